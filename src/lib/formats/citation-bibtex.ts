import type { ClaimGraph } from '$lib/model/claim-graph';
import type { DocumentRecord } from '$lib/model/schema';
import { formatNote, type Citation } from './citation';
import { toIri, toPortableLine } from './portable-text';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** As BibTeX counts braces wherever they stand, those of a text are named, not escaped. */
const SPECIALS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** The article as a BibTeX entry, the words in its annotation. */
export function formatBibtex(graph: ClaimGraph, citation: Citation): string {
  const record = graph.getAttributes();
  const [year, month, day] = record.published.split('-');
  const fields: [string, string | null | undefined][] = [
    ['author', record.author && braced(record.author)],
    ['title', `{${braced(record.title)}}`],
    ['journal', record.publisher && braced(record.publisher)],
    ['year', year && `{${year}}`],
    ['month', MONTHS[Number(month) - 1]],
    ['day', day && `{${Number(day)}}`],
    ['url', record.url && `{${toIri(record.url)}}`],
    ['annote', braced(formatNote(graph, citation))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return [`@article{${keyOf(record)},`, ...lines, '}', ''].join('\n');
}

function braced(text: string): string {
  const escaped = toPortableLine(text).replace(
    /[\\{}~^$&#_%]/g,
    (sign) => SPECIALS[sign] ?? `\\${sign}`,
  );
  return `{${escaped}}`;
}

/** Author or publisher, year and a word of the title, in letters that every BibTeX takes for a key. */
function keyOf({ author, publisher, published, title }: DocumentRecord): string {
  const words = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const name = words(author ?? publisher).at(-1) ?? 'claimscape';
  const word = words(title).find(({ length }) => length > 3) ?? '';
  return `${name}${published.slice(0, 4)}${word}`;
}
