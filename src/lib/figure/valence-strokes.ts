import type { Valence } from '$lib/model/vocabulary';

/** The glyph of each valence as a path about the origin, 8 px wide: no font need have it. */
export const VALENCE_STROKES: Record<Valence, string> = {
  conflict: 'M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5',
  cooperation: 'M-4 0H4M0 -4V4',
  structure: 'M-4 0H4',
  view: 'M-3.5 0A3.5 3.5 0 1 1 3.5 0A3.5 3.5 0 1 1 -3.5 0Z',
  none: 'M-1 0A1 1 0 1 1 1 0A1 1 0 1 1 -1 0Z',
};
