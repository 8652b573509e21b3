import { checkInTurns } from '$lib/model/check-in-turns';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { finishInTurns } from '$lib/model/pace';
import type { Result } from '$lib/model/problem';
import { writeTable } from '$lib/queries/claim-table';
import { writeFacets } from '$lib/queries/facet-index';
import type { ReadAddress } from '$lib/url/parse-address';

/** Checks a document and prepares what its page counts in, while the page answers; `file` is what problems call it. */
export async function checkOpened(
  content: unknown,
  file: string,
  { address }: ReadAddress,
): Promise<Result<ClaimGraph>> {
  const read = await checkInTurns(content, file);
  if (!read.ok) return read;
  // What is told of the whole is told from it.
  await finishInTurns(writeTable(read.value));
  if (Object.keys(address.narrowing).length > 0) await finishInTurns(writeFacets(read.value));
  return read;
}
