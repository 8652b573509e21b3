import { keepText } from '$lib/library/kept-texts';
import { keepDocument } from '$lib/library/my-documents';
import { parseGraphJson } from '$lib/formats/graph-json';
import { contentOf } from '$lib/model/claim-graph';

/** Copies a document of the site, with its text if the site has it, into the reader’s own; its id. Rejects on failure. */
export async function keepOwnCopy(
  slug: string,
  addressOf: (path: string) => string,
): Promise<string> {
  const read = await parseGraphJson(await fetchText(addressOf('graph.json')), slug);
  if (!read.ok) throw new Error('it is no document');
  const { sha256, file } = read.value.getAttribute('text');
  if (file !== undefined)
    await keepText(sha256, await fetchText(addressOf(file))).catch(() => undefined);
  const origin = { file: slug, kind: 'Copy from this site' };
  const { id } = await keepDocument({ name: slug, content: contentOf(read.value), origin });
  return id;
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
}
