import { resolve } from '$app/paths';
import { NO_ADDRESS, type Address } from '$lib/url/address';
import { formatAddress } from '$lib/url/format-address';

/** Where a document that this browser keeps (id) is opened, at a view of it, or as an earlier version. */
export function linkToKept(id: string, view: Partial<Address> = {}): string {
  const query = formatAddress({ ...NO_ADDRESS, ...view, document: id });
  return `${resolve('/open/')}${query}`;
}
