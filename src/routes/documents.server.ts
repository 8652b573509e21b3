import { parseGraphJson } from '$lib/formats/graph-json';
import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Result } from '$lib/model/problem';

/** The text of every document's file, by slug. */
export const documentTexts = bySlug(
  import.meta.glob<string>('/graph-data/*/graph.json', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

/** The full text of every article that is ours to ship, by slug. */
export const fullTexts = bySlug(
  import.meta.glob<string>('/graph-data/*/text.txt', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

/** The document of a slug, read and checked; undefined where there is none. */
export async function readDocument(slug: string): Promise<Result<ClaimGraph> | undefined> {
  const text = documentTexts.get(slug);
  return text === undefined ? undefined : parseGraphJson(text, `graph-data/${slug}/graph.json`);
}

function bySlug(files: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(files).map(([path, text]) => [path.split('/').at(-2) ?? path, text]),
  );
}
