/** Comes back when the browser has had its turn: what takes long is done in parts, and the page answers between them. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
