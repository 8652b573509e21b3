import cytoscape, { type Core, type ElementDefinition, type EventObject } from 'cytoscape';
import type { Point } from '$lib/scene/geometry';
import { PALETTES, type Theme } from '$lib/scene/palette';
import type { GraphView, GraphViewEvents, Scene } from '$lib/scene/scene';
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
}

// It warns of lines whose actors overlap: the reader who drags one onto the other sees it.
cytoscape.warnings(false);

/** Draws scenes with Cytoscape. */
export class CytoscapeView implements GraphView {
  readonly #cy: Core;
  readonly #calm: boolean;
  readonly #moves: Moves;
  #theme: Theme;
  #hovered: string | null = null;
  /** Where a zoom under way is going. */
  #zoom = 1;

  constructor({ container, theme, events, calm }: CytoscapeViewOptions) {
    this.#calm = calm;
    this.#theme = theme;
    this.#cy = cytoscape({
      container,
      headless: container === null,
      layout: { name: 'null' },
      styleEnabled: true,
      style: buildLook(PALETTES[theme], calm),
      minZoom: 0.4,
      maxZoom: 6,
      boxSelectionEnabled: false,
      autounselectify: true,
    });
    this.#moves = new Moves(this.#cy, calm);
    this.#listen(events);
  }

  render(scene: Scene, theme: Theme): void {
    const cy = this.#cy;
    if (this.#theme !== theme) {
      this.#theme = theme;
      cy.style(buildLook(PALETTES[theme], this.#calm));
    }
    this.#moves.begin(scene.size);
    const wanted = new Map(toElements(scene).map((element) => [String(element.data.id), element]));
    cy.batch(() => {
      cy.elements().forEach((element) => {
        if (!wanted.has(element.id())) element.remove();
      });
      const added = [...wanted].filter(([id, element]) => !this.#update(id, element));
      cy.add(added.map(([, element]) => element));
    });
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
  #update(id: string, wanted: ElementDefinition): boolean {
    const known = this.#cy.getElementById(id);
    if (known.empty()) return false;
    // Cytoscape keeps the ends of an edge whatever its data says.
    const { source, target } = wanted.data;
    if (known.isEdge() && (known.data('source') !== source || known.data('target') !== target)) {
      known.remove();
      return false;
    }
    known.data(wanted.data);
    const classes = [...(wanted.classes as string[]), ...(id === this.#hovered ? ['hovered'] : [])];
    known.classes(classes);
    if (wanted.position) this.#moves.move(known, wanted.position);
    return true;
  }

  #listen({ onPick, onHover, onMove, onDrop, onViewport }: GraphViewEvents): void {
    const cy = this.#cy;
    const hover = (id: string | null, at: Point | null) => {
      cy.elements('.hovered').removeClass('hovered');
      this.#hovered = id;
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
