import { parseChoice, type PictureChoice } from '$lib/figure/choice';

const KEY = 'claimscape:picture';

/** What was chosen of a picture last in this browser. */
export function recallChoice(): PictureChoice {
  try {
    return parseChoice(localStorage.getItem(KEY));
  } catch {
    return parseChoice(null);
  }
}

/** Keeps what is chosen for the next picture; where storage is closed, for nobody. */
export function rememberChoice(choice: PictureChoice): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice));
  } catch {
    // The next one begins as usual.
  }
}
