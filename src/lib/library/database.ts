import { openDB } from 'idb';
import { bringBack } from './bring-back';
import { migrate, STEPS, type Database } from './migrations';
import { asNotKept, NotKept } from './not-kept';

/** How long the browser’s storage may take to answer, in ms. */
const PATIENCE = 5000;

/** The one connection of this page; what it asks for goes on when nobody waits for it any more. */
interface Opening {
  /** The database; rejects while another tab, of an older version, is in the way. */
  answer: Promise<Database>;
}

let opening: Opening | null = null;
let atHand: Database | null = null;

/** The open connection, for what must be written at once; null where there is none. */
export function databaseAtHand(): Database | null {
  return atHand;
}

/** Asks the database; rejects with `NotKept` where the browser fails, in whatever way, or takes too long. */
export async function inDatabase<Answer>(
  ask: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotKept('silent')), PATIENCE);
  });
  const answer = connect().then(ask);
  try {
    return await Promise.race([answer, silence]);
  } catch (error) {
    // Whatever becomes of it later, nobody waits.
    answer.catch(() => undefined);
    throw asNotKept(error);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Waits until a transaction is completed. Why it was taken back, as for want of room, is told by itself alone: its
 * requests may all have gone well, or tell that it was taken back.
 */
export async function completed(
  transaction: { done: Promise<void> },
  requests: readonly Promise<unknown>[],
): Promise<void> {
  for (const request of requests) request.catch(() => undefined);
  await transaction.done;
}

function connect(): Promise<Database> {
  opening ??= open();
  return opening.answer;
}

function open(): Opening {
  let block: (reason: NotKept) => void = () => undefined;
  const blocked = new Promise<never>((_, reject) => {
    block = reject;
  });
  const database = openDatabase(() => block(new NotKept('blocked')));
  // Raced once: a promise that never settles holds whoever waits for it.
  const opened: Opening = { answer: Promise.race([database, blocked]) };
  opened.answer.catch(() => undefined);
  database.then(
    (open) => {
      atHand = open;
      opened.answer = database;
    },
    () => forget(),
  );
  return opened;
}

async function openDatabase(onBlocked: () => void): Promise<Database> {
  try {
    const database: Database = await openDB('claimscape', STEPS.length, {
      upgrade: (database, from, _to, upgrade) => migrate(database, upgrade, from),
      blocked: onBlocked,
      // A newer version in another tab goes first; this page then finds that it is old.
      blocking: (_now, _next, event) => {
        (event.target as IDBDatabase).close();
        forget();
      },
      terminated: forget,
    });
    await bringBack(database);
    return database;
  } catch (error) {
    const known = asNotKept(error);
    throw known instanceof NotKept ? known : new NotKept('refused');
  }
}

function forget(): void {
  opening = null;
  atHand = null;
}
