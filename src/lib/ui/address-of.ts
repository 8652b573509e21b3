import type { Selection } from '$lib/queries/selection';
import { formatAddress } from '$lib/url/address';

/** The address, relative to the document's, at which something is selected; nothing for null. */
export function addressOf(selection: Selection | null): string {
  if (selection === null) return formatAddress({ select: null, to: null });
  if (selection.type === 'actor') return formatAddress({ select: selection.actor, to: null });
  if (selection.type === 'claim') return formatAddress({ select: selection.claim, to: null });
  return formatAddress({ select: selection.source, to: selection.target });
}

/** The address at which an actor is selected. */
export function actorAddress(actor: string): string {
  return addressOf({ type: 'actor', actor });
}
