import { buildContext, PROPERTIES } from '$lib/formats/data/linked-context';
import { CAPS, type ReadOptions, type ReadRecords } from './graph-records';
import { isObject, toText, type JsonObject } from './json-values';
import { toRecords, type Resource } from './linked-records';
import { parseJson } from './parse-json';

const RESOURCES = { path: ['@graph'], most: 4 * (CAPS.nodes + CAPS.edges) };

/**
 * Reads JSON-LD that was saved here, which has its whole context with it. Any other is refused: its context would have to
 * be fetched, or understood, before anybody knew what it says.
 */
export function readJsonLd(text: string, options: ReadOptions): Promise<ReadRecords> {
  return parseJson(text, [RESOURCES], options, async ({ value, findings, visit }) => {
    const context = isObject(value) ? value['@context'] : undefined;
    if (!isObject(value) || !isOurs(context) || !Array.isArray(value['@graph'])) {
      const remote = [context].flat().find((part) => typeof part === 'string');
      findings.refuse(
        remote === undefined
          ? 'JSON-LD that was not saved here'
          : `JSON-LD in the terms of ${JSON.stringify(remote.slice(0, 200))}, which are not fetched`,
        'Convert it to GraphML, GEXF, Cytoscape JSON or CSV, and open that',
        { path: '@context' },
      );
      return undefined;
    }
    const resources: Resource[] = [];
    await visit(RESOURCES, (node, { at }) => {
      const { id } = node;
      if (typeof id !== 'string') return;
      resources.push({ id, types: textsOf(node.type), values: valuesOf(node), at });
    });
    return toRecords(resources, findings);
  });
}

/** Whether every term of ours means in this context what it means in our own. */
function isOurs(context: unknown): boolean {
  return (
    isObject(context) &&
    Object.entries(buildContext()).every(
      ([term, meaning]) =>
        Object.hasOwn(context, term) && JSON.stringify(context[term]) === JSON.stringify(meaning),
    )
  );
}

function valuesOf(node: JsonObject): Resource['values'] {
  return Object.entries(node)
    .filter(([term]) => Object.hasOwn(PROPERTIES, term))
    .flatMap(([term, held]) => textsOf(held).map((text): [string, string] => [term, text]));
}

function textsOf(held: unknown): string[] {
  return [held].flat().map(toText);
}
