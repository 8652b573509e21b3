import type { CircleKey } from '$lib/model/vocabulary';
import { circlesAround, siblingsIn, type CircleIndex } from './circle-index';
import type { AboutCircle, End, MapRequest, OpenedCircle, Shown } from './circle-map';

/** A map shows so many actors and circles at most, beside those that a selection asks for. */
const SHOWN = 110;

const NOBODY: OpenedCircle = {
  ...{ type: 'opened', number: 0, key: { depth: 0, actor: '' }, at: 0, label: '', actors: 0 },
  ...{ asked: [], inside: [] },
};

/** Who stands where when some circles are opened; `itemOf` has the place among `items` of each actor of the table, or -1. */
export function showCircles(index: CircleIndex, request: MapRequest) {
  const { table, tree } = index;
  const { present } = request;
  const opened = chooseOpened(index, request);
  const isWhole = present === table.graph;
  const items: End[] = [];
  const itemOf = new Int32Array(table.actors.length).fill(-1);
  const keyOf = (place: number | undefined) => table.actors[place ?? -1] ?? '';

  const add = <Item extends End>(item: Item, members: Uint32Array): Item => {
    const at = items.push(item) - 1;
    members.forEach((place) => (itemOf[place] = at));
    return item;
  };
  const showActor = (place: number, number: number) =>
    add({ type: 'actor', number, actor: keyOf(place) }, Uint32Array.of(place));

  const isThere = (place: number) => isWhole || present.hasNode(keyOf(place));
  const membersOf = (from: number, to: number) => {
    const all = tree.order.subarray(from, to);
    return isWhole ? all : all.filter(isThere);
  };

  const showCircle = (at: number, number: number): Shown[] => {
    const { from, to, depth, leader } = tree.circles[at] ?? { from: 0, to: 0, depth: 0, leader: 0 };
    const members = membersOf(from, to);
    const [only] = members;
    if (only === undefined) return [];
    if (members.length === 1 && depth > 0) return [showActor(only, number)];
    const asked = opened.get(at);
    const named = isThere(leader) ? leader : only;
    const key = asked?.[0] ?? { depth, actor: keyOf(named) };
    const label = present.getNodeAttribute(keyOf(named), 'label');
    const about: AboutCircle = { number, key, at, label, actors: members.length };
    if (asked === undefined)
      return [add({ type: 'circle', ...about, claims: 0, among: 0, counting: 0 }, members)];
    const { own, inner } = siblingsIn(index, at);
    const inside = [
      ...[...own].flatMap((place, i) => (isThere(place) ? [showActor(place, i)] : [])),
      ...inner.flatMap((one, i) => showCircle(one, own.length + i)),
    ];
    return [{ type: 'opened', ...about, asked, inside }];
  };
  const [found] = showCircle(0, 0);
  const everyone = found?.type === 'opened' ? found : NOBODY;
  return { everyone, items, itemOf };
}

/** The circles that lead to who is selected, and of those that are asked for the last, as far as there is room. */
function chooseOpened(
  index: CircleIndex,
  { opened, selected }: MapRequest,
): ReadonlyMap<number, readonly CircleKey[]> {
  const forSelected = selected.flatMap((actor) => circlesAround(index, actor));
  const chosen = new Map<number, CircleKey[]>([0, ...forSelected].map((at) => [at, []]));
  for (const [i, key] of opened.toReversed().entries()) {
    const around = circlesAround(index, key.actor).slice(0, key.depth + 1);
    const last = around.at(-1);
    if (last === undefined || around.length <= key.depth) continue;
    const more = new Set([...chosen.keys(), ...around]);
    const shown = [...more].map((at) => {
      const { own, inner } = siblingsIn(index, at);
      return own.length + inner.length - 1;
    });
    // Whatever is asked for last opens.
    if (i > 0 && shown.reduce((sum, count) => sum + count, 1) > SHOWN) continue;
    for (const at of more) chosen.set(at, chosen.get(at) ?? []);
    chosen.get(last)?.push(key);
  }
  return chosen;
}
