/** Widths of Inter's letters in em, by class: near enough to keep labels apart, the same in a browser and in Node. */
const CLASSES: readonly [RegExp, number][] = [
  [/[iljtf.,:;'’‘|!I()[\] ]/u, 0.3],
  [/[mwMW—…@%]/u, 0.88],
  [/[A-Z\d&+<>=]/u, 0.66],
  [/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef\u{1f000}-\u{3ffff}]/u, 1.02],
];

/** The estimated width of a text in px at a font size in px. */
export function textWidth(text: string, fontSize: number): number {
  const ems = [...text].reduce(
    (sum, letter) => sum + (CLASSES.find(([pattern]) => pattern.test(letter))?.[1] ?? 0.57),
    0,
  );
  return ems * fontSize;
}

/** Breaks a text between words into as few lines of at most `maxWidth` px as it takes, and evens them out. */
export function balanceText(text: string, fontSize: number, maxWidth: number): string[] {
  const widthOf = (line: string) => textWidth(line, fontSize);
  const lines = wrapText(text, maxWidth, widthOf);
  for (let width = maxWidth - fontSize; width > 0; width -= fontSize) {
    const narrower = wrapText(text, width, widthOf);
    if (narrower.length > lines.length) break;
    lines.splice(0, lines.length, ...narrower);
  }
  return lines;
}

/** Breaks a text between words, and after the slashes of addresses, into lines that `widthOf` measures. */
export function wrapText(
  text: string,
  maxWidth: number,
  widthOf: (line: string) => number,
): string[] {
  const pieces = text.split(/(?<=\s|\/(?!\/)|\.(?=\w)|-)/);
  const lines = pieces.reduce<string[]>((broken, piece) => {
    const longer = (broken.at(-1) ?? '') + piece;
    return broken.length > 0 && widthOf(longer.trimEnd()) <= maxWidth
      ? [...broken.slice(0, -1), longer]
      : [...broken, piece];
  }, []);
  return lines.map((line) => line.trimEnd());
}
