import type { Actor, Claim, DocumentFile, Statement } from '$lib/model/schema';

type Assertion = 'label' | 'polarity' | 'certainty' | 'time' | 'stance' | 'attribution' | 'quotes';

/** Fields of an actor, each as it is to be. */
export type ActorChanges = Partial<
  Pick<Actor, 'label' | 'kind' | 'aliases' | 'description' | 'wikidata'>
>;
export type StatementChanges = Partial<Pick<Statement, Assertion>>;
/** Fields of a claim, and the actors (keys) it goes from and to. */
export type ClaimChanges = Partial<
  Pick<Claim, Assertion | 'relation'> & { source: string; target: string }
>;

/** Something done to a document, as plain data that can be kept; actors and claims by their keys. */
export type Edit =
  | { type: 'rename-document'; title: string }
  | { type: 'add-actor'; actor: string; attributes: Actor }
  | { type: 'edit-actor'; actor: string; changes: ActorChanges }
  | { type: 'merge-actors'; actor: string; into: string }
  | { type: 'delete-actor'; actor: string }
  | { type: 'add-claim'; claim: string; source: string; target: string; attributes: Claim }
  | { type: 'edit-claim'; claim: string; changes: ClaimChanges }
  | { type: 'delete-claim'; claim: string }
  | { type: 'add-statement'; actor: string; statement: Statement }
  | { type: 'edit-statement'; actor: string; index: number; changes: StatementChanges }
  | { type: 'delete-statement'; actor: string; index: number }
  | { type: 'import-document'; content: DocumentFile };
