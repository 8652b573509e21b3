import { checkContent } from '$lib/model/check-document';
import { buildClaimGraph, type ClaimGraph } from '$lib/model/claim-graph';
import type { Result } from '$lib/model/problem';
import type { DocumentFile } from '$lib/model/schema';
import { findCrowd } from './json-crowd';

/** Reads a document of our own kind (a Graphology serialization in JSON); `file` names it in problems. */
export async function parseGraphJson(text: string, file: string): Promise<Result<ClaimGraph>> {
  const read = await parseContent(text, file);
  return read.ok ? { ok: true, value: buildClaimGraph(read.value) } : read;
}

/** The same, for its content alone: no graph is built. */
export async function parseContent(text: string, file: string): Promise<Result<DocumentFile>> {
  const crowd = findCrowd(text, file);
  if (crowd) return { ok: false, problems: [crowd] };
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    const { findSyntaxProblem } = await import('./json-places');
    return { ok: false, problems: [findSyntaxProblem(text, file)] };
  }
  const checked = checkContent(content, file);
  if (checked.ok) return checked;
  const { withLines } = await import('./json-places');
  return { ok: false, problems: withLines(checked.problems, text) };
}
