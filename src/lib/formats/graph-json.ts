import { checkDocument } from '$lib/model/check-document';
import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Result } from '$lib/model/problem';

/** Reads a document of our own kind (a Graphology serialization in JSON); `file` names it in problems. */
export async function parseGraphJson(text: string, file: string): Promise<Result<ClaimGraph>> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    const { findSyntaxProblem } = await import('./json-places');
    return { ok: false, problems: [findSyntaxProblem(text, file)] };
  }
  const checked = checkDocument(content, file);
  if (checked.ok) return checked;
  const { withLines } = await import('./json-places');
  return { ok: false, problems: withLines(checked.problems, text) };
}
