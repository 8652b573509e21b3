import type { Attachment } from 'svelte/attachments';
import type { Point } from '$lib/scene/geometry';

const COMES = ['pointerenter', 'pointermove', 'touchstart', 'wheel', 'focusin'];
const PRESSES = ['pointerdown', 'pointerup'];
/** What a press asks for is done after so many ms. */
const REST = 200;

/** Tells, once, that a hand or the focus has come to an element and rests there: what is pressed is answered first. */
export function whenReached(onReach: () => void): Attachment<HTMLElement> {
  return (element) => {
    const listening = new AbortController();
    const { signal } = listening;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      clearTimeout(resting);
      resting = setTimeout(() => {
        listening.abort();
        onReach();
      }, REST);
    };
    signal.addEventListener('abort', () => clearTimeout(resting));
    const options = { signal, passive: true };
    for (const sign of COMES) element.addEventListener(sign, () => resting ?? rest(), options);
    for (const sign of PRESSES) element.addEventListener(sign, rest, options);
    return () => listening.abort();
  };
}

/** A hand that moves further than so many px means no click. */
const STILL = 8;

/** Tells clicks and taps on an element, by their place in it, that begin while it takes them. */
export function whenTapped(
  takes: () => boolean,
  onTap: (at: Point, hand: 'mouse' | 'finger') => void,
): Attachment<HTMLElement> {
  return (element) => {
    let down: PointerEvent | null = null;
    const press = (event: PointerEvent) =>
      (down = takes() && event.isPrimary && event.button === 0 ? event : null);
    // Of the pointer rather than a click: what was pressed may be gone when the hand lets go.
    const release = (event: PointerEvent) => {
      const { clientX, clientY, pointerId, pointerType } = event;
      const isSame = down?.pointerId === pointerId;
      const moved = down ? Math.hypot(clientX - down.clientX, clientY - down.clientY) : Infinity;
      down = null;
      if (!isSame || moved > STILL) return;
      const { left, top } = element.getBoundingClientRect();
      onTap({ x: clientX - left, y: clientY - top }, pointerType === 'mouse' ? 'mouse' : 'finger');
    };
    const cancel = () => (down = null);
    element.addEventListener('pointerdown', press);
    element.addEventListener('pointerup', release);
    element.addEventListener('pointercancel', cancel);
    return () => {
      element.removeEventListener('pointerdown', press);
      element.removeEventListener('pointerup', release);
      element.removeEventListener('pointercancel', cancel);
    };
  };
}
