import { inTurns } from '$lib/model/pace';
import { isLarge, portionsOf, type Portion } from '$lib/model/portions';

/** Some of a document’s actors and claims as they are written in its file: what stands in its lists, with commas between. */
export interface WrittenPortion {
  nodes: string;
  edges: string;
}

/** What was written where it was read. */
const known = new WeakMap<object, Blob>();

/** Takes a file for that of a content: it is not written again. */
export function noteWritten(content: object, file: Blob): void {
  known.set(content, file);
}

/**
 * Writes what a document holds as a JSON file, in turns: actors and claims are its last. The same bytes for the same content.
 * A blob lives outside of the page, which can hand it on without a copy. Of a large document every portion is told as well.
 */
export async function formatContent(
  content: unknown,
  onPortion?: (portion: WrittenPortion) => void,
): Promise<Blob> {
  if (!isLarge(content)) return new Blob([JSON.stringify(content ?? null)]);
  const before = known.get(content);
  if (before && !onPortion) return before;
  const lists = { nodes: [] as Blob[], edges: [] as Blob[] };
  for await (const portion of inTurns(portionsOf(content))) {
    const written = { nodes: writeList(portion.nodes), edges: writeList(portion.edges) };
    onPortion?.(written);
    for (const name of ['nodes', 'edges'] as const)
      if (written[name])
        lists[name].push(new Blob([lists[name].length > 0 ? ',' : '', written[name]]));
  }
  const others = Object.entries(content).filter(([name]) => !(name in lists));
  const empty = JSON.stringify({ ...Object.fromEntries(others), nodes: [], edges: [] });
  const head = empty.slice(0, -'],"edges":[]}'.length);
  return new Blob([head, ...lists.nodes, '],"edges":[', ...lists.edges, ']}']);
}

/** What a written portion holds. */
export function parsePortion({ nodes, edges }: WrittenPortion): Portion {
  return { nodes: readList(nodes), edges: readList(edges) };
}

const writeList = (items: readonly unknown[]) => JSON.stringify(items).slice(1, -1);
const readList = <Item>(written: string) => JSON.parse(`[${written}]`) as Item[];

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
