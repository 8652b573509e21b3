import { AUTHOR } from '$lib/model/modality';
import type { Actor, Claim, DocumentFile, Quote, Statement } from '$lib/model/schema';
import { mapActor, mapSame } from './map-parts';
import { join } from './merge-actors';
import { replaceActors } from './replace-actors';

/**
 * The document with the actors and claims of another. Who has the same name or Wikidata id is the same actor; what is
 * asserted in the same words of the same actors comes in once. Places in another text are left out.
 */
export function importDocument(content: DocumentFile, other: DocumentFile): DocumentFile {
  const taken = new Set([AUTHOR, ...[...content.nodes, ...content.edges].map(({ key }) => key)]);
  const heirs = new Map<string, string>();
  const isKnown = new Set(content.nodes.map(({ key }) => key));
  for (const { key, attributes } of other.nodes) {
    const same = content.nodes.find((node) => isSame(node.attributes, attributes));
    heirs.set(key, same?.key ?? takeKey(key, taken));
  }
  const claims = new Map(other.edges.map(({ key }) => [key, takeKey(key, taken)]));
  const heirOf = (actor: string) => heirs.get(actor) ?? null;
  const isSameText = content.attributes.text.sha256 === other.attributes.text.sha256;
  const bring = <Kept extends Statement>(assertion: Kept): Kept => {
    const own = replaceActors(assertion, heirOf, (actor) => actor);
    return isSameText ? own : { ...own, quotes: own.quotes.map(withoutPlace) };
  };

  let next = content;
  for (const { key, attributes } of other.nodes) {
    const heir = heirs.get(key) ?? key;
    const brought = { ...attributes, statements: attributes.statements.map(bring) };
    next = isKnown.has(heir)
      ? mapActor(next, heir, (known) => join(known, withoutKnown(known, brought)))
      : { ...next, nodes: [...next.nodes, { key: heir, attributes: brought }] };
  }
  const known = new Map(next.edges.map((edge) => [tell(edge), edge.key]));
  const brought = other.edges.flatMap((edge) => {
    const ends = { source: heirOf(edge.source) ?? '', target: heirOf(edge.target) ?? '' };
    const key = claims.get(edge.key) ?? edge.key;
    const own = { ...edge, ...ends, key, attributes: bring(edge.attributes) };
    const there = known.get(tell(own));
    if (there !== undefined) claims.set(edge.key, there);
    return there === undefined ? [own] : [];
  });
  return { ...next, edges: [...next.edges, ...mapSame(brought, (edge) => relink(edge, claims))] };
}

function isSame(a: Actor, b: Actor): boolean {
  if (a.wikidata !== undefined && b.wikidata !== undefined) return a.wikidata === b.wikidata;
  return a.label.toLowerCase() === b.label.toLowerCase();
}

function takeKey(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let i = 2; taken.has(key); i += 1) key = `${wanted}-${i}`;
  taken.add(key);
  return key;
}

/** Offsets and paragraphs count in a text that is not this document’s. */
function withoutPlace(quote: Quote): Quote {
  const words = { ...quote };
  delete words.start;
  delete words.end;
  delete words.paragraph;
  return words;
}

function withoutKnown(known: Actor, other: Actor): Actor {
  const told = new Set(known.statements.map((statement) => JSON.stringify(statement)));
  return {
    ...other,
    statements: other.statements.filter((statement) => !told.has(JSON.stringify(statement))),
  };
}

type Edge = DocumentFile['edges'][number];

/** A claim but for its key and its links, to be compared. */
function tell({ source, target, attributes }: Edge): string {
  const claim = { ...attributes };
  delete claim.related;
  return JSON.stringify([source, target, claim]);
}

function relink(edge: Edge, claims: ReadonlyMap<string, string>): Edge {
  const { related } = edge.attributes;
  if (!related) return edge;
  const links = related.map((link) => ({ ...link, claim: claims.get(link.claim) ?? link.claim }));
  const attributes: Claim = { ...edge.attributes, related: links };
  return { ...edge, attributes };
}
