import type { Narrowing } from '$lib/model/vocabulary';

/** The questions that readers come with, as narrowings. */
export const PRESETS: { name: string; narrowing: Narrowing }[] = [
  { name: 'Only what is told as fact', narrowing: { modality: ['asserted'] } },
  { name: 'Guesses and predictions', narrowing: { modality: ['hedged', 'predicted'] } },
  { name: 'In others’ words', narrowing: { modality: ['attributed'] } },
  { name: 'Conflict', narrowing: { valence: ['conflict'] } },
  { name: 'Cooperation', narrowing: { valence: ['cooperation'] } },
];
