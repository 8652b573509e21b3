/** Characters that are not seen, or that change how others are: controls, bidi marks, zero-width ones, line separators. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Whether a text holds characters that are not seen; line ends and tabs are no secret, nor what joins letters and emoji. */
export function hasHidden(text: string): boolean {
  return (text.match(HIDDEN) ?? []).some((mark) => !/[\n\r\t\u200c\u200d]/.test(mark));
}

/** A text with its hidden characters written out, as in `\u{202e}`; line ends stay. */
export function writeHiddenOut(text: string): string {
  return text.replace(HIDDEN, (mark) =>
    mark === '\n' ? mark : `\\u{${mark.codePointAt(0)?.toString(16)}}`,
  );
}
