import type { Attachment } from 'svelte/attachments';
import type { ClaimGraph } from '$lib/model/claim-graph';
import type { Selection } from '$lib/queries/selection';
import { loadChosen } from '$lib/ui/evidence/load-chosen';

/** The place of the picture, in px of the window, where an event is on one of those that stand for it. */
const frameOf = ({ target }: Event, standing: string) =>
  target instanceof Element ? target.closest(standing)?.getBoundingClientRect() : undefined;
const AHEAD = '.ahead';
const ANY = '.ahead, .surface';

/**
 * Tells what a click on the picture that was drawn ahead means; what finds it out is loaded with the first one. Attached to
 * what holds it: another may stand in its place when the hand lets go.
 */
export function answerClick(
  graph: () => ClaimGraph,
  onPick: (target: Selection) => void,
): Attachment<HTMLElement> {
  return (region) => {
    const gone = new AbortController();
    const { signal } = gone;
    /** Where the hand came down on it; undefined while nobody has seen a hand come down. */
    let pressed: DOMRect | null | undefined;
    const press = (event: PointerEvent) => (pressed = frameOf(event, AHEAD) ?? null);
    const release = (event: PointerEvent) => {
      const frame = pressed === undefined ? frameOf(event, ANY) : pressed;
      pressed = null;
      if (frame) void pick(event, frame);
    };
    // A click from before the page was live comes again without its hand.
    const repeat = (event: MouseEvent) => {
      const frame = event.isTrusted ? undefined : frameOf(event, AHEAD);
      if (frame) void pick(event, frame);
    };
    const pick = async ({ clientX, clientY }: MouseEvent, frame: DOMRect) => {
      // The answer comes whole: who sees no evidence yet clicks again, and next to it by then.
      const evidence = loadChosen().catch(() => null);
      const [{ pickInPicture }] = await Promise.all([import('./pick-in-picture'), evidence]);
      if (signal.aborted) return;
      const at = { x: clientX - frame.left, y: clientY - frame.top };
      const target = pickInPicture(graph(), at, frame);
      if (target) onPick(target);
    };
    addEventListener('pointerdown', press, { capture: true, signal });
    region.addEventListener('pointerup', release, { capture: true, signal });
    region.addEventListener('click', repeat, { signal });
    return () => gone.abort();
  };
}
