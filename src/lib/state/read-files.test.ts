import { afterEach, expect, test, vi } from 'vitest';
import { readFiles } from './read-files';

afterEach(() => vi.unstubAllGlobals());

test('a graph opens on a page without https, where there is no digest', async () => {
  vi.stubGlobal('crypto', {});
  const text = '{"nodes": [{"id": "a"}], "links": []}';
  const read = await readFiles([{ name: 'a.json', bytes: new TextEncoder().encode(text) }], {});
  expect(read).toMatchObject({ outcome: 'opened', kind: 'node-link', problems: [] });
});
