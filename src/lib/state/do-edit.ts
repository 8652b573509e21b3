import { applyEdit } from '$lib/model/edits/apply-edit';
import type { Edit } from '$lib/model/edits/edit';
import { nameEdit, subjectOf } from '$lib/model/edits/name-edit';
import type { Problem } from '$lib/model/problem';
import type { History } from './history.svelte';

/** What came of an edit: its name, null where it changes nothing; or every rule that it would break. */
export type Outcome = { ok: true; does: string | null } | { ok: false; problems: Problem[] };

/** Edits the document, so that it can be undone; what breaks a rule or changes nothing leaves no trace. */
export function doEdit(history: History, edit: Edit): Outcome {
  const { content } = history;
  const applied = applyEdit(content, edit);
  if (!applied.ok) return applied;
  if (JSON.stringify(applied.value) === JSON.stringify(content)) return { ok: true, does: null };
  const does = nameEdit(content, edit);
  history.revise({ content: applied.value, does, about: subjectOf(edit) });
  return { ok: true, does };
}
