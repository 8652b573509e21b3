/** Which claim it is, or which statement of an actor, counted from 0. */
export type AssertionKey = { claim: string } | { actor: string; index: number };
