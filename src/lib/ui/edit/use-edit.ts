import type { Edit } from '$lib/model/edits/edit';
import { doEdit, type Outcome } from '$lib/state/do-edit';
import { useAnnouncer } from '$lib/ui/announcer-context';
import { useExplorer } from '$lib/ui/explorer-context';
import { settle } from '$lib/ui/undo';

/**
 * What edits the page’s document and says so; does nothing where that would break a rule. An edit that changes something
 * closes what it was made in, and selects an actor or claim (key) where what was selected has gone.
 */
export function useEdit() {
  const explorer = useExplorer();
  const announcer = useAnnouncer();
  return (edit: Edit, close?: () => void, select: string | null = null): Outcome => {
    const outcome = doEdit(explorer.history, edit);
    if (outcome.ok && outcome.does !== null) {
      const said = `Done: ${outcome.does}. Undo with Ctrl+Z.`;
      close?.();
      void settle(explorer, select).then(() => announcer.say(said));
    }
    return outcome;
  };
}
