import type { ClientInit } from '@sveltejs/kit';
import { whenWanted } from '$lib/ui/shell/wake';

const loadPicture = () => import('$lib/ui/picture/Picture.svelte');

/** A document as it stands can wait for its reader; an address that asks for something of it cannot. */
export const init: ClientInit = () => {
  const isAsIs = location.search === '' && location.hash === '';
  if (isAsIs && document.querySelector('.sheet')) return whenWanted(loadPicture);
  // A page that is live at once has nothing to catch up with.
  window.takeEarly?.();
};
