/** How long what can wait lets a busy browser go on, in ms. */
const PATIENCE = 500;

/** Comes back when the browser has nothing more urgent to do. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window)
      requestIdleCallback(() => resolve(), { timeout: PATIENCE });
    else setTimeout(resolve, 50);
  });
}

/** Comes back when the browser has had its turn: what takes long is done in parts, and the page answers between them. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
