import type { DocumentFile } from '$lib/model/schema';
import { mapAssertions, withoutClaims } from './map-parts';
import { replaceActors } from './replace-actors';

/** The document without an actor, its claims and statements; where it speaks in others, its name alone stays. */
export function deleteActor(content: DocumentFile, actor: string): DocumentFile {
  const label = content.nodes.find(({ key }) => key === actor)?.attributes.label ?? actor;
  const claims = claimsOf(content, actor).map(({ key }) => key);
  const rest = withoutClaims(content, new Set(claims));
  const nodes = rest.nodes.filter(({ key }) => key !== actor);
  const placed = { ...rest, nodes, attributes: withoutPosition(rest.attributes, actor) };
  const heirOf = (key: string) => (key === actor ? null : key);
  return mapAssertions(placed, (assertion) => replaceActors(assertion, heirOf, () => label));
}

/** The claims from or to an actor. */
export function claimsOf({ edges }: DocumentFile, actor: string): DocumentFile['edges'] {
  return edges.filter(({ source, target }) => source === actor || target === actor);
}

/** The record without an actor’s place in the document’s own layout. */
export function withoutPosition(
  record: DocumentFile['attributes'],
  actor: string,
): DocumentFile['attributes'] {
  const { positions } = record;
  if (!positions || !Object.hasOwn(positions, actor)) return record;
  const kept = Object.entries(positions).filter(([key]) => key !== actor);
  return { ...record, positions: Object.fromEntries(kept) };
}
