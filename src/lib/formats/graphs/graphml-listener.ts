import type { Findings } from './findings';
import type { Declared, Draft, GraphDraft } from './graph-draft';
import type { EdgeRecord, Field, NodeRecord, Place } from './graph-records';
import {
  NO_ID,
  sayDirected,
  sayEndless,
  sayForeign,
  sayGraphs,
  sayHyperedges,
  sayKeyless,
  sayLocators,
  sayMisplaced,
  sayNamelessKeys,
} from './graph-words';
import { checkRoot, type GraphListener } from './read-xml-graph';
import type { XmlElement } from './xml-elements';
import { YedDrawing } from './yed-drawing';

type Owner = Draft<{ fields: Field[] }> | Draft<NodeRecord> | Draft<EdgeRecord>;

/** What an open element means for those in it. */
interface Frame {
  /** The element’s name, or `skipped`, or `drawing` in a `data`. */
  role: string;
  /** Whose values are told here. */
  owner: Owner;
  /** Whether edges here are directed unless they say otherwise. */
  directed: boolean;
  drawing?: YedDrawing;
}

/** Which elements GraphML has where; what stands in the others is not ours to judge. */
const PLACES: Record<string, readonly string[]> = {
  graphml: ['key', 'graph', 'data', 'desc'],
  key: ['default', 'desc'],
  graph: ['node', 'edge', 'hyperedge', 'graph', 'data', 'desc', 'locator'],
  node: ['graph', 'port', 'data', 'desc', 'locator'],
  edge: ['graph', 'data', 'desc'],
};

/** Any edition of it, or none. */
const NAMESPACE = /^(?:https?:\/\/graphml\.graphdrawing\.org\/.*)?$/;

/** Makes a draft of a graph from the elements of GraphML. */
export class GraphmlListener implements GraphListener {
  readonly #draft: GraphDraft;
  readonly #findings: Findings;
  readonly #frames: Frame[] = [];
  #namespace = '';
  #key: Omit<Declared, 'id'> & { id: string | undefined } = {
    id: '',
    of: 'all',
    name: '',
    type: '',
  };
  opened: { id: string | undefined; at: Place } | undefined;

  constructor(draft: GraphDraft, findings: Findings) {
    this.#draft = draft;
    this.#findings = findings;
  }

  open(element: XmlElement, parent?: XmlElement): boolean {
    const around = this.#frames.at(-1);
    const frame = around && parent ? this.#enter(element, parent, around) : this.#begin(element);
    this.#frames.push(frame);
    return ['data', 'default', 'desc', 'drawing'].includes(frame.role);
  }

  close(element: XmlElement): void {
    const frame = this.#frames.pop();
    const around = this.#frames.at(-1);
    if (!frame || !around) return;
    if (frame.role === 'drawing') frame.drawing?.close(element);
    else if (frame.role === 'data') this.#endData(element, frame);
    else if (frame.role === 'desc' && around.role !== 'key')
      this.#draft.addField(frame.owner, 'desc', element.text, element.at);
    else if (frame.role === 'default' && element.text !== '') this.#key.fallback = element.text;
    else if (frame.role === 'key') this.#endKey(element);
  }

  #begin(element: XmlElement): Frame {
    this.#namespace = element.namespace;
    checkRoot(element, 'graphml', NAMESPACE, this.#findings);
    return { role: 'graphml', owner: this.#draft.graph, directed: false };
  }

  #enter(element: XmlElement, parent: XmlElement, around: Frame): Frame {
    const { name, namespace, at } = element;
    const skipped = { ...around, role: 'skipped' };
    if (around.role === 'data' || around.role === 'drawing') {
      if (around.owner.of === 'graph') return skipped;
      around.drawing ??= new YedDrawing();
      around.drawing.open(element, parent);
      return { ...around, role: 'drawing' };
    }
    const places = PLACES[around.role];
    if (!places) return skipped;
    if (namespace !== this.#namespace) {
      if (Object.hasOwn(PLACES, name)) this.#findings.count(at, sayForeign, `<${name}>`);
      return skipped;
    }
    if (!places.includes(name)) {
      this.#findings.count(at, sayMisplaced, `<${name}> in <${parent.name}>`);
      return skipped;
    }
    if (name === 'graph') return this.#enterGraph(element, around) ?? skipped;
    if (name === 'node') return this.#enterNode(element, around) ?? skipped;
    if (name === 'edge') return this.#enterEdge(element, around) ?? skipped;
    if (name === 'key') this.#beginKey(element);
    if (name === 'hyperedge') this.#findings.count(at, sayHyperedges);
    if (name === 'locator') this.#findings.count(at, sayLocators);
    return { ...around, role: name };
  }

  #enterGraph({ attributes, at }: XmlElement, around: Frame): Frame | undefined {
    const id = attributes.get('id');
    if (around.role === 'graphml') {
      const opened = (this.opened ??= { id, at });
      const isFirst = opened.at === at;
      if (!isFirst && (id === undefined || id !== opened.id)) {
        this.#findings.count(at, sayGraphs, opened.id);
        return undefined;
      }
      if (isFirst) this.#addAttributes(this.#draft.graph, attributes, ['edgedefault'], at);
    }
    const directed = this.#readDirected(
      attributes.get('edgedefault'),
      'directed',
      'undirected',
      at,
    );
    return { role: 'graph', owner: around.owner, directed: directed ?? around.directed };
  }

  #enterNode({ attributes, at }: XmlElement, around: Frame): Frame | undefined {
    const id = attributes.get('id');
    if (id === undefined) {
      this.#findings.refuse(NO_ID.found, NO_ID.remedy, { at });
      return undefined;
    }
    const draft = this.#draft.addNode({ id, fields: [], at });
    this.#addAttributes(draft, attributes, ['id'], at);
    const { owner } = around;
    if (owner.of === 'node' && 'id' in owner.record && owner.record.id !== undefined)
      this.#draft.addField(draft, 'parent', owner.record.id, at);
    return { ...around, role: 'node', owner: draft };
  }

  #enterEdge({ attributes, at }: XmlElement, around: Frame): Frame | undefined {
    const id = attributes.get('id');
    const source = attributes.get('source');
    const target = attributes.get('target');
    if (source === undefined || target === undefined) {
      const { found, remedy } = sayEndless(source, target);
      this.#findings.refuse(found, remedy, { at });
      return undefined;
    }
    const told = attributes
      .get('directed')
      ?.toLowerCase()
      .replace(/^1$/, 'true')
      .replace(/^0$/, 'false');
    const directed = this.#readDirected(told, 'true', 'false', at) ?? around.directed;
    const record: EdgeRecord = { source, target, directed, fields: [], at };
    if (id !== undefined) record.id = id;
    const draft = this.#draft.addEdge(record);
    this.#addAttributes(draft, attributes, ['id', 'source', 'target', 'directed'], at);
    return { ...around, role: 'edge', owner: draft };
  }

  #readDirected(told: string | undefined, yes: string, no: string, at: Place): boolean | undefined {
    if (told === undefined) return undefined;
    if (told === yes || told === no) return told === yes;
    this.#findings.count(at, sayDirected, told);
    return undefined;
  }

  #addAttributes(
    owner: Owner,
    attributes: ReadonlyMap<string, string>,
    known: readonly string[],
    at: Place,
  ): void {
    for (const [name, value] of attributes)
      if (!known.includes(name)) this.#draft.addField(owner, name, value, at);
  }

  #endData({ attributes, text, lead, at }: XmlElement, { owner, drawing }: Frame): void {
    if (drawing && 'id' in owner.record) drawing.apply(owner.record as NodeRecord | EdgeRecord);
    for (const [name, value] of drawing?.fields ?? []) this.#draft.addField(owner, name, value, at);
    // White space around elements is no value.
    if (lead !== undefined && !/\S/.test(text)) return;
    const key = attributes.get('key');
    if (key !== undefined) return this.#draft.tell(owner, [key, text], at);
    this.#findings.count(at, sayKeyless);
    this.#draft.addField(owner, 'data', text, at);
  }

  #beginKey({ attributes }: XmlElement): void {
    const id = attributes.get('id');
    const of = attributes.get('for') ?? 'all';
    const name = attributes.get('attr.name') || attributes.get('yfiles.type') || (id ?? '');
    this.#key = {
      id,
      of: of === 'all' || of === 'node' || of === 'edge' || of === 'graph' ? of : 'other',
      name,
      type: attributes.get('attr.type') ?? 'string',
    };
  }

  #endKey({ at }: XmlElement): void {
    const { id } = this.#key;
    if (id === undefined) this.#findings.count(at, sayNamelessKeys);
    else this.#draft.declare({ ...this.#key, id }, at);
  }
}
