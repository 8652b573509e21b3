import type { Handle } from '@sveltejs/kit';
import { formatCustomProperties } from '$lib/scene/palette';

/** Every page carries the palette on its root, so that its colours are written down once, in scene/palette.ts. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%palette%', formatCustomProperties()),
  });
