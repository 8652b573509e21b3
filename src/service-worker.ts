/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { base, build, files, prerendered, version } from '$service-worker';

const worker = self as unknown as ServiceWorkerGlobalScope;
const CACHE = `claimscape-${version}`;
/** Everything the site is made of: after one visit it opens without a network. */
const SITE = [...build, ...files, ...prerendered].filter((path) => !/screenshot|schema/.test(path));

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SITE)));
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches.keys().then((names) => {
      const old = names.filter((name) => name.startsWith('claimscape-') && name !== CACHE);
      return Promise.all(old.map((name) => caches.delete(name)));
    }),
  );
});

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
  const kept = await cache.match(request, { ignoreSearch: true });
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const notFound = request.mode === 'navigate' && (await cache.match(`${base}/404.html`));
    if (notFound) return notFound;
    throw error;
  }
}
