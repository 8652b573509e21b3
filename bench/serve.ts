import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
/** They are packed already. */
const PACKED = ['.png', '.woff2'];
const pack = promisify(gzip);

interface Answer {
  body: Buffer;
  type: string;
  isPacked: boolean;
}

/** A server of the built site, with gzip, and of more pages and files under /bench/: `pages` has their HTML by its path. */
export async function serve(
  site: string,
  folder: string,
  pages: ReadonlyMap<string, string>,
): Promise<{ address: string; server: Server }> {
  // What is read and packed once is served from memory: a disk is not what is measured.
  const answers = new Map<string, Promise<Answer>>();

  async function read(path: string): Promise<Answer> {
    const page = pages.get(path);
    const own = path.startsWith('/bench/') ? join(folder, path.slice('/bench/'.length)) : null;
    const file = own ?? join(site, path.endsWith('/') ? `${path}index.html` : path);
    const bytes = page === undefined ? await readFile(file) : Buffer.from(page);
    const ending = page === undefined ? extname(file) : '.html';
    const isPacked = !PACKED.includes(ending);
    const body = isPacked ? await pack(bytes) : bytes;
    return { body, type: TYPES[ending] ?? 'application/octet-stream', isPacked };
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname);
    const answer = answers.get(path) ?? read(path);
    answers.set(path, answer);
    answer.then(
      ({ body, type, isPacked }) => {
        const headers = { 'content-type': type, 'content-length': body.length };
        response.writeHead(200, { ...headers, ...(isPacked && { 'content-encoding': 'gzip' }) });
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  const port = Number(process.env.PORT ?? 0);
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  return { address: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}
