// What a reader of Claimscape sees, told from the page alone: no part of the program knows that it is measured.

const ACTORS = '[role="group"][aria-label="Actors in the picture"]';
/** What is smaller than this is an icon. */
const LEAST_WIDTH = 300;

/** Whether a picture stands there, drawn ahead or painted, and who is in it can be reached. */
export function isPictureSeen(): boolean {
  return document.querySelector(`${ACTORS} button`) !== null && isPictureDrawn();
}

/** Whether something that shows a picture has been painted, live or as it was drawn ahead. */
export function isPictureDrawn(): boolean {
  const shown = document.querySelectorAll<HTMLCanvasElement | HTMLImageElement | SVGElement>(
    '#picture canvas, #picture img, #picture svg',
  );
  return [...shown].some((one) => {
    if (one.getBoundingClientRect().width < LEAST_WIDTH) return false;
    if (one instanceof HTMLCanvasElement) return isPainted(one);
    if (one instanceof HTMLImageElement) return one.complete && one.naturalWidth > 0;
    return one.childElementCount > 0;
  });
}

/** Whether not all of a canvas is of one colour. */
function isPainted(canvas: HTMLCanvasElement): boolean {
  if (canvas.width === 0 || canvas.height === 0) return false;
  const sample = new OffscreenCanvas(48, 36).getContext('2d', { willReadFrequently: true });
  if (!sample) return false;
  sample.drawImage(canvas, 0, 0, 48, 36);
  const { data } = sample.getImageData(0, 0, 48, 36);
  const colours = new Uint32Array(data.buffer);
  return colours.some((colour) => colour !== colours[0]);
}

/** Whether an actor is selected: its button is pressed and the evidence is headed by its name. */
export function isSelected(): boolean {
  const pressed = document.querySelector(`${ACTORS} [aria-pressed="true"]`);
  const heading = document.querySelector('[aria-label="Evidence"] h2')?.textContent?.trim();
  return pressed !== null && Boolean(heading && pressed.ariaLabel?.startsWith(heading));
}

/** Whether these words are typed in Find, and all that it has for them stands there. */
export function isFound(words: string): boolean {
  const typed = document.querySelector<HTMLInputElement>('dialog [role="combobox"]')?.value;
  return typed === words && document.querySelector('#find-results[aria-busy="false"]') !== null;
}

/** Where on the page an actor can be clicked, in px: one that nothing lies over; null where there is none. */
export function findActor(): { x: number; y: number } | null {
  for (const button of document.querySelectorAll(`${ACTORS} button`)) {
    // An actor’s button tells its claims; one that stands for many tells how many they are.
    if (!/, \d[\d,]* claims?\b/.test(button.ariaLabel ?? '')) continue;
    const { left, top, width, height } = button.getBoundingClientRect();
    const place = { x: left + width / 2, y: top + height / 2 };
    if (isOfPicture(place)) return place;
  }
  return null;
}

/** Where the picture can be dragged: as far from every actor as can be. */
export function findFreePlace(): { x: number; y: number } | null {
  const actors = [...document.querySelectorAll(`${ACTORS} button`)].map((button) =>
    button.getBoundingClientRect(),
  );
  let best: { x: number; y: number } | null = null;
  let widest = 0;
  const { left, top, right, bottom } = pictureBox();
  for (let x = left + 16; x < right - 16; x += 24)
    for (let y = top + 16; y < bottom - 16; y += 24) {
      const room = Math.min(
        ...actors.map(
          (box) =>
            Math.hypot(box.left + box.width / 2 - x, box.top + box.height / 2 - y) - box.width / 2,
        ),
      );
      if (room > widest && isOfPicture({ x, y })) [best, widest] = [{ x, y }, room];
    }
  return best;
}

/** The frame in which the picture stands. */
export function pictureBox(): DOMRect {
  const surface = document.querySelector('#picture .surface') ?? document.querySelector('#picture');
  if (!surface) throw new Error('there is no picture');
  return surface.getBoundingClientRect();
}

function isOfPicture({ x, y }: { x: number; y: number }): boolean {
  const hit = document.elementFromPoint(x, y);
  return (
    hit !== null && hit.closest('#picture .surface') !== null && hit.closest('button') === null
  );
}

/** Where all actors stand, as one text: it differs when one of them stands elsewhere. */
export function tellPlaces(): string {
  const buttons = document.querySelectorAll<HTMLElement>(`${ACTORS} button`);
  return [...buttons].map(({ style }) => `${style.left} ${style.top}`).join();
}

/** What is said or asked instead of opening a file; null where nothing is. */
export function tellRefusal(): string | null {
  return document.querySelector<HTMLElement>('dialog[open]')?.innerText ?? null;
}

/** Where something stands in the picture that is drawn ahead: at a share of the room within its margins, which are in px. */
export interface PlaceAhead {
  x: number;
  y: number;
  left: number;
  top: number;
  /** Both margins at its sides, and above and below. */
  across: number;
  down: number;
}

/** Where that is on the page. */
export function placeOnPage({ x, y, left, top, across, down }: PlaceAhead): {
  x: number;
  y: number;
} {
  const frame = document.querySelector('#picture img')?.getBoundingClientRect() ?? pictureBox();
  return {
    x: frame.left + left + x * (frame.width - across),
    y: frame.top + top + y * (frame.height - down),
  };
}
