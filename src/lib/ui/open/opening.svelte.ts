import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { fileName } from '$lib/figure/file-name';
import type { TableInspection, TableMapping } from '$lib/formats/graphs/inspect-table';
import { keepDocument } from '$lib/library/my-documents';
import type { Problem } from '$lib/model/problem';
import { FILE_TYPE_NAMES, type OpenedFile, type Told } from '$lib/state/read-files';
import { parseAddress } from '$lib/url/parse-address';
import { putReport } from './last-report';
import { linkToKept } from './link-to-kept';
import { readInWorker } from './read-in-worker';
import { restoreFile, tellRestored } from './restore-file';

/** What is asked of a reader before a table can be read. */
export interface Question {
  files: readonly File[];
  tables: readonly { file: string; inspection: TableInspection }[];
}

/** Opening files: how far it is, what is to be asked, and why nothing came of it. What is open meanwhile stays untouched. */
export class Opening {
  /** Share that is read, from 0 to 1; null while nothing is. */
  share = $state<number | null>(null);
  problems = $state.raw<readonly Problem[]>([]);
  question = $state.raw<Question | null>(null);
  /** What came of it, if that is not seen at once. */
  said = $state('');
  /** Files that could be read in an encoding that only their reader can know. */
  windows = $state.raw<readonly File[]>([]);
  #stop: AbortController | null = null;
  readonly #onText: ((file: File) => void) | null;

  /** `onText` takes a file that holds no graph but words. */
  constructor(onText: ((file: File) => void) | null = null) {
    this.#onText = onText;
  }

  /** Opens one file, or a table of edges with its table of nodes. */
  async open(files: readonly File[], told: Told = {}): Promise<void> {
    this.close();
    const [file] = files;
    if (!file) return;
    this.share = 0;
    const stop = (this.#stop = new AbortController());
    try {
      if (files.length === 1 && (await this.#restore(file))) return;
      const read = await readInWorker(
        { files, told },
        (share) => (this.share = share),
        stop.signal,
      );
      if (stop.signal.aborted) return;
      if (read.outcome === 'opened') await this.#show(read, files);
      else if (read.outcome === 'asks') this.question = { files, tables: read.tables };
      else if (read.outcome === 'text') this.#takeText(file);
      else {
        this.problems = read.problems;
        this.windows = read.couldBe ? files : [];
      }
    } catch (error) {
      if (!stop.signal.aborted) this.#refuse(file, tellError(error), 'Try again, or choose another file');
    } finally {
      if (this.#stop === stop) this.share = null;
    }
  }

  /** Reads the files in question with what the reader says of their columns. */
  answer(mappings: readonly TableMapping[]): void {
    if (this.question) void this.open(this.question.files, { mappings });
  }

  /** Ends what is going on, and forgets what came of it. */
  close(): void {
    this.#stop?.abort(new DOMException('Cancelled', 'AbortError'));
    this.share = null;
    [this.problems, this.windows, this.question, this.said] = [[], [], null, ''];
  }

  async #show({ content, kind, name, view, problems }: OpenedFile, files: readonly File[]) {
    const file = files.map((one) => one.name).join(' and ');
    const called = name ?? (fileName('', file.replace(/\.[^.]*$/, ''), '').slice(0, -1) || 'document');
    const { id } = await keepDocument({
      ...{ name: called, content },
      origin: { file, kind: FILE_TYPE_NAMES[kind] },
    });
    const [actors, lines] = [content.nodes.length, content.edges.length];
    putReport(id, { file, kind: FILE_TYPE_NAMES[kind], actors, lines, problems });
    const query = new URLSearchParams(/^\?[^#]*$/.test(view) ? view : '');
    await goto(linkToKept(id, parseAddress(query).address));
  }

  /** Puts back the documents of a zip that was saved here; false where it is none. */
  async #restore(file: File): Promise<boolean> {
    const restored = /\.zip$/i.test(file.name) ? await restoreFile(file) : null;
    if (!restored) return false;
    this.problems = restored.problems;
    if (restored.restored + restored.present === 0) return true;
    await goto(resolve('/'));
    this.said = tellRestored(restored);
    return true;
  }

  #takeText(file: File): void {
    if (this.#onText) this.#onText(file);
    else this.#refuse(file, 'text that holds no graph', 'Choose a file of a graph or a document');
  }

  #refuse(file: File, found: string, remedy: string): void {
    this.problems = [{ file: file.name, place: 'the whole file', found, remedy }];
  }
}

function tellError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
