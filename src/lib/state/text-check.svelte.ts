import {
  countStatuses,
  countVerified,
  type Anchoring,
  type Span,
  type Status,
} from '$lib/anchoring/anchoring';
import { namesOf, quotesOf } from '$lib/model/assertions';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import type { Problem } from '$lib/model/problem';
import type { Quote } from '$lib/model/schema';
import type { Selection } from '$lib/queries/selection';

/** The longest text that is taken, in UTF-16 units: ten times a long report. */
const LONGEST = 2_000_000;
const UNCHECKED: Anchoring = { status: 'unchecked' };

/** What the text at hand is: the document's very own, another copy of it, or only a part of it or another version. */
export type Verdict = 'own' | 'same' | 'part';

/** Why a text that a reader brought was not taken, or what is wrong with its file. */
export type Refusal = 'different' | 'too-long' | 'failed' | readonly Problem[];

/** The texts of this tab, each under the SHA-256 that its document names. */
const remembered = new Map<string, string>();

/** One document's quotes checked against a text, which never leaves the browser. */
export class TextCheck {
  readonly #graph: () => ClaimGraph;
  readonly quotes: readonly Quote[] = $derived.by(() =>
    quotesOf(contentOf(this.#graph())).map(({ quote }) => quote),
  );
  /** The text that quotes were found in; null without one, or where it was another article's. */
  text = $state.raw<string | null>(null);
  verdict = $state.raw<Verdict | null>(null);
  /** Of the last text that was brought; null if it was taken. */
  refusal = $state.raw<Refusal | null>(null);
  /** How many quotes have been looked for, while that goes on; null before and after. */
  done = $state.raw<number | null>(null);
  #anchorings = $state.raw<ReadonlyMap<Quote, Anchoring>>(new Map());
  /** The words that the reader went to last, and what they selected there. */
  #place = $state.raw<{ span: Span; selection: string } | null>(null);
  #run = 0;
  /** The copy that quotes are being looked for in. */
  #copy: string | null = null;

  /** How many quotes have each status. */
  readonly counts: Record<Status, number> = $derived.by(() =>
    countStatuses(this.quotes.map((quote) => this.anchoringOf(quote))),
  );
  readonly verified: number = $derived.by(() => countVerified(this.counts));

  /** `graph` is asked anew whenever the document is edited. */
  constructor(graph: () => ClaimGraph) {
    this.#graph = graph;
  }

  get #digest(): string {
    return this.#graph().getAttribute('text').sha256;
  }

  /** How a quote was found. */
  anchoringOf(quote: Quote): Anchoring {
    return this.#anchorings.get(quote) ?? UNCHECKED;
  }

  /** Remembers the words that the reader goes to, for as long as what they carry is selected. */
  goTo(span: Span, selection: Selection): void {
    this.#place = { span, selection: JSON.stringify(selection) };
  }

  /** The words that the reader went to with this selection; null if they came to it another way. */
  placeOf(selection: Selection): Span | null {
    const isThere = this.#place?.selection === JSON.stringify(selection);
    return isThere ? (this.#place?.span ?? null) : null;
  }

  /** The text that this tab remembers for the document. */
  get remembered(): string | undefined {
    return remembered.get(this.#digest);
  }

  /** Checks every quote against a text, a slice at a time; a text of another article leaves everything as it was. */
  async check(copy: string): Promise<void> {
    const run = (this.#run += 1);
    this.done = null;
    if (copy.length > LONGEST) {
      this.refusal = 'too-long';
      return;
    }
    this.refusal = null;
    this.done = 0;
    this.#copy = copy;
    const found = await this.#lookFor(copy, () => run === this.#run).catch(() => 'failed' as const);
    if (run !== this.#run || found === undefined) return;
    this.done = null;
    this.#copy = null;
    if (found === 'failed' || found === 'different') {
      this.refusal = found;
      return;
    }
    this.#anchorings = new Map(
      this.quotes.map((quote, i) => [quote, found.anchorings[i] ?? UNCHECKED]),
    );
    this.text = found.text;
    this.verdict = found.verdict;
    remembered.set(this.#digest, found.text);
  }

  /** Checks again after the document was edited, where there is a text. */
  async recheck(): Promise<void> {
    const copy = this.#copy ?? this.text;
    if (copy !== null) await this.check(copy);
  }

  /** Checks every quote against what a reader sees in a file, or in pasted text or HTML; `name` names it in problems. */
  async bring(file: Blob, name: string): Promise<void> {
    const run = (this.#run += 1);
    const { readArticleText } = await import('$lib/formats/article-text');
    const read = await readArticleText(file, name);
    if (run !== this.#run) return;
    if (read.ok) await this.check(read.value);
    else this.refusal = read.problems;
  }

  /** What it takes is loaded when somebody brings a text. */
  async #lookFor(copy: string, isWanted: () => boolean) {
    // As they are now: the page may be left before they are looked for.
    const names = namesOf(contentOf(this.#graph()));
    const wanted = { quotes: this.quotes, digest: this.#digest, names };
    const { lookForQuotes } = await import('./look-for-quotes');
    return lookForQuotes(copy, wanted, (done) => {
      if (!isWanted()) return false;
      this.done = done;
      return true;
    });
  }

  /** Ends what is going on: its page is left. */
  leave(): void {
    this.#run += 1;
  }

  /** Forgets the text and what came of it. */
  forget(): void {
    this.#run += 1;
    this.#copy = null;
    this.text = null;
    this.verdict = null;
    this.refusal = null;
    this.done = null;
    this.#anchorings = new Map();
    remembered.delete(this.#digest);
  }
}
