/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';

const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE = `claimscape-${version}`;
/** Everything the site is made of: after one visit it opens without a network. */
const SITE = [...build, ...files, ...prerendered].filter((path) => !/screenshot|schema/.test(path));
const NOT_FOUND = `${base}/404.html`;

worker.addEventListener('install', (event) => event.waitUntil(keepSite()));

/** Asks the host anew: what the browser remembers of a page may be of the version before. */
async function keepSite(): Promise<void> {
  const cache = await caches.open(CACHE);
  const anew = (path: string) => new Request(path, { cache: 'reload' });
  await cache.addAll(SITE.map(anew));
  // Not every host has a page of this name.
  await cache.add(anew(NOT_FOUND)).catch(() => undefined);
}

worker.addEventListener('activate', (event) => event.waitUntil(forgetOld()));

/** Of the versions before, the last is kept: a tab in which it still runs may ask for more of its files. */
async function forgetOld(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith('claimscape-'));
  const old = names.filter((name) => name !== CACHE).slice(0, -1);
  await Promise.all(old.map((name) => caches.delete(name)));
}

// A new version waits until the reader asks for it, so that no page is made of two.
worker.addEventListener('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting();
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method === 'GET' && url.origin === location.origin)
    event.respondWith(answer(request));
});

/** From the cache, whatever the query; else from the network; a page that is neither is told as not found. */
async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  // What only the version before has goes by its content’s name: it is never taken for something of this one.
  const kept =
    (await cache.match(request, { ignoreSearch: true })) ??
    (request.url.includes('/immutable/') ? await caches.match(request) : undefined);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const notFound = request.mode === 'navigate' && (await cache.match(NOT_FOUND));
    if (notFound) return notFound;
    throw error;
  }
}
