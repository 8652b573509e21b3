import cytoscape, { type Core, type ElementDefinition, type EventObject } from 'cytoscape';
import { PALETTES, type Theme } from '$lib/scene/palette';
import type { GraphView, GraphViewEvents, Scene } from '$lib/scene/scene';
import { toElements } from './elements';
import { buildLook } from './look';

export interface CytoscapeViewOptions {
  /** Where to draw; null draws nothing and keeps everything else, for tests in Node. */
  container: HTMLElement | null;
  events: GraphViewEvents;
  /** No motion at all. */
  calm: boolean;
}

/** Draws scenes with Cytoscape. */
export class CytoscapeView implements GraphView {
  readonly #cy: Core;
  readonly #calm: boolean;
  #theme: Theme | null = null;
  #hovered: string | null = null;

  constructor({ container, events, calm }: CytoscapeViewOptions) {
    this.#calm = calm;
    this.#cy = cytoscape({
      container,
      headless: container === null,
      styleEnabled: true,
      minZoom: 0.4,
      maxZoom: 6,
      boxSelectionEnabled: false,
      autounselectify: true,
    });
    this.#listen(events);
  }

  render(scene: Scene, theme: Theme): void {
    const cy = this.#cy;
    if (this.#theme !== theme) {
      this.#theme = theme;
      cy.style(buildLook(PALETTES[theme], this.#calm));
    }
    const wanted = new Map(toElements(scene).map((element) => [String(element.data.id), element]));
    cy.batch(() => {
      cy.elements().forEach((element) => {
        if (!wanted.has(element.id())) element.remove();
      });
      wanted.forEach((element, id) => this.#put(id, element));
    });
  }

  zoomBy(factor: number): void {
    const cy = this.#cy;
    const middle = { x: cy.width() / 2, y: cy.height() / 2 };
    cy.stop();
    this.#animate({ zoom: { level: cy.zoom() * factor, renderedPosition: middle } });
  }

  fit(): void {
    this.#cy.stop();
    this.#animate({ fit: { eles: this.#cy.elements(), padding: 24 } });
  }

  reset(): void {
    this.#cy.stop();
    this.#animate({ zoom: 1, pan: { x: 0, y: 0 } });
  }

  reveal(id: string): void {
    const element = this.#cy.getElementById(id);
    if (element.empty()) return;
    const { x1, x2, y1, y2 } = element.renderedBoundingBox();
    const seen = x1 >= 0 && y1 >= 0 && x2 <= this.#cy.width() && y2 <= this.#cy.height();
    if (!seen) this.#animate({ center: { eles: element } });
  }

  async picture(scale: number, theme: Theme): Promise<Blob> {
    const cy = this.#cy;
    // Drawn at once, so that the screen never shows the other theme.
    cy.style(buildLook(PALETTES[theme], true));
    const drawn = cy.png({ output: 'blob-promise', full: false, scale });
    if (this.#theme) cy.style(buildLook(PALETTES[this.#theme], this.#calm));
    return drawn;
  }

  /** What is drawn, as plain data, in the order it was added. */
  describe(): { id: string; classes: string[]; data: unknown }[] {
    return this.#cy.elements().map((element) => ({
      id: element.id(),
      classes: element.classes(),
      data: element.data(),
    }));
  }

  destroy(): void {
    this.#cy.destroy();
  }

  /** Adds an element, or brings the one that is there up to date. */
  #put(id: string, wanted: ElementDefinition): void {
    const known = this.#cy.getElementById(id);
    if (known.empty()) {
      this.#cy.add(wanted);
      return;
    }
    known.data(wanted.data);
    const classes = [...(wanted.classes as string[]), ...(id === this.#hovered ? ['hovered'] : [])];
    known.classes(classes);
    if (wanted.position && known.isNode() && !known.grabbed()) known.position(wanted.position);
  }

  #listen({ onPick, onHover, onMove, onViewport }: GraphViewEvents): void {
    const cy = this.#cy;
    const hover = (id: string | null) => {
      cy.elements('.hovered').removeClass('hovered');
      this.#hovered = id;
      if (id !== null) cy.getElementById(id).addClass('hovered');
      onHover(id);
    };
    cy.on('tap', ({ target }: EventObject) => onPick(target === cy ? null : target.id()));
    cy.on('mouseover', 'node, edge', ({ target }: EventObject) => hover(target.id()));
    cy.on('mouseout', 'node, edge', () => hover(null));
    cy.on('drag', 'node', ({ target }: EventObject) =>
      onMove(target.id(), { ...target.position() }),
    );
    cy.on('viewport', () => onViewport({ zoom: cy.zoom(), ...cy.pan() }));
  }

  #animate(to: Parameters<Core['animate']>[0]): void {
    this.#cy.animate({ ...to, duration: this.#calm ? 0 : 220, easing: 'ease-out' });
  }
}
