/** Scrolls a pane until a range of its words is well in view; not at all where it is already. */
export function scrollToRange(pane: Element, range: Range): void {
  const words = range.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  const margin = Math.min(96, frame.height / 4);
  if (words.top >= frame.top + margin && words.bottom <= frame.bottom - margin / 2) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  pane.scrollBy({
    top: words.top - frame.top - frame.height / 3,
    behavior: still ? 'instant' : 'smooth',
  });
}
