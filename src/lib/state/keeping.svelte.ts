import { askToPersist } from '$lib/library/ask-to-persist';
import { isSameContent } from '$lib/formats/content-blob';
import { listen } from '$lib/library/changes';
import { drafts, newId, PAGE, type Draft } from '$lib/library/drafts';
import { nameOf, type KeptRecord } from '$lib/library/kept-record';
import { NotKept } from '$lib/library/not-kept';
import { findDocument, findRecord, type Found, type Parse } from '$lib/library/read-documents';
import { Conflict, saveDraft } from '$lib/library/save-draft';
import { Turns } from '$lib/library/turns';
import { setAside } from '$lib/library/unsaved';

/** How long changes are gathered before they are saved, in ms. */
const GATHER = 300;
/** How long after a failure it is tried again, in ms. */
const AGAIN = 3000;

/** A document that was found in this browser. */
export type Kept = Extract<Found, { type: 'kept' }>;

/** Keeps one document in the browser while it is changed, and follows what other tabs make of it. */
export class Keeping {
  readonly id: string;
  /** What is listed of it, as it was last saved or read. */
  record: KeptRecord = $state.raw() as KeptRecord;
  /** What is to be shown: replaced by what another tab has made of it, not by one’s own changes. */
  shown: unknown = $state.raw();
  /** Whether this tab may change it; null until that is known. */
  mayChange = $state.raw<boolean | null>(null);
  /** Why it is not saved; null while nothing is wrong. */
  trouble = $state.raw<NotKept | Conflict | null>(null);
  readonly #parse: Parse | undefined;
  #content: unknown;
  #base: number;
  #isAhead = $state.raw(false);
  #saving: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turns: Turns | null = null;
  #mine = false;

  /** In words for readers; “Saved” only once the browser has said so. */
  readonly status: string = $derived.by(() => {
    if (this.trouble) return `Not saved: ${this.trouble.message}`;
    return this.#isAhead ? 'Saving…' : 'Saved';
  });

  /** Whether there is something that would be lost with this tab. */
  readonly isAtRisk: boolean = $derived.by(() => this.#isAhead && this.trouble !== null);

  /** `parse` reads what other tabs have made of it. */
  constructor({ record, content, base, isDraft }: Kept, parse?: Parse) {
    this.#parse = parse;
    this.id = record.id;
    this.record = record;
    this.shown = this.#content = content;
    this.#base = base;
    this.#isAhead = isDraft;
  }

  /** What it holds now. */
  get content(): unknown {
    return this.#content;
  }

  /** Begins to take turns with other tabs; ends with the returned function, which saves what is not saved. */
  start(): () => void {
    this.#turns = new Turns(
      this.id,
      (mine) => {
        this.#mine = mine;
        // Nobody changes what is not the newest.
        if (mine) void this.#follow().finally(() => (this.mayChange = this.#mine));
        else this.mayChange = false;
      },
      () => this.save(),
    );
    const stop = listen((word) => {
      if (word.type === 'changed' && word.id === this.id) void this.#follow();
    });
    if (this.#isAhead) void this.save();
    return () => {
      stop();
      this.#turns?.end();
      if (this.#isAhead && !this.trouble) void this.save();
      clearTimeout(this.#timer);
    };
  }

  /** Takes what the document holds after a change; it is saved within a second. */
  change(content: unknown): void {
    this.#content = content;
    this.#isAhead = true;
    if (this.trouble) drafts.set(this.id, this.#draft);
    else this.#saveIn(GATHER);
  }

  /** Saves what is not saved yet; never rejects: `trouble` says why not. */
  save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#saving ??= this.#saveAll().finally(() => (this.#saving = null));
    return this.#saving;
  }

  /** The page is being hidden, or closed as well: what is not saved is written down at once. */
  leave(isClosing: boolean): void {
    if (!this.#isAhead || this.trouble instanceof NotKept) return;
    if (isClosing || !this.trouble) setAside(this.#draft);
    if (!this.trouble) void this.save();
  }

  /** Takes the turn from the tab that has it. */
  takeOver(): void {
    this.#turns?.takeOver();
  }

  /** After a conflict: gives up what this tab has changed. */
  async showOther(): Promise<void> {
    drafts.delete(this.id);
    this.#isAhead = false;
    this.trouble = null;
    await this.#follow();
  }

  /** After a conflict: keeps what this tab has as a document of its own, and says which; null if that fails, too. */
  async keepAsOther(): Promise<string | null> {
    const gone = this.trouble instanceof Conflict && this.trouble.isGone;
    const called = gone ? this.record.called : `${nameOf(this.record)} (my changes)`;
    const record = { ...this.record, id: newId(), called };
    try {
      await saveDraft({ ...this.#draft, record, base: 0 });
    } catch {
      drafts.delete(record.id);
      return null;
    }
    drafts.delete(this.id);
    this.#isAhead = false;
    return record.id;
  }

  get #draft(): Draft {
    return { record: this.record, content: this.#content, base: this.#base, page: PAGE };
  }

  #saveIn(time: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), time);
  }

  async #saveAll(): Promise<void> {
    while (this.#isAhead) {
      const draft = this.#draft;
      try {
        this.#take(await saveDraft(draft));
      } catch (error) {
        if (error instanceof Conflict && (await this.#isKept(draft))) continue;
        this.#fail(error);
        return;
      }
      if (draft.content === this.#content) this.#isAhead = false;
      void askToPersist();
    }
  }

  #take(record: KeptRecord): void {
    this.record = record;
    this.#base = record.number;
    this.trouble = null;
  }

  #fail(error: unknown): void {
    if (!(error instanceof NotKept || error instanceof Conflict)) throw error;
    this.trouble = error;
    if (error instanceof NotKept) this.#saveIn(AGAIN);
  }

  /** Whether what could not be saved is what is kept: an answer came too late, or the page had set it aside. */
  async #isKept({ content }: Draft): Promise<boolean> {
    drafts.delete(this.id);
    const found = await findDocument(this.id, this.#parse).catch(() => null);
    if (found?.type !== 'kept' || !(await isSameContent(found.content, content))) {
      drafts.set(this.id, this.#draft);
      return false;
    }
    this.#take(found.record);
    if (content === this.#content) this.#isAhead = false;
    return true;
  }

  /** Shows what other tabs have made of the document, unless this one has changed it, too. */
  async #follow(): Promise<void> {
    if (this.#isAhead) return;
    // The whole of a large document is read only if there is something new in it.
    const record = await findRecord(this.id).catch(() => null);
    if (this.#isAhead) return;
    if (record?.number === this.#base) return this.#take(record);
    const found = await findDocument(this.id, this.#parse).catch(() => undefined);
    if (this.#isAhead || (found?.type === 'kept' && found.isDraft)) return;
    if (found === null) this.trouble = new Conflict(true);
    if (found?.type !== 'kept') return;
    const isNewer = found.record.number > this.#base;
    this.#take(found.record);
    if (isNewer) this.shown = this.#content = found.content;
  }
}
