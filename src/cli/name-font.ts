/** Of an sfnt file and an entry in its directory, and of a name table and an entry in it, in bytes. */
const SIZES = { sfnt: 12, record: 16, names: 6, name: 12 };

/** The names that a font needs to be found: its family’s and its PostScript name. */
const NAME_IDS = [1, 6];

/** A font (sfnt) under another name only; its checksums, which no one checks, stay. */
export function nameFont(font: Buffer, family: string): Buffer {
  const named = Buffer.concat([font, Buffer.alloc(-font.length & 3), nameTable(family)]);
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const at = SIZES.sfnt + i * SIZES.record;
    if (font.toString('latin1', at, at + 4) !== 'name') continue;
    named.writeUInt32BE(font.length + (-font.length & 3), at + 8);
    named.writeUInt32BE(nameTable(family).length, at + 12);
  }
  return named;
}

function nameTable(family: string): Buffer {
  const name = Buffer.from(family, 'utf16le').swap16();
  const head = Buffer.alloc(SIZES.names + NAME_IDS.length * SIZES.name);
  head.writeUInt16BE(NAME_IDS.length, 2);
  head.writeUInt16BE(head.length, 4);
  NAME_IDS.forEach((id, i) => {
    // Windows, Unicode, English.
    [3, 1, 0x409, id, name.length, 0].forEach((value, field) =>
      head.writeUInt16BE(value, SIZES.names + i * SIZES.name + field * 2),
    );
  });
  return Buffer.concat([head, name]);
}
