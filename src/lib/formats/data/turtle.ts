import type { DataFormat } from './data-format';
import { lostAsLinkedData } from './json-ld';
import { PREFIXES } from './linked-context';
import { buildLinkedData } from './linked-data';
import { triplesOf, type Triple, type TripleObject } from './triples';

/** The triples of the JSON-LD, as Turtle. */
export const turtle: DataFormat = {
  id: 'turtle',
  name: 'Turtle (RDF), for triple stores',
  extension: 'ttl',
  type: 'text/turtle;charset=utf-8',
  loses: lostAsLinkedData,
  format: async (graph, { text = null } = {}) =>
    formatTurtle(triplesOf(buildLinkedData(graph, text))),
};

async function formatTurtle(triples: readonly Triple[]): Promise<string> {
  const { DataFactory, Writer } = await import('n3');
  const toResource = (resource: Triple['subject']) =>
    'iri' in resource ? DataFactory.namedNode(resource.iri) : DataFactory.blankNode(resource.blank);
  const toTerm = (object: TripleObject) =>
    'value' in object
      ? DataFactory.literal(object.value, DataFactory.namedNode(object.type))
      : toResource(object);
  const writer = new Writer({ prefixes: PREFIXES });
  for (const { subject, predicate, object } of triples)
    writer.addQuad(toResource(subject), DataFactory.namedNode(predicate), toTerm(object));
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, text: string) => (error ? reject(error) : resolve(text)));
  });
}
