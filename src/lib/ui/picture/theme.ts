import type { Theme } from '$lib/scene/palette';

/** Tells the reader's light or dark theme now and whenever it changes; returns what ends it. */
export function watchTheme(onTheme: (theme: Theme) => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const tell = () => onTheme(dark.matches ? 'dark' : 'light');
  tell();
  dark.addEventListener('change', tell);
  return () => dark.removeEventListener('change', tell);
}
