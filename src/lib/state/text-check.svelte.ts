import { isVerified, type Anchoring, type Status } from '$lib/anchoring/anchoring';
import { namesOf, quotesOf } from '$lib/model/assertions';
import type { ClaimGraph } from '$lib/model/claim-graph';
import type { DocumentFile, Quote } from '$lib/model/schema';

/** The longest text that is taken, in UTF-16 units: ten times a long report. */
const LONGEST = 2_000_000;
/** The longest the page may stand still, in ms. */
const SLICE = 8;
const UNCHECKED: Anchoring = { status: 'unchecked' };

/** What came of a text that a reader brought. */
export type Verdict = 'own' | 'same' | 'different' | 'too-long';

/** A text that quotes were checked against, by the key under which this tab remembers it. */
const remembered = new Map<string, string>();

/** One document's quotes checked against a text, which never leaves the browser. */
export class TextCheck {
  readonly #graph: ClaimGraph;
  readonly quotes: readonly Quote[];
  /** The text that quotes were found in; null without one, or where it was another article's. */
  text = $state.raw<string | null>(null);
  verdict = $state.raw<Verdict | null>(null);
  /** How many quotes have been looked for, while that goes on; null before and after. */
  done = $state.raw<number | null>(null);
  #anchorings = $state.raw<ReadonlyMap<Quote, Anchoring>>(new Map());
  #run = 0;

  /** How many quotes have each status, those that occur. */
  readonly counts: ReadonlyMap<Status, number> = $derived.by(() => {
    const counts = new Map<Status, number>();
    for (const quote of this.quotes) {
      const { status } = this.anchoringOf(quote);
      counts.set(status, (counts.get(status) ?? 0) + 1);
    }
    return counts;
  });
  readonly verified: number = $derived.by(
    () => this.quotes.filter((quote) => isVerified(this.anchoringOf(quote))).length,
  );

  constructor(graph: ClaimGraph) {
    this.#graph = graph;
    this.quotes = quotesOf(this.#content).map(({ quote }) => quote);
  }

  get #content(): DocumentFile {
    return this.#graph.export() as unknown as DocumentFile;
  }

  get #digest(): string {
    return this.#graph.getAttribute('text').sha256;
  }

  /** How a quote was found. */
  anchoringOf(quote: Quote): Anchoring {
    return this.#anchorings.get(quote) ?? UNCHECKED;
  }

  /** The text that this tab remembers for the document. */
  get remembered(): string | undefined {
    return remembered.get(this.#digest);
  }

  /** Checks every quote against a text, a slice at a time; a text of another article leaves everything as it was. */
  async check(copy: string): Promise<void> {
    const run = (this.#run += 1);
    if (copy.length > LONGEST) {
      this.verdict = 'too-long';
      return;
    }
    this.verdict = null;
    this.done = 0;
    const [{ prepareText }, { checkQuotes, isAnotherText }, { recogniseText }] = await Promise.all([
      import('$lib/anchoring/prepare-text'),
      import('$lib/anchoring/check-quotes'),
      import('$lib/anchoring/own-text'),
    ]);
    const own = await recogniseText(copy, this.#digest);
    const text = own ?? copy;
    const known = { isOwnText: own !== undefined, names: namesOf(this.#content) };
    const anchorings: Anchoring[] = [];
    let began = performance.now();
    for (const anchoring of checkQuotes(prepareText(text), this.quotes, known)) {
      anchorings.push(anchoring);
      if (performance.now() - began > SLICE) {
        this.done = anchorings.length;
        await new Promise((resume) => setTimeout(resume));
        began = performance.now();
      }
      if (run !== this.#run) return;
    }
    this.done = null;
    if (own === undefined && isAnotherText(anchorings)) {
      this.verdict = 'different';
      return;
    }
    this.#anchorings = new Map(this.quotes.map((quote, i) => [quote, anchorings[i] ?? UNCHECKED]));
    this.text = text;
    this.verdict = own === undefined ? 'same' : 'own';
    remembered.set(this.#digest, text);
  }

  /** Forgets the text and what came of it. */
  forget(): void {
    this.#run += 1;
    this.text = null;
    this.verdict = null;
    this.done = null;
    this.#anchorings = new Map();
    remembered.delete(this.#digest);
  }
}
