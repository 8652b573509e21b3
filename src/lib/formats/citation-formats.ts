import type { ClaimGraph } from '$lib/model/claim-graph';
import { formatTextCitation, type Citation } from './citation';
import { formatBibtex } from './citation-bibtex';
import { formatCslJson } from './citation-csl';
import { formatMarkdownCitation } from './citation-markdown';
import { formatRis } from './citation-ris';

/** A way to write a quote or a claim so that others can find it again. */
export interface CitationFormat {
  id: string;
  /** For people. */
  name: string;
  /** Of a file that holds it, without a dot. */
  extension: string;
  /** The media type. */
  type: string;
  format: (graph: ClaimGraph, citation: Citation) => string;
}

/** Every way to cite, for people first. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  {
    id: 'text',
    name: 'Plain text',
    extension: 'txt',
    type: 'text/plain;charset=utf-8',
    format: formatTextCitation,
  },
  {
    id: 'markdown',
    name: 'Markdown',
    extension: 'md',
    type: 'text/markdown;charset=utf-8',
    format: formatMarkdownCitation,
  },
  {
    id: 'bibtex',
    name: 'BibTeX',
    extension: 'bib',
    type: 'application/x-bibtex;charset=utf-8',
    format: formatBibtex,
  },
  {
    id: 'ris',
    name: 'RIS',
    extension: 'ris',
    type: 'application/x-research-info-systems',
    format: formatRis,
  },
  {
    id: 'csl-json',
    name: 'CSL-JSON',
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    format: formatCslJson,
  },
];
