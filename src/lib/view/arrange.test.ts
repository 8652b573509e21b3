import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseGraphJson } from '$lib/formats/graph-json';
import { planLayout } from '$lib/scene/plan-layout';
import { arrange } from './arrange';

const file = 'graph-data/moscow-talks/graph.json';
const read = await parseGraphJson(readFileSync(file, 'utf8'), file);
if (!read.ok) throw new Error('the first document is there');
const graph = read.value;

test.each(['force', 'layers'] as const)(
  '%s gives every actor a place of its own, the same every time, and leaves chance as it was',
  async (layout) => {
    const { random } = Math;
    const places = await arrange(planLayout(graph, layout));
    expect([...places.keys()].sort()).toEqual(graph.nodes().sort());
    const spots = [...places.values()].map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`);
    expect(new Set(spots).size).toBe(graph.order);
    expect(await arrange(planLayout(graph, layout))).toEqual(places);
    expect(Math.random).toBe(random);
  },
);

test.each(['force', 'layers'] as const)(
  '%s takes one actor, none, and strange keys',
  async (layout) => {
    expect((await arrange({ layout, nodes: [], lines: [] })).size).toBe(0);
    const nodes = ['', ' ', '#id'].map((id) => ({ id, size: 40 }));
    const lines = [['', ' '] as const];
    const places = await arrange({ layout, nodes, lines });
    expect([...places.values()].every(({ x, y }) => Number.isFinite(x + y))).toBe(true);
    expect(await arrange({ layout, nodes: nodes.slice(0, 1), lines: [] })).toHaveProperty(
      'size',
      1,
    );
  },
);
