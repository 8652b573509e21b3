import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { DocumentFile } from '$lib/model/schema';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import { buildScene } from '$lib/scene/build-scene';
import type { Selection } from '$lib/queries/selection';
import { CytoscapeView } from './cytoscape-view';
import { toElements } from './elements';

const events = () => ({
  onPick: vi.fn(),
  onHover: vi.fn(),
  onMove: vi.fn(),
  onDrop: vi.fn(),
  onViewport: vi.fn(),
});
const headless = (whenDrawn: (() => Promise<void>) | null = null, told = events()) =>
  new CytoscapeView({
    ...{ container: null, theme: 'light', events: told, calm: true, whenDrawn },
  });

const graph = buildClaimGraph(sampleDocument());
const file = readFileSync('graph-data/moscow-talks/graph.json', 'utf8');
const talks = buildClaimGraph(JSON.parse(file) as DocumentFile);
const size = { width: 600, height: 500 };
const sceneOf = (selection: Selection | null, document = graph) =>
  buildScene(document, { size, selection, moved: new Map() });

/** A view that waits to be told that the page has drawn, so many times. */
function stepwise() {
  let next = () => {};
  const view = headless(() => new Promise<void>((resolve) => (next = resolve)));
  const draw = async (times: number) => {
    for (let i = 0; i < times; i += 1) {
      next();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return { view, draw, drawn: () => view.describe().map(({ id }) => id) };
}

describe('CytoscapeView', () => {
  test('draws what the scene holds, and nothing else, from scene to scene', () => {
    const view = headless();
    for (const selection of [null, { type: 'actor', actor: 'ada' } as const, null]) {
      const scene = sceneOf(selection);
      void view.render(scene, 'light');
      const ids = toElements(scene).map(({ data }) => data.id);
      expect(
        view
          .describe()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(ids.sort());
    }
  });

  test('a line leads where the scene has it, whatever line was there before', () => {
    const view = headless();
    const selection = { type: 'actor', actor: 'bob' } as const;
    void view.render(sceneOf(selection), 'light');
    const file = sampleDocument();
    const edges = file.edges.filter(({ key }) => key !== 'c1' && key !== 'c3');
    const [c2, ...others] = edges.map((edge) => ({ ...edge }));
    if (!c2) throw new Error('there is c2');
    const changed = buildClaimGraph({ ...file, edges: [...others, { ...c2, target: 'land' }] });
    const scene = sceneOf(selection, changed);
    void view.render(scene, 'light');
    const drawn = new Map(view.describe().map(({ id, data }) => [id, data]));
    for (const { id, source, sink } of scene.lines)
      expect(drawn.get(id)).toMatchObject({ source, target: sink });
  });

  test('changes nothing when it is given the same scene again', () => {
    const view = headless();
    void view.render(sceneOf({ type: 'claim', claim: 'c1' }), 'light');
    const before = view.describe();
    void view.render(sceneOf({ type: 'claim', claim: 'c1' }), 'light');
    expect(view.describe()).toEqual(before);
  });

  test('a large scene comes in parts, and all of it is there in the end', async () => {
    const { view, drawn, draw } = stepwise();
    const scene = sceneOf(null, talks);
    const ready = view.render(scene, 'light');
    expect(drawn()).toHaveLength(25);
    await draw(1);
    expect(drawn()).toHaveLength(50);
    await draw(10);
    await ready;
    expect(drawn()).toEqual(toElements(scene).map(({ data }) => data.id));
  });

  test('the next scene takes over from one that is still coming', async () => {
    const { view, drawn, draw } = stepwise();
    const first = view.render(sceneOf(null, talks), 'light');
    await draw(2);
    const scene = sceneOf({ type: 'actor', actor: 'trump' }, talks);
    const second = view.render(scene, 'light');
    await draw(20);
    await Promise.all([first, second]);
    expect(drawn().sort()).toEqual(
      toElements(scene)
        .map(({ data }) => data.id)
        .sort(),
    );
  });

  test('what was to go and is wanted again looks as it is wanted', async () => {
    const { view, draw } = stepwise();
    const select = (actor: string) =>
      view.render(sceneOf({ type: 'actor', actor }, talks), 'light');
    const first = select('trump');
    await draw(20);
    await first;
    const scene = sceneOf(null, talks);
    const others = [select('putin'), view.render(scene, 'light')];
    await draw(20);
    await Promise.all(others);
    const looks = new Map(view.describe().map(({ id, classes }) => [id, classes.sort()]));
    for (const { data, classes } of toElements(scene))
      expect(looks.get(String(data.id))).toEqual([...(classes ?? [])].sort());
  });

  test('what is there looks at once as the scene has it; what is gone goes when what is new is there', async () => {
    const { view, drawn, draw } = stepwise();
    const first = view.render(sceneOf(null, talks), 'light');
    await draw(20);
    await first;
    const before = drawn();
    const scene = sceneOf({ type: 'actor', actor: 'putin' }, talks);
    const second = view.render(scene, 'light');
    expect(drawn()).toEqual(expect.arrayContaining(before));
    const putin = view.describe().find(({ id }) => id === 'a:putin');
    expect(putin?.classes).toContain('selected');
    await draw(20);
    await second;
    const wanted = new Set(toElements(scene).map(({ data }) => data.id));
    expect(drawn().filter((id) => !wanted.has(id))).toEqual([]);
  });

  test('looks are classes: shape, valence, modality, emphasis', () => {
    const view = headless();
    void view.render(sceneOf({ type: 'actor', actor: 'bob' }), 'dark');
    const classes = new Map(view.describe().map((element) => [element.id, element.classes]));
    expect(classes.get('a:bob')).toEqual(expect.arrayContaining(['actor', 'circle', 'selected']));
    expect(classes.get('a:land')).toEqual(expect.arrayContaining(['rounded-square', 'faded']));
    expect(classes.get('c:c2')).toEqual(
      expect.arrayContaining(['line', 'conflict', 'asserted', 'lit']),
    );
  });

  test.each(['', ' ', '#id', 'a.b', '[x="y"]', 'ünï 😀'])('takes the key %j', (key) => {
    const text = JSON.stringify(sampleDocument()).replaceAll('"bob"', JSON.stringify(key));
    const scene = sceneOf({ type: 'actor', actor: key }, buildClaimGraph(JSON.parse(text)));
    const view = headless();
    void view.render(scene, 'light');
    expect(view.describe()).toHaveLength(toElements(scene).length);
  });
});
