import { describe, expect, test } from 'vitest';
import { buildClaimGraph } from '$lib/model/claim-graph';
import { sampleDocument } from '$lib/model/sample-document';
import { fileName } from './file-name';
import { formatPicture } from './format-picture';
import { outline } from '$lib/scene/shapes';

function svgOf(label: string): string {
  const file = sampleDocument();
  file.attributes.title = 'A & B';
  Object.assign(file.nodes[0]?.attributes ?? {}, { label });
  return formatPicture(buildClaimGraph(file));
}

describe('formatPicture', () => {
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
    const svg = formatPicture(buildClaimGraph({ ...file, edges }));
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
