import type { ClaimGraph } from '$lib/model/claim-graph';
import { contentOf, sentenceOf } from '$lib/model/graph-content';
import { AUTHOR, modalitiesOf } from '$lib/model/modality';
import type { Claim, Quote, Statement } from '$lib/model/schema';
import { RELATION_VALENCE } from '$lib/model/vocabulary';
import { headingOf } from '$lib/queries/figures';
import { formatSpeaker } from '$lib/formats/citation';
import { ACTOR_TYPE } from '$lib/formats/schema-org';
import type { ActorEntry, ClaimEntry } from './columns';
import { toCodePoints } from './code-points';
import { toIri, toPortableJson, toPortableText, toToken } from '$lib/formats/portable-text';

type Value = string | number | LinkedNode;
/** A node of linked data: an IRI or none, types, and properties of `linked-context`; what is undefined is not there. */
export interface LinkedNode {
  id?: string;
  type?: string | string[];
  [property: string]: Value | Value[] | undefined;
}

/**
 * A document as linked data: the article, its actors, every claim and statement as something claimed, with its words,
 * and a W3C Web Annotation for each quote. A claim is a reified statement that nobody asserts here, so its triple itself
 * is never among the data. `text` is the article's, for offsets in code points.
 */
export function buildLinkedData(graph: ClaimGraph, text: string | null): LinkedNode[] {
  const { attributes, nodes, edges } = contentOf(graph);
  const names = new Names(attributes.text.sha256, attributes.url);
  return [
    describeArticle(graph, names),
    ...nodes.flatMap((node, i) => [
      describeActor(node, i, names),
      ...node.attributes.statements.flatMap((statement, j) =>
        describeStatement(graph, names, node.key, statement, j, text),
      ),
    ]),
    ...edges.flatMap((edge, i) => describeClaim(graph, names, edge, i, text)),
  ].map(portable);
}

/** Names of things: the same in every part of a document, different in different ones. */
class Names {
  readonly article: string;
  readonly #base: string;

  constructor(sha256: string, url: string) {
    this.#base = `urn:claimscape:${sha256.slice(0, 16)}`;
    this.article = toIri(url) || this.#base;
  }

  of(what: string, ...keys: (string | number)[]): string {
    return [this.#base, what, ...keys.map((key) => toToken(`${key}`))].join(':');
  }
}

function describeArticle(graph: ClaimGraph, names: Names): LinkedNode {
  const record = graph.getAttributes();
  return {
    id: names.article,
    type: ['schema:Article', 'prov:Entity'],
    headline: record.title,
    datePublished: record.published || undefined,
    inLanguage: record.language,
    publisher: record.publisher
      ? { type: 'schema:Organization', name: record.publisher }
      : undefined,
    author: {
      id: names.of('actor', AUTHOR),
      type: 'schema:Person',
      name: record.author ?? undefined,
    },
    record: toPortableJson(record),
  };
}

function describeActor(node: ActorEntry, index: number, names: Names): LinkedNode {
  const { label, kind, aliases, description, wikidata } = node.attributes;
  return {
    id: names.of('actor', node.key),
    type: [`schema:${ACTOR_TYPE[kind]}`, 'claimscape:Actor'],
    name: label,
    alternateName: aliases,
    description: description || undefined,
    sameAs: wikidata && `http://www.wikidata.org/entity/${wikidata}`,
    kind: `claimscape:${kind}`,
    position: index + 1,
    actorEntry: toPortableJson(node),
  };
}

function describeStatement(
  graph: ClaimGraph,
  names: Names,
  actor: string,
  statement: Statement,
  index: number,
  text: string | null,
): LinkedNode[] {
  const id = names.of('statement', actor, index + 1);
  const sentence = `${graph.getNodeAttribute(actor, 'label')} ${statement.label}`;
  const quoted = describeQuotes(graph, names, id, statement.quotes, text);
  return [
    {
      id,
      type: ['schema:Claim', 'prov:Entity', 'claimscape:Statement'],
      text: sentence,
      about: names.of('actor', actor),
      ...describeAssertion(graph, names, statement),
      wasDerivedFrom: quoted.words,
    },
    ...quoted.nodes,
  ];
}

function describeClaim(
  graph: ClaimGraph,
  names: Names,
  edge: ClaimEntry,
  index: number,
  text: string | null,
): LinkedNode[] {
  const { relation, related = [], quotes } = edge.attributes;
  const id = names.of('claim', edge.key);
  const [source, target] = [names.of('actor', edge.source), names.of('actor', edge.target)];
  const quoted = describeQuotes(graph, names, id, quotes, text);
  const linked = (wanted: string) =>
    related.filter(({ type }) => type === wanted).map(({ claim }) => names.of('claim', claim));
  return [
    {
      id,
      type: ['schema:Claim', 'prov:Entity', 'rdf:Statement', 'claimscape:Claim'],
      text: sentenceOf(graph, edge.key),
      about: [...new Set([source, target])],
      subject: source,
      predicate: `claimscape:${relation}`,
      object: target,
      relation: `claimscape:${relation}`,
      valence: `claimscape:${RELATION_VALENCE[relation]}`,
      ...describeAssertion(graph, names, edge.attributes),
      contradicts: linked('contradicts'),
      supports: linked('supports'),
      repeats: linked('repeats'),
      wasDerivedFrom: quoted.words,
      position: index + 1,
      claimEntry: toPortableJson(edge),
    },
    ...quoted.nodes,
  ];
}

function describeAssertion(graph: ClaimGraph, names: Names, assertion: Claim | Statement) {
  const { label, polarity, certainty, time, stance, attribution } = assertion;
  const { speaker, cue, form } = attribution;
  return {
    label,
    polarity: `claimscape:${polarity}`,
    certainty: `claimscape:${certainty}`,
    time: `claimscape:${time}`,
    stance: `claimscape:${stance}`,
    modality: modalitiesOf(assertion).map((modality) => `claimscape:${modality}`),
    speaker: speaker === null ? undefined : names.of('actor', speaker),
    speakerLabel: formatSpeaker(graph, attribution),
    cue,
    form: `claimscape:${form}`,
    appearance: names.article,
  } satisfies LinkedNode;
}

/** The words of an assertion and the annotations that join them to it. */
function describeQuotes(
  graph: ClaimGraph,
  names: Names,
  assertion: string,
  quotes: readonly Quote[],
  text: string | null,
): { words: string[]; nodes: LinkedNode[] } {
  const words = quotes.map((_, i) => `${assertion}:quote:${i + 1}`);
  const nodes = quotes.flatMap(({ exact, prefix, suffix, start, end, paragraph, role }, i) => {
    const { length } = graph.getAttribute('text');
    const place = toCodePoints(text, length, { exact, start, end });
    const word: LinkedNode = {
      id: `${words[i]}`,
      type: ['schema:Quotation', 'prov:Entity'],
      text: exact,
      inLanguage: graph.getAttribute('language'),
      isPartOf: names.article,
      wasQuotedFrom: names.article,
      section: paragraph === undefined ? undefined : headingOf(graph, paragraph),
      paragraph,
      utf16Start: start,
      utf16End: end,
      role: `claimscape:${role ?? 'content'}`,
    };
    const annotation: LinkedNode = {
      id: `${assertion}:annotation:${i + 1}`,
      type: 'Annotation',
      motivation: 'linking',
      body: assertion,
      target: {
        type: 'SpecificResource',
        source: names.article,
        selector: [
          { type: 'TextQuoteSelector', exact, prefix, suffix },
          ...(place ? [{ type: 'TextPositionSelector', ...place }] : []),
        ],
      },
    };
    return [word, annotation];
  });
  return { words, nodes };
}

/** The same without what is undefined, empty or told twice, in characters that any file can hold. */
function portable(node: LinkedNode): LinkedNode {
  const clean = (value: Value): Value =>
    typeof value === 'string'
      ? toPortableText(value)
      : typeof value === 'number'
        ? value
        : portable(value);
  const kept = Object.entries(node).flatMap(([name, value]) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    return [[name, Array.isArray(value) ? [...new Set(value.map(clean))] : clean(value)]];
  });
  return Object.fromEntries(kept) as LinkedNode;
}
