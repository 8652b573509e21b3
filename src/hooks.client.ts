import type { ClientInit } from '@sveltejs/kit';
import { whenWanted } from '$lib/ui/shell/wake';

const loadPicture = () => import('$lib/ui/picture/Picture.svelte');

/** A document as it stands can wait for its reader; an address that asks for something of it cannot. */
export const init: ClientInit = () => {
  const isAsIs = location.search === '' && location.hash === '';
  return isAsIs && document.querySelector('.sheet') ? whenWanted(loadPicture) : undefined;
};
