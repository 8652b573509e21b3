import type { ClaimGraph } from '$lib/model/claim-graph';
import { Pace } from '$lib/model/pace';
import { writeTable, type ClaimTable } from './claim-table';

/** The same as `tabulateClaims`, for a page that answers meanwhile. */
export async function tabulateInTurns(graph: ClaimGraph): Promise<ClaimTable> {
  const pace = new Pace();
  const writing = writeTable(graph);
  let written = writing.next();
  for (; !written.done; written = writing.next()) if (pace.isLate) await pace.rest();
  return written.value;
}
