import cytoscape, { type Core, type ElementDefinition, type EventObject } from 'cytoscape';
import type { Point } from '$lib/scene/geometry';
import { PALETTES, type Theme } from '$lib/scene/palette';
import type { GraphView, GraphViewEvents, Scene } from '$lib/scene/scene';
import { ClassChanges } from './class-changes';
import { toElements } from './elements';
import { buildLook } from './look';
import { Moves } from './moves';
import { nearFinger } from './near-finger';

export interface CytoscapeViewOptions {
  /** Where to draw; null draws nothing and keeps everything else, for tests in Node. */
  container: HTMLElement | null;
  theme: Theme;
  events: GraphViewEvents;
  /** No motion at all. */
  calm: boolean;
  /** Comes back when the page has drawn and can be asked for more; null has everything put up at once. */
  whenDrawn: (() => Promise<void>) | null;
}

/** So many nodes and lines are put up in one turn. */
const PART = 25;

// It warns of lines whose actors overlap: the reader who drags one onto the other sees it.
cytoscape.warnings(false);

/** Draws scenes with Cytoscape. */
export class CytoscapeView implements GraphView {
  readonly #cy: Core;
  readonly #calm: boolean;
  readonly #moves: Moves;
  /** What every element was last given, by id: those that are still to go as well. */
  #drawn: ReadonlyMap<string, ElementDefinition> = new Map();
  readonly #whenDrawn: (() => Promise<void>) | null;
  /** Which scene is being put up. */
  #turn = 0;
  #theme: Theme;
  /** Where a zoom under way is going. */
  #zoom = 1;

  constructor({ container, theme, events, calm, whenDrawn }: CytoscapeViewOptions) {
    this.#whenDrawn = whenDrawn;
    this.#calm = calm;
    this.#theme = theme;
    this.#cy = cytoscape({
      container,
      headless: container === null,
      layout: { name: 'null' },
      styleEnabled: true,
      style: buildLook(PALETTES[theme]),
      minZoom: 0.4,
      maxZoom: 6,
      boxSelectionEnabled: false,
      autounselectify: true,
    });
    this.#moves = new Moves(this.#cy, calm);
    this.#listen(events);
  }

  async render(scene: Scene, theme: Theme): Promise<void> {
    const cy = this.#cy;
    if (this.#theme !== theme) {
      this.#theme = theme;
      cy.style(buildLook(PALETTES[theme]));
    }
    this.#moves.begin(scene.size);
    const wanted = new Map(toElements(scene).map((element) => [String(element.data.id), element]));
    const changes = new ClassChanges(cy);
    let added: ElementDefinition[] = [];
    cy.batch(() => {
      added = [...wanted].flatMap(([id, one]) => (this.#update(id, one, changes) ? [] : [one]));
      changes.apply();
    });
    this.#drawn = new Map([...this.#drawn, ...wanted]);
    await this.#add(added, wanted);
  }

  /** Puts up what is new, nodes before their lines, and then takes away what is no longer there. */
  async #add(
    added: readonly ElementDefinition[],
    wanted: ReadonlyMap<string, ElementDefinition>,
  ): Promise<void> {
    const cy = this.#cy;
    const turn = (this.#turn += 1);
    const part = this.#whenDrawn ? PART : Math.max(added.length, 1);
    for (let from = 0; from < added.length; from += part) {
      if (from > 0) await this.#whenDrawn?.();
      if (turn !== this.#turn || cy.destroyed()) return;
      cy.add(added.slice(from, from + part));
    }
    cy.remove(cy.elements().filter((element) => !wanted.has(element.id())));
    this.#drawn = wanted;
  }

  zoomBy(factor: number): void {
    const cy = this.#cy;
    const from = cy.animated() ? this.#zoom : cy.zoom();
    this.#zoom = Math.min(Math.max(from * factor, cy.minZoom()), cy.maxZoom());
    const middle = { x: cy.width() / 2, y: cy.height() / 2 };
    cy.stop();
    this.#animate({ zoom: { level: this.#zoom, renderedPosition: middle } });
  }

  fit(): void {
    this.#cy.stop();
    this.#animate({ fit: { eles: this.#cy.elements(), padding: 24 } });
  }

  reset(): void {
    this.#cy.stop();
    this.#animate({ zoom: 1, pan: { x: 0, y: 0 } });
  }

  reveal(ids: readonly string[]): void {
    const cy = this.#cy;
    const elements = ids.reduce((all, id) => all.union(cy.getElementById(id)), cy.collection());
    // A picture that is not on the screen now has no frame to bring them into.
    if (elements.empty() || cy.width() === 0) return;
    const { x1, x2, y1, y2 } = elements.renderedBoundingBox({ includeLabels: false });
    const seen = x1 >= 0 && y1 >= 0 && x2 <= cy.width() && y2 <= cy.height();
    if (!seen) this.#animate({ center: { eles: elements } });
  }

  /** What is drawn, as plain data, in the order it was added. */
  describe(): { id: string; classes: string[]; data: unknown }[] {
    return this.#cy.elements().map((element) => ({
      id: element.id(),
      classes: element.classes(),
      data: { ...element.data() },
    }));
  }

  destroy(): void {
    this.#cy.destroy();
  }

  /** Brings an element that is there up to date; tells whether it is. */
  #update(id: string, wanted: ElementDefinition, changes: ClassChanges): boolean {
    const known = this.#cy.getElementById(id);
    const before = this.#drawn.get(id);
    if (known.empty() || !before) return false;
    // Cytoscape keeps the ends of an edge whatever its data says.
    const { source, target } = wanted.data;
    if (known.isEdge() && (known.data('source') !== source || known.data('target') !== target)) {
      known.remove();
      return false;
    }
    // Whatever is set has Cytoscape find the looks of an element again.
    if (!hasSameValues(before.data, wanted.data)) known.data(wanted.data);
    changes.note(known, before.classes as string[], wanted.classes as string[]);
    if (wanted.position) this.#moves.move(known, wanted.position);
    return true;
  }

  #listen({ onPick, onHover, onMove, onDrop, onViewport }: GraphViewEvents): void {
    const cy = this.#cy;
    const hover = (id: string | null, at: Point | null) => {
      cy.elements('.hovered').removeClass('hovered');
      if (id !== null) cy.getElementById(id).addClass('hovered');
      onHover(id, at);
    };
    cy.on('tap', (event: EventObject) => {
      const target = nearFinger(cy, event) ?? event.target;
      onPick(target === cy ? null : target.id());
    });
    // A finger that rests tells what a mouse that hovers does.
    cy.on('taphold', 'node, edge', ({ target, renderedPosition }: EventObject) =>
      hover(target.id(), renderedPosition ?? null),
    );
    cy.on('tapstart', () => hover(null, null));
    cy.on('mouseover', 'node, edge', ({ target, renderedPosition }: EventObject) =>
      hover(target.id(), renderedPosition ?? null),
    );
    cy.on('mouseout', 'node, edge', () => hover(null, null));
    // Cytoscape misses a pointer that leaves the picture in one step.
    cy.container()?.addEventListener('pointerleave', () => hover(null, null));
    cy.on('drag dragfree', 'node', ({ target }: EventObject) =>
      onMove(target.id(), { ...target.position() }),
    );
    cy.on('dragfree', 'node', ({ target }: EventObject) => onDrop(target.id()));
    cy.on('viewport', () => onViewport({ zoom: cy.zoom(), ...cy.pan() }));
  }

  #animate(to: Parameters<Core['animate']>[0]): void {
    this.#cy.animate({ ...to, duration: this.#calm ? 0 : 220, easing: 'ease-out' });
  }
}

/** Whether one has nothing that the other has not. */
function hasSameValues(a: Record<string, unknown>, b: Record<string, unknown>): boolean {
  const keys = Object.keys(b);
  return keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key]);
}
