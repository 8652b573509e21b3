/** SHA-256 in hex; undefined where the platform has no digest (a page without https). */
export async function digestBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const digest = await crypto.subtle?.digest('SHA-256', bytes);
  return digest && Array.from(new Uint8Array(digest), toHex).join('');
}

/** The same of a text's UTF-8 bytes. */
export function digestText(text: string): Promise<string | undefined> {
  return digestBytes(new TextEncoder().encode(text));
}

/**
 * The text as it was when its digest was taken, where it is the same but for line ends and white space around it, which
 * a copy seldom keeps; undefined for any other text.
 */
export async function recogniseText(text: string, sha256: string): Promise<string | undefined> {
  const lines = text.replace(/\r\n?/g, '\n');
  const readings = [text, lines, lines.trim(), `${lines.trim()}\n`];
  for (const reading of readings) if ((await digestText(reading)) === sha256) return reading;
  return undefined;
}

function toHex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
