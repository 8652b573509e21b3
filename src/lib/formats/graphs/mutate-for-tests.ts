/** Numbers from 0 to 1 that look random and come again with the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const PIECES = [
  ...[
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    ';',
    '\n',
    '\r',
    '\t',
    '\\',
    '\\u',
    '\\ud800',
    '<',
    '>',
  ],
  ...['&', '.', '\0', '\x7f', '\ufeff', '\u2028', '1e999', '-', 'NaN', 'null', 'true', '{}', '[]'],
  ...['"__proto__":', '"constructor":{},', '"key":"a",', '"id":1,', '"""', '@prefix', '_:a', '[['],
].map((piece) => new TextEncoder().encode(piece));

/** The same bytes with one to four faults as transport, editors and bad luck make them. */
export function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  const below = (most: number) => Math.floor(random() * most);
  let mutated = bytes;
  for (let faults = 1 + below(4); faults > 0; faults -= 1) {
    const at = below(mutated.length);
    const length = 1 + below(random() < 0.8 ? 8 : mutated.length - at);
    const [before, hit, after] = [
      mutated.subarray(0, at),
      mutated.subarray(at, at + length),
      mutated.subarray(at + length),
    ];
    const piece = PIECES[below(PIECES.length)] ?? hit;
    const other = below(mutated.length);
    const ways = [
      () => [before, Uint8Array.of(below(256)), mutated.subarray(at + 1)],
      () => [before, after],
      () => [before, hit, hit, after],
      () => [before, piece, mutated.subarray(at)],
      () => [before, piece, after],
      () => [before, mutated.subarray(other, other + length), after],
    ];
    // Cut short now and then.
    mutated = join(random() < 0.02 ? [before] : (ways[below(ways.length)]?.() ?? []));
  }
  return mutated;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
