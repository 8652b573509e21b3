/** A paragraph of an article's text; `start` and `end` are UTF-16 offsets. */
export interface Paragraph {
  /** Counted from 1 over the whole article; headings are not counted. */
  number: number;
  /** Index into the headings: the section it stands in. */
  section: number;
  start: number;
  end: number;
}

/**
 * Splits a text into paragraphs: every line that has a letter or a digit and is not the next heading. `headings` are
 * the sections' in order, '' for words before the first one.
 */
export function findParagraphs(text: string, headings: readonly string[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let section = headings[0] === '' ? 0 : -1;
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() === headings[section + 1]) section += 1;
    else if (/[\p{L}\p{N}]/u.test(line))
      paragraphs.push({
        number: paragraphs.length + 1,
        section: Math.max(section, 0),
        start,
        end: start + line.length,
      });
  }
  return paragraphs;
}
