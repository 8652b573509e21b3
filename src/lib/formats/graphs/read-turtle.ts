import { expandName, PREFIXES, PROPERTIES } from '$lib/formats/data/linked-context';
import type { ReadOptions, ReadRecords } from './graph-records';
import { toRecords, type Resource } from './linked-records';
import { readInTurns } from './take-turns';

const CHUNK = 256 * 1024;
const TERMS = new Map(Object.entries(PROPERTIES).map(([term, [name]]) => [expandName(name), term]));
const TYPE = expandName('rdf:type');

/** Reads Turtle that was saved here; other triples in it are passed over. */
export function readTurtle(text: string, options: ReadOptions): Promise<ReadRecords> {
  return readInTurns(options, async (turns, findings) => {
    const { Parser } = await import('n3');
    const resources = new Map<string, Resource>();
    let fault: Error | undefined;
    const listeners = new Map<string, (data?: string) => void>();
    const stream = {
      on: (name: string, listener: (data?: string) => void) => listeners.set(name, listener),
    };
    new Parser({ format: 'text/turtle' }).parse(stream as never, (error, quad) => {
      if (error) fault ??= error;
      if (!quad || quad.subject.termType !== 'NamedNode') return;
      const id = quad.subject.value;
      const resource = resources.get(id) ?? { id, types: [], values: [] };
      resources.set(id, resource);
      const term = TERMS.get(quad.predicate.value);
      if (quad.predicate.value === TYPE) resource.types.push(shorten(quad.object.value));
      else if (term !== undefined && quad.object.termType !== 'BlankNode')
        resource.values.push([term, quad.object.value]);
    });
    const feed = (name: string, data?: string) => {
      try {
        listeners.get(name)?.(data);
      } catch (error) {
        // After some faults the parser tells them, and then stumbles over them itself.
        fault ??= error as Error;
      }
    };
    for (let at = 0; at < text.length && !fault; at += CHUNK) {
      feed('data', text.slice(at, at + CHUNK));
      await turns.take(at / text.length);
    }
    if (!fault) feed('end');
    if (!fault) return toRecords([...resources.values()], findings);
    // “Unexpected literal on line 3.”
    const line = Number(/ on line (\d+)/.exec(fault.message)?.[1] ?? NaN);
    const found = fault.message.replace(/ on line \d+\.?$/, '').slice(0, 200);
    const at = Number.isNaN(line) ? undefined : { line, column: 1 };
    const remedy = 'Mend it there, or save the document again';
    return findings.end(at, { found: `no Turtle: ${found}`, remedy });
  });
}

/** The name with the prefix of ours, if it is one of ours. */
function shorten(iri: string): string {
  return iri.startsWith(PREFIXES.claimscape)
    ? `claimscape:${iri.slice(PREFIXES.claimscape.length)}`
    : iri;
}
