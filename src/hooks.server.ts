import type { Handle } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { formatAhead } from '$lib/figure/format-ahead';
import { addressOfSvg } from '$lib/figure/format-svg';
import { loadTypesetter } from '$lib/figure/typesetter';
import { buildSchemaOrg, formatForScript } from '$lib/formats/schema-org';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { overviewOf } from '$lib/scene/atlas';
import { formatCustomProperties, PALETTES } from '$lib/scene/palette';
import DocumentSheet from '$lib/ui/sheet/DocumentSheet.svelte';
import { readDocument } from './routes/documents.server';
import { loadFont } from './routes/fonts.server';
import { findLive } from './routes/live.server';

/**
 * Every page carries the palette on its root, so that its colours are written down once, in scene/palette.ts; a
 * document's page carries the document for search engines and as a sheet too, which no script of ours needs.
 */
export const handle: Handle = async ({ event, resolve }) => {
  const read = event.route.id === '/[slug]' && (await readDocument(event.params.slug ?? ''));
  const graph = read && read.ok ? read.value : null;
  const ahead = graph && (await drawAhead(graph));
  const live = graph && (await findLive());
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      html
        .replace('%palette%', formatCustomProperties())
        .replace('%paper-light%', PALETTES.light.paper)
        .replace('%paper-dark%', PALETTES.dark.paper)
        .replace(LIVE, (attribute) => (live ? attribute.replace('%live%', live) : ''))
        .replace(DRAWN_AHEAD, (image, address) => image.replace(address, ahead ?? address))
        // Functions: what stands in a document is never taken for a pattern.
        .replace('%document%', () => (graph ? formatData(graph) : ''))
        .replace('%sheet%', () => (graph ? render(DocumentSheet, { props: { graph } }).body : '')),
  });
};

/** Where early.js finds the file that brings a document to life. */
const LIVE = / data-live="[^"]*"/;

/** The picture that stands in until the page is live, and its address: in the page itself it is seen at once. */
const DRAWN_AHEAD = /<img class="ahead\b[^>]*? src="([^"]*)"/;

async function drawAhead(graph: ClaimGraph): Promise<string> {
  const circles = overviewOf(graph);
  const names = graph.mapNodes((_, { label }) => label).join('');
  const setter = await loadTypesetter(`${names}“`, loadFont);
  return addressOfSvg(await formatAhead(graph, circles, setter));
}

function formatData(graph: ClaimGraph): string {
  return `<script type="application/ld+json">${formatForScript(buildSchemaOrg(graph))}</script>`;
}
