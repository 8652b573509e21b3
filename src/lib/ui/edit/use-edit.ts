import type { Edit } from '$lib/model/edits/edit';
import type { Problem } from '$lib/model/problem';
import { doEdit } from '$lib/state/do-edit';
import { useAnnouncer } from '$lib/ui/announcer-context';
import { useExplorer } from '$lib/ui/explorer-context';
import { settle } from '$lib/ui/undo';

/**
 * What edits the page’s document and says so; gives the rules that an edit would break, and does nothing then. Else it
 * closes what the edit was made in, and selects an actor or claim (key) where what was selected has gone.
 */
export function useEdit() {
  const explorer = useExplorer();
  const announcer = useAnnouncer();
  return (edit: Edit, close?: () => void, select: string | null = null): readonly Problem[] => {
    const outcome = doEdit(explorer.history, edit);
    if (!outcome.ok) return outcome.problems;
    close?.();
    const said = outcome.does === null ? '' : `Done: ${outcome.does}. Undo with Ctrl+Z.`;
    if (said) void settle(explorer, select).then(() => announcer.say(said));
    return [];
  };
}
