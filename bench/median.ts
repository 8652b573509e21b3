/** The median time of nine runs, in ms. */
export function median(run: () => unknown): number {
  const times = Array.from({ length: 9 }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[4] ?? 0;
}
