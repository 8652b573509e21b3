import type { Draft, GraphDraft } from './graph-draft';
import type { EdgeRecord, NodeRecord } from './graph-records';
import { sayLooks } from './graph-words';
import type { Findings } from './findings';
import { joinColour, readColour, readNumber, readSize } from './read-values';
import type { XmlElement } from './xml-elements';

type Owner = Draft<NodeRecord> | Draft<EdgeRecord>;

/** The elements that say how GEXF draws a node or an edge, whichever namespace they are in. */
export const LOOKS: readonly string[] = ['color', 'position', 'size', 'shape', 'thickness'];

/** Takes from one of `LOOKS` what a record has a place for, and keeps the rest as fields. */
export function readLooks(
  { name, attributes, at }: XmlElement,
  owner: Owner,
  draft: GraphDraft,
  findings: Findings,
): void {
  const node = owner.of === 'node' && !('source' in owner.record) ? owner.record : undefined;
  const keep = (field: string, value: string | undefined) => {
    if (value !== undefined) draft.addField(owner, field, value, at);
  };
  const doubt = () => {
    findings.count(at, sayLooks, `<${name}>`);
    for (const [part, value] of attributes) keep(`${name} ${part}`, value);
  };
  if (name === 'position') {
    const [x, y] = [readNumber(attributes.get('x')), readNumber(attributes.get('y'))];
    if (!node || x === undefined || y === undefined) return doubt();
    Object.assign(node, { x, y: 0 - y });
    if (readNumber(attributes.get('z')) !== 0) keep('z', attributes.get('z'));
    return;
  }
  if (name === 'color') {
    const [r, g, b] = ['r', 'g', 'b'].map((part) => attributes.get(part));
    const colour = readColour(attributes.get('hex')) ?? joinColour(r, g, b);
    if (colour === undefined) return doubt();
    if (node) node.colour = colour;
    else keep('colour', colour);
    if (readNumber(attributes.get('a')) !== 1) keep('alpha', attributes.get('a'));
    return;
  }
  const value = attributes.get('value');
  const size = name === 'size' ? readSize(value) : undefined;
  if (node && size !== undefined) node.size = size;
  else if (name === 'size' || value === undefined) doubt();
  else keep(name, value);
}
