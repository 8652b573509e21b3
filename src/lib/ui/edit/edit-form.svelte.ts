import { tick } from 'svelte';
import { applyEdit } from '$lib/model/edits/apply-edit';
import type { Edit } from '$lib/model/edits/edit';
import type { Problem } from '$lib/model/problem';
import { useExplorer } from '$lib/ui/explorer-context';
import { useEdit } from './use-edit';

/** A form that makes one edit: which rules it would break, field by field, as soon as a field is left. */
export class EditForm {
  readonly #edit: () => Edit;
  readonly #close: () => void;
  readonly #select: () => string | null;
  readonly #explorer = useExplorer();
  readonly #doEdit = useEdit();
  #problems = $state.raw<readonly Problem[]>([]);

  /**
   * `edit` makes the edit of what the fields hold; `select` names what to select where what was selected goes by it. To
   * be made while a component starts.
   */
  constructor(edit: () => Edit, close: () => void, select: () => string | null = () => null) {
    this.#edit = edit;
    this.#close = close;
    this.#select = select;
  }

  /** Looks again at what the fields hold. */
  check = (): void => {
    const applied = applyEdit(this.#explorer.history.content, this.#edit());
    this.#problems = applied.ok ? [] : applied.problems;
  };

  /** While something is wrong, every key may mend it. */
  recheck = (): void => {
    if (this.#problems.length > 0) this.check();
  };

  /** Makes the edit and closes the form; or goes to the first field that is wrong. */
  submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const outcome = this.#doEdit(this.#edit(), this.#close, this.#select());
    this.#problems = outcome.ok ? [] : outcome.problems;
    // Nothing was changed: there is nothing to be said.
    if (outcome.ok && outcome.does === null) this.#close();
    await tick();
    if (this.#problems.length > 0 && form instanceof HTMLFormElement)
      form.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  };

  /** What is wrong with a field (the end of its place in the file), in plain words. */
  problemOf(field: string): string | undefined {
    const problem = this.#problems.find(({ place }) => isIn(place, field));
    return problem && tell(problem);
  }

  /** What is wrong elsewhere than in these fields. */
  otherProblems(fields: readonly string[]): string[] {
    const others = this.#problems.filter(({ place }) => !fields.some((one) => isIn(place, one)));
    return others.map((problem) => `${problem.place}: ${problem.found}. ${problem.remedy}.`);
  }
}

function isIn(place: string, field: string): boolean {
  return `.${place.replace(/\[\d+\]$/, '')}`.endsWith(`.${field}`);
}

function tell({ found, remedy }: Problem): string {
  const [, needed] = /^Expected (.*)$/.exec(remedy) ?? [];
  if (needed === undefined) return `${remedy}.`;
  const [, length] = /^found (\d+)$/.exec(found) ?? [];
  return `Needs ${needed}${length === undefined ? '' : `; there are ${length}`}.`;
}
