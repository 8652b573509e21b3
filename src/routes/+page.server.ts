import { formatSource } from '$lib/formats/source';
import { figuresOf } from '$lib/queries/figures';
import { documentTexts, readDocument } from './documents.server';

export async function load() {
  const documents = await Promise.all([...documentTexts.keys()].map(toEntry));
  const isSample = ({ sample }: { sample: boolean }) => Number(sample);
  return { documents: documents.sort((a, b) => isSample(a) - isSample(b)) };
}

async function toEntry(slug: string) {
  const read = await readDocument(slug);
  if (!read?.ok) return { slug, sample: false, problems: read?.problems ?? [] };
  const record = read.value.getAttributes();
  const source = formatSource(record);
  const sample = record.sample === true;
  return { slug, sample, title: record.title, source, figures: figuresOf(read.value) };
}
