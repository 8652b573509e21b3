import { count } from '$lib/model/count';
import type { DocumentFile } from '$lib/model/schema';
import { claimsOf } from './delete-actor';
import type { Edit } from './edit';

/** What an edit does to a document, in a few words, to be read behind “Undo:”; the document is as it is before. */
export function nameEdit(content: DocumentFile, edit: Edit): string {
  const name = (actor: string) =>
    content.nodes.find(({ key }) => key === actor)?.attributes.label ?? actor;
  switch (edit.type) {
    case 'rename-document':
      return `rename the document to “${edit.title}”`;
    case 'add-actor':
      return `add ${edit.attributes.label}`;
    case 'edit-actor': {
      const { label = name(edit.actor) } = edit.changes;
      return label === name(edit.actor)
        ? `edit ${label}`
        : `rename ${name(edit.actor)} to ${label}`;
    }
    case 'merge-actors':
      return `merge ${name(edit.actor)} into ${name(edit.into)}`;
    case 'delete-actor': {
      const claims = claimsOf(content, edit.actor).length;
      return `delete ${name(edit.actor)}${claims > 0 ? ` and ${count(claims, 'claim')}` : ''}`;
    }
    case 'add-claim':
      return `add “${name(edit.source)} ${edit.attributes.label} ${name(edit.target)}”`;
    case 'edit-claim':
      return `edit “${sentenceOf(edit.claim)}”`;
    case 'delete-claim':
      return `delete “${sentenceOf(edit.claim)}”`;
    case 'add-statement':
      return `add “${name(edit.actor)} ${edit.statement.label}”`;
    case 'edit-statement':
      return `edit “${statementOf(edit)}”`;
    case 'delete-statement':
      return `delete “${statementOf(edit)}”`;
    case 'import-document':
      return `bring in “${edit.content.attributes.title}”`;
  }

  function sentenceOf(claim: string): string {
    const edge = content.edges.find(({ key }) => key === claim);
    return edge ? `${name(edge.source)} ${edge.attributes.label} ${name(edge.target)}` : claim;
  }

  function statementOf({ actor, index }: { actor: string; index: number }): string {
    const node = content.nodes.find(({ key }) => key === actor);
    return `${name(actor)} ${node?.attributes.statements[index]?.label ?? ''}`;
  }
}

/** The actor or claim (key) that an edit is about; null for the document as a whole. */
export function subjectOf(edit: Edit): string | null {
  if ('claim' in edit) return edit.claim;
  return 'actor' in edit ? edit.actor : null;
}
