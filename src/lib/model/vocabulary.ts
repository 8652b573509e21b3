/** What an actor can be; the last only where a graph file does not say. */
export const KINDS = ['person', 'country', 'bloc', 'organisation', 'group', 'unspecified'] as const;
export type Kind = (typeof KINDS)[number];

/** Which way a relation pulls; always derived from the relation, never stored. */
export const VALENCES = ['conflict', 'cooperation', 'structure', 'view', 'none'] as const;
export type Valence = (typeof VALENCES)[number];

/** The relations a claim can state, after PLOVER 0.8 and FollowTheMoney, with the valence of each. */
export const RELATION_VALENCE = {
  consult: 'cooperation',
  agree: 'cooperation',
  support: 'cooperation',
  assist: 'cooperation',
  yield: 'cooperation',
  demand: 'conflict',
  criticise: 'conflict',
  reject: 'conflict',
  threaten: 'conflict',
  pressure: 'conflict',
  fight: 'conflict',
  affiliation: 'structure',
  tie: 'structure',
  regards: 'view',
  affects: 'view',
  other: 'none',
} as const satisfies Record<string, Valence>;
export type Relation = keyof typeof RELATION_VALENCE;
export const RELATIONS = Object.keys(RELATION_VALENCE) as Relation[];

export const POLARITIES = ['affirmed', 'negated'] as const;
export const CERTAINTIES = ['certain', 'probable', 'possible', 'unspecified'] as const;
export const TIMES = ['past', 'present', 'future', 'unspecified'] as const;
export const STANCES = ['stated', 'interpreted'] as const;
export const ATTRIBUTION_FORMS = ['direct', 'indirect', 'mixed', 'none'] as const;
export const QUOTE_ROLES = ['content', 'attribution', 'context'] as const;
export const CLAIM_LINKS = ['contradicts', 'supports', 'repeats'] as const;

/** How surely, and on whose word, a reader is told something; the last only of lines of a graph file, which quote nothing. */
export const MODALITIES = [
  'asserted',
  'interpretation',
  'hedged',
  'predicted',
  'attributed',
  'unquoted',
] as const;
export type Modality = (typeof MODALITIES)[number];

/** How actors can be laid out; `own` is the document's own layout, where it has one. */
export const LAYOUTS = ['own', 'force', 'layers', 'rings', 'kinds'] as const;
export type Layout = (typeof LAYOUTS)[number];
/** The layouts that take a library. */
export type Arranged = Extract<Layout, 'force' | 'layers'>;

/** Whether a layout takes a library. */
export function isArranged(layout: Layout): layout is Arranged {
  return layout === 'force' || layout === 'layers';
}

/** What can be counted or computed of every actor: see `queries/measures.ts`. */
export const MEASURES = ['claims', 'does', 'undergoes', 'partners', 'between', 'reached'] as const;
export type Measure = (typeof MEASURES)[number];

/** What actors can be sized by: a measure, or what their graph file says. */
export const SIZINGS = [...MEASURES, 'file'] as const;
export type Sizing = (typeof SIZINGS)[number];

/** What actors can be coloured by: a measure, the circle they belong to, or what their graph file says. */
export const COLOURINGS = ['none', ...MEASURES, 'circle', 'file'] as const;
export type Colouring = (typeof COLOURINGS)[number];

/** An actor (key) that a reader has put somewhere: shares of the picture, in thousandths. */
export interface Pin {
  actor: string;
  x: number;
  y: number;
}

/** A circle of actors: one that an actor (key) lies in, and how many others that one lies in. */
export interface CircleKey {
  depth: number;
  actor: string;
}

/** What claims can be narrowed by. */
export const FACETS = ['valence', 'relation', 'modality', 'speaker', 'kind', 'section'] as const;
export type Facet = (typeof FACETS)[number];

/** The choices of a reader: of each facet one must hold, and of all facets each. Sections are counted from 1. */
export type Narrowing = Readonly<Partial<Record<Facet, readonly string[]>>>;
