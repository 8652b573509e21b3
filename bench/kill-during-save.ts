import { spawn, type ChildProcess } from 'node:child_process';
import { appendFile, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { DocumentFile } from '../src/lib/model/schema';
import type * as Library from '../tests/browser/library-entry';
import { buildLibrary } from '../tests/browser/build-library';
import { findBrowser } from '../tests/browser/find-browser.js';

// Kills the browser again and again while a document is being saved, and looks whether every save that was acknowledged
// is there: `tsx bench/kill-during-save.ts [cycles] [file of a document] [how often it is repeated in itself] [torn]`.
// With `torn`, every kill leaves half a record, as few do by themselves: Chromium then loses its database at every
// second start.

const [, , cycles = '50', file = 'graph-data/moscow-talks/graph.json', times = '1', torn] =
  process.argv;
const CYCLES = Number(cycles);
const library = await buildLibrary();
const content = repeat(JSON.parse(await readFile(file, 'utf8')) as DocumentFile, Number(times));

/** LevelDB’s, in bytes. */
const BLOCK = 32 * 1024;
const LOST = 'IndexedDB recovering from a corrupted';

const server = createServer((request, response) => {
  const isModule = request.url === '/library.js';
  response.setHeader('content-type', isModule ? 'text/javascript' : 'text/html');
  response.end(isModule ? library : '<!doctype html><title>Saving</title>');
});
await new Promise<void>((resolve) => server.listen(0, resolve));
const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
const profile = await mkdtemp(join(tmpdir(), 'claimscape-'));

/** A document with all actors and claims of another, so many times. */
function repeat({ nodes, edges, ...rest }: DocumentFile, times: number): DocumentFile {
  const all = Array.from({ length: times }, (_, i) => (i === 0 ? '' : `-${i}`));
  return {
    ...rest,
    nodes: all.flatMap((end) => nodes.map((node) => ({ ...node, key: node.key + end }))),
    edges: all.flatMap((end) =>
      edges.map((edge) => ({
        ...edge,
        key: edge.key + end,
        source: edge.source + end,
        target: edge.target + end,
      })),
    ),
  };
}

interface Opened {
  page: Page;
  browser: Browser;
  /** The first of the browser’s processes, the leader of their group. */
  leader: ChildProcess;
}

async function openBrowser(): Promise<Opened> {
  const path = findBrowser() ?? chromium.executablePath();
  const options = [
    ...['--headless=new', '--no-sandbox', '--remote-debugging-port=0'],
    '--enable-logging=stderr',
  ];
  const leader = spawn(path, [...options, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const endpoint = await new Promise<string>((resolve) => {
    let told = '';
    leader.stderr?.on('data', (part: Buffer) => {
      told += String(part);
      if (String(part).includes(LOST)) wiped += 1;
      const [, found] = /DevTools listening on (ws:\S+)/.exec(told) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
  await page.goto(address);
  return { page, browser, leader };
}

/** Ends all of a browser’s processes as a failing machine would: none of them gets a word in. */
async function kill({ leader }: Opened): Promise<void> {
  const { pid } = leader;
  if (pid === undefined) throw new Error('the browser did not start');
  process.kill(-pid, 'SIGKILL');
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Whether any process of a group is still there: a new browser would find its files in use. */
function isAlive(group: number): boolean {
  try {
    return process.kill(-group, 0);
  } catch {
    return false;
  }
}

/** Leaves the beginning of a record in the database’s log, behind everything that was acknowledged. */
async function tearLog(): Promise<void> {
  const site = `http_localhost_${new URL(address).port}.indexeddb.leveldb`;
  const path = join(profile, 'Default', 'IndexedDB', site);
  const logs = (await readdir(path)).filter((name) => name.endsWith('.log')).toSorted();
  const log = join(path, logs.at(-1) ?? '');
  const { size } = await stat(log);
  // A header (checksum, length 1000, a full record) and three bytes: LevelDB lays no header across its blocks.
  const half = Buffer.from([1, 2, 3, 4, 0xe8, 3, 1, 9, 9, 9]);
  if (BLOCK - (size % BLOCK) > half.length) await appendFile(log, half);
}

/** Saves one change after the other, and tells of each that is acknowledged, until the browser is no more. */
async function saveOnAndOn(page: Page, id: string, told: (mark: number) => void): Promise<void> {
  await page.exposeFunction('tell', told);
  await page.evaluate(
    async ([module, document]) => {
      const { Keeping, findDocument } = (await import(module)) as typeof Library;
      const found = await findDocument(document);
      if (found?.type !== 'kept') throw new Error('it is not there');
      const keeping = new Keeping(found);
      keeping.start();
      const { attributes, ...rest } = found.content as { attributes: { mark?: number } };
      void (async () => {
        for (let mark = (attributes.mark ?? 0) + 1; ; mark += 1) {
          keeping.change({ ...rest, attributes: { ...attributes, mark } });
          await keeping.save();
          if (keeping.status !== 'Saved') throw new Error(keeping.status);
          (window as unknown as { tell: (mark: number) => void }).tell(mark);
        }
      })();
    },
    [`${address}library.js`, id] as const,
  );
}

/** The mark of what is kept, once all of it was found to belong together; −1 where it does not. */
async function readMark(page: Page, id: string): Promise<number> {
  return page.evaluate(
    async ([module, document, claims]) => {
      const { findDocument } = (await import(module)) as typeof Library;
      const found = await findDocument(document);
      if (found?.type !== 'kept') return -1;
      const held = found.content as { attributes: { mark?: number }; edges: unknown[] };
      return held.edges.length === claims ? (held.attributes.mark ?? 0) : -1;
    },
    [`${address}library.js`, id, content.edges.length] as const,
  );
}

let wiped = 0;
let opened = await openBrowser();
const { id } = await opened.page.evaluate(
  async ([module, file]) => {
    const { keepDocument } = (await import(module)) as typeof Library;
    const origin = { file: 'graph.json', kind: 'JSON' };
    return keepDocument({ name: 'talks', content: file, origin });
  },
  [`${address}library.js`, content] as const,
);

let acknowledged = 0;
let [kills, saves, lost] = [0, 0, 0];
for (let cycle = 1; cycle <= CYCLES; cycle += 1) {
  const before = acknowledged;
  await saveOnAndOn(opened.page, id, (mark) => (acknowledged = mark));
  await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 850));
  await kill(opened);
  kills += 1;
  // What was still on its way here was acknowledged, too.
  await new Promise((resolve) => setTimeout(resolve, 50));
  saves += acknowledged - before;
  if (torn) await tearLog();
  opened = await openBrowser();
  const found = await readMark(opened.page, id);
  if (found < acknowledged) {
    lost += 1;
    console.log(`cycle ${cycle}: save ${acknowledged} was acknowledged, ${found} is there`);
    if (found < 0) break;
  }
  acknowledged = Math.max(found, acknowledged);
}
await kill(opened);
server.closeAllConnections();
server.close();
await rm(profile, { recursive: true, force: true });
const size = Math.round(JSON.stringify(content).length / 1024);
console.log(
  `${size} KiB: ${kills} kills, ${saves} acknowledged saves, the browser lost its database ${wiped} times, ` +
    `${lost} cycles with a loss`,
);
process.exit(lost === 0 ? 0 : 1);
