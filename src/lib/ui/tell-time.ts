const FORMAT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A moment (in ms) for readers, in the time of where they are: “3 Dec 2025, 14:05”. */
export function tellTime(moment: number): string {
  return FORMAT.format(moment);
}
