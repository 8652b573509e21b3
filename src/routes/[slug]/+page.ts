import { buildClaimGraph, type ClaimGraph } from '$lib/model/claim-graph';
import type { Result } from '$lib/model/problem';

export async function load({ fetch, data, params: { slug } }) {
  return { slug, read: await readOverNetwork(fetch, slug, data.sound) };
}

async function readOverNetwork(
  get: typeof fetch,
  slug: string,
  sound: boolean,
): Promise<Result<ClaimGraph>> {
  const file = `${slug}/graph.json`;
  try {
    const response = await get(`/${file}`);
    if (response.ok) return await readText(await response.text(), file, sound);
    return unread(file, `the server answered ${response.status} ${response.statusText}`.trim());
  } catch {
    return unread(file, 'the server did not answer');
  }
}

/** The checks weigh more than the page: they come only for a document that failed them, or was damaged on its way. */
async function readText(text: string, file: string, sound: boolean): Promise<Result<ClaimGraph>> {
  if (sound) {
    try {
      return { ok: true, value: buildClaimGraph(JSON.parse(text)) };
    } catch {
      // The full check below says where and why.
    }
  }
  const { parseGraphJson } = await import('$lib/formats/graph-json');
  return parseGraphJson(text, file);
}

function unread(file: string, found: string): Result<ClaimGraph> {
  const remedy = 'Check the address and the connection, then try again';
  return { ok: false, problems: [{ file, place: 'the whole file', found, remedy }] };
}
