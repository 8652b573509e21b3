let thousands: Intl.NumberFormat | null = null;

/** A number as one reads it: “1,240”. */
export function formatCount(number: number): string {
  if (number < 1_000) return String(number);
  thousands ??= new Intl.NumberFormat('en');
  return thousands.format(number);
}

/** “1 claim”, “2,000 claims”: a number with what it counts. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${formatCount(number)} ${number === 1 ? one : many}`;
}
