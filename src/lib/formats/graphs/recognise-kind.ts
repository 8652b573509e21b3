import { findSyntax } from '$lib/formats/json-places';
import { placeAt } from '$lib/formats/place-at';
import { Findings, type Where } from './findings';
import type { GraphKind } from './graph-kinds';
import type { ReadProblem } from './graph-records';
import { isTable } from './is-table';
import { CX, NEIGHBOURS, XML_NEIGHBOURS } from './neighbours';
import { recogniseJson } from './recognise-json';

/** What a text is: a graph, an SVG that may carry one, something to refuse, or words, such as an article. */
export type Recognised =
  { kind: GraphKind | 'svg' | 'html' | 'text' } | { kind: 'refused'; problems: ReadProblem[] };

/** How much of a text its beginning is. */
const HEAD = 64 * 1024;
const OTHER = 'Open GraphML, GEXF, JSON of Graphology, Cytoscape, d3 or NetworkX, or CSV';

/** Recognises a text by what it holds; `file` only names it in problems. */
export function recogniseKind(text: string, file: string): Recognised {
  const refuse = (found: string, remedy: string, where: Where = {}): Recognised => {
    const findings = new Findings(file);
    findings.refuse(found, remedy, where);
    return { kind: 'refused', problems: findings.list() };
  };
  const start = text.search(/[^\s\ufeff]/);
  if (start < 0) return refuse('an empty file', 'Choose another file');
  const head = text.slice(start, start + HEAD);
  const neighbour = NEIGHBOURS.find(({ begins }) => begins.test(head));
  if (neighbour) return refuse(`${neighbour.name}, which is not read here`, neighbour.remedy);
  if (isJson(text, head)) {
    const kind = recogniseJson(text);
    if (kind === 'cx') return refuse(`${CX.name}, which is not read here`, CX.remedy);
    if (kind !== 'other') return { kind };
    const fault = faultOf(text);
    if (!fault) return refuse('JSON without a graph that is known here', OTHER);
    return refuse(fault.found, fault.remedy, { at: placeAt(text, fault.offset) });
  }
  if (/^<[a-z!?]/i.test(head)) return recogniseXml(head, refuse);
  if (/^(?:#[^\n]*\n|\s)*(?:@prefix|@base|prefix|base)\s+(?:[\w.-]*:\s*)?<[^<>\s]*>/i.test(head))
    return head.includes('<urn:claimscape:>')
      ? { kind: 'turtle' }
      : refuse('Turtle that was not saved here', `Convert it to GraphML or CSV, and open that`);
  return { kind: isTable(text) ? 'table' : 'text' };
}

/** An object at once; a list only where a text could not begin so, or is a list to its end: “[1] Smith, …” is none. */
function isJson(text: string, head: string): boolean {
  if (head.startsWith('{')) return true;
  return head.startsWith('[') && (/^\[\s*[[{"\]]/.test(head) || /\]\s*$/.test(text.slice(-100)));
}

function faultOf(text: string) {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
    return undefined;
  } catch {
    return findSyntax(text);
  }
}

function recogniseXml(
  head: string,
  refuse: (found: string, remedy: string) => Recognised,
): Recognised {
  if (/^<!doctype\s+html\b/i.test(head)) return { kind: 'html' };
  const name = rootOf(head);
  const local = name?.replace(/^.*:/, '') ?? '';
  if (local === 'graphml' || local === 'gexf' || local === 'svg') return { kind: local };
  if (HTML.has(local.toLowerCase())) return { kind: 'html' };
  const known = Object.hasOwn(XML_NEIGHBOURS, local) ? XML_NEIGHBOURS[local] : undefined;
  if (known) return refuse(`${known.name}, which is not read here`, known.remedy);
  // Talk is quoted like this too: “<Ada> hello”.
  if (!/^<[?!]|<\/|\/>/.test(head)) return { kind: 'text' };
  return refuse(name ? `XML with <${name}> for a graph` : 'XML without any element', OTHER);
}

const HTML = new Set(
  'html head body article main section div p h1 h2 h3 ul ol table span a img meta title'.split(' '),
);

/** The name of the outermost element, after declarations and comments. */
function rootOf(head: string): string | undefined {
  let at = 0;
  for (;;) {
    at = head.indexOf('<', at);
    if (at < 0) return undefined;
    const close = ['<!--', '<?', '<!'].find((sign) => head.startsWith(sign, at));
    if (close === undefined) return /^[^\s<>/"'=]{1,100}/.exec(head.slice(at + 1, at + 101))?.[0];
    if (close === '<!') at = endOfDoctype(head, at);
    else at = head.indexOf(close === '<?' ? '?>' : '-->', at + close.length);
    if (at < 0) return undefined;
    at += 1;
  }
}

/** A document type may have declarations of its own in brackets. */
function endOfDoctype(head: string, start: number): number {
  const bracket = head.indexOf('[', start);
  const end = head.indexOf('>', start);
  return bracket >= 0 && bracket < end ? head.indexOf(']', bracket) : end;
}
