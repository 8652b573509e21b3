import { tellError } from '$lib/model/problem';

/** Copies a PNG and, for where only text can be pasted, its citation; rejects with what to do where it is not allowed. */
export async function copyPicture(made: Promise<{ blob: Blob }>, citation: string): Promise<void> {
  if (typeof ClipboardItem === 'undefined')
    throw new Error('this browser copies no pictures; save it instead');
  // Given as a promise, it may take longer than the click that allows copying.
  const picture = made.then(({ blob }) => blob);
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'image/png': picture,
        'text/plain': new Blob([citation], { type: 'text/plain' }),
      }),
    ]);
  } catch (error) {
    // What went wrong with the picture itself is told first.
    await picture;
    const reason = tellError(error);
    throw new Error(`this browser did not allow copying (${reason}); save it instead`, {
      cause: error,
    });
  }
}
