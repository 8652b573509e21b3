import { Pace } from '$lib/model/pace';
import { isLarge, portionsOf } from '$lib/model/portions';

/** What a document holds, as a JSON file of it. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Writes what a document holds as JSON, in turns: actors and claims are its last. The same bytes for the same content. */
export async function formatContent(content: unknown): Promise<Bytes> {
  const encoder = new TextEncoder();
  const encode = (text: string) => encoder.encode(text) as Bytes;
  if (!isLarge(content)) return encode(JSON.stringify(content ?? null));
  const pace = new Pace();
  const lists = { nodes: [] as Bytes[], edges: [] as Bytes[] };
  for (const portion of portionsOf(content)) {
    for (const name of ['nodes', 'edges'] as const) {
      const written = JSON.stringify(portion[name]).slice(1, -1);
      if (written) lists[name].push(encode(`${lists[name].length > 0 ? ',' : ''}${written}`));
    }
    if (pace.isLate) await pace.rest();
  }
  const others = Object.entries(content).filter(([name]) => !(name in lists));
  const empty = JSON.stringify({ ...Object.fromEntries(others), nodes: [], edges: [] });
  const head = encode(empty.slice(0, -'],"edges":[]}'.length));
  const all = [head, ...lists.nodes, encode('],"edges":['), ...lists.edges, encode(']}')];
  return new Uint8Array(await new Blob(all).arrayBuffer());
}

/** What bytes that were written so hold; undefined where they are no JSON any more. */
export function parseContentBytes(bytes: Bytes): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether two documents hold the same. */
export async function isSameContent(one: unknown, other: unknown): Promise<boolean> {
  if (one === other) return true;
  const [a, b] = [await formatContent(one), await formatContent(other)];
  if (a.length !== b.length) return false;
  // Of many millions: `every` asks ten times as long.
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
