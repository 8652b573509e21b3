import { goto } from '$app/navigation';

/** Goes to another address of the same document: the focus and the scroll places stay. */
export async function go(address: string): Promise<void> {
  await goto(address, { keepFocus: true, noScroll: true });
}

/** The same, in the place of this step of the browser’s history. */
export async function goInPlace(address: string): Promise<void> {
  await goto(address, { keepFocus: true, noScroll: true, replaceState: true });
}
