import type { ClaimGraph } from '$lib/model/claim-graph';

/** What a format may be told beside the document; none of it is needed. */
export interface DataOptions {
  /** The whole text of the article, if the reader has it: offsets can be converted by it. It is never written out. */
  text?: string | null;
  /** Address of the JSON Schema of a document, for `$schema`. */
  schema?: string;
}

/** A kind of file that a document, or a part of one, can be written as. */
export interface DataFormat {
  id: string;
  /** For people. */
  name: string;
  /** Of the file, without a dot; may itself have one. */
  extension: string;
  /** The media type. */
  type: string;
  /** What this document holds that the file will not, in sentences; empty if nothing. */
  loses: (graph: ClaimGraph, options?: DataOptions) => string[];
  /** The file as text, to be written as UTF-8 as it is: a byte order mark is part of it. */
  format: (graph: ClaimGraph, options?: DataOptions) => Promise<string>;
}
