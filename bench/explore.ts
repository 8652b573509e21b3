import { sampleDocument } from '../src/lib/model/sample-document';
import { buildClaimGraph } from '../src/lib/model/claim-graph';
import { entriesIn, Finder } from '../src/lib/queries/finder';
import { indexFacets } from '../src/lib/queries/facet-index';
import { countChoices } from '../src/lib/queries/choices';
import { narrow } from '../src/lib/queries/narrowing';
import { FACETS } from '../src/lib/model/vocabulary';
import { median } from './median';

// What a keystroke of a search costs among 20,000 entries, and a choice among 5,000 claims, beside a bare scan of them.

const document = sampleDocument();
const [edge] = document.edges;
if (!edge) throw new Error('the sample has no claims');
const words = [
  'harbour',
  'crane',
  'offer',
  'ministry',
  'letter',
  'night',
  'promise',
  'union',
  'ship',
  'court',
];
const pick = (i: number) => words[Math.floor(Math.abs(Math.sin(i)) * words.length)] ?? '';
document.edges = Array.from({ length: 10_000 }, (_, i) => ({
  ...edge,
  key: `x${i}`,
  attributes: {
    ...edge.attributes,
    label: `${pick(i)} ${pick(i * 7)} ${i}`,
    quotes: [{ exact: `the ${pick(i * 3)} and the ${pick(i * 5)} ${i}`, paragraph: 1 + (i % 5) }],
  },
}));
const graph = buildClaimGraph(document);
const finder = new Finder();
for (const portion of entriesIn(graph)) finder.add(portion);
const texts = document.edges.flatMap(({ attributes }) => [
  attributes.label,
  attributes.quotes[0]?.exact ?? '',
]);
document.edges = document.edges.slice(0, 5_000);
const index = indexFacets(buildClaimGraph(document));

const bare = median(() => texts.filter((text) => text.includes('harb')));
const rows: [string, number][] = [
  ['bare scan of 20,000 texts', bare],
  ['find “harb”', median(() => finder.find('harb'))],
  ['find “harbuor crane”', median(() => finder.find('harbuor crane'))],
  [
    'narrow 5,000 claims',
    median(() => narrow(index, { valence: ['cooperation'], section: ['1'] })),
  ],
  [
    'count every choice',
    median(() => FACETS.map((facet) => countChoices(index, { section: ['1'] }, facet))),
  ],
];
for (const [what, ms] of rows)
  console.log(
    `${what.padEnd(36)} ${ms.toFixed(1).padStart(8)} ms ${(ms / bare).toFixed(1).padStart(8)} ×`,
  );
