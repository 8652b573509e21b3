import { tellError } from '$lib/model/problem';
import { findCrowd } from '$lib/formats/json-crowd';
import { concat, fromBase64, toBase64 } from './bytes';
import { isPng, readChunks, type Chunk } from './png-chunks';

/** What a picture carries, so that it opens again as it was: a document’s file, and the view as an address has it. */
export interface Carried {
  document: unknown;
  view: string;
  /** What its files are called after. */
  name: string;
}

/** What was found in a file that may be a picture of ours. */
export type Found =
  { type: 'nothing' } | { type: 'broken'; reason: string } | { type: 'carried'; carried: Carried };

const VERSION = 1;
const KEYWORD = 'claimscape';
const NAMESPACE = 'urn:claimscape';
/** More than this is not unpacked: a small file can hold a lot of nothing. */
const MOST = 32 * 1024 * 1024;
const INSIDE = new RegExp(
  `<claimscape xmlns="${NAMESPACE}" version="(\\d+)">([A-Za-z0-9+/=\\s]*)</claimscape>`,
);

/** The chunk in which a PNG carries a document: compressed text in UTF-8. */
export async function carriedChunk(carried: Carried): Promise<Chunk> {
  const head = [...KEYWORD].map((letter) => letter.charCodeAt(0));
  const packed = await pack({ version: VERSION, ...carried });
  // Keyword, compressed, by deflate, no language, no keyword in it.
  return { type: 'iTXt', data: concat([Uint8Array.from([...head, 0, 1, 0, 0, 0]), packed]) };
}

/** The element in which an SVG carries a document. */
export async function carriedElement(carried: Carried): Promise<string> {
  const packed = toBase64(await pack({ version: VERSION, ...carried }));
  return `<claimscape xmlns="${NAMESPACE}" version="${VERSION}">${packed}</claimscape>`;
}

/** What a PNG or SVG file carries; what it holds beside that is not looked at. */
export async function findCarried(bytes: Uint8Array<ArrayBuffer>): Promise<Found> {
  try {
    const packed = isPng(bytes) ? inPng(bytes) : inSvg(bytes);
    return packed === null ? { type: 'nothing' } : readCarried(await unpack(packed));
  } catch (error) {
    return { type: 'broken', reason: tellError(error) };
  }
}

function inPng(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  const start = `${KEYWORD}\0\u0001\0\0\0`;
  const ours = readChunks(bytes).find(
    ({ type, data }) =>
      type === 'iTXt' && String.fromCharCode(...data.subarray(0, start.length)) === start,
  );
  return ours ? ours.data.subarray(start.length) : null;
}

function inSvg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const [, , packed] = INSIDE.exec(new TextDecoder().decode(bytes)) ?? [];
  return packed === undefined ? null : fromBase64(packed);
}

function readCarried(text: string): Found {
  const crowd = findCrowd(text, '');
  if (crowd) return { type: 'broken', reason: `it holds ${crowd.found}` };
  const held: unknown = JSON.parse(text);
  const { version, document, view, name } = (held ?? {}) as Partial<Record<string, unknown>>;
  if (typeof version !== 'number') return { type: 'broken', reason: 'it names no version' };
  if (version > VERSION)
    return { type: 'broken', reason: 'it was made by a later version of Claimscape' };
  if (typeof view !== 'string' || document === undefined)
    return { type: 'broken', reason: 'the document or the view in it is missing' };
  return { type: 'carried', carried: { document, view, name: nameOf(name) } };
}

/** A name that may stand in a file’s name. */
function nameOf(held: unknown): string {
  return typeof held === 'string' && /^[\p{L}\p{N}-]{1,80}$/u.test(held) ? held : 'document';
}

async function pack(value: object): Promise<Uint8Array<ArrayBuffer>> {
  const text = new Blob([JSON.stringify(value)]).stream();
  const packed = text.pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MOST) {
      await reader.cancel();
      throw new Error('it unpacks to more than 32 MB');
    }
    parts.push(value);
  }
  return new TextDecoder('utf-8', { fatal: true }).decode(concat(parts));
}
