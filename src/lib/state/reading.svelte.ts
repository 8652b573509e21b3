import type { Span } from '$lib/anchoring/anchoring';
import { findParagraphs, type Paragraph } from '$lib/anchoring/find-paragraphs';
import { isSelectedPassage } from '$lib/queries/is-selected-passage';
import { passagesOf, type Passage } from '$lib/queries/passages';
import type { Explorer } from './explorer.svelte';
import type { TextCheck } from './text-check.svelte';

/** Words of the text that carry one or several passages. */
export interface Stretch extends Span {
  /** Those whose content they are before those that they only give a context. */
  passages: Passage[];
  /** Whether its words are the quote's, but for their typography or a declared gap. */
  isVerbatim: boolean;
}

/** The article as a reader reads it: its paragraphs, the words that carry claims, and which of them they are at. */
export class Reading {
  readonly #explorer: Explorer;
  readonly #check: TextCheck;

  readonly paragraphs: readonly Paragraph[] = $derived.by(() => {
    const headings = this.#explorer.graph.getAttribute('sections').map(({ heading }) => heading);
    return this.#check.text === null ? [] : findParagraphs(this.#check.text, headings);
  });

  /** In the order of the text, of those that start together the longest first. */
  readonly stretches: readonly Stretch[] = $derived.by(() => {
    const byPlace = new Map<string, Stretch>();
    for (const passage of passagesOf(this.#explorer.graph)) {
      const { status, start, end, parts } = this.#check.anchoringOf(passage.quote);
      if (start === undefined || end === undefined) continue;
      for (const span of parts ?? [{ start, end }]) {
        const place = `${span.start} ${span.end}`;
        const known = byPlace.get(place);
        if (known) known.passages.push(passage);
        else
          byPlace.set(place, {
            start: span.start,
            end: span.end,
            passages: [passage],
            isVerbatim: status !== 'changed',
          });
      }
    }
    const isAside = ({ quote: { role = 'content' } }: Passage) => Number(role !== 'content');
    for (const { passages } of byPlace.values()) passages.sort((a, b) => isAside(a) - isAside(b));
    return [...byPlace.values()].sort((a, b) => a.start - b.start || b.end - a.end);
  });

  readonly selected: readonly Stretch[] = $derived.by(() => {
    const { selection, graph } = this.#explorer;
    return this.stretches.filter(({ passages }) =>
      passages.some((passage) => isSelectedPassage(graph, passage, selection)),
    );
  });

  /** The words that the reader went to last, else the first that are selected. */
  readonly current: Stretch | null = $derived.by(() => {
    const { selection } = this.#explorer;
    const place = selection && this.#check.placeOf(selection);
    const isThere = ({ start, end }: Span) => start === place?.start && end === place.end;
    return this.stretches.find(isThere) ?? this.selected[0] ?? null;
  });

  /** Index of the current stretch; -1 without one. */
  readonly place: number = $derived(
    this.stretches.findIndex(
      ({ start, end }) => start === this.current?.start && end === this.current.end,
    ),
  );

  constructor(explorer: Explorer, check: TextCheck) {
    this.#explorer = explorer;
    this.#check = check;
  }

  /** The words over a place of the text that carry something, the shortest first. */
  at(offset: number): Stretch[] {
    return this.stretches
      .filter(({ start, end }) => start <= offset && offset < end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  /** The stretch before (-1) or after (1) the current one, if there is one; without a current one, the first or last. */
  neighbour(step: 1 | -1): Stretch | undefined {
    if (this.current === null) return this.stretches.at(step > 0 ? 0 : -1);
    return this.stretches[this.place + step];
  }
}
