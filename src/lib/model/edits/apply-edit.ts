import { findProblems } from '$lib/model/check-document';
import type { Problem, Result } from '$lib/model/problem';
import type { DocumentFile } from '$lib/model/schema';
import { deleteActor } from './delete-actor';
import type { Edit } from './edit';
import { importDocument } from './import-document';
import { mapActor, mapClaim, withoutClaims } from './map-parts';
import { mergeActors } from './merge-actors';

/**
 * The document after an edit, sharing with the one before all that stays the same; or every rule that it would break.
 * The document itself is never changed.
 */
export function applyEdit(content: DocumentFile, edit: Edit): Result<DocumentFile> {
  const missing = findMissing(content, edit);
  if (missing.length > 0) return { ok: false, problems: missing };
  const next = change(content, edit);
  const problems = findProblems(next, content.attributes.title);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: next };
}

function change(content: DocumentFile, edit: Edit): DocumentFile {
  switch (edit.type) {
    case 'rename-document':
      return { ...content, attributes: { ...content.attributes, title: edit.title } };
    case 'add-actor': {
      const node = { key: edit.actor, attributes: edit.attributes };
      return { ...content, nodes: [...content.nodes, node] };
    }
    case 'edit-actor':
      return mapActor(content, edit.actor, (actor) => ({ ...actor, ...edit.changes }));
    case 'merge-actors':
      return mergeActors(content, edit.actor, edit.into);
    case 'delete-actor':
      return deleteActor(content, edit.actor);
    case 'add-claim': {
      const { claim: key, source, target, attributes } = edit;
      return { ...content, edges: [...content.edges, { key, source, target, attributes }] };
    }
    case 'edit-claim':
      return mapClaim(content, edit.claim, (edge) => {
        const { source = edge.source, target = edge.target, ...changes } = edit.changes;
        return { ...edge, source, target, attributes: { ...edge.attributes, ...changes } };
      });
    case 'delete-claim':
      return withoutClaims(content, new Set([edit.claim]));
    case 'add-statement':
      return mapStatements(content, edit.actor, (all) => [...all, edit.statement]);
    case 'edit-statement':
      return mapStatements(content, edit.actor, (all) =>
        all.map((one, i) => (i === edit.index ? { ...one, ...edit.changes } : one)),
      );
    case 'delete-statement':
      return mapStatements(content, edit.actor, (all) => all.filter((_, i) => i !== edit.index));
    case 'import-document':
      return importDocument(content, edit.content);
  }
}

type Statements = DocumentFile['nodes'][number]['attributes']['statements'];

function mapStatements(
  content: DocumentFile,
  actor: string,
  alter: (all: Statements) => Statements,
): DocumentFile {
  return mapActor(content, actor, (one) => ({ ...one, statements: alter(one.statements) }));
}

/** What an edit is about that is not there, or cannot be done with it. */
function findMissing(content: DocumentFile, edit: Edit): Problem[] {
  const file = content.attributes.title;
  const refuse = (place: string, found: string, remedy: string) => [{ file, place, found, remedy }];
  const actorOf = (key: string) => content.nodes.find((node) => node.key === key)?.attributes;
  if (edit.type === 'import-document') return findProblems(edit.content, file);
  if ('claim' in edit && edit.type !== 'add-claim') {
    const isThere = content.edges.some(({ key }) => key === edit.claim);
    return isThere ? [] : refuse('claim', `no claim “${edit.claim}”`, 'Choose a claim');
  }
  if (!('actor' in edit) || edit.type === 'add-actor') return [];
  const actor = actorOf(edit.actor);
  if (!actor) return refuse('actor', `no actor “${edit.actor}”`, 'Choose an actor');
  if (edit.type === 'merge-actors') {
    if (edit.into === edit.actor) return refuse('into', 'the actor itself', 'Choose another actor');
    return actorOf(edit.into) ? [] : refuse('into', `no actor “${edit.into}”`, 'Choose an actor');
  }
  if ('index' in edit && !actor.statements[edit.index])
    return refuse('index', `no statement ${edit.index}`, 'Choose a statement');
  return [];
}
