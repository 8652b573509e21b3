import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { count } from '$lib/model/count';
import { CAPS, type Place } from './graph-records';
import { LinePlaces } from './line-places';
import type { Turns } from './take-turns';
import type { Findings } from './findings';
import { quoteSome, tooMuch, type Words } from './problem-words';
import { DOCTYPE, explainFault, forbidden, type StartTag } from './xml-faults';

/** An element; its attributes go by the names in the file, prefixes included, without those that declare prefixes. */
export interface XmlElement {
  /** Without its prefix. */
  name: string;
  /** Address of its namespace, empty for none. */
  namespace: string;
  attributes: ReadonlyMap<string, string>;
  at: Place;
  /** What stands directly in it, as far as it was asked for; without the text of elements in it. */
  text: string;
  /** The part of it before the first element in it. */
  lead?: string;
}

/** What a reader of some XML language does with elements, in the order of the file. */
export interface XmlListener {
  /** Says whether the text in this element is wanted. */
  open: (element: XmlElement, parent: XmlElement | undefined) => boolean;
  close: (element: XmlElement) => void;
}

/** How much is parsed before others may have their turn, in UTF-16 units. */
const SLICE = 64 * 1024;

/** What one text of `CAPS.text` units can take in a file, where units are written as references. */
const LONGEST_RUN = 8 * CAPS.text;

/** Real files use these without declaring them. */
const USUAL_PREFIXES = new Map([
  ['viz', 'http://gexf.net/1.3/viz'],
  ['y', 'http://www.yworks.com/xml/graphml'],
]);

/**
 * Reads XML to its end, in slices. What is not well-formed, has a document type or goes beyond `CAPS` is refused with one
 * error in `problems`; a prefix that is not declared is no fault of form, and only warned of.
 */
export async function readElements(
  text: string,
  turns: Turns,
  findings: Findings,
  listener: XmlListener,
): Promise<void> {
  await turns.take(0);
  const reader = new ElementReader(text, findings, listener);
  for (let start = 0; start < text.length;) {
    start = reader.readFrom(start);
    await turns.take(start / text.length);
  }
  reader.finish();
}

interface OpenElement {
  tag: StartTag;
  element: XmlElement;
  keepsText: boolean;
}

class ElementReader {
  readonly #text: string;
  readonly #places: LinePlaces;
  readonly #findings: Findings;
  readonly #listener: XmlListener;
  readonly #parser: SaxesParser<{ xmlns: true }>;
  readonly #open: OpenElement[] = [];
  #attributes = new Map<string, string>();
  #attributeCount = 0;
  /** The start tag read last, or that of the element closed last. */
  #tag: StartTag | undefined;
  /** Where the last tag, comment or the like ended. */
  #since = 0;

  constructor(text: string, findings: Findings, listener: XmlListener) {
    this.#text = text;
    this.#places = new LinePlaces(text);
    this.#findings = findings;
    this.#listener = listener;
    this.#parser = this.#createParser();
    if (text.length > CAPS.bytes) findings.end(undefined, tooMuch('characters', CAPS.bytes));
    const doctype = findDoctype(text);
    if (doctype >= 0) this.#refuse(doctype, DOCTYPE);
  }

  /** Reads a slice and says where the next one starts. */
  readFrom(start: number): number {
    const cut = Math.min(start + SLICE, this.#text.length);
    const end = isHighSurrogate(this.#text, cut - 1) ? Math.min(cut + 1, this.#text.length) : cut;
    const slice = this.#text.slice(start, end);
    // The parser takes half a surrogate pair, and what follows it, for a whole one.
    const half = slice.search(/\p{Cs}/u);
    this.#parser.write(half < 0 ? slice : slice.slice(0, half));
    if (half >= 0) this.#refuse(start + half, forbidden(slice.charCodeAt(half)));
    if (end - this.#since > LONGEST_RUN)
      this.#refuse(this.#since, tooMuch('characters in one text, tag or comment', LONGEST_RUN));
    return end;
  }

  finish(): void {
    this.#tag = this.#open.at(-1)?.tag;
    this.#parser.close();
  }

  #createParser(): SaxesParser<{ xmlns: true }> {
    const parser = new SaxesParser({
      xmlns: true,
      position: false,
      // XML 1.1 allows more characters; the fifth edition of XML 1.0 has its files read as 1.0.
      defaultXMLVersion: '1.0',
      forceXMLVersion: true,
      resolvePrefix: (prefix: string) => this.#resolveUndeclared(prefix),
    });
    const mark = () => void (this.#since = parser.position);
    parser.on('opentagstart', ({ name }) => this.#beginTag(name));
    parser.on('attribute', (attribute) => this.#addAttribute(attribute));
    parser.on('opentag', ({ local, uri }) => this.#openElement(local, uri));
    parser.on('closetag', () => this.#closeElement());
    parser.on('text', (text) => this.#addText(text));
    parser.on('cdata', (text) => this.#addText(text));
    parser.on('xmldecl', mark);
    parser.on('processinginstruction', mark);
    // The last sign of a comment is still to come.
    parser.on('comment', () => void (this.#since = parser.position + 1));
    parser.on('error', ({ message }) => this.#fail(message));
    return parser;
  }

  #beginTag(name: string): void {
    const start = this.#text.lastIndexOf('<', this.#parser.position - name.length - 1);
    const at = this.#places.at(start);
    this.#tag = { name, start, at };
    this.#attributes = new Map();
    this.#attributeCount = 0;
    if (this.#open.length >= CAPS.xmlDepth)
      this.#findings.end(at, tooMuch('elements in one another', CAPS.xmlDepth));
  }

  #addAttribute({ name, prefix, value }: SaxesAttributeNS | Omit<SaxesAttributeNS, 'uri'>): void {
    this.#attributeCount += 1;
    if (this.#attributeCount > CAPS.attributes)
      this.#findings.end(this.#tag?.at, tooMuch('attributes in one element', CAPS.attributes));
    this.#expectLength(this.#tag?.at, value);
    if (prefix !== 'xmlns' && name !== 'xmlns') this.#attributes.set(name, value);
  }

  #openElement(name: string, namespace: string): void {
    const tag = this.#tag;
    if (!tag) return;
    this.#since = this.#parser.position;
    const parent = this.#open.at(-1)?.element;
    if (parent) parent.lead ??= parent.text;
    const element = { name, namespace, attributes: this.#attributes, at: tag.at, text: '' };
    const keepsText = this.#listener.open(element, parent);
    this.#open.push({ tag, element, keepsText });
  }

  #closeElement(): void {
    const closed = this.#open.pop();
    if (!closed) return;
    this.#since = this.#parser.position;
    this.#tag = closed.tag;
    this.#listener.close(closed.element);
  }

  #addText(text: string): void {
    const within = this.#open.at(-1);
    // Outside the root only white space may stand; what else does is a fault, whose place is still needed.
    if (!within) return;
    if (within.keepsText) {
      this.#expectLength(within.element.at, within.element.text, text);
      within.element.text += text;
    }
    this.#since = this.#parser.position;
  }

  #expectLength(at: Place | undefined, ...parts: string[]): void {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    if (length > CAPS.text)
      this.#findings.end(at, tooMuch('characters in one text or attribute', CAPS.text));
  }

  #resolveUndeclared(prefix: string): string | undefined {
    if (prefix === '') return undefined;
    this.#findings.count(this.#tag?.at, sayUndeclared, prefix);
    return USUAL_PREFIXES.get(prefix) ?? `urn:undeclared:${prefix}`;
  }

  #fail(message: string): never {
    const { position } = this.#parser;
    const standstill = { text: this.#text, position, since: this.#since, tag: this.#tag };
    const { offset, ...words } = explainFault(message, standstill);
    return this.#refuse(offset, words);
  }

  #refuse(offset: number, words: Words): never {
    return this.#findings.end(this.#places.at(offset), words);
  }
}

function isHighSurrogate(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  return code >= 0xd800 && code <= 0xdbff;
}

/** The offset of a document type declaration, or what is meant for one; -1 if the first element comes before any. */
function findDoctype(text: string): number {
  const skipped = /[\ufeff\s]+|<\?[^]*?\?>|<!--[^]*?-->/y;
  let offset = 0;
  while (skipped.test(text)) offset = skipped.lastIndex;
  return /^<!doctype/i.test(text.slice(offset, offset + 9)) ? offset : -1;
}

function sayUndeclared(times: number, prefixes: readonly string[]): Words {
  return {
    found: `${count(times, 'name has', 'names have')} a prefix that is not declared: ${quoteSome(prefixes)}`,
    remedy: 'It was read as it is mostly meant; declare it with xmlns:prefix="…"',
  };
}
