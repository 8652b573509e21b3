import { AUTHOR } from '$lib/model/modality';
import type { Actor, Claim, DocumentFile, DocumentRecord } from '$lib/model/schema';
import { KINDS, RELATIONS, type Kind, type Relation } from '$lib/model/vocabulary';
import type { EdgeRecord, Field, GraphRecords, NodeRecord } from './graph-records';
import { sanePositions } from './sane-positions';

/** Which file a graph comes from. */
export interface Origin {
  file: string;
  /** Its format, as readers know it. */
  kind: string;
  /** SHA-256 of its bytes, in hex. */
  digest: string;
}

/** The longest label of an actor or a claim; the whole of a longer one stands among the fields. */
const LONGEST = 80;
/** A longer id makes a bad address. */
const LONGEST_KEY = 64;
const KIND_FIELDS = new Set(['kind', 'type', 'category']);

/** Shared by all actors and claims of a graph: hundreds of thousands of them would not have room for one each. */
const NONE: never[] = [];
const NOBODY: Claim['attribution'] = { speaker: null, speakerLabel: 'not told', form: 'none' };

/** A plain graph as a document: its nodes are actors whose kind may not be told, its edges are claims without a quote. */
export function buildEntries(records: GraphRecords, origin: Origin): DocumentFile {
  const keys = new Keys();
  const keyOf = new Map(records.nodes.map(({ id }) => [id, keys.take(id, 'n')]));
  return {
    attributes: buildRecord(records, origin, keyOf),
    options: { type: 'directed', multi: true, allowSelfLoops: true },
    nodes: records.nodes.map((node) => {
      const key = keyOf.get(node.id) ?? '';
      return { key, attributes: buildActor(node, key) };
    }),
    edges: records.edges.map((edge) => ({
      key: keys.take('', 'e'),
      source: keyOf.get(edge.source) ?? '',
      target: keyOf.get(edge.target) ?? '',
      attributes: buildClaim(edge),
    })),
  };
}

/** What is known of where a graph comes from. */
export function buildRecord(
  { title, fields, nodes }: GraphRecords,
  { file, kind, digest }: Origin,
  keyOf: ReadonlyMap<string, string> = new Map(),
): DocumentRecord {
  const positions = sanePositions(nodes);
  return {
    schemaVersion: '1.0',
    title: readable(title ?? '') || file.replace(/\.[^.]*$/, '') || 'A graph',
    ...{ publisher: '', author: null, published: '', url: '', language: 'und' },
    offsetUnit: 'utf16',
    text: { sha256: digest, length: 0 },
    imported: { kind, file, ...some(fields) },
    sections: [],
    ...(positions
      ? {
          positions: Object.fromEntries(
            [...positions].map(([id, point]) => [keyOf.get(id) ?? id, point]),
          ),
        }
      : {}),
  };
}

function buildActor({ id, label, fields, colour, size }: NodeRecord, key: string): Actor {
  const name = readable(label ?? '') || readable(id);
  return {
    label: clip(name) || '(no name)',
    kind: kindOf(fields),
    ...{ aliases: NONE, description: '', statements: NONE },
    ...(colour ? { colour } : {}),
    ...(size ? { size } : {}),
    ...some([
      ...(id === key ? [] : [['id', id] as const]),
      ...(name.length > LONGEST ? [['label', label ?? id] as const] : []),
      ...fields,
    ]),
  };
}

function buildClaim({ id, label, directed, fields }: EdgeRecord): Claim {
  const words = readable(label ?? '');
  return {
    label: clip(words) || (directed ? 'is linked to' : 'is linked with'),
    relation: relationOf(fields),
    ...{ polarity: 'affirmed', certainty: 'unspecified', time: 'unspecified', stance: 'stated' },
    attribution: NOBODY,
    quotes: NONE,
    ...(directed ? {} : { directed: false }),
    ...some([
      ...(id === undefined ? [] : [['id', id] as const]),
      ...(words.length > LONGEST ? [['label', label ?? ''] as const] : []),
      ...fields,
    ]),
  };
}

function some(fields: readonly Field[]): { fields?: [string, string][] } {
  return fields.length > 0 ? { fields: fields.map(([name, value]) => [name, value]) } : {};
}

function kindOf(fields: readonly Field[]): Kind {
  const told = fields.find(([name]) => KIND_FIELDS.has(name.toLowerCase()))?.[1].toLowerCase();
  return (
    KINDS.find((kind) => kind === told?.replace('organization', 'organisation')) ?? 'unspecified'
  );
}

function relationOf(fields: readonly Field[]): Relation {
  const told = fields.find(([name]) => name.toLowerCase() === 'relation')?.[1].toLowerCase();
  return RELATIONS.find((relation) => relation === told) ?? 'other';
}

/** On one line. */
function readable(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function clip(words: string): string {
  if (words.length <= LONGEST) return words;
  // Not within a character of two units.
  return `${words.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** Gives out keys that address, schema and libraries can live with: an id of the file’s own where it can be one. */
class Keys {
  readonly #taken = new Set<string>([AUTHOR]);
  #last = 0;

  take(id: string, letter: string): string {
    let key = id;
    while (this.#taken.has(key) || key in Object.prototype || !isSane(key))
      key = `${letter}${(this.#last += 1)}`;
    this.#taken.add(key);
    return key;
  }
}

function isSane(key: string): boolean {
  return key.length <= LONGEST_KEY && /^[\p{L}\p{N}_:.-]+$/u.test(key);
}
