import type { Attachment } from 'svelte/attachments';
import type { Size } from '$lib/scene/geometry';

/**
 * Tells the inner size of an element in px, now and whenever it changes, as long as it is displayed. The browser says it
 * when it has laid out the page: to ask it before that would have it lay out everything once more.
 */
export function watchSize(onSize: (size: Size) => void): Attachment<HTMLElement> {
  return (element) => {
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width > 0 && height > 0) onSize({ width, height });
    });
    observer.observe(element);
    return () => observer.disconnect();
  };
}
