// Control characters, surrogates without a partner, U+FFFE and U+FFFF: no XML 1.0 file can hold them, not even
// escaped, and half a surrogate pair does not survive UTF-8 either.
const UNPORTABLE = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/** A text that any file can hold: every character that XML 1.0 forbids is replaced by U+FFFD. */
export function toPortableText(text: string): string {
  return text.replace(UNPORTABLE, '\ufffd');
}

/** The same on one line. */
export function toPortableLine(text: string): string {
  return toPortableText(text).replace(/\s+/gu, ' ').trim();
}

/** JSON in characters that any file can hold and no reader of lines breaks; the others are JSON escapes, so nothing is lost. */
export function toPortableJson(value: unknown): string {
  return JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, escapeUnit);
}

/** A UTF-16 unit as JSON and JavaScript escape it. */
export function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * A key as a name that XML, URNs and graph languages take as it is; two keys never share one. ASCII letters and digits,
 * `_` and `-` stay, any other UTF-16 unit becomes its number: `two men` is `two.20.men`.
 */
export function toToken(key: string): string {
  return key.replace(/[^A-Za-z0-9_-]/g, (unit) => `.${unit.charCodeAt(0).toString(16)}.`);
}

/** An http address as an IRI: what `URL` accepts and RDF, Markdown or BibTeX would stumble over is percent-encoded. */
export function toIri(address: string): string {
  return new URL(address).href.replace(/[^\w!#$%&'()*+,\-./:;=?@[\]~]/g, encodeURIComponent);
}
