import { assertionsOf } from '$lib/model/assertions';
import type { Actor, DocumentFile } from '$lib/model/schema';
import { claimsOf, withoutPosition } from './delete-actor';
import { mapActor, mapAssertions, mapSame } from './map-parts';
import { replaceActors } from './replace-actors';

/** The document with an actor become part of another, which takes its names, statements, claims, words and mentions. */
export function mergeActors(content: DocumentFile, actor: string, into: string): DocumentFile {
  const merged = content.nodes.find(({ key }) => key === actor)?.attributes;
  if (!merged) return content;
  const heirOf = (key: string) => (key === actor ? into : key);
  const joined = mapActor(content, into, (attributes) => join(attributes, merged));
  const rest: DocumentFile = {
    ...joined,
    attributes: withoutPosition(content.attributes, actor),
    nodes: joined.nodes.filter(({ key }) => key !== actor),
    edges: mapSame(joined.edges, (edge) =>
      edge.source === actor || edge.target === actor
        ? { ...edge, source: heirOf(edge.source), target: heirOf(edge.target) }
        : edge,
    ),
  };
  const named = mapAssertions(rest, (one) => replaceActors(one, heirOf, () => merged.label));
  return mapActor(named, into, (attributes) => ({
    ...attributes,
    statements: distinct(attributes.statements),
  }));
}

/** What was said of both in the same words is said once. */
function distinct(statements: Actor['statements']): Actor['statements'] {
  return [...new Map(statements.map((one) => [JSON.stringify(one), one])).values()];
}

/** Two actors as one: what the first lacks comes from the second. */
export function join(actor: Actor, other: Actor): Actor {
  const names = new Set([...actor.aliases, other.label, ...other.aliases]);
  names.delete(actor.label);
  return {
    ...other,
    ...actor,
    aliases: [...names],
    description: actor.description || other.description,
    statements: [...actor.statements, ...other.statements],
  };
}

/** What an actor brings to another with which it is merged, in numbers. */
export interface Dowry {
  /** From or to the actor. */
  claims: number;
  /** Of them, those between the two: about the other alone afterwards. */
  between: number;
  statements: number;
  /** Claims and statements that are in the actor’s words. */
  said: number;
  /** Words of quotes that stand for the actor. */
  mentions: number;
}

/** Counts what another actor would take over. */
export function countDowry(content: DocumentFile, actor: string, into: string): Dowry {
  const claims = claimsOf(content, actor);
  const assertions = assertionsOf(content).map(({ assertion }) => assertion);
  const mentions = assertions.flatMap(({ quotes }) =>
    quotes.flatMap((quote) => (quote.mentions ?? []).filter((one) => one.actor === actor)),
  );
  return {
    claims: claims.length,
    between: claims.filter(({ source, target }) => source === into || target === into).length,
    statements: content.nodes.find(({ key }) => key === actor)?.attributes.statements.length ?? 0,
    said: assertions.filter(({ attribution }) => attribution.speaker === actor).length,
    mentions: mentions.length,
  };
}
