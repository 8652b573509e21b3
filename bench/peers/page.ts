import type { DrawnGraph } from '../graphs';

/** What a peer has drawn. */
export interface Drawing {
  /** Where a node stands on the page, in px. */
  placeOf: (node: DrawnGraph['nodes'][number]) => { x: number; y: number };
}

/**
 * Draws a graph into an element, and comes back when the library says that it has drawn; calls `onPick` with the label of
 * a node that is clicked.
 */
export type Draw = (
  host: HTMLElement,
  graph: DrawnGraph,
  onPick: (label: string) => void,
) => Promise<Drawing>;

/** What the bench asks of a peer's page. */
export interface PeerPage {
  /** Where the first node of the graph stands; null while nothing is drawn. */
  place: (() => { x: number; y: number }) | null;
  /** Draws a graph that is in memory; gives the ms until the second frame after its first picture. */
  show: (graph: DrawnGraph) => Promise<number>;
  /** The same from the bytes of a file. */
  open: (file: Blob) => Promise<number>;
}

declare global {
  var peer: PeerPage;
}

/** Makes a page of a library, as small as can be; one that carries its graph draws it at once. */
export function servePage(draw: Draw): void {
  const at = (id: string) => document.getElementById(id);
  const carried = at('graph')?.textContent;
  const show = async (graph: DrawnGraph) => {
    const began = performance.now();
    const host = at('host');
    if (!host) throw new Error('the page has no host');
    const [first] = graph.nodes;
    const drawing = await draw(host, graph, (label) => at('answer')?.replaceChildren(label));
    if (first) peer.place = () => drawing.placeOf(first);
    await nextFrame();
    const seen = await nextFrame();
    performance.mark('drawn');
    return seen - began;
  };
  const open = async (file: Blob) => {
    const began = performance.now();
    const graph = JSON.parse(await file.text()) as DrawnGraph;
    const read = performance.now() - began;
    return read + (await show(graph));
  };
  globalThis.peer = { place: null, show, open };
  if (carried) void show(JSON.parse(carried) as DrawnGraph);
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));
}
