import type { Attachment } from 'svelte/attachments';
import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Selection } from '$lib/queries/selection';
import { loadChosen } from '$lib/ui/evidence/load-chosen';

/** Tells what a click on the picture that was drawn ahead means; what finds it out is loaded with the first one. */
export function answerClick(
  graph: () => ClaimGraph,
  onPick: (target: Selection) => void,
): Attachment<HTMLImageElement> {
  return (image) => {
    const pick = async ({ offsetX, offsetY }: MouseEvent) => {
      const frame = { width: image.clientWidth, height: image.clientHeight };
      // The answer comes whole: who sees no evidence yet clicks again, and next to it by then.
      const evidence = loadChosen().catch(() => null);
      const [{ pickInPicture }] = await Promise.all([import('./pick-in-picture'), evidence]);
      const target = pickInPicture(graph(), { x: offsetX, y: offsetY }, frame);
      if (target) onPick(target);
    };
    image.addEventListener('click', pick);
    return () => image.removeEventListener('click', pick);
  };
}
