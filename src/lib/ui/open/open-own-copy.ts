import { goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { keepText } from '$lib/library/kept-texts';
import { addDocument } from '$lib/library/my-documents';
import { parseGraphJson } from '$lib/formats/graph-json';
import { contentOf } from '$lib/model/graph-content';
import { linkToKept } from './link-to-kept';

/** Copies a document of the site, its text with it, into the reader’s own, and goes there; rejects on failure. */
export async function openOwnCopy(slug: string): Promise<void> {
  const read = await parseGraphJson(await fetchText(resolve(`/${slug}/graph.json`)), slug);
  if (!read.ok) throw new Error('it is no document');
  const { sha256, file } = read.value.getAttribute('text');
  if (file !== undefined)
    await keepText(sha256, await fetchText(resolve(`/${slug}/${file}`))).catch(() => undefined);
  const origin = { file: slug, kind: 'Copy from this site' };
  const { id } = await addDocument({ name: slug, content: contentOf(read.value), origin });
  await goto(linkToKept(id), { replaceState: true });
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
}
