import { expandName, PREFIXES, PROPERTIES } from './linked-context';
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
  const triples: Triple[] = [];
  let blanks = 0;

  const walk = ({ id, type = [], ...properties }: LinkedNode): Triple['subject'] => {
    const subject = id === undefined ? { blank: `b${(blanks += 1)}` } : { iri: id };
    for (const name of [type].flat())
      triples.push({
        subject,
        predicate: expandName('rdf:type'),
        object: { iri: expandName(name) },
      });
    for (const [name, values] of Object.entries(properties)) {
      const [iri, valueType] = PROPERTIES[name] ?? [];
      if (iri === undefined) throw new Error(`“${name}” is not in the context`);
      for (const value of [values ?? []].flat())
        triples.push({ subject, predicate: expandName(iri), object: toObject(value, valueType) });
    }
    return subject;
  };
  const toObject = (value: string | number | LinkedNode, type = 'text'): TripleObject => {
    if (typeof value === 'object') return walk(value);
    if (type.startsWith('@')) return { iri: expandName(`${value}`) };
    return {
      value: `${value}`,
      type: type === 'text' ? `${PREFIXES.xsd}string` : expandName(type),
    };
  };

  nodes.forEach(walk);
  return triples;
}
