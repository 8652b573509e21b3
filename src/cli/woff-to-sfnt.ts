import { inflateSync } from 'node:zlib';

/** Of a WOFF file, of an entry in its directory, and of what they become, in bytes. */
const SIZES = { woff: 44, entry: 20, sfnt: 12, record: 16 };

/** A font as the operating system takes it (TrueType or OpenType), out of a WOFF 1.0 file. */
export function woffToSfnt(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = SIZES.woff + i * SIZES.entry;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(at + field));
    const data = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    const content = packed === length ? data : inflateSync(data);
    return { tag: woff.subarray(at, at + 4), sum: woff.subarray(at + 16, at + 20), content };
  });
  const head = Buffer.alloc(SIZES.sfnt + count * SIZES.record);
  const power = Math.floor(Math.log2(count));
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(2 ** power * 16, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(count * 16 - 2 ** power * 16, 10);
  let offset = head.length;
  const parts = tables.map(({ tag, sum, content }, i) => {
    const at = SIZES.sfnt + i * SIZES.record;
    tag.copy(head, at);
    sum.copy(head, at + 4);
    head.writeUInt32BE(offset, at + 8);
    head.writeUInt32BE(content.length, at + 12);
    // Tables begin at multiples of four.
    const padded = Buffer.concat([content, Buffer.alloc(-content.length & 3)]);
    offset += padded.length;
    return padded;
  });
  return Buffer.concat([head, ...parts]);
}
