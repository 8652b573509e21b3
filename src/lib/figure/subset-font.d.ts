declare module 'subset-font' {
  /** A font with some letters alone, and with some weights where it has many. */
  export default function subsetFont(
    font: Buffer,
    letters: string,
    options: { targetFormat: 'woff2'; variationAxes?: { wght: { min: number; max: number } } },
  ): Promise<Buffer>;
}
