import cytoscape, { type Ext, type LayoutOptions } from 'cytoscape';
import type { Point } from '$lib/scene/geometry';
import type { Plan } from '$lib/scene/scene';

interface Engine {
  load: () => Promise<{ default: Ext }>;
  options: LayoutOptions;
}

/** The layouts that take a library, each loaded when it is asked for. */
const ENGINES: Record<Plan['layout'], Engine> = {
  force: {
    load: () => import('cytoscape-fcose'),
    options: {
      ...{ name: 'fcose', quality: 'proof', animate: false, randomize: true },
      ...{ idealEdgeLength: 130, nodeSeparation: 90, nodeRepulsion: 9000, padding: 0 },
    } as LayoutOptions,
  },
  layers: {
    load: () => import('cytoscape-dagre'),
    options: {
      ...{ name: 'dagre', rankDir: 'TB', animate: false, ranker: 'network-simplex' },
      ...{ nodeSep: 70, rankSep: 110, padding: 0 },
    } as LayoutOptions,
  },
};

/** Where the layout of a plan puts its actors (keys), in units of its own; the same for the same plan. */
export async function arrange({ layout, nodes, lines }: Plan): Promise<Map<string, Point>> {
  const { load, options } = ENGINES[layout];
  cytoscape.use((await load()).default);
  // Cytoscape takes no blank ids.
  const own = new Map(nodes.map(({ id }, i) => [id, `n${i}`]));
  const cy = cytoscape({
    headless: true,
    layout: { name: 'null' },
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 'data(size)', height: 'data(size)' } }],
    elements: [
      ...nodes.map(({ size }, i) => ({ data: { id: `n${i}`, size } })),
      ...lines.map(([source, sink]) => ({
        data: { source: own.get(source), target: own.get(sink) },
      })),
    ],
  });
  try {
    withSeed(() => cy.layout(options).run());
    return new Map(nodes.map(({ id }, i) => [id, { ...cy.getElementById(`n${i}`).position() }]));
  } finally {
    cy.destroy();
  }
}

/** Runs something that draws from Math.random so that it draws the same numbers every time (mulberry32). */
function withSeed(run: () => void): void {
  const { random } = Math;
  let state = 20_251_203;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  try {
    run();
  } finally {
    Math.random = random;
  }
}
