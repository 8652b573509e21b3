/** A graph as every subject of the bench is given it; places in px of a picture, all within a disc around 0, 0. */
export interface DrawnGraph {
  nodes: { key: string; label: string; x: number; y: number }[];
  edges: { key: string; source: string; target: string; label: string }[];
}

/** How many actors and relationships the graphs have, by the name that `--sizes` takes. */
export const SIZES = {
  '30': { nodes: 30, edges: 120 },
  '500': { nodes: 500, edges: 2_000 },
  '1k': { nodes: 1_000, edges: 3_000 },
  '5k': { nodes: 5_000, edges: 20_000 },
  '10k': { nodes: 10_000, edges: 50_000 },
  '50k': { nodes: 50_000, edges: 200_000 },
} as const;

export type Size = keyof typeof SIZES;

/** Of ten lines so many stay within their group. */
const WITHIN = 0.85;
/** So far apart stand neighbours of one group, in px. */
const SPACING = 60;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const GIVEN = 'Ada Bo Clara Dov Elif Finn Greta Hugo Ines Jan Kaia Leo Mina Noor Otto Pia'.split(
  ' ',
);
const SYLLABLES = 'mor lin vel tar kos han bre dun sil gar nev pol ras wen zim fal'.split(' ');
const VERBS = ['meets', 'offers', 'warns', 'joins', 'thanks', 'refuses', 'calls', 'pays'];

/** The same numbers between 0 and 1 for the same seed, on every machine (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Groups in which few have most of the lines: who has many gets more. The same graph for the same size. */
export function growGraph(size: Size): DrawnGraph {
  const { nodes, edges } = SIZES[size];
  const random = createRandom(nodes);
  const pick = <Item>(all: readonly Item[]) => all[Math.floor(random() * all.length)] as Item;
  const groups: number[][] = Array.from({ length: Math.ceil(Math.sqrt(nodes) / 2) }, () => []);
  // Small numbers are drawn more often: groups are of different sizes.
  const groupOf = Array.from({ length: nodes }, (_, i) => {
    const group = i < groups.length ? i : Math.floor(groups.length * random() ** 1.5);
    groups[group]?.push(i);
    return group;
  });
  // Every end of a line once more: who is drawn from here is drawn as often as it has lines.
  const ends = groups.map((members) => [...members]);
  const lines = Array.from({ length: edges }, (_, i) => {
    const source = i < nodes ? i : Math.floor(random() * nodes);
    const own = groupOf[source] ?? 0;
    const group = random() < WITHIN ? own : Math.floor(random() * groups.length);
    let target = pick(ends[group] ?? []);
    if (target === source) target = (source + 1) % nodes;
    ends[own]?.push(source);
    ends[groupOf[target] ?? 0]?.push(target);
    return { key: `c${i}`, source: `n${source}`, target: `n${target}`, label: pick(VERBS) };
  });
  const places = placeGroups(groups);
  return {
    nodes: groupOf.map((_, i) => ({
      key: `n${i}`,
      label: nameOf(i),
      ...(places[i] ?? { x: 0, y: 0 }),
    })),
    edges: lines,
  };
}

/** A name of its own for each of 65,536 actors. */
function nameOf(i: number): string {
  const part = (shift: number) => SYLLABLES[((i * 40_503) >> shift) & 15] ?? '';
  const family = part(0) + part(4) + part(8);
  return `${GIVEN[((i * 40_503) >> 12) & 15]} ${family.charAt(0).toUpperCase()}${family.slice(1)}`;
}

/** A sunflower of sunflowers: groups around the middle, in each its first members innermost. */
function placeGroups(groups: number[][]): { x: number; y: number }[] {
  const places: { x: number; y: number }[] = [];
  let before = 0;
  groups.forEach((members, group) => {
    // What lies further in takes as much of the disc as its members need, and half as much again.
    const distance = SPACING * Math.sqrt(1.5 * (before + members.length / 2));
    before += members.length;
    const middle = polar(group === 0 ? 0 : distance, group * GOLDEN_ANGLE);
    members.forEach((member, i) => {
      const { x, y } = polar(SPACING * Math.sqrt(i), i * GOLDEN_ANGLE);
      places[member] = { x: Math.round(middle.x + x), y: Math.round(middle.y + y) };
    });
  });
  return places;
}

function polar(radius: number, angle: number): { x: number; y: number } {
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}
