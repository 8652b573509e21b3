import { refuse } from '$lib/formats/graphs/warn';
import type { TableInspection, TableMapping } from '$lib/formats/graphs/inspect-table';
import { tellError, type Problem } from '$lib/model/problem';
import type { Told } from '$lib/state/read-files';

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
  async open(given: readonly File[] | Promise<readonly File[]>, told: Told = {}): Promise<void> {
    this.close();
    this.share = 0;
    const stop = (this.#stop = new AbortController());
    let name = 'The file';
    try {
      const files = await given;
      const [file] = files;
      if (!file || stop.signal.aborted) return;
      name = file.name;
      // What reads and keeps is loaded when there is something to read.
      const { openFiles } = await import('./open-files');
      const onProgress = (share: number) => (this.share = share);
      const found = await openFiles(files, told, onProgress, stop.signal);
      if (stop.signal.aborted) return;
      if (found.outcome === 'asks') this.question = { files, tables: found.tables };
      else if (found.outcome === 'text') this.#takeText(file);
      else if (found.outcome === 'refused') {
        this.problems = found.problems;
        this.windows = found.couldBe ? files : [];
      } else if (found.outcome === 'restored')
        [this.said, this.problems] = [found.said, found.problems];
    } catch (error) {
      if (!stop.signal.aborted)
        this.#refuse(name, tellError(error), 'Try again, or choose another file');
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

  #takeText(file: File): void {
    if (this.#onText) this.#onText(file);
    else
      this.#refuse(file.name, 'text that holds no graph', 'Choose a file of a graph or a document');
  }

  #refuse(name: string, found: string, remedy: string): void {
    this.problems = [refuse(name, undefined, found, remedy)];
  }
}
