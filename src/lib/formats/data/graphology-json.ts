import { formatReadable } from '$lib/formats/content-blob';
import { contentOf } from '$lib/model/graph-content';
import type { DataFormat } from './data-format';

/** Our own format: Graphology's serialization, which this program and any user of Graphology opens again. */
export const graphologyJson: DataFormat = {
  id: 'json',
  name: 'Claimscape JSON, opens here again',
  extension: 'json',
  type: 'application/json',
  loses: () => [],
  format: async (graph, { schema = 'graph.schema.json' } = {}) =>
    (await formatReadable({ $schema: schema, ...contentOf(graph) })).text(),
};
