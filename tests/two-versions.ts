import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
/** What the second version calls the folder of its files: none of the first one’s is there any more. */
const MOVED = '_app/moved';
export const MARK = { 1: 'Claimscape', 2: 'Claimscape, second edition' };

/** A host of the built site, on a port of its own, which brings out a second version when it is told to. */
export class TwoVersions {
  #version: 1 | 2 = 1;
  readonly #server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    void this.#answer(path).then(
      (body) => {
        response.setHeader('content-type', TYPES[extname(path) || '.html'] ?? 'text/plain');
        // As a usual host of pages: what changes is kept for some minutes, too.
        const isWorker = path === '/service-worker.js';
        response.setHeader('cache-control', isWorker ? 'no-cache' : 'max-age=600');
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });

  /** Its address, once it listens. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, resolve));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('it has no port');
    return `http://localhost:${address.port}`;
  }

  bringOutSecond(): void {
    this.#version = 2;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(path: string): Promise<Buffer | string> {
    const isText = /\/$|\.(html|js|css|json)$/.test(path);
    if (this.#version === 1 || !isText) {
      if (this.#version === 2 && path.includes('_app/immutable')) throw new Error('gone');
      return readBuilt(path.replace(MOVED, '_app/immutable'));
    }
    if (path.includes('_app/immutable')) throw new Error('gone');
    const built = (await readBuilt(path.replace(MOVED, '_app/immutable'))).toString();
    const { version } = JSON.parse((await readBuilt('/_app/version.json')).toString());
    return renew(built).replaceAll(version, `${version}-second`);
  }
}

const readBuilt = (path: string) =>
  readFile(join('build', path.endsWith('/') ? `${path}index.html` : path));

/** A page or a program of the second version: it asks for its own files, and says which it is. */
function renew(built: string): string {
  const moved = built
    .replaceAll('_app/immutable', MOVED)
    .replaceAll(`>${MARK[1]}</`, `>${MARK[2]}</`);
  // What stands in a page is let in by its hash.
  const inPage = [...built.matchAll(/<(script|style)>(.*?)<\/\1>/gs)];
  return inPage.reduce(
    (page, [, , code = '']) =>
      page.replaceAll(hashOf(code), hashOf(code.replaceAll('_app/immutable', MOVED))),
    moved,
  );
}

const hashOf = (code: string) => createHash('sha256').update(code).digest('base64');
