import { count, formatCount } from '$lib/model/count';
import type {
  Colouring,
  Kind,
  Measure,
  Modality,
  Relation,
  Sizing,
  Valence,
} from '$lib/model/vocabulary';
import type { ColourGroup } from '$lib/queries/file-looks';

/** The outline of an actor, by kind; of a circle of actors it is a double one. */
export type Shape =
  'circle' | 'double-circle' | 'rounded-square' | 'hexagon' | 'diamond' | 'octagon' | 'pentagon';

export const KIND_SHAPE: Record<Kind, { shape: Shape; name: string }> = {
  person: { shape: 'circle', name: 'person' },
  country: { shape: 'rounded-square', name: 'country' },
  bloc: { shape: 'hexagon', name: 'bloc' },
  organisation: { shape: 'diamond', name: 'organisation' },
  group: { shape: 'octagon', name: 'group' },
  unspecified: { shape: 'pentagon', name: 'kind not told' },
};

/** A valence is told by its hue (a colour token of the same name) and, never by colour alone, by a glyph. */
export const VALENCE_MARK: Record<Valence, { glyph: string; name: string; covers: string }> = {
  conflict: {
    glyph: '✕',
    name: 'Conflict',
    covers: 'demands, criticises, refuses, pressures, fights',
  },
  cooperation: {
    glyph: '+',
    name: 'Cooperation',
    covers: 'meets, agrees, supports, helps, yields',
  },
  structure: {
    glyph: '–',
    name: 'Structure',
    covers: 'holds an office, belongs to, is related to',
  },
  view: { glyph: '○', name: 'View', covers: 'sees as, misreads, benefits' },
  none: { glyph: '·', name: 'Other', covers: 'anything else: the label says it' },
};

/** What each relation covers, in a reader's words. */
export const RELATION_NAME: Record<Relation, string> = {
  consult: 'meets or talks with',
  agree: 'promises or offers to',
  support: 'praises or supports',
  assist: 'helps or trades with',
  yield: 'gives way to',
  demand: 'asks or orders',
  criticise: 'criticises',
  reject: 'refuses',
  threaten: 'threatens or warns',
  pressure: 'puts pressure on',
  fight: 'fights',
  affiliation: 'belongs to or serves',
  tie: 'is family, friend or ally of',
  regards: 'sees or believes',
  affects: 'harms or benefits',
  other: 'anything else',
};

/** How a line is drawn and a claim is described, by modality; `dash` in px of stroke and gap. */
export const MODALITY_LINE: Record<
  Modality,
  { name: string; explains: string; dash: readonly number[]; tone: 'strong' | 'soft' }
> = {
  asserted: { name: 'Asserted', explains: 'told as what happened', dash: [], tone: 'strong' },
  interpretation: {
    name: 'Interpretation',
    explains: 'the author’s reading of it',
    dash: [],
    tone: 'soft',
  },
  hedged: { name: 'Hedged', explains: 'said with a reservation', dash: [2, 4], tone: 'strong' },
  predicted: { name: 'Predicted', explains: 'said of the future', dash: [9, 5], tone: 'strong' },
  attributed: {
    name: 'Attributed',
    explains: 'in the words of somebody else',
    dash: [],
    tone: 'strong',
  },
  unquoted: {
    name: 'Without a quote',
    explains: 'from a graph file, which quotes nobody',
    dash: [1, 3],
    tone: 'soft',
  },
};

/** Stands at the middle of an attributed line. */
export const ATTRIBUTED_GLYPH = '“';

/** What each measure is called, what it means here as a plain sentence, what more of it is, and how exactly to tell it. */
export const MEASURE_WORDS: Record<
  Measure,
  { name: string; explains: string; more: string; digits: number }
> = {
  claims: {
    name: 'Claims',
    explains: 'How many claims it takes part in.',
    more: 'more claims',
    digits: 0,
  },
  does: {
    name: 'Does',
    explains: 'How many claims say what it does, says or is to another.',
    more: 'does more',
    digits: 0,
  },
  undergoes: {
    name: 'Is done to',
    explains: 'How many claims say what another does to it, or says of it.',
    more: 'more is done to it',
    digits: 0,
  },
  partners: {
    name: 'Partners',
    explains: 'With how many other actors the document connects it.',
    more: 'more partners',
    digits: 0,
  },
  between: {
    name: 'Between',
    explains: 'On what share of the shortest ways between others it stands (betweenness).',
    more: 'more often between others',
    digits: 2,
  },
  reached: {
    name: 'Drawn to',
    explains:
      'How often one ends there who follows the claims from actor to actor at random (PageRank); all together make 1.',
    more: 'more is drawn to it',
    digits: 2,
  },
};

/** What circles are, as a plain sentence. */
export const CIRCLE_EXPLAINS =
  'Actors with the same number are connected more with each other than with the others (Louvain).';

/** What a closed circle is, in the legend. */
export const CIRCLE_NAME = 'circle of actors: opens';

/** What a circle is called: by its most connected actor, and how many there are beside it. */
export function nameCircle({ label, actors }: { label: string; actors: number }): string {
  return `${label} + ${formatCount(actors - 1)}`;
}

const AS_IN_FILE = 'as in the file';

/** What a size is called where one is chosen. */
export function nameSizing(size: Sizing): string {
  return size === 'file' ? AS_IN_FILE : MEASURE_WORDS[size].name;
}

/** What a colour is called where one is chosen. */
export function nameColouring(colour: Colouring): string {
  if (colour === 'none') return 'nothing';
  if (colour === 'file') return AS_IN_FILE;
  return colour === 'circle' ? 'Circle' : MEASURE_WORDS[colour].name;
}

/** What a larger actor has more of, for a legend. */
export function tellSizing(size: Sizing): string {
  return size === 'file' ? `size ${AS_IN_FILE}` : `larger: ${MEASURE_WORDS[size].more}`;
}

/** So many colours of a file a legend has room for. */
const MOST_COLOURS = 8;

/** The colours of a file that a legend shows, each with its number, and that there are more. */
export function tellGroups(groups: readonly ColourGroup[]): {
  shown: { group: ColourGroup; words: string }[];
  more: string | null;
} {
  const shown = groups.slice(0, MOST_COLOURS).map((group) => {
    const { number, colour, name, actors } = group;
    const called = name ?? (colour === null ? 'no colour in the file' : null);
    const words = `${number}: ${called === null ? '' : `${called}, `}${count(actors, 'actor')}`;
    return { group, words };
  });
  const more = groups.length - shown.length;
  return { shown, more: more > 0 ? `and ${count(more, 'more colour')}` : null };
}
