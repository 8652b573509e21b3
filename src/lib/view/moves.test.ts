import cytoscape, { type CollectionReturnValue, type Core } from 'cytoscape';
import { expect, test, vi } from 'vitest';
import { Moves } from './moves';

const size = { width: 400, height: 300 };
const FAR = { x: 100, y: 50 };

function stand(calm = false): { cy: Core; moves: Moves; node: CollectionReturnValue } {
  const cy = cytoscape({ headless: true, styleEnabled: true, elements: [{ data: { id: 'n' } }] });
  const moves = new Moves(cy, calm);
  moves.begin(size);
  moves.move(cy.getElementById('n'), { x: 0, y: 0 });
  moves.begin(size);
  return { cy, moves, node: cy.getElementById('n') };
}
const waitFor = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 10 });

test('a node travels to its new place, and is on its way in between', async () => {
  const { moves, node } = stand();
  moves.move(node, FAR);
  expect(node.position()).toEqual({ x: 0, y: 0 });
  await waitFor(() => expect(node.position().x).toBeGreaterThan(0));
  expect(node.position().x).toBeLessThan(FAR.x);
  await waitFor(() => expect(node.position()).toEqual(FAR));
});

test('on its way it can be sent elsewhere, from where it is', async () => {
  const { moves, node } = stand();
  moves.move(node, FAR);
  await waitFor(() => expect(node.position().x).toBeGreaterThan(0));
  const { x } = node.position();
  moves.begin(size);
  moves.move(node, { x: 0, y: 200 });
  expect(node.position().x).toBe(x);
  await waitFor(() => expect(node.position()).toEqual({ x: 0, y: 200 }));
});

test('being told the same goal again changes nothing', async () => {
  const { moves, node } = stand();
  moves.move(node, FAR);
  for (let i = 0; i < 5; i += 1) {
    moves.begin(size);
    moves.move(node, { ...FAR });
  }
  await waitFor(() => expect(node.position()).toEqual(FAR));
});

test('without motion, and in a picture of another size, it is there at once', () => {
  const { moves, node } = stand(true);
  moves.move(node, FAR);
  expect(node.position()).toEqual(FAR);
  const other = stand();
  other.moves.begin({ width: 500, height: 300 });
  other.moves.move(other.node, FAR);
  expect(other.node.position()).toEqual(FAR);
});

test('what else is moving on a node goes on when it is sent on its way, or put', async () => {
  const { moves, node } = stand();
  const faded = vi.fn();
  node.animate({ style: { opacity: 0.2 }, duration: 100, queue: false, complete: faded });
  moves.begin({ width: 500, height: 300 });
  moves.move(node, FAR);
  await waitFor(() => expect(faded).toHaveBeenCalled());
  expect(Number(node.style('opacity'))).toBeCloseTo(0.2);
});
