import { formatSource } from '$lib/formats/citation';
import { figuresOf } from '$lib/queries/figures';
import { documentTexts, readDocument } from './documents.server';

export async function load() {
  return { documents: await Promise.all([...documentTexts.keys()].map(toEntry)) };
}

async function toEntry(slug: string) {
  const read = await readDocument(slug);
  if (!read?.ok) return { slug, problems: read?.problems ?? [] };
  const record = read.value.getAttributes();
  const source = formatSource(record);
  return { slug, title: record.title, source, figures: figuresOf(read.value) };
}
