import { count } from '$lib/model/count';
import { deriveEdge, deriveGraph, deriveNode } from './derive-looks';
import {
  CAPS,
  type EdgeRecord,
  type Field,
  type GraphRecords,
  type NodeRecord,
  type Place,
} from './graph-records';
import type { Turns } from './take-turns';
import type { Findings } from './findings';
import { quoteSome, tooMuch, type Words } from './problem-words';
import { fitsType } from './read-values';

export type Owner = 'node' | 'edge' | 'graph';

/** An attribute as the head of a file declares it. */
export interface Declared {
  id: string;
  /** What has it; `all` is nodes, edges and the graph, `other` what is not read. */
  of: Owner | 'all' | 'other';
  name: string;
  type: string;
  /** Of whatever has no value of its own. */
  fallback?: string;
}

/** A value told under the id of its declaration; `part` tells a value of the value, such as its `start`. */
type Told = readonly [id: string, value: string, part?: string];

/** A record whose values still go by the ids of declarations, which may come after it. */
export interface Draft<R extends { fields: Field[] }> {
  of: Owner;
  record: R;
  told: Told[];
}

/** So many records are settled between two steps. */
const PORTION = 2000;

/** A graph as it is read, with declarations and what uses them in any order. */
export class GraphDraft {
  readonly graph: Draft<{ fields: Field[]; title?: string }> = {
    of: 'graph',
    record: { fields: [] },
    told: [],
  };
  readonly #findings: Findings;
  readonly #nodes: Draft<NodeRecord>[] = [];
  readonly #edges: Draft<EdgeRecord>[] = [];
  readonly #declared = new Map<string, Declared[]>();
  /** First places of ids that nothing has declared so far. */
  readonly #undeclared = new Map<string, { at: Place; times: number }>();
  #fields = 0;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  get isEmpty(): boolean {
    return this.#nodes.length === 0;
  }

  addNode(record: NodeRecord): Draft<NodeRecord> {
    if (this.#nodes.length >= CAPS.nodes)
      this.#findings.end(record.at, tooMuch('nodes', CAPS.nodes));
    const draft: Draft<NodeRecord> = { of: 'node', record, told: [] };
    this.#nodes.push(draft);
    this.#countFields(record.fields.length, record.at);
    return draft;
  }

  addEdge(record: EdgeRecord): Draft<EdgeRecord> {
    if (this.#edges.length >= CAPS.edges)
      this.#findings.end(record.at, tooMuch('edges', CAPS.edges));
    const draft: Draft<EdgeRecord> = { of: 'edge', record, told: [] };
    this.#edges.push(draft);
    this.#countFields(record.fields.length, record.at);
    return draft;
  }

  /** Adds what stands under its own name already. */
  addField({ record }: Draft<{ fields: Field[] }>, name: string, value: string, at: Place): void {
    record.fields.push([name, value]);
    this.#countFields(1, at);
  }

  declare(declared: Declared, at: Place): void {
    const same = this.#declared.get(declared.id) ?? [];
    this.#declared.set(declared.id, same);
    if (same.some(({ of }) => of === declared.of)) this.#findings.count(at, sayTwice, declared.id);
    else same.push(declared);
  }

  /** Adds a value under the id of its declaration, wherever that stands. */
  tell(draft: Draft<{ fields: Field[] }>, [id, value, part]: Told, at: Place): void {
    draft.told.push(part === undefined ? [id, value] : [id, value, part]);
    this.#countFields(1, at);
    if (part !== undefined) return;
    const declared = this.#find(id, draft.of);
    if (!declared) {
      const before = this.#undeclared.get(id);
      if (before) before.times += 1;
      else this.#undeclared.set(id, { at, times: 1 });
    } else if (!fitsType(value, declared.type)) this.#findings.count(at, sayType, declared.name);
  }

  /** Everything by its name, with the values that declarations give to what has none of its own. */
  async settle(turns: Turns): Promise<GraphRecords> {
    for (const [id, { at, times }] of this.#undeclared)
      if (!this.#declared.has(id)) this.#findings.count(at, sayUndeclared, id, times);
    await this.#settleAll([this.graph], turns, deriveGraph);
    await this.#settleAll(this.#nodes, turns, deriveNode);
    await this.#settleAll(this.#edges, turns, deriveEdge);
    const nodes = this.#nodes.map(({ record }) => record);
    return { ...this.graph.record, nodes, edges: this.#edges.map(({ record }) => record) };
  }

  async #settleAll<R extends { fields: Field[] }>(
    drafts: readonly Draft<R>[],
    turns: Turns,
    derive?: (record: R) => void,
  ): Promise<void> {
    const fallbacks = drafts[0] ? this.#fallbacks(drafts[0].of) : [];
    for (const [index, draft] of drafts.entries()) {
      if (index % PORTION === 0) await turns.take(1);
      this.#settleFields(draft, fallbacks);
      derive?.(draft.record);
    }
  }

  #settleFields({ of, record, told }: Draft<{ fields: Field[] }>, fallbacks: Fallback[]): void {
    for (const [id, value, part] of told) {
      const name = this.#find(id, of)?.name ?? id;
      record.fields.push([part === undefined ? name : `${name} ${part}`, value]);
    }
    if (fallbacks.length === 0) return;
    const ids = new Set(told.map(([id]) => id));
    const missing = fallbacks.filter(({ id }) => !ids.has(id));
    this.#countFields(missing.length, undefined);
    for (const { field } of missing) record.fields.push(field);
  }

  /** One field serves every record that it is given to. */
  #fallbacks(owner: Owner): Fallback[] {
    return [...this.#declared.keys()].flatMap((id) => {
      const { of, name, fallback } = this.#find(id, owner) ?? {};
      if (name === undefined || fallback === undefined || (of !== owner && of !== 'all')) return [];
      return [{ id, field: [name, fallback] as const }];
    });
  }

  /** The declaration that is meant: some files use one id for nodes and edges, some the other’s. */
  #find(id: string, owner: Owner): Declared | undefined {
    const same = this.#declared.get(id);
    return (
      same?.find(({ of }) => of === owner) ?? same?.find(({ of }) => of === 'all') ?? same?.[0]
    );
  }

  #countFields(more: number, at: Place | undefined): void {
    this.#fields += more;
    if (this.#fields > CAPS.fields) this.#findings.end(at, tooMuch('values', CAPS.fields));
  }
}

interface Fallback {
  id: string;
  field: Field;
}

function sayTwice(times: number, ids: readonly string[]): Words {
  return {
    found: `${count(times, 'attribute is', 'attributes are')} declared a second time: ${quoteSome(ids)}`,
    remedy: 'The first declaration counts; give each an id of its own',
  };
}

function sayType(times: number, values: readonly string[]): Words {
  return {
    found: `${count(times, 'value is', 'values are')} not of the declared type: ${quoteSome(values)}`,
    remedy: 'Kept as text',
  };
}

function sayUndeclared(times: number, ids: readonly string[]): Words {
  return {
    found: `${count(times, 'value belongs', 'values belong')} to ${count(ids.length, 'attribute')} that the file does not declare: ${quoteSome(ids)}`,
    remedy: 'Kept under that name',
  };
}
