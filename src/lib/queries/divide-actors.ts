import louvain from 'graphology-communities-louvain';
import { UndirectedGraph } from 'graphology';
import { FEW } from './circle-index';
import type { Links } from './claim-table';
import { joinParts, shelve } from './join-parts';

/** Actors as they fall into parts; numbers are places in a ClaimTable. */
export interface Division {
  /** Those who stand for themselves. */
  own: number[];
  parts: number[][];
}

/** Into at most so many parts. */
const PARTS = 24;
/** A part that holds more than this share of all divides nothing. */
const WHOLE = 0.8;
/** So many of the most connected are taken out of a whole that hangs together by them. */
const HUBS = 16;

/**
 * Divides actors (the most connected first) by who is connected with whom (Louvain, the same every time), into so few parts
 * that they can be told apart. Who holds everything together stands for itself; who is connected with nobody is divided by rank.
 */
export function divideActors(members: readonly number[], links: Links): Division {
  if (members.length <= FEW) return { own: [...members], parts: [] };
  const found = communitiesOf(members, links);
  if (isDivision(found, members.length)) return gather([], found, links);
  const own = members.slice(0, HUBS);
  const rest = members.slice(HUBS);
  const others = communitiesOf(rest, linksAmong(rest, links));
  return isDivision(others, rest.length)
    ? gather(own, others, links)
    : {
        own,
        parts: shelve(
          rest.map((one) => [one]),
          PARTS,
        ),
      };
}

/** The links whose both ends are among some actors. */
export function linksAmong(members: readonly number[], { sources, targets }: Links): Links {
  const among = new Set(members);
  const kept = sources.map((source, i) => {
    return among.has(source) && among.has(targets[i] ?? -1) ? 1 : 0;
  });
  const pick = (ends: Uint32Array) => ends.filter((_, i) => kept[i] === 1);
  return { sources: pick(sources), targets: pick(targets) };
}

function isDivision(parts: readonly number[][], all: number): boolean {
  return parts.every((part) => part.length <= all * WHOLE);
}

/** Those of one or two stand for themselves where that is few; too many parts are joined, or else divided anew. */
function gather(own: readonly number[], found: number[][], links: Links): Division {
  const alone = found.filter((part) => part.length <= 2).flat();
  const isFew = own.length + alone.length <= FEW;
  const parts = isFew ? found.filter((part) => part.length > 2) : found;
  return {
    own: isFew ? [...own, ...alone] : [...own],
    parts: parts.length > PARTS ? joinParts(parts, links, PARTS) : parts,
  };
}

/** Each in the order of `members`. */
function communitiesOf(members: readonly number[], { sources, targets }: Links): number[][] {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>();
  for (const member of members) graph.addNode(member);
  sources.forEach((source, i) => {
    const target = targets[i] ?? source;
    if (source === target) return;
    const edge = graph.edge(source, target);
    if (edge === undefined) graph.addEdge(source, target, { weight: 1 });
    else graph.updateEdgeAttribute(edge, 'weight', (weight = 0) => weight + 1);
  });
  if (graph.size === 0) return members.map((member) => [member]);
  const found = louvain(graph, { randomWalk: false, rng: () => 0.5 });
  const parts = new Map<number | undefined, number[]>();
  for (const member of members) {
    const part = parts.get(found[member]);
    if (part) part.push(member);
    else parts.set(found[member], [member]);
  }
  return [...parts.values()];
}
