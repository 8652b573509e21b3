/**
 * What a reader can turn off, and this browser remembers: keys that are single characters, which people who speak to
 * their computer do not want; and the picture's hint to new readers.
 */
type Name = 'single-keys' | 'hint';

/** Whether something is on, as it is at first, as far as this browser lets us remember. */
export function isOn(name: Name): boolean {
  try {
    return localStorage.getItem(`claimscape:${name}`) !== 'off';
  } catch {
    return true;
  }
}

/** Turns something on or off; where storage is closed, for nobody to remember. */
export function turn(name: Name, on: boolean): void {
  try {
    localStorage.setItem(`claimscape:${name}`, on ? 'on' : 'off');
  } catch {
    // It stays on.
  }
}
