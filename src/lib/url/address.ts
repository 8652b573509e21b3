import { FACETS, LAYOUTS, type Facet, type Layout, type Narrowing } from '$lib/model/vocabulary';

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
  narrowing: Narrowing;
  rest: Rest;
  /** Key of the actor whose surroundings alone are shown, and how many steps they reach. */
  focus: string | null;
  steps: 1 | 2 | 3;
  /** Keys of the two actors whose connection is asked for. */
  follow: readonly [string, string] | null;
  /** How far the document’s course has come: so many claims, in its order; null when it is not followed. */
  moment: number | null;
  /** Of the graph. */
  layout: Layout;
  /** Whether a connection must follow the direction of claims. */
  directed: boolean;
}

/** An address that asks for nothing. */
export const NO_ADDRESS: Address = {
  select: null,
  to: null,
  pane: null,
  view: 'graph',
  sort: 'course',
  group: 'none',
  order: 'activity',
  narrowing: {},
  rest: 'fade',
  focus: null,
  steps: 1,
  follow: null,
  moment: null,
  layout: 'own',
  directed: true,
};

/** An address as far as it could be read, and the parts that could not, as they stood there. */
export interface ReadAddress {
  address: Address;
  dropped: string[];
}

/**
 * Reads the query of an address. What it does not know, such as another program's marks, it leaves alone; a part of its
 * own that makes no sense is dropped, and told.
 */
export function parseAddress(query: URLSearchParams): ReadAddress {
  const dropped: string[] = [];
  const oneOf = <Value extends string>(name: string, values: readonly Value[], usual: Value) => {
    const asked = query.get(name);
    const known = values.find((value) => value === asked);
    if (asked !== null && known === undefined) dropped.push(`${name}=${asked}`);
    return known ?? usual;
  };
  const select = query.get('select');
  const focus = query.get('focus');
  const [first, second, ...more] = query.getAll('follow');
  const follow =
    first !== undefined && second !== undefined && more.length === 0
      ? ([first, second] as const)
      : null;
  if (follow === null && first !== undefined) dropped.push(`follow=${first}`);
  // Addresses of this version carry no mark; a later version's are opened as far as they are known.
  oneOf('v', ['1'], '1');
  const asked = query.get('moment');
  const moment = asked !== null && /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : null;
  if (asked !== null && moment === null) dropped.push(`moment=${asked}`);
  const steps = Number(oneOf('steps', ['1', '2', '3'], '1')) as Address['steps'];
  const address: Address = {
    select,
    to: select === null ? null : query.get('to'),
    pane: oneOf<Pane | ''>('pane', ['', ...PANES], '') || null,
    view: oneOf('view', VIEWS, NO_ADDRESS.view),
    sort: oneOf('sort', SORTS, NO_ADDRESS.sort),
    group: oneOf('group', GROUPS, NO_ADDRESS.group),
    order: oneOf('order', ORDERS, NO_ADDRESS.order),
    narrowing: readNarrowing(query),
    rest: oneOf('rest', RESTS, NO_ADDRESS.rest),
    focus,
    steps: focus === null ? 1 : steps,
    follow,
    moment,
    layout: oneOf('layout', LAYOUTS, NO_ADDRESS.layout),
    directed: follow === null || oneOf('direction', ['any', ''], '') === '',
  };
  return { address, dropped };
}

function readNarrowing(query: URLSearchParams): Narrowing {
  const chosen = FACETS.map((facet): [Facet, string[]] => [
    facet,
    [...new Set(query.getAll(facet))].sort(),
  ]);
  return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
}

/** Writes an address to be resolved against the document's own, short, the same for the same; `.` asks for nothing. */
export function formatAddress(address: Address): string {
  const {
    select,
    to,
    pane,
    view,
    sort,
    group,
    order,
    narrowing,
    rest,
    focus,
    steps,
    follow,
    moment,
    layout,
    directed,
  } = address;
  const query = new URLSearchParams();
  const put = (name: string, value: string | null, usual: string | null = null) => {
    if (value !== usual && value !== null) query.append(name, value);
  };
  put('view', view, NO_ADDRESS.view);
  put('sort', sort, NO_ADDRESS.sort);
  put('group', group, NO_ADDRESS.group);
  put('order', order, NO_ADDRESS.order);
  put('select', select);
  if (select !== null) put('to', to);
  put('pane', pane);
  for (const facet of FACETS)
    for (const value of (narrowing[facet] ?? []).toSorted()) query.append(facet, value);
  put('layout', layout, NO_ADDRESS.layout);
  put('rest', rest, NO_ADDRESS.rest);
  put('focus', focus);
  if (focus !== null) put('steps', String(steps), '1');
  for (const actor of follow ?? []) query.append('follow', actor);
  if (follow !== null && !directed) query.append('direction', 'any');
  if (moment !== null) query.append('moment', String(moment));
  return query.size === 0 ? '.' : `?${query}`;
}
