import { expandName, PROPERTIES, type ValueType } from './linked-context';
import type { LinkedNode } from './linked-data';

/** An object of a triple: a resource by its IRI or by the label of a blank node, or a literal with the IRI of its type. */
export type TripleObject = { iri: string } | { blank: string } | { value: string; type: string };

export interface Triple {
  subject: { iri: string } | { blank: string };
  predicate: string;
  object: TripleObject;
}

/** Linked data as triples: what a JSON-LD processor would make of the same nodes under our own context. */
export function triplesOf(nodes: readonly LinkedNode[]): Triple[] {
  let blanks = 0;

  // A node's own triples come first, so that a writer can put them together.
  const tell = (subject: Triple['subject'], { type = [], ...properties }: LinkedNode): Triple[] => {
    const nested: Triple[] = [];
    const toObject = (value: string | number | LinkedNode, valueType: ValueType): TripleObject => {
      if (typeof value === 'object') {
        const node = name(value);
        nested.push(...tell(node, value));
        return node;
      }
      if (valueType === '@id' || valueType === '@vocab') return { iri: expandName(`${value}`) };
      return {
        value: `${value}`,
        type: expandName(valueType === 'text' ? 'xsd:string' : valueType),
      };
    };
    const types = [type].flat().map((iri) => ({
      subject,
      predicate: expandName('rdf:type'),
      object: { iri: expandName(iri) },
    }));
    const told = Object.entries(properties).flatMap(([term, values]) => {
      if (term === 'id') return [];
      const property = PROPERTIES[term];
      if (!property) throw new Error(`“${term}” is not in the context`);
      return [values ?? []].flat().map((value) => ({
        subject,
        predicate: expandName(property[0]),
        object: toObject(value, property[1]),
      }));
    });
    return [...types, ...told, ...nested];
  };
  const name = ({ id }: LinkedNode): Triple['subject'] =>
    id === undefined ? { blank: `b${(blanks += 1)}` } : { iri: id };

  return nodes.flatMap((node) => tell(name(node), node));
}
