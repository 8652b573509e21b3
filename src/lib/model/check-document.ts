import * as v from 'valibot';
import { buildClaimGraph, type ClaimGraph } from './claim-graph';
import { findNesting, MOST_NESTING } from './find-nesting';
import { findBreaches } from './invariants';
import type { Problem, Result } from './problem';
import { DocumentFile } from './schema';

/** Contents that this program has checked, in another thread. */
const vouchedFor = new WeakSet<object>();

/** Takes a content for sound that was checked where it was read: it is not checked again. */
export function vouchFor(content: object): void {
  vouchedFor.add(content);
}

/** Whether a content was checked where it was read. */
export function isVouchedFor(content: object): boolean {
  return vouchedFor.has(content);
}

/** Checks what a file holds, first its shape, then the rules between its parts; `file` only names it in problems. */
export function checkDocument(content: unknown, file: string): Result<ClaimGraph> {
  const read = checkContent(content, file);
  return read.ok ? { ok: true, value: buildClaimGraph(read.value) } : read;
}

/** Every rule that a document’s content breaks. */
export function findProblems(content: DocumentFile, file: string): Problem[] {
  const read = checkContent(content, file);
  return read.ok ? [] : read.problems;
}

/** The same, for its content alone: no graph is built. */
export function checkContent(content: unknown, file: string): Result<DocumentFile> {
  const tooDeep = findNesting(content);
  if (tooDeep) {
    const found = `objects or lists within each other, more than ${MOST_NESTING} deep`;
    const remedy = 'Save the document with less nesting';
    return { ok: false, problems: [{ file, place: formatPath(tooDeep), found, remedy }] };
  }
  const shape = v.safeParse(DocumentFile, content);
  if (!shape.success)
    return { ok: false, problems: shape.issues.map((issue) => toProblem(issue, file)) };
  return checkRules(shape.output, file);
}

/** Checks the rules between the parts of a document whose shape is right. */
export function checkRules(content: DocumentFile, file: string): Result<DocumentFile> {
  const breaches = findBreaches(content);
  if (breaches.length === 0) return { ok: true, value: content };
  return { ok: false, problems: breaches.map((breach) => ({ file, ...breach })) };
}

/** Whether something has the shape of a document, be its parts at odds or not. */
export function isDocumentFile(content: unknown): content is DocumentFile {
  return v.is(DocumentFile, content);
}

function toProblem(issue: v.BaseIssue<unknown>, file: string): Problem {
  // Words of our own say more than the pattern they stand for.
  const isTold = !issue.message.startsWith('Invalid ');
  return {
    file,
    place: formatPath(issue.path?.map(({ key }) => key) ?? []),
    found: issue.received === 'undefined' ? 'nothing' : `found ${issue.received}`,
    remedy: `Expected ${isTold ? issue.message : (issue.expected ?? issue.message)}`,
  };
}

function formatPath(keys: readonly unknown[]): string {
  const path = keys.reduce<string>(
    (path, key) =>
      typeof key === 'number' ? `${path}[${key}]` : path ? `${path}.${String(key)}` : String(key),
    '',
  );
  return path || 'top level';
}
