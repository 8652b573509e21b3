import reader from './open/read-worker?worker&url';
import arranger from './picture/arrange-worker?worker&url';
import circles from './picture/circles-worker?worker&url';
import finder from './find/find-worker?worker&url';
import painter from './home/picture-worker?worker&url';

/** The only scripts that a page may start beside itself, by what they do. */
const WORKERS = { reader, circles, painter, arranger, finder };

/** A browser that knows no such policy asks for none. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'claimscape-worker',
  {
    createScriptURL(asked) {
      if (!Object.values(WORKERS).includes(asked))
        throw new TypeError(`“${asked}” is no worker of this site`);
      return asked;
    },
  },
);

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): typeof rules;
}

/** Starts a worker of this site; whoever asks for it ends it. */
export function startWorker(which: keyof typeof WORKERS): Worker {
  const address = WORKERS[which];
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}
