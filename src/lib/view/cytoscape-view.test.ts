import { describe, expect, test, vi } from 'vitest';
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
const headless = (told = events()) =>
  new CytoscapeView({ container: null, theme: 'light', events: told, calm: true });

const graph = buildClaimGraph(sampleDocument());
const size = { width: 600, height: 500 };
const sceneOf = (selection: Selection | null, document = graph) =>
  buildScene(document, { size, selection, moved: new Map() });

describe('CytoscapeView', () => {
  test('draws what the scene holds, and nothing else, from scene to scene', () => {
    const view = headless();
    for (const selection of [null, { type: 'actor', actor: 'ada' } as const, null]) {
      const scene = sceneOf(selection);
      view.render(scene, 'light');
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
    view.render(sceneOf(selection), 'light');
    const file = sampleDocument();
    const edges = file.edges.filter(({ key }) => key !== 'c1' && key !== 'c3');
    const [c2, ...others] = edges.map((edge) => ({ ...edge }));
    if (!c2) throw new Error('there is c2');
    const changed = buildClaimGraph({ ...file, edges: [...others, { ...c2, target: 'land' }] });
    const scene = sceneOf(selection, changed);
    view.render(scene, 'light');
    const drawn = new Map(view.describe().map(({ id, data }) => [id, data]));
    for (const { id, source, sink } of scene.lines)
      expect(drawn.get(id)).toMatchObject({ source, target: sink });
  });

  test('changes nothing when it is given the same scene again', () => {
    const view = headless();
    view.render(sceneOf({ type: 'claim', claim: 'c1' }), 'light');
    const before = view.describe();
    view.render(sceneOf({ type: 'claim', claim: 'c1' }), 'light');
    expect(view.describe()).toEqual(before);
  });

  test('looks are classes: shape, valence, modality, emphasis', () => {
    const view = headless();
    view.render(sceneOf({ type: 'actor', actor: 'bob' }), 'dark');
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
    view.render(scene, 'light');
    expect(view.describe()).toHaveLength(toElements(scene).length);
  });
});
