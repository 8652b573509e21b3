/** The `claimscape` fields of a file, as JSON: of the record, of every actor and of every claim, in their order. */
export interface Records {
  record: string;
  actors: readonly string[];
  claims: readonly string[];
}

/** A document as its file would hold it, put together from what each format keeps whole; throws on what is no JSON. */
export function restoreDocument({ record, actors, claims }: Records): unknown {
  const read = (json: string): unknown => JSON.parse(json);
  return {
    attributes: read(record),
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes: actors.map(read),
    edges: claims.map(read),
  };
}
