import { checkDocument } from '$lib/model/check-document';
import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Result } from '$lib/model/problem';

/** Reads a document of our own kind (a Graphology serialization in JSON); `file` names it in problems. */
export function parseGraphJson(text: string, file: string): Result<ClaimGraph> {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return {
      ok: false,
      problems: [
        {
          file,
          place: placeOf(found, text),
          found,
          remedy: 'Mend the JSON there, or save the file again',
        },
      ],
    };
  }
  return checkDocument(content, file);
}

/** Engines differ: some name a position, some a line, some neither. */
function placeOf(message: string, text: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return /line \d+ column \d+/.exec(message)?.[0] ?? 'in its text';
  const before = text.slice(0, Number(position)).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
