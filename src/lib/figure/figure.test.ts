import { describe, expect, test } from 'vitest';
import { buildClaimGraph } from '$lib/model/claim-graph';
import type { DocumentFile } from '$lib/model/schema';
import { sampleDocument } from '$lib/model/sample-document';
import { buildScene } from '$lib/scene/build-scene';
import { drawScene } from './draw-scene';
import { formatSvg } from './format-svg';
import { fileName } from './file-name';
import { outline } from '$lib/scene/shapes';

function pictureOf(file: DocumentFile, title: string): string {
  const size = { width: 400, height: 300 };
  const graph = buildClaimGraph(file);
  const marks = drawScene(buildScene(graph, { size, selection: null, moved: new Map() }), graph);
  const figure = { size, title, description: '', language: 'en', marks };
  return formatSvg(figure, { print: 'auto' });
}

function svgOf(label: string): string {
  const file = sampleDocument();
  Object.assign(file.nodes[0]?.attributes ?? {}, { label });
  return pictureOf(file, 'A & B');
}

describe('formatSvg', () => {
  test('draws one group an actor and a relationship, with titles', () => {
    const svg = svgOf('Ada');
    expect(svg.match(/class="actor"/g)).toHaveLength(3);
    expect(svg.match(/class="line"/g)).toHaveLength(3);
    expect(svg).toContain('<title>Ada: 4 claims</title>');
    expect(svg).toContain('<title>A &amp; B</title>');
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  test('keeps a label text, whatever it holds', () => {
    const svg = svgOf('</title><script>x</script>\u0000\u0007"');
    expect(svg).toContain('&lt;script&gt;');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u0000');
  });
});

test('a claim about oneself is a loop, on every shape', () => {
  for (const kind of ['person', 'country', 'bloc', 'organisation', 'group'] as const) {
    const file = sampleDocument();
    const edges = file.edges.map((edge) => ({ ...edge, source: 'ada', target: 'ada' }));
    Object.assign(file.nodes[0]?.attributes ?? {}, { kind });
    const svg = pictureOf({ ...file, edges }, 'Loops');
    expect(svg).toMatch(/<path d="M[-\d. ]+C[-\d. ]+"/);
    expect(svg).not.toMatch(/NaN|undefined/);
  }
});

test.each(['circle', 'rounded-square', 'hexagon', 'diamond', 'octagon'] as const)(
  'a %s is a closed path',
  (shape) => {
    expect(outline(shape, 20)).toMatch(/^M[-\d. A-Z]+Z$/);
  },
);

test.each([
  ['', 'talks.png'],
  ['Trump → Putin', 'talks-trump-to-putin.png'],
  ['Putin says “no” to United States', 'talks-putin-says-no-to-united-states.png'],
  ['../../etc/passwd', 'talks-etc-passwd.png'],
  ['Élan Žižek', 'talks-elan-zizek.png'],
])('a picture of %j is called %s', (shown, name) => {
  expect(fileName('talks', shown)).toBe(name);
});
