/** What pages of one browser tell each other about a document. */
export type Word =
  /** It was saved, renamed, or removed. */
  | { type: 'changed'; id: string }
  /** Another page asks to be the one that changes it. */
  | { type: 'asked'; id: string };

type Listener = (word: Word) => void;

const listeners = new Set<Listener>();
let channel: BroadcastChannel | null | undefined;

/** Tells all pages, this one included. */
export function tell(word: Word): void {
  channelAtHand()?.postMessage(word);
  hear(word);
}

/** Hears what any page tells, until the returned function is called. */
export function listen(listener: Listener): () => void {
  channelAtHand();
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function hear(word: Word): void {
  for (const listener of [...listeners]) listener(word);
}

/** Null where there is none: then every page is on its own, and what is saved is still compared. */
function channelAtHand(): BroadcastChannel | null {
  if (channel === undefined) {
    channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('claimscape');
    channel?.addEventListener('message', ({ data }: MessageEvent<Word>) => hear(data));
  }
  return channel;
}
