import { formatCount } from '$lib/model/count';
import { CAPS, type Field, type GraphRecords, type Place } from './graph-records';
import type { Findings } from './findings';

/** A resource of linked data: what it is, and its values by the terms of our own context. */
export interface Resource {
  id: string;
  /** Names with the prefixes of our own context. */
  types: string[];
  values: [term: string, value: string][];
  at?: Place | undefined;
}

const WHOLE = { record: 'record', actor: 'actorEntry', claim: 'claimEntry' };

/** The graph among resources that were saved here: the article, its actors and its claims, in their order. */
export function toRecords(
  resources: readonly Resource[],
  findings: Findings,
): GraphRecords | undefined {
  const ofType = (type: string) =>
    resources
      .filter(({ types }) => types.includes(type))
      .sort((a, b) => positionOf(a) - positionOf(b));
  const [actors, claims] = [ofType('claimscape:Actor'), ofType('claimscape:Claim')];
  if (actors.length === 0)
    findings.refuse('no actors of a document that was saved here', 'Save the document again');
  if (actors.length > CAPS.nodes || claims.length > CAPS.edges) {
    const most = `${formatCount(CAPS.nodes)} actors or ${formatCount(CAPS.edges)} claims`;
    findings.refuse(`more than ${most}`, 'Open a part of it');
  }
  if (findings.refused) return undefined;
  const article = resources.find((resource) => valueOf(resource, WHOLE.record) !== undefined);
  const records: GraphRecords = {
    ...optional('title', article && valueOf(article, 'headline')),
    fields: article ? fieldsOf(article, WHOLE.record, ['headline']) : [],
    nodes: actors.map((actor) => ({
      ...{ id: actor.id, ...optional('label', valueOf(actor, 'name')) },
      fields: fieldsOf(actor, WHOLE.actor, ['name', 'position']),
      ...(actor.at && { at: actor.at }),
    })),
    edges: claims.flatMap((claim) => {
      const [source, target] = [valueOf(claim, 'subject'), valueOf(claim, 'object')];
      if (source === undefined || target === undefined) {
        const found = 'a claim without a subject or an object: it is left out';
        findings.warn(found, 'Name both', { at: claim.at, path: claim.id });
        return [];
      }
      const told = ['subject', 'object', 'label', 'position'];
      return {
        ...{ id: claim.id, source, target, directed: true },
        ...optional('label', valueOf(claim, 'label')),
        fields: fieldsOf(claim, WHOLE.claim, told),
        ...(claim.at && { at: claim.at }),
      };
    }),
  };
  findings.checkSize(records, {});
  for (const record of [...records.nodes, ...records.edges])
    findings.checkSize(record, { at: record.at, path: record.id ?? '' });
  return records;
}

function fieldsOf({ values }: Resource, whole: string, but: readonly string[]): Field[] {
  return values
    .filter(([term]) => !but.includes(term))
    .map(([term, value]) => [term === whole ? 'claimscape' : term, value]);
}

function valueOf({ values }: Resource, term: string): string | undefined {
  return values.find(([name]) => name === term)?.[1];
}

function positionOf(resource: Resource): number {
  const position = Number(valueOf(resource, 'position'));
  return Number.isFinite(position) ? position : Number.MAX_SAFE_INTEGER;
}

function optional<Key extends string>(key: Key, value: string | undefined) {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: string };
}
