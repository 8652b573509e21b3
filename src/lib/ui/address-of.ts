import type { Selection } from '$lib/queries/selection';
import { formatAddress, type Pane } from '$lib/url/address';

/** The address, relative to the document's, at which something (null for nothing) is selected beside a pane. */
export function addressOf(selection: Selection | null, pane: Pane | null = null): string {
  if (selection === null) return formatAddress({ select: null, to: null, pane });
  if (selection.type === 'actor') return formatAddress({ select: selection.actor, to: null, pane });
  if (selection.type === 'claim') return formatAddress({ select: selection.claim, to: null, pane });
  return formatAddress({ select: selection.source, to: selection.target, pane });
}

/** The address at which an actor is selected. */
export function actorAddress(actor: string): string {
  return addressOf({ type: 'actor', actor });
}
