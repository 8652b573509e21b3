import type { ClaimGraph } from '$lib/model/claim-graph';
import { contentOf, regraph } from '$lib/model/graph-content';
import type { DocumentFile } from '$lib/model/schema';
import {
  record,
  redo,
  revisit,
  undo,
  type Moment,
  type PictureParts,
  type Steps,
  type Version,
} from './steps';

/** What Undo or Redo does. */
export interface Change {
  /** What was done to the document, in a few words; null for a step of the picture. */
  does: string | null;
  /** The picture before and after what was done. */
  from: PictureParts;
  to: PictureParts;
  /** The picture that it leads to: `to` or, for Undo, `from`. */
  parts: PictureParts;
  /** The actor or claim (key) of the document that it is about; null for a step of the picture. */
  about: string | null;
}

/** What a reader has done to picture and document, in one line: Undo takes back what was done last. It ends with the page. */
export class History {
  /** The document before it was edited. */
  readonly opened: ClaimGraph;
  /** Null before the address of the page is known. */
  #steps = $state.raw<Steps | null>(null);
  readonly #version: Version | null = $derived.by(() => this.#steps?.now.version ?? null);

  /** The document as it is now. */
  readonly graph: ClaimGraph = $derived.by(() =>
    this.#version ? regraph(this.opened, this.#version.content) : this.opened,
  );

  readonly undo: Change | null = $derived.by(() => {
    const { past = [], now } = this.#steps ?? {};
    const to = past.at(-1);
    return to && now ? this.#tell(to, to, now) : null;
  });

  readonly redo: Change | null = $derived.by(() => {
    const { future = [], now } = this.#steps ?? {};
    const to = future.at(-1);
    return to && now ? this.#tell(to, now, to) : null;
  });

  constructor(opened: ClaimGraph) {
    this.opened = opened;
  }

  /** What the file of the document would hold now; its parts are shared with the graph. */
  get content(): DocumentFile {
    return this.#version?.content ?? contentOf(this.opened);
  }

  /** Takes down the picture after the address has changed: by the reader (null), or by the browser that went `by` entries. */
  note(parts: PictureParts, by: number | null): void {
    const steps = this.#steps ?? { past: [], now: { parts, version: null }, future: [] };
    this.#steps = by === null ? record(steps, { parts }) : revisit(steps, parts, by);
  }

  /** Takes down an edited document, which must keep the rules. */
  revise(version: Version): void {
    if (!this.#steps) throw new Error('The picture must be noted before the document is edited');
    this.#steps = record(this.#steps, { version });
  }

  /** Takes the last step back, if there is one. */
  takeBack(): void {
    this.#steps &&= undo(this.#steps);
  }

  /** Does the step again that was taken back last, if there is one. */
  doAgain(): void {
    this.#steps &&= redo(this.#steps);
  }

  /** What leads to a moment by way of the step between two others. */
  #tell({ parts }: Moment, before: Moment, after: Moment): Change {
    const { version } = after;
    const edit = version !== before.version ? version : null;
    const [from, to] = [before.parts, after.parts];
    return { does: edit?.does ?? null, about: edit?.about ?? null, from, to, parts };
  }
}
