import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import type { Theme } from '$lib/scene/palette';
import type { GraphView, GraphViewEvents, Scene } from '$lib/scene/scene';

/** What an attached view asks of its host. */
export interface ViewHost extends GraphViewEvents {
  scene: () => Scene;
  theme: () => Theme;
  /** Called with the view once it is there. */
  onReady: (view: GraphView) => void;
  /** Called when the view goes. */
  onGone: () => void;
  /** Called when the renderer itself could not be loaded. */
  onFailure: (reason: string) => void;
}

/** How long a picture waits for a busy browser, in ms. */
const PATIENCE = 500;

function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window)
      requestIdleCallback(() => resolve(), { timeout: PATIENCE });
    else setTimeout(resolve, 50);
  });
}

/** What is put up before all of a scene is, each part drawn in a turn of its own: its nodes, then half its lines too. */
function partsOf(scene: Scene): Scene[] {
  const bare = { ...scene, lines: [], plates: [] };
  return [bare, { ...bare, lines: scene.lines.slice(0, scene.lines.length / 2) }];
}

/** Draws a host's scene into the element it is attached to. The renderer is loaded with the fonts it draws in. */
export function attachView(host: ViewHost): Attachment<HTMLElement> {
  return (container) => {
    let view = $state.raw<GraphView | null>(null);
    let gone = false;

    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const fonts = [
      '600 13px "Inter Variable"',
      '12px "Inter Variable"',
      '22px "Source Serif 4 Variable"',
    ];
    const ready = Promise.allSettled(fonts.map((font) => document.fonts.load(font)));
    // One step at a time, each when the browser has nothing more urgent: the page answers meanwhile.
    const start = async () => {
      await Promise.all([ready, whenIdle()]);
      const { CytoscapeView } = await import('./cytoscape-view');
      await whenIdle();
      if (gone) return;
      const theme = untrack(host.theme);
      const started = new CytoscapeView({ container, theme, events: host, calm });
      await whenIdle();
      for (const part of partsOf(untrack(host.scene))) {
        started.render(part, theme);
        await whenIdle();
        if (gone) return started.destroy();
      }
      view = started;
      host.onReady(started);
    };
    start().catch((error: unknown) =>
      host.onFailure(error instanceof Error ? error.message : String(error)),
    );

    $effect(() => view?.render(host.scene(), host.theme()));

    return () => {
      gone = true;
      host.onGone();
      view?.destroy();
    };
  };
}
