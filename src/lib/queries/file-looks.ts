import type { ClaimGraph } from '$lib/model/claim-graph';
import { remember } from '$lib/model/remember';
import type { Actor } from '$lib/model/schema';

/** The actors that a graph file draws in one colour; `number` counts from 1, the colour of most actors first. */
export interface ColourGroup {
  number: number;
  /** `#rrggbb`; null for those that it gives none. */
  colour: string | null;
  /** What the group is called in the file; null where no attribute goes with the colours. */
  name: string | null;
  actors: number;
}

/** What the sizes and colours of a graph file tell of its actors. */
export interface FileLooks {
  /** Whether it sizes actors, and not all alike; those without a size are the least. */
  hasSizes: boolean;
  /** None unless it tells actors apart by them. */
  groups: readonly ColourGroup[];
}

/** Names of what says again how an actor is drawn. */
const LOOKS = /^(?:colou?r|fill|r|g|b|alpha|size|x|y|z)$/i;
/** The longest name that a legend has room for. */
const LONGEST = 40;

/** How a document’s graph file draws its actors; nothing in one that comes from no such file. */
export const findFileLooks = remember((graph: ClaimGraph): FileLooks => {
  if (!graph.getAttribute('imported')) return { hasSizes: false, groups: [] };
  const sizes = new Set<number | undefined>();
  const byColour = new Map<string | null, Actor[]>();
  graph.forEachNode((_, actor) => {
    const { size, colour = null } = actor;
    sizes.add(size);
    const alike = byColour.get(colour);
    if (alike) alike.push(actor);
    else byColour.set(colour, [actor]);
  });
  const ranked = [...byColour].sort(([, a], [, b]) => b.length - a.length);
  const names = nameGroups(ranked.map(([, actors]) => actors));
  const groups = ranked.map(([colour, actors], i) => ({
    ...{ number: i + 1, colour, name: names?.[i] ?? null, actors: actors.length },
  }));
  return {
    hasSizes: sizes.size > (sizes.has(undefined) ? 2 : 1),
    groups: groups.length > 1 ? groups : [],
  };
});

/** The values of the first attribute that all of a group have alike, and no two groups. */
function nameGroups(groups: readonly (readonly Actor[])[]): string[] | undefined {
  const candidates = groups[0]?.[0]?.fields?.map(([name]) => name) ?? [];
  for (const candidate of new Set(candidates)) {
    if (LOOKS.test(candidate)) continue;
    const values = groups.map((actors) => sharedValue(actors, candidate));
    const isEvery = values.every((value) => value !== undefined && value.length <= LONGEST);
    if (isEvery && new Set(values).size === groups.length) return values as string[];
  }
  return undefined;
}

function sharedValue([first, ...others]: readonly Actor[], name: string): string | undefined {
  const valueOf = ({ fields = [] }: Actor) => fields.find(([told]) => told === name)?.[1];
  const value = first && valueOf(first);
  return value && others.every((actor) => valueOf(actor) === value) ? value : undefined;
}
