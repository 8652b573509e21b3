import { actorSheet, actorTable, claimSheet, claimTable } from './csv';
import { cytoscapeJson } from './cytoscape-json';
import type { DataFormat } from './data-format';
import { dot } from './dot';
import { gexf } from './gexf';
import { graphml } from './graphml';
import { graphologyJson } from './graphology-json';
import { jsonLd } from './json-ld';
import { markdown } from './markdown';
import { mermaid } from './mermaid';
import { turtle } from './turtle';

/** Every kind of file that a document can be written as, those that most people want first. */
export const DATA_FORMATS: readonly DataFormat[] = [
  graphologyJson,
  claimSheet,
  actorSheet,
  markdown,
  graphml,
  gexf,
  cytoscapeJson,
  jsonLd,
  turtle,
  mermaid,
  dot,
  claimTable,
  actorTable,
];
