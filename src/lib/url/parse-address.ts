import {
  FACETS,
  type CircleKey,
  type Facet,
  type Narrowing,
  type Pin,
} from '$lib/model/vocabulary';
import { PANES, sortPins, WORDS, type Address, type Pane } from './address';

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
  const oneOf = <Value extends string>(name: string, values: readonly [Value, ...Value[]]) => {
    const asked = query.get(name);
    const known = values.find((value) => value === asked);
    if (asked !== null && known === undefined) dropped.push(`${name}=${asked}`);
    return known ?? values[0];
  };
  const word = <Name extends keyof typeof WORDS>(name: Name) =>
    oneOf(name, WORDS[name]) as Address[Name];
  // Addresses of this version carry no mark; a later version's are opened as far as they are known.
  oneOf('v', ['1']);
  const select = query.get('select');
  const focus = query.get('focus');
  const steps = Number(oneOf('steps', ['1', '2', '3'])) as Address['steps'];
  const follow = readFollow(query, dropped);
  const address: Address = {
    document: query.get('document'),
    version: readCount('version', query, dropped),
    select,
    to: select === null ? null : query.get('to'),
    pane: oneOf<Pane | ''>('pane', ['', ...PANES]) || null,
    view: word('view'),
    sort: word('sort'),
    group: word('group'),
    order: word('order'),
    ranked: word('ranked'),
    narrowing: readNarrowing(query),
    rest: word('rest'),
    follow,
    directed: follow === null || oneOf('direction', ['', 'any']) === '',
    moment: readCount('moment', query, dropped),
    layout: word('layout'),
    size: word('size'),
    colour: word('colour'),
    focus,
    steps: focus === null ? 1 : steps,
    pins: readPins(query, dropped),
    circles: readCircles(query, dropped),
    without: [...new Set(query.getAll('without'))].sort(),
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

function readFollow(query: URLSearchParams, dropped: string[]): Address['follow'] {
  const [first, second, ...more] = query.getAll('follow');
  if (first === undefined) return null;
  if (second !== undefined && more.length === 0) return [first, second];
  dropped.push(`follow=${first}`);
  return null;
}

function readCount(name: string, query: URLSearchParams, dropped: string[]): number | null {
  const asked = query.get(name);
  if (asked === null) return null;
  if (/^[1-9]\d{0,5}$/.test(asked)) return Number(asked);
  dropped.push(`${name}=${asked}`);
  return null;
}

/** As `x.y.key`; of two for one actor the last holds. */
function readPins(query: URLSearchParams, dropped: string[]): Pin[] {
  const pins = new Map<string, Pin>();
  for (const asked of query.getAll('pin')) {
    const [, x, y, actor] = /^(\d{1,3}|1000)\.(\d{1,3}|1000)\.(.*)$/s.exec(asked) ?? [];
    if (actor === undefined) dropped.push(`pin=${asked}`);
    else pins.set(actor, { actor, x: Number(x), y: Number(y) });
  }
  return sortPins([...pins.values()]);
}

/** As `depth.key`, each once. */
function readCircles(query: URLSearchParams, dropped: string[]): CircleKey[] {
  return [...new Set(query.getAll('circle'))].flatMap((asked) => {
    const [, depth, actor] = /^([1-9]\d?)\.(.*)$/s.exec(asked) ?? [];
    if (actor !== undefined) return [{ depth: Number(depth), actor }];
    dropped.push(`circle=${asked}`);
    return [];
  });
}
