import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Theme } from '$lib/scene/palette';
import type { GraphView, GraphViewEvents, Scene } from '$lib/scene/scene';

/** What an attached view asks of its host. */
export interface ViewHost extends GraphViewEvents {
  scene: () => Scene;
  theme: () => Theme;
  /** Whether the renderer is needed; nothing of it is loaded before. */
  isWanted: () => boolean;
  /** Comes back when what was put up is drawn, and the page can be asked for more. */
  whenDrawn: () => Promise<void>;
  /** Called with the view once it shows the scene. */
  onReady: (view: GraphView) => void;
  /** Called when the view goes. */
  onGone: () => void;
  /** Called when the renderer itself could not be loaded. */
  onFailure: (reason: string) => void;
}

/** Draws a host's scene into the element it is attached to, once that is wanted. The renderer is loaded with the fonts it draws in. */
export function attachView(host: ViewHost): Attachment<HTMLElement> {
  return (container) => {
    const { whenDrawn } = host;
    let view = $state.raw<GraphView | null>(null);
    let started: GraphView | null = null;
    let begun = false;
    let told = false;
    let gone = false;

    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const fonts = [
      '600 13px "Inter Variable"',
      '12px "Inter Variable"',
      '22px "Source Serif 4 Variable"',
    ];
    // One step at a time, each when the browser has nothing more urgent: the page answers meanwhile.
    const start = async () => {
      const ready = Promise.allSettled(fonts.map((font) => document.fonts.load(font)));
      const { CytoscapeView } = await import('./cytoscape-view');
      await Promise.all([ready, whenDrawn()]);
      if (gone) return;
      const theme = untrack(host.theme);
      const made = new CytoscapeView({ container, theme, events: host, calm, whenDrawn });
      started = made;
      await whenDrawn();
      // A host that is gone has no scene any more.
      if (gone) return;
      await made.render(untrack(host.scene), theme);
      await whenDrawn();
      if (!gone) view = made;
    };

    $effect(() => {
      if (begun || !host.isWanted()) return;
      begun = true;
      start().catch((error: unknown) =>
        host.onFailure(error instanceof Error ? error.message : String(error)),
      );
    });

    $effect(() => {
      const drawn = view;
      void drawn?.render(host.scene(), host.theme());
      if (!drawn || told) return;
      told = true;
      untrack(() => host.onReady(drawn));
    });

    return () => {
      gone = true;
      host.onGone();
      started?.destroy();
    };
  };
}
