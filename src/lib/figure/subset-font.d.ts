declare module 'subset-font' {
  interface Options {
    targetFormat: 'woff2';
    variationAxes?: { wght: { min: number; max: number } };
    /** OpenType tags of the features that stay; all of them if left out. */
    keepFeatures?: readonly string[];
  }

  /** A font with some letters alone, and with some weights and features where it has many. */
  export default function subsetFont(
    font: Buffer,
    letters: string,
    options: Options,
  ): Promise<Buffer>;
}
