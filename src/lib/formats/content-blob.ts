import { inTurns } from '$lib/model/pace';
import { isLarge, portionsOf } from '$lib/model/portions';

/**
 * Writes what a document holds as a JSON file, in turns: actors and claims are its last. The same bytes for the same content.
 * A blob lives outside of the page, which can hand it on without a copy.
 */
export async function formatContent(content: unknown): Promise<Blob> {
  if (!isLarge(content)) return new Blob([JSON.stringify(content ?? null)]);
  const lists = { nodes: [] as Blob[], edges: [] as Blob[] };
  for await (const portion of inTurns(portionsOf(content)))
    for (const name of ['nodes', 'edges'] as const) {
      const written = JSON.stringify(portion[name]).slice(1, -1);
      if (written) lists[name].push(new Blob([lists[name].length > 0 ? ',' : '', written]));
    }
  const others = Object.entries(content).filter(([name]) => !(name in lists));
  const empty = JSON.stringify({ ...Object.fromEntries(others), nodes: [], edges: [] });
  const head = empty.slice(0, -'],"edges":[]}'.length);
  return new Blob([head, ...lists.nodes, '],"edges":[', ...lists.edges, ']}']);
}

/** The same for people to read, unless it is large: nobody reads that, and with its spaces it would not open again. */
export async function formatReadable(content: unknown): Promise<Blob> {
  if (isLarge(content)) return formatContent(content);
  return new Blob([JSON.stringify(content ?? null, null, 2), '\n']);
}

/** What a file that was written so holds; undefined where it is no JSON any more. */
export async function parseContentBlob(blob: Blob): Promise<unknown> {
  try {
    return JSON.parse(await blob.text()) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether two documents hold the same. */
export async function isSameContent(one: unknown, other: unknown): Promise<boolean> {
  if (one === other) return true;
  const [a, b] = [await formatContent(one), await formatContent(other)];
  return a.size === b.size && (await a.text()) === (await b.text());
}
