import type { Handle } from '@sveltejs/kit';
import { CHECKED_HEADER } from './routes/[slug]/checked-header';
import { formatCustomProperties } from '$lib/scene/palette';

/** Every page carries the palette on its root, so that its colours are written down once, in scene/palette.ts. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    filterSerializedResponseHeaders: (name) => name === CHECKED_HEADER,
    transformPageChunk: ({ html }) => html.replace('%palette%', formatCustomProperties()),
  });
