/** “1 claim”, “2 claims”: a number with what it counts. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
