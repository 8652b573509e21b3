/** A kind of file that others use for graphs and that is not read here: how it begins, its name, and the way out. */
interface Neighbour {
  begins: RegExp;
  name: string;
  remedy: string;
}

const CYTOSCAPE = 'Open it in Cytoscape and export the network as Cytoscape.js JSON (.cyjs)';
const GEPHI = 'Open it in Gephi and export it as GEXF or GraphML';
const NETWORKX = 'Convert it to GraphML, with NetworkX, igraph or Gephi for example';
const LIST = 'Write its lines as a table of edges: CSV with “source” and “target” in the first row';

/** Texts that are neither JSON nor XML; of each only its beginning is looked at. */
export const NEIGHBOURS: readonly Neighbour[] = [
  {
    begins: /^(?:\s*(?:#[^\n]*\n|(?:creator|version|comment|directed)\s[^\n]*\n))*\s*graph\s*\[/i,
    ...{ name: 'GML', remedy: GEPHI },
  },
  {
    begins:
      /^(?:\s*(?:\/\/|#)[^\n]*\n)*\s*(?:strict\s+)?(?:di)?graph(?:\s+(?:"[^"\n]*"|[\w.]+))?\s*\{/i,
    ...{ name: 'DOT (Graphviz)', remedy: NETWORKX },
  },
  {
    begins:
      /^(?:---\n[^]{0,2000}?\n---\s*\n)?(?:\s*%%[^\n]*\n)*\s*(?:(?:graph|flowchart)\s+(?:TB|TD|BT|RL|LR)\b|(?:sequenceDiagram|classDiagram|stateDiagram(?:-v2)?|erDiagram|mindmap)\s*\n)/,
    ...{ name: 'Mermaid', remedy: LIST },
  },
  {
    begins: /^(?:\s*%[^\n]*\n)*\s*\*(?:vertices|network|arcs|edges|arcslist|edgeslist|matrix)\b/i,
    ...{ name: 'Pajek', remedy: GEPHI },
  },
  { begins: /^\s*dl[\s,]+(?:n|nr|nc|nm|format)\s*=/i, name: 'UCINET DL', remedy: GEPHI },
  { begins: /^\s*\(tlp\s+"/, name: 'TLP (Tulip)', remedy: 'Export it from Tulip as GEXF or CSV' },
  { begins: /^\s*nodedef\s*>/i, name: 'GDF', remedy: GEPHI },
  { begins: /^\s*\*node (?:data|properties)\b/i, name: 'VNA (NetDraw)', remedy: GEPHI },
  { begins: /^>>(?:graph6|sparse6|digraph6)<</, name: 'graph6', remedy: NETWORKX },
  {
    begins: /^(?:\s*#[^\n]*\n)*\s*(?:<[a-z][\w+.-]*:[^<>\s]*>|_:\w+)\s+<[^<>\s]*>\s+\S/i,
    ...{ name: 'N-Triples', remedy: NETWORKX },
  },
];

/** XML by the name of its outermost element. */
export const XML_NEIGHBOURS: Readonly<Record<string, { name: string; remedy: string }>> = {
  graph: { name: 'XGMML', remedy: CYTOSCAPE },
  kml: { name: 'KML, which holds places on a map', remedy: LIST },
  RDF: { name: 'RDF/XML', remedy: NETWORKX },
  mxfile: { name: 'a draw.io drawing', remedy: LIST },
  mxGraphModel: { name: 'a draw.io drawing', remedy: LIST },
  DynamicNetwork: { name: 'DyNetML', remedy: NETWORKX },
};

/** CX and CX2, which are JSON. */
export const CX = { name: 'CX of NDEx and Cytoscape', remedy: CYTOSCAPE };
