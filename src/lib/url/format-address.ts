import { FACETS } from '$lib/model/vocabulary';
import { sortPins, WORDS, type Address } from './address';

/** Writes an address to be resolved against the document's own, short, the same for the same; `.` asks for nothing. */
export function formatAddress(address: Address): string {
  const { select, to, pane, narrowing, focus, steps, follow, directed, moment } = address;
  const query = new URLSearchParams();
  const put = (name: string, value: string | number | null) => {
    if (value !== null) query.append(name, String(value));
  };
  put('document', address.document);
  put('version', address.version);
  for (const name of Object.keys(WORDS) as (keyof typeof WORDS)[])
    if (address[name] !== WORDS[name][0]) put(name, address[name]);
  put('select', select);
  if (select !== null) put('to', to);
  put('pane', pane);
  for (const facet of FACETS)
    for (const value of (narrowing[facet] ?? []).toSorted()) put(facet, value);
  put('focus', focus);
  if (focus !== null && steps > 1) put('steps', steps);
  for (const actor of follow ?? []) put('follow', actor);
  if (follow !== null && !directed) put('direction', 'any');
  put('moment', moment);
  for (const { actor, x, y } of sortPins(address.pins)) put('pin', `${x}.${y}.${actor}`);
  for (const { depth, actor } of address.circles) put('circle', `${depth}.${actor}`);
  for (const actor of address.without.toSorted()) put('without', actor);
  return query.size === 0 ? '.' : `?${query}`;
}
