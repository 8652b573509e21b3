import { Finder, type Hit, type Searched } from '$lib/queries/finder';

/** What a page asks of this worker: to know some entries more, or what it finds for some words. */
export type Asked = { add: readonly Searched[] } | { words: string };

const finder = new Finder();

// Everything is answered, in the order in which it was asked.
addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  if ('add' in data) finder.add(data.add);
  postMessage(('words' in data ? finder.find(data.words) : []) satisfies Hit[]);
});
