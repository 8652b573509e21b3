import { nextTurn, whenIdle } from '$lib/ui/next-turn';

/** What tells that a reader is there. */
const SIGNS = ['pointermove', 'pointerdown', 'dragenter', 'wheel', 'keydown', 'focusin'];
/** A page that nobody touches comes to life after so long, in ms: a screen reader may read along without a sign. */
const PATIENCE = 3_000;
/** What a click on them means needs the page to be live. */
const ANSWERING = 'a[href], button, summary, label, img';
/** Keys with which the browser itself does something at once: Enter on a link or a button comes as its click. */
const BROWSERS = /^(Tab|Shift|Control|Alt|Meta|Arrow.*|Page.*|Home|End|Enter| )$/;

/** What a click means only to the page: with the others the browser itself has done something. */
const OURS = 'button, img';

declare global {
  interface Window {
    /**
     * Of static/early.js: what was clicked and pressed before this code was there. The first sign of a hand had it
     * fetch what brings a document to life.
     */
    takeEarly?: () => (MouseEvent | KeyboardEvent)[];
  }
}

/** Clicks and keys that came too early, in their order. */
const early: { target: EventTarget; again: Event }[] = [];
const listening = new AbortController();
const { signal } = listening;
/** Whether all but the links of the page answers. */
let isPutUp = false;

/** Keeps what is clicked and pressed from now on, and what `static/early.js` has kept, until the page has caught up with it. */
export function keepEarly(): void {
  addEventListener('click', keepClick, { capture: true, signal });
  addEventListener('keydown', keepKey, { capture: true, signal });
  for (const event of window.takeEarly?.() ?? []) {
    if (event instanceof KeyboardEvent) keepKey(event);
    else keepClick(event, OURS);
  }
}

/**
 * Comes back when the page should come to life. A page rendered ahead can be read and scrolled as it is: bringing it to
 * life at once would keep a small device busy just when its reader begins. What is clicked or pressed meanwhile is kept, and
 * what will be needed is loaded.
 */
export function whenWanted(prepare: () => Promise<unknown>): Promise<void> {
  keepEarly();
  return new Promise((resolve) => {
    // Who needs it loads it again, and says so if it fails.
    const load = () => void prepare().catch(() => {});
    const wake = () => {
      load();
      resolve();
    };
    if (isAwaited()) wake();
    for (const sign of SIGNS) addEventListener(sign, wake, { passive: true, signal });
    const wait = () => {
      setTimeout(wake, PATIENCE);
      void whenIdle().then(load);
    };
    if (document.readyState === 'complete') wait();
    else addEventListener('load', wait, { once: true, signal });
  });
}

/** Whether something that was asked for before the page was live is still to be done. */
export const isAwaited = (): boolean => early.length > 0;

/** Does what was asked for before the page was live; to be called as soon as it is put up. */
export async function catchUp(): Promise<void> {
  const repeat = (inPicture: boolean) => {
    for (const { target, again } of early)
      if (target instanceof HTMLImageElement === inPicture) target.dispatchEvent(again);
  };
  isPutUp = true;
  // Where in the picture a click was means something only while that picture is there.
  repeat(true);
  // Links are followed within the page a turn later.
  await nextTurn();
  listening.abort();
  repeat(false);
  early.length = 0;
}

function keepClick(event: MouseEvent, answering = ANSWERING): void {
  if (early.some(({ again }) => again === event)) return;
  const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
  if (isPutUp && target instanceof HTMLImageElement) return;
  const answers = target instanceof Element && target.closest(answering);
  if (!answers || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
  hold(event);
  // Who is not answered clicks again, and means the same.
  const last = early.at(-1);
  if (last?.target !== target || placeOf(last.again) !== placeOf(event))
    early.push({ target, again: new MouseEvent('click', event) });
}

/** A key has none. */
const placeOf = ({ x, y }: Event & Partial<MouseEvent>) => `${x} ${y}`;

function keepKey(event: KeyboardEvent): void {
  const { target, key, ctrlKey, metaKey, altKey } = event;
  if (!target || BROWSERS.test(key) || ctrlKey || metaKey || altKey) return;
  hold(event);
  early.push({ target, again: new KeyboardEvent('keydown', event) });
}

function hold(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
