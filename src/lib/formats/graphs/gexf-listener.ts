import type { Findings } from './findings';
import { LOOKS, readLooks } from './gexf-looks';
import type { Declared, Draft, GraphDraft } from './graph-draft';
import type { EdgeRecord, Field, NodeRecord, Place } from './graph-records';
import {
  NO_ID,
  sayCounts,
  sayDirected,
  sayEndless,
  sayForeign,
  sayGraphs,
  sayKeyless,
  sayMisplaced,
  sayNamelessKeys,
} from './graph-words';
import { checkRoot, type GraphListener } from './read-xml-graph';
import type { XmlElement } from './xml-elements';

type NodeOrEdge = Draft<NodeRecord> | Draft<EdgeRecord>;

/** What an open element means for those in it. */
interface Frame {
  /** The element’s name, or `skipped`, or `remark` in the `meta`. */
  role: string;
  /** The node or edge around. */
  owner: NodeOrEdge | undefined;
  /** How many nodes or edges stand directly in it, and deeper. */
  members: number;
  deeper: number;
}

/** Which elements GEXF has where; what stands in the others is not ours to judge. */
const PLACES: Record<string, readonly string[]> = {
  gexf: ['meta', 'graph'],
  graph: ['attributes', 'nodes', 'edges', 'spells', 'slices'],
  attributes: ['attribute'],
  attribute: ['default', 'options'],
  nodes: ['node'],
  edges: ['edge'],
  node: ['attvalues', 'nodes', 'edges', 'parents', 'spells', 'slices', ...LOOKS],
  edge: ['attvalues', 'spells', 'slices', ...LOOKS],
  attvalues: ['attvalue'],
  parents: ['parent'],
  spells: ['spell'],
  slices: ['slice'],
};

/** Any edition of it, or none. */
const NAMESPACE = /^(?:https?:\/+(?:www\.)?gexf\.net\/.*)?$/;

/** Makes a draft of a graph from the elements of GEXF. */
export class GexfListener implements GraphListener {
  readonly #draft: GraphDraft;
  readonly #findings: Findings;
  readonly #frames: Frame[] = [];
  #namespace = '';
  #edgeType: string | undefined;
  #of: Declared['of'] = 'node';
  #declared: Omit<Declared, 'of'> | undefined;
  opened: { id: string | undefined; at: Place } | undefined;

  constructor(draft: GraphDraft, findings: Findings) {
    this.#draft = draft;
    this.#findings = findings;
  }

  open(element: XmlElement, parent?: XmlElement): boolean {
    const around = this.#frames.at(-1);
    const frame = around && parent ? this.#enter(element, parent, around) : this.#begin(element);
    this.#frames.push(frame);
    return ['remark', 'default', 'attvalue'].includes(frame.role);
  }

  close(element: XmlElement): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    const { role, owner } = frame;
    const { text, at } = element;
    if (role === 'remark') this.#addRemark(element);
    else if (role === 'attvalue' && owner) this.#endValue(element, owner);
    else if (role === 'default' && this.#declared && text !== '') this.#declared.fallback = text;
    else if (role === 'attribute' && this.#declared)
      this.#draft.declare({ ...this.#declared, of: this.#of }, at);
    else if (role === 'nodes' || role === 'edges') this.#endMembers(frame, element);
  }

  #begin(element: XmlElement): Frame {
    this.#namespace = element.namespace;
    checkRoot(element, 'gexf', NAMESPACE, this.#findings);
    return { role: 'gexf', owner: undefined, members: 0, deeper: 0 };
  }

  #enter(element: XmlElement, parent: XmlElement, around: Frame): Frame {
    const { name, namespace, attributes, at } = element;
    const { owner } = around;
    const skipped = { role: 'skipped', owner, members: 0, deeper: 0 };
    const entered = { role: name, owner, members: 0, deeper: 0 };
    if (around.role === 'meta') return { ...entered, role: 'remark' };
    const places = PLACES[around.role];
    if (!places) return skipped;
    const isLook = LOOKS.includes(name);
    if (namespace !== this.#namespace && !isLook) {
      if (Object.hasOwn(PLACES, name)) this.#findings.count(at, sayForeign, `<${name}>`);
      return skipped;
    }
    if (!places.includes(name)) {
      this.#findings.count(at, sayMisplaced, `<${name}> in <${parent.name}>`);
      return skipped;
    }
    if (isLook && owner) readLooks(element, owner, this.#draft, this.#findings);
    else if (name === 'meta') this.#addAttributes(this.#draft.graph, attributes, [], at);
    else if (name === 'graph') return this.#enterGraph(element) ? entered : skipped;
    else if (name === 'attributes') this.#of = readClass(attributes.get('class'));
    else if (name === 'attribute') this.#beginAttribute(element);
    else if (name === 'parent') this.#addAttributes(owner, attributes, [], at, 'parent ');
    else if (name === 'spell' || name === 'slice')
      this.#addAttributes(owner ?? this.#draft.graph, attributes, [], at, `${name} `);
    else if (name === 'node' || name === 'edge') {
      around.members += 1;
      const draft = name === 'node' ? this.#addNode(element, owner) : this.#addEdge(element);
      return draft ? { ...entered, owner: draft } : skipped;
    }
    return entered;
  }

  #enterGraph({ attributes, at }: XmlElement): boolean {
    if (this.opened) {
      this.#findings.count(at, sayGraphs, this.opened.id);
      return false;
    }
    this.opened = { id: attributes.get('id'), at };
    this.#edgeType = attributes.get('defaultedgetype');
    this.#addAttributes(this.#draft.graph, attributes, ['defaultedgetype'], at);
    return true;
  }

  #beginAttribute({ attributes, at }: XmlElement): void {
    const id = attributes.get('id');
    const type = attributes.get('type') ?? 'string';
    this.#declared =
      id === undefined ? undefined : { id, name: attributes.get('title') || id, type };
    if (id === undefined) this.#findings.count(at, sayNamelessKeys);
  }

  #addNode(
    { attributes, at }: XmlElement,
    owner: NodeOrEdge | undefined,
  ): Draft<NodeRecord> | undefined {
    const [id, label] = [attributes.get('id'), attributes.get('label')];
    if (id === undefined) {
      this.#findings.refuse(NO_ID.found, NO_ID.remedy, { at });
      return undefined;
    }
    const draft = this.#draft.addNode({ id, ...(label ? { label } : {}), fields: [], at });
    this.#addAttributes(draft, attributes, ['id', 'label'], at);
    const around = owner?.record.id;
    if (around !== undefined && !attributes.has('pid'))
      this.#draft.addField(draft, 'pid', around, at);
    return draft;
  }

  #addEdge({ attributes, at }: XmlElement): Draft<EdgeRecord> | undefined {
    const id = attributes.get('id');
    const source = attributes.get('source');
    const target = attributes.get('target');
    if (source === undefined || target === undefined) {
      const { found, remedy } = sayEndless(source, target);
      this.#findings.refuse(found, remedy, { at });
      return undefined;
    }
    const type = this.#readType(attributes.get('type'), at) ?? this.#readType(this.#edgeType, at);
    const label = attributes.get('label');
    const fields: Field[] = type === 'mutual' ? [['type', type]] : [];
    const record: EdgeRecord = { source, target, directed: type === 'directed', fields, at };
    if (id !== undefined) record.id = id;
    if (label) record.label = label;
    const draft = this.#draft.addEdge(record);
    this.#addAttributes(draft, attributes, ['id', 'source', 'target', 'type', 'label'], at);
    return draft;
  }

  /** Files of version 1.0 say “double” for what is mutual since. */
  #readType(told: string | undefined, at: Place): 'directed' | 'undirected' | 'mutual' | undefined {
    const type = told?.toLowerCase();
    if (type === 'mutual' || type === 'double') return 'mutual';
    if (type === 'directed' || type === 'undirected' || type === undefined) return type;
    this.#findings.count(at, sayDirected, told);
    return undefined;
  }

  /** A `count` is right with and without what stands deeper. */
  #endMembers({ role, members, deeper }: Frame, { attributes, at }: XmlElement): void {
    const told = attributes.get('count');
    const all = members + deeper;
    if (told !== undefined && Number(told) !== members && Number(told) !== all)
      this.#findings.count(at, sayCounts, `${role}: ${told} told, ${all} found`);
    const outer = this.#frames.findLast((open) => open.role === role);
    if (outer) outer.deeper += all;
  }

  #endValue({ attributes, text, at }: XmlElement, owner: NodeOrEdge): void {
    const id = attributes.get('for') ?? attributes.get('id');
    const value = attributes.get('value') ?? text;
    if (id === undefined) {
      this.#findings.count(at, sayKeyless);
      this.#draft.addField(owner, 'data', value, at);
      return;
    }
    this.#draft.tell(owner, [id, value], at);
    for (const [part, told] of attributes)
      if (!['for', 'id', 'value'].includes(part)) this.#draft.tell(owner, [id, told, part], at);
  }

  /** What `meta` says of the graph, in whatever namespace: ours puts the record of the article there. */
  #addRemark({ name, text, at }: XmlElement): void {
    const { record } = this.#draft.graph;
    if (name === 'title' && record.title === undefined && /\S/.test(text)) record.title = text;
    else this.#draft.addField(this.#draft.graph, name, text, at);
  }

  #addAttributes(
    owner: Draft<{ fields: Field[] }> | NodeOrEdge | undefined,
    attributes: ReadonlyMap<string, string>,
    known: readonly string[],
    at: Place,
    lead = '',
  ): void {
    for (const [name, value] of attributes)
      if (owner && !known.includes(name)) this.#draft.addField(owner, `${lead}${name}`, value, at);
  }
}

function readClass(told = 'node'): Declared['of'] {
  return told === 'node' || told === 'edge' || told === 'graph' ? told : 'other';
}
