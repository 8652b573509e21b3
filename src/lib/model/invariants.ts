import { assertionsOf, type PlacedAssertion } from './assertions';
import { findMentions } from './find-mentions';
import { AUTHOR } from './modality';
import type { DocumentFile, DocumentRecord, Quote, Statement } from './schema';

/** A rule that the schema cannot tell, broken at a place of the file. */
export interface Breach {
  place: string;
  found: string;
  remedy: string;
}

/** Every broken rule of a document whose shape is right: references, keys, offsets, wording. */
export function findBreaches(file: DocumentFile): Breach[] {
  const assertions = assertionsOf(file);
  return [
    ...breachesOfKeys(file),
    ...breachesOfReferences(file, assertions),
    ...breachesOfRecord(file),
    ...assertions.flatMap(({ place, assertion }) => breachesOfAssertion(file, place, assertion)),
  ];
}

function breachesOfKeys({ nodes, edges }: DocumentFile): Breach[] {
  const seen = new Set<string>([AUTHOR]);
  return Object.entries({ nodes, edges }).flatMap(([list, entries]) =>
    entries.flatMap(({ key }, i): Breach[] => {
      if (!seen.has(key)) {
        seen.add(key);
        return [];
      }
      const taken = key === AUTHOR ? 'is kept for the author of the article' : 'is used before';
      const found = `the key “${key}” ${taken}`;
      return [{ place: `${list}[${i}].key`, found, remedy: 'Give it a key of its own' }];
    }),
  );
}

function breachesOfReferences(
  file: DocumentFile,
  assertions: readonly PlacedAssertion[],
): Breach[] {
  const { attributes, nodes, edges } = file;
  const actors = new Set(nodes.map(({ key }) => key));
  const claims = new Set(edges.map(({ key }) => key));
  const unknown = (known: Set<string>, what: string, place: string, key: string) =>
    known.has(key)
      ? []
      : [
          {
            place,
            found: `no ${what} “${key}”`,
            remedy: `Name ${what === 'actor' ? 'an' : 'a'} ${what} of this document`,
          },
        ];
  return [
    ...edges.flatMap(({ source, target, attributes: { related = [] } }, i) => [
      ...unknown(actors, 'actor', `edges[${i}].source`, source),
      ...unknown(actors, 'actor', `edges[${i}].target`, target),
      ...related.flatMap(({ claim }, j) =>
        unknown(claims, 'claim', `edges[${i}].attributes.related[${j}].claim`, claim),
      ),
    ]),
    ...Object.keys(attributes.positions ?? {}).flatMap((key) =>
      unknown(actors, 'actor', `attributes.positions.${key}`, key),
    ),
    ...assertions.flatMap(({ place, assertion }) => {
      const { speaker, speakerLabel } = assertion.attribution;
      const at = `${place}.attribution.speaker`;
      const spoken =
        speaker === null
          ? speakerLabel === undefined
            ? [
                {
                  place: at,
                  found: 'no speaker and no speakerLabel',
                  remedy: 'Say who speaks, if only “two officials”',
                },
              ]
            : []
          : speaker === AUTHOR
            ? []
            : unknown(actors, 'actor', at, speaker);
      const mentioned = assertion.quotes.flatMap(({ mentions = [] }, i) =>
        mentions.flatMap(({ actor }, j) =>
          unknown(actors, 'actor', `${place}.quotes[${i}].mentions[${j}].actor`, actor),
        ),
      );
      return [...spoken, ...mentioned];
    }),
  ];
}

function breachesOfRecord({ attributes }: DocumentFile): Breach[] {
  const { imported, publisher, published, url } = attributes;
  const missing = imported
    ? []
    : Object.entries({ publisher, published, url })
        .filter(([, value]) => value.trim() === '')
        .map(([name]) => ({
          place: `attributes.${name}`,
          found: 'nothing',
          remedy: 'Say where the article comes from',
        }));
  return [...missing, ...breachesOfSections(attributes)];
}

function breachesOfSections({ sections }: DocumentRecord): Breach[] {
  let last = 0;
  return sections.flatMap(({ paragraphs: [from, to] }, i) => {
    const inOrder = from > last && to >= from;
    last = Math.max(last, to);
    return inOrder
      ? []
      : [
          {
            place: `attributes.sections[${i}].paragraphs`,
            found: `paragraphs ${from} to ${to} do not follow the section before`,
            remedy: 'Give first and last paragraph, in the order of the text',
          },
        ];
  });
}

function breachesOfAssertion(file: DocumentFile, place: string, { quotes }: Statement): Breach[] {
  const content =
    quotes.some(({ role = 'content' }) => role === 'content') ||
    (quotes.length === 0 && file.attributes.imported !== undefined);
  return [
    ...(content
      ? []
      : [
          {
            place: `${place}.quotes`,
            found: 'no quote whose role is content',
            remedy: 'Quote the words that carry it',
          },
        ]),
    ...quotes.flatMap((quote, i) => breachesOfQuote(file, `${place}.quotes[${i}]`, quote)),
  ];
}

function breachesOfQuote({ attributes }: DocumentFile, place: string, quote: Quote): Breach[] {
  const { exact, start, end, paragraph, mentions = [] } = quote;
  const { length } = attributes.text;
  const lastParagraph = attributes.sections.at(-1)?.paragraphs[1] ?? Infinity;
  const breaches: Breach[] = [];
  const breach = (field: string, found: string, remedy: string) =>
    breaches.push({ place: `${place}.${field}`, found, remedy });

  if (exact.trim() !== exact) breach('exact', 'white space at its start or end', 'Remove it');
  if ((start === undefined) !== (end === undefined))
    breach('start', 'only one of start and end', 'Give both or neither');
  if (start !== undefined && end !== undefined && end - start !== exact.length)
    breach(
      'end',
      `${end - start} units from start to end, but exact has ${exact.length}`,
      'Place the quote again',
    );
  if (end !== undefined && end > length)
    breach('end', `${end} lies behind the end of the text (${length})`, 'Place the quote again');
  if (paragraph !== undefined && paragraph > lastParagraph)
    breach(
      'paragraph',
      `${paragraph} lies behind the last section (${lastParagraph})`,
      'Place the quote again',
    );
  findMentions(quote).forEach((found, i) => {
    const surface = mentions[i]?.surface ?? '';
    if (!found)
      breach(
        `mentions[${i}].surface`,
        `“${surface}” is not in the quote, or not as words of its own`,
        'Copy it from exact',
      );
  });
  return breaches;
}
