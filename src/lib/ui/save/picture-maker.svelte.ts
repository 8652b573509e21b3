import { tellError } from '$lib/model/problem';
import { formatSource } from '$lib/formats/source';
import type { PictureChoice } from '$lib/figure/choice';
import { svgOf } from '$lib/figure/picture-file';
import { rasteriseInBrowser } from '$lib/figure/rasterise';
import { loadTypesetter, type Typesetter } from '$lib/figure/typesetter';
import { contentOf } from '$lib/model/graph-content';
import {
  composeEvidence,
  composePicture,
  tellShown,
  type Composition,
} from '$lib/state/compose-choice';
import type { Explorer } from '$lib/state/explorer.svelte';
import type { Stage } from '$lib/state/stage.svelte';
import { FILE_KINDS, makeFile, type FileKind, type Job } from '$lib/state/make-file';
import { fetchFont } from './fetch-font';

/** So many ms after the last change the preview is drawn. */
const REST = 120;

/** Makes pictures of what a reader looks at, and shows beforehand what they will be. */
export class PictureMaker {
  readonly #explorer: Explorer;
  readonly #stage: Stage;
  #setter: Promise<Typesetter> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is to be previewed last. */
  #wanted: PictureChoice | null = null;
  /** No state: whoever asks for a preview is not to be asked again because there is one. */
  #hasDrawn = false;

  /** The preview’s address and what it shows; null before the first. */
  shown = $state.raw<{ url: string; composition: Composition } | null>(null);
  failure = $state('');

  constructor(explorer: Explorer, stage: Stage) {
    this.#explorer = explorer;
    this.#stage = stage;
  }

  /** Draws the preview of a choice soon; a later choice takes its place. */
  preview(choice: PictureChoice): void {
    this.#wanted = choice;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#draw(choice), this.#hasDrawn ? REST : 0);
  }

  /** Lets go of the preview. */
  close(): void {
    clearTimeout(this.#timer);
    this.#wanted = null;
    if (this.shown) URL.revokeObjectURL(this.shown.url);
  }

  /** A file of a kind, and what its maker should know of it. */
  async make(
    kind: FileKind,
    choice: PictureChoice,
    signal: AbortSignal,
    onProgress: (done: number) => void,
  ): Promise<{ blob: Blob; note: string }> {
    const setter = await this.#typesetter();
    const composition = this.#compose(choice, setter);
    const { bytes, note } = await makeFile(
      kind,
      this.#job(composition, choice, setter, signal, onProgress),
    );
    return { blob: new Blob([bytes], { type: FILE_KINDS[kind].type }), note };
  }

  /** The evidence sheet as a PDF. */
  async makeEvidence(
    choice: PictureChoice,
    signal: AbortSignal,
    onProgress: (done: number) => void,
  ): Promise<{ blob: Blob; note: string; pages: number }> {
    const setter = await this.#typesetter();
    const caption = { made: today() };
    const composition = composeEvidence(this.#explorer, this.#stage, choice, caption, setter);
    const job = this.#job(composition, choice, setter, signal, onProgress);
    const { bytes, note } = await makeFile('pdf', job);
    const blob = new Blob([bytes], { type: FILE_KINDS.pdf.type });
    return { blob, note, pages: composition.pages.length };
  }

  /** What stands beside a copied picture, for where only text can be pasted. */
  citation(choice: PictureChoice): string {
    const record = this.#explorer.graph.getAttributes();
    const shown = tellShown(this.#explorer, choice);
    return `${shown ? `${shown}, in ` : ''}“${record.title}”, ${formatSource(record)}. ${record.url}`.trim();
  }

  async #draw(choice: PictureChoice): Promise<void> {
    try {
      const setter = await this.#typesetter();
      if (this.#wanted !== choice) return;
      const composition = this.#compose(choice, setter);
      const [figure] = composition.pages;
      if (!figure) return;
      const svg = await svgOf(figure, choice, setter);
      if (this.#wanted !== choice) return;
      const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      const old = this.shown?.url;
      this.#hasDrawn = true;
      this.shown = { url, composition };
      this.failure = '';
      if (old) URL.revokeObjectURL(old);
    } catch (error) {
      this.failure = tellError(error);
    }
  }

  #compose(choice: PictureChoice, setter: Typesetter): Composition {
    return composePicture(this.#explorer, this.#stage, choice, { made: today() }, setter);
  }

  #job(
    composition: Composition,
    choice: PictureChoice,
    setter: Typesetter,
    signal: AbortSignal,
    onProgress: (done: number) => void,
  ): Job {
    const { graph, slug, carriedView: view } = this.#explorer;
    const onPage = async (done: number) => {
      onProgress(done);
      // Lets the page show it, and take the order to stop.
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    };
    const own = { graph, view, name: slug, made: today() };
    return {
      composition,
      choice,
      setter,
      ...own,
      rasterise: rasteriseInBrowser,
      pageType: 'image/jpeg',
      onPage,
    };
  }

  #typesetter(): Promise<Typesetter> {
    const { graph } = this.#explorer;
    this.#setter ??= loadTypesetter(JSON.stringify(contentOf(graph)), fetchFont);
    // What could not be had once may be had the next time.
    this.#setter.catch(() => (this.#setter = null));
    return this.#setter;
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
