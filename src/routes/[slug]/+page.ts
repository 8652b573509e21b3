import { buildClaimGraph, type ClaimGraph } from '$lib/model/claim-graph';
import type { Problem, Result } from '$lib/model/problem';
import type { DocumentFile } from '$lib/model/schema';
import { resolve } from '$app/paths';
import { CHECKED_HEADER } from './checked-header';

export async function load({ fetch, params: { slug } }) {
  return { slug, read: await readOverNetwork(fetch, slug) };
}

async function readOverNetwork(get: typeof fetch, slug: string): Promise<Result<ClaimGraph>> {
  const file = `${slug}/graph.json`;
  let response: Response;
  let text: string;
  try {
    response = await get(resolve(`/${file}`));
    text = await response.text();
  } catch {
    return refuse(file, 'the server did not answer');
  }
  if (!response.ok) return refuse(file, `the server answered ${response.status}`);
  if (response.headers.get(CHECKED_HEADER)) {
    return { ok: true, value: buildClaimGraph(JSON.parse(text) as DocumentFile) };
  }
  // The checks weigh as much as a part of the page: they come when they are needed.
  const { parseGraphJson } = await import('$lib/formats/graph-json');
  return parseGraphJson(text, file);
}

function refuse(file: string, found: string): Result<ClaimGraph> {
  const remedy = 'Check the address and the connection, then try again';
  const problem: Problem = { file, place: 'the whole file', found, remedy };
  return { ok: false, problems: [problem] };
}
