/** Why the browser does not keep something, or does not show what it has kept. */
export type Reason = 'refused' | 'full' | 'newer' | 'blocked' | 'silent';

const WORDS: Record<Reason, string> = {
  refused: 'this browser lets nothing be stored here',
  full: 'there is no room left on this device',
  newer: 'a newer version of Claimscape has been used in this browser; reload the page to use it',
  blocked: 'Claimscape is open in another tab in an older version; close that tab',
  silent: 'the browser’s storage does not answer',
};

/** Storage failed; nothing was changed by it. Its message is for readers, and goes on after a colon. */
export class NotKept extends Error {
  constructor(readonly reason: Reason) {
    super(WORDS[reason]);
  }
}

/** What went wrong, as far as it is the storage’s fault; a mistake of the program’s own stays as it is. */
export function asNotKept(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  if (error.name === 'DataCloneError' || error.name === 'DataError') return error;
  if (error.name === 'QuotaExceededError') return new NotKept('full');
  return new NotKept(error.name === 'VersionError' ? 'newer' : 'refused');
}
