import type { EdgeRecord, Field, NodeRecord } from './graph-records';
import { readColour, readNumber, readSize } from './read-values';
import type { XmlElement } from './xml-elements';

/** What stands as elements in a `data` of GraphML: yEd draws there, and labels nodes and edges only there. */
export class YedDrawing {
  /** Text of any element in it, under the element’s name, but for the label. */
  readonly fields: Field[] = [];
  #label: string | undefined;
  #geometry: ReadonlyMap<string, string> | undefined;
  #colour: string | undefined;
  /** The state of a group that is not shown, such as its being folded. */
  #hidden: XmlElement | undefined;
  #states = -1;

  open(element: XmlElement, parent: XmlElement): void {
    const { name, attributes } = element;
    if (parent.name === 'Realizers') {
      this.#states += 1;
      if (`${this.#states}` !== (parent.attributes.get('active') ?? '0')) this.#hidden ??= element;
    }
    if (this.#hidden) return;
    if (name === 'Geometry') this.#geometry ??= attributes;
    if (name === 'Fill') this.#colour ??= readColour(attributes.get('color'));
  }

  close(element: XmlElement): void {
    const { name, text, lead = text } = element;
    const isLabel = name === 'NodeLabel' || name === 'EdgeLabel';
    if (isLabel && this.#label === undefined && !this.#hidden && /\S/.test(lead))
      this.#label = lead;
    else if (/\S/.test(lead)) this.fields.push([name, lead]);
    if (element === this.#hidden) this.#hidden = undefined;
  }

  /** Gives a record what is drawn for it; the place is the middle, the size that of a square as large. */
  apply(record: NodeRecord | EdgeRecord): void {
    if (this.#label !== undefined) record.label ??= this.#label;
    if ('source' in record) return;
    if (this.#colour !== undefined) record.colour ??= this.#colour;
    const [x, y] = ['x', 'y'].map((name) => readNumber(this.#geometry?.get(name)));
    const [width, height] = ['width', 'height'].map((name) => readSize(this.#geometry?.get(name)));
    if (width !== undefined && height !== undefined) record.size ??= Math.sqrt(width * height);
    if (record.x !== undefined || x === undefined || y === undefined) return;
    Object.assign(record, { x: x + (width ?? 0) / 2, y: y + (height ?? 0) / 2 });
  }
}
