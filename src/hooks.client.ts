import type { ClientInit } from '@sveltejs/kit';
import { keepEarly, whenWanted } from '$lib/ui/shell/wake';

/** What every document's page takes to come to life, and what a reader comes to first. */
const prepare = () =>
  Promise.all([
    import('$lib/model/claim-graph'),
    import('$lib/ui/picture/pick-in-picture'),
    import('$lib/ui/evidence/load-chosen').then(({ loadChosen }) => loadChosen()),
    import('$lib/ui/picture/Picture.svelte'),
  ]);

/** A document as it stands can wait for its reader; an address that asks for something of it cannot. */
export const init: ClientInit = () => {
  if (!document.querySelector('.sheet')) window.takeEarly?.();
  // Live at once, but not before its code is put up.
  else if (location.search + location.hash) keepEarly();
  else return whenWanted(prepare);
};
