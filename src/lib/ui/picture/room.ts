/** Opens a fold where the screen has room for it; the reader may close and open it as they like. */
export function prefersRoom(fold: HTMLDetailsElement): void {
  fold.open = matchMedia('(min-width: 1101px) and (min-height: 640px)').matches;
}
