import { parseGraphJson } from '$lib/formats/graph-json';
import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Result } from '$lib/model/problem';

export async function load({ fetch, params: { slug } }) {
  return { slug, read: await readOverNetwork(fetch, slug) };
}

async function readOverNetwork(get: typeof fetch, slug: string): Promise<Result<ClaimGraph>> {
  const file = `${slug}/graph.json`;
  try {
    const response = await get(`/${file}`);
    if (response.ok) return parseGraphJson(await response.text(), file);
    return unread(file, `the server answered ${response.status} ${response.statusText}`.trim());
  } catch {
    return unread(file, 'the server did not answer');
  }
}

function unread(file: string, found: string): Result<ClaimGraph> {
  const remedy = 'Check the address and the connection, then try again';
  return { ok: false, problems: [{ file, place: 'the whole file', found, remedy }] };
}
