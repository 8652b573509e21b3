import louvain from 'graphology-communities-louvain';
import { FEW } from './circle-index';
import type { Links } from './claim-table';
import { joinParts, shelve } from './join-parts';
import { linksAsGraph } from './links-as-graph';
import { linksWithin } from './links-within';

/** Actors as they fall into parts, each from the most connected on. */
export interface Division {
  /** Those who stand for themselves. */
  own: Uint32Array;
  parts: Uint32Array[];
}

/** Into at most so many parts. */
const PARTS = 24;
/** A part that holds more than this share of all divides nothing. */
const WHOLE = 0.8;
/** So many of the most connected are taken out of a whole that hangs together by them. */
const HUBS = 16;

/**
 * Divides so many actors, numbered from the most connected on, by who is connected with whom (Louvain, the same every time),
 * into so few parts that they can be told apart. Who holds everything together stands for itself; who is connected with
 * nobody is divided by rank.
 */
export function divideActors(all: number, links: Links): Division {
  const { own, parts } = divide(all, links);
  const rank = (part: number[]) => new Uint32Array(part).sort();
  return { own: rank(own), parts: parts.map(rank) };
}

interface Parts {
  own: number[];
  parts: number[][];
}

function divide(all: number, links: Links): Parts {
  const everyone = Array.from({ length: all }, (_, i) => i);
  if (all <= FEW) return { own: everyone, parts: [] };
  const found = communitiesOf(everyone, links);
  if (isDivision(found, all)) return gather([], found, all, links);
  const own = everyone.slice(0, HUBS);
  const rest = everyone.slice(HUBS);
  const [within = links] = linksWithin([rest], all, links);
  const others = communitiesOf(rest, within);
  if (isDivision(others, rest.length)) return gather(own, others, all, links);
  const alone = rest.map((one) => [one]);
  return { own, parts: shelve(alone, PARTS) };
}

function isDivision(parts: readonly number[][], all: number): boolean {
  return parts.every((part) => part.length <= all * WHOLE);
}

/** Those of one or two stand for themselves where that is few; too many parts are joined, or else divided anew. */
function gather(own: number[], found: number[][], all: number, links: Links): Parts {
  const alone = found.filter((part) => part.length <= 2).flat();
  const isFew = own.length + alone.length <= FEW;
  const parts = isFew ? found.filter((part) => part.length > 2) : found;
  return {
    own: isFew ? [...own, ...alone] : own,
    parts: parts.length > PARTS ? joinParts(parts, all, links, PARTS) : parts,
  };
}

/** The communities of some members, whose places the links have as their ends. */
function communitiesOf(members: readonly number[], links: Links): number[][] {
  const found = louvain(linksAsGraph(members.length, links), { randomWalk: false, rng: () => 0.5 });
  const parts: number[][] = [];
  members.forEach((member, i) => (parts[found[i] ?? i] ??= []).push(member));
  return Object.values(parts);
}
