import {
  COLOURINGS,
  LAYOUTS,
  MEASURES,
  SIZINGS,
  type Colouring,
  type Layout,
  type Measure,
  type Narrowing,
  type CircleKey,
  type Pin,
  type Sizing,
} from '$lib/model/vocabulary';

/** What stands beside the picture, when it is not the evidence. */
export const PANES = ['text', 'check', 'tensions', 'follow', 'measure'] as const;
export type Pane = (typeof PANES)[number];

/** How the document is shown. */
export const VIEWS = ['graph', 'matrix', 'claims'] as const;
export type View = (typeof VIEWS)[number];

/** What becomes of what a narrowing leaves out. */
export const RESTS = ['fade', 'hide'] as const;
export type Rest = (typeof RESTS)[number];

/** What the table of claims can be sorted and grouped by; `course` is the order of the document. */
export const SORTS = ['course', 'source', 'target', 'relation', 'modality', 'speaker'] as const;
export type Sort = (typeof SORTS)[number];
export const GROUPS = ['none', 'source', 'section', 'speaker', 'relation'] as const;
export type Group = (typeof GROUPS)[number];

/** How actors stand in the matrix. */
export const ORDERS = ['activity', 'name', 'kind'] as const;
export type Order = (typeof ORDERS)[number];

/** What the reader asks for, as the address tells it: keys of a document, not yet looked up. */
export interface Address {
  /** Id of the document, where it is one that this browser keeps; null for one of the site’s, or the last opened. */
  document: string | null;
  /** Number of an earlier version of it; null for what it is now. */
  version: number | null;
  /** Key of the actor or claim to select; with `to`, of the relationship's first actor. */
  select: string | null;
  /** Key of a relationship's second actor. */
  to: string | null;
  /** What stands beside the picture; null for the evidence. */
  pane: Pane | null;
  view: View;
  /** Of the table of claims. */
  sort: Sort;
  group: Group;
  /** Of the matrix. */
  order: Order;
  /** What the table of measures is sorted by. */
  ranked: Measure;
  narrowing: Narrowing;
  rest: Rest;
  /** Keys of the two actors whose connection is asked for. */
  follow: readonly [string, string] | null;
  /** Whether a connection must follow the direction of claims. */
  directed: boolean;
  /** How far the document’s course has come: so many claims, in its order; null when it is not followed. */
  moment: number | null;
  /** Of the graph: how actors are laid out, what their size and colour tell; `own` is what the document is drawn by. */
  layout: Layout;
  size: Sizing | 'own';
  colour: Colouring | 'own';
  /** Key of the actor whose surroundings alone are shown, and how many steps they reach. */
  focus: string | null;
  steps: 1 | 2 | 3;
  /** Actors put where they are by hand, and those (keys) not to be shown; each once, by key. */
  pins: readonly Pin[];
  /** The circles that are opened in a picture of many, the last one last. */
  circles: readonly CircleKey[];
  without: readonly string[];
}

/** The parts that are one of a few words; the first is the usual one, and left out. */
export const WORDS = {
  view: VIEWS,
  sort: SORTS,
  group: GROUPS,
  order: ORDERS,
  ranked: MEASURES,
  rest: RESTS,
  layout: LAYOUTS,
  size: ['own', ...SIZINGS],
  colour: ['own', ...COLOURINGS],
} as const;

/** An address that asks for nothing. */
export const NO_ADDRESS: Address = {
  document: null,
  version: null,
  select: null,
  to: null,
  pane: null,
  view: 'graph',
  sort: 'course',
  group: 'none',
  order: 'activity',
  ranked: 'claims',
  narrowing: {},
  rest: 'fade',
  follow: null,
  directed: true,
  moment: null,
  layout: 'own',
  size: 'own',
  colour: 'own',
  focus: null,
  steps: 1,
  pins: [],
  circles: [],
  without: [],
};

/** In the one order in which addresses tell them. */
export function sortPins(pins: readonly Pin[]): Pin[] {
  return pins.toSorted((a, b) => (a.actor < b.actor ? -1 : 1));
}
