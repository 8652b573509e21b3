import { FIGURES, type Figure } from './figures';

/** Longer than anything is waited for: what took longer is written so. */
export const TOO_LONG = Infinity;

/** What was measured of whom, by figure and size. */
export class Samples {
  readonly #rows = new Map<string, Map<string, number[]>>();

  add(figure: Figure, size: string, subject: string, ...values: number[]): void {
    const key = `${figure}\n${size}`;
    const row = this.#rows.get(key) ?? new Map<string, number[]>();
    row.set(subject, [...(row.get(subject) ?? []), ...values]);
    this.#rows.set(key, row);
  }

  /** The figures and sizes that there is something of, in the order of the table. */
  rows(): { figure: Figure; size: string }[] {
    const order = Object.keys(FIGURES);
    return [...this.#rows.keys()]
      .map((key) => key.split('\n') as [Figure, string])
      .map(([figure, size]) => ({ figure, size }))
      .sort((a, b) => order.indexOf(a.figure) - order.indexOf(b.figure));
  }

  of(figure: Figure, size: string, subject: string): number[] {
    return this.#rows.get(`${figure}\n${size}`)?.get(subject) ?? [];
  }

  median(figure: Figure, size: string, subject: string): number | null {
    return quantile(this.of(figure, size, subject), 0.5);
  }

  p95(figure: Figure, size: string, subject: string): number | null {
    return quantile(this.of(figure, size, subject), 0.95);
  }
}

/** The value below which such a share of all lies; null where there are none. */
function quantile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? null;
}
