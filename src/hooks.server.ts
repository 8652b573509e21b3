import type { Handle } from '@sveltejs/kit';
import { buildSchemaOrg, formatForScript } from '$lib/formats/schema-org';
import { formatCustomProperties, PALETTES } from '$lib/scene/palette';
import { CHECKED_HEADER } from './routes/[slug]/checked-header';
import { readDocument } from './routes/documents.server';

/**
 * Every page carries the palette on its root, so that its colours are written down once, in scene/palette.ts; a
 * document's page carries the document for search engines too, which no script of ours needs.
 */
export const handle: Handle = async ({ event, resolve }) => {
  const data = event.route.id === '/[slug]' ? await formatDocument(event.params.slug ?? '') : '';
  return resolve(event, {
    filterSerializedResponseHeaders: (name) => name === CHECKED_HEADER,
    transformPageChunk: ({ html }) =>
      html
        .replace('%palette%', formatCustomProperties())
        .replace('%paper-light%', PALETTES.light.paper)
        .replace('%paper-dark%', PALETTES.dark.paper)
        // A function: what stands in a document is never taken for a pattern.
        .replace('%document%', () => data),
  });
};

async function formatDocument(slug: string): Promise<string> {
  const read = await readDocument(slug);
  if (!read?.ok) return '';
  return `<script type="application/ld+json">${formatForScript(buildSchemaOrg(read.value))}</script>`;
}
