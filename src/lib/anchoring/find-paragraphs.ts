/** A paragraph of an article's text; `start` and `end` are UTF-16 offsets. */
export interface Paragraph {
  /** Counted from 1 over the whole article; headings are not counted. */
  number: number;
  /** Index into the headings: the section it stands in. */
  section: number;
  start: number;
  end: number;
}

/** Lines this short are broken to fit a page, not by their author. */
const PAGE_WIDTH = 100;
/** Lines this long go on in the next. */
const FILLED = 40;

/**
 * Splits a text into paragraphs: every line (of a text broken to fit a page, every block between empty lines) that has a
 * letter or a digit and is no heading. `headings` are the sections' in order, '' for words before the first one; one
 * that the text lacks is passed over.
 */
export function findParagraphs(text: string, headings: readonly string[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let section = headings[0] === '' ? 0 : -1;
  for (const { 0: piece, index: start } of text.matchAll(isBroken(text) ? BLOCKS : LINES)) {
    const named = headings.indexOf(piece.trim(), section + 1);
    if (named > section) section = named;
    else if (/[\p{L}\p{N}]/u.test(piece))
      paragraphs.push({
        number: paragraphs.length + 1,
        section: Math.max(section, 0),
        start,
        end: start + piece.length,
      });
  }
  return paragraphs;
}

const LINES = /[^\r\n]+/g;
const BLOCKS = /[^\r\n]+(?:\r?\n[^\r\n]*\S[^\r\n]*)*/g;

function isBroken(text: string): boolean {
  const blocks = (text.match(BLOCKS) ?? []).map((block) => block.split(/\r?\n/));
  const filled = blocks
    .flatMap((lines) => lines.slice(0, -1))
    .filter(({ length }) => length >= FILLED);
  const lines = blocks.flat();
  return lines.every(({ length }) => length <= PAGE_WIDTH) && filled.length * 2 > lines.length;
}
