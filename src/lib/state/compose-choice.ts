import { formatPublished, formatSource } from '$lib/formats/source';
import { inPx, SIZES, TEXT_SCALES, type PictureChoice } from '$lib/figure/choice';
import { composeFigure, type FigureRequest } from '$lib/figure/compose-figure';
import { composeSheet } from '$lib/figure/compose-sheet';
import type { Figure } from '$lib/figure/figure';
import type { Typesetter } from '$lib/figure/typesetter';
import { count } from '$lib/model/count';
import { describeTarget } from '$lib/scene/describe-target';
import { buildScene } from '$lib/scene/build-scene';
import type { Explorer } from './explorer.svelte';
import type { Seen } from './seen';
import type { Stage } from './stage.svelte';
import { tellShare, tellView } from './tell-view';

/** What a choice makes of what a reader looks at. */
export interface Composition {
  pages: Figure[];
  /** How many quotes found no room. */
  unlisted: number;
  /** Whether all of it is drawn smaller than asked for, so that it fits. */
  isShrunk: boolean;
}

/** Whose picture it is, and what is written on it. */
export interface Caption {
  /** The title, where it is not the document’s. */
  title?: string | undefined;
  /** The day on which it is made, as 2026-11-25. */
  made: string;
}

/** The figure that a choice makes of what a reader looks at. */
export function composePicture(
  explorer: Explorer,
  stage: Stage,
  choice: PictureChoice,
  caption: Caption,
  setter: Typesetter,
): Composition {
  const { request, height, seen } = requestOf(explorer, stage, choice, caption);
  const { figure, unlisted, isShrunk } = composeFigure({ ...request, height }, setter);
  const more = choice.quotes ? bundledQuotes(explorer, seen) : 0;
  return { pages: [figure], unlisted: unlisted + more, isShrunk };
}

/** The pages of the evidence sheet that a choice makes; where it names no paper, on A4. */
export function composeEvidence(
  explorer: Explorer,
  stage: Stage,
  choice: PictureChoice,
  caption: Caption,
  setter: Typesetter,
): Composition {
  const size = SIZES[choice.size].unit === 'mm' && SIZES[choice.size].height ? choice.size : 'a4';
  const { request, height, seen } = requestOf(explorer, stage, { ...choice, size }, caption);
  const speaksOf = seen.left === null ? speakersOf(seen) : [];
  const running = `${request.title} · ${formatSource(explorer.graph.getAttributes())}`;
  const paper = { height: height ?? request.width, speaksOf, running };
  const pages = composeSheet({ ...request, ...paper }, setter);
  return { pages, unlisted: bundledQuotes(explorer, seen), isShrunk: false };
}

/** What a picture shows, in the words of its title and of its file’s name; empty for a whole document. */
export function tellShown({ graph, selection }: Explorer, { part }: PictureChoice): string {
  if (selection === null || part === 'whole') return '';
  return describeTarget(graph, selection, 'to').title;
}

function requestOf(explorer: Explorer, stage: Stage, choice: PictureChoice, caption: Caption) {
  const { graph } = explorer;
  const seen = stage.seen(choice.part);
  const record = graph.getAttributes();
  const own = { ...SIZES.own, ...choice.own };
  const paper = choice.size === 'own' ? own : SIZES[choice.size];
  const isScreen = choice.size === 'screen';
  const { width, height } = isScreen ? { width: stage.size.width, height: null } : inPx(paper);
  const textScale = paper.text * TEXT_SCALES[choice.text] * (isScreen ? stage.textScale : 1);
  const shown = tellShown(explorer, choice);
  const title = caption.title ?? record.title;
  const request: Omit<FigureRequest, 'height'> = {
    graph: seen.graph,
    buildPicture: (frame) => buildScene(seen.graph, { ...seen.request, size: frame, textScale }),
    left: seen.left,
    width,
    pictureHeight: isScreen ? stage.size.height : Math.max(width * 0.84, 280),
    textScale,
    title: shown ? `${title}: ${shown}` : title,
    subtitle: tellPart(explorer, stage, choice, seen),
    source: [
      `“${record.title}”, ${formatSource(record)}`,
      record.url,
      `Made with Claimscape, ${formatPublished(caption.made)}`,
    ]
      .filter(Boolean)
      .join(' · '),
    parts: {
      title: choice.title,
      legend: choice.legend,
      source: choice.source,
      quotes: choice.quotes ? 'listed' : 'none',
    },
    telling: seen.telling,
    glyphs: choice.print === 'grey',
  };
  return { request, height, seen };
}

/** What of the document a picture shows, as its subtitle. */
function tellPart(explorer: Explorer, stage: Stage, { part }: PictureChoice, seen: Seen): string {
  const { graph, selection } = explorer;
  const { circles } = seen.request;
  const share = circles ? tellShare(circles.map) : '';
  const view = part === 'shown' ? tellView(explorer) : '';
  if (view || share) return [view, share].filter(Boolean).join(' · ');
  if (selection !== null && part !== 'whole') {
    const { graph: alone, left } = part === 'selection' ? seen : stage.seen('selection');
    const claims = alone.filterEdges((claim) => left?.has(claim) ?? true).length;
    const says = selection.type !== 'claim' && claims > 0;
    return says ? `${claims} of ${count(graph.size, 'claim')}` : '';
  }
  const { order, size } = seen.graph;
  return `${count(order, 'actor')}, ${count(size, 'claim')} between them`;
}

/** The actors of whom an evidence sheet lists the statements: the selected one, else all that are there. */
function speakersOf({ graph, request: { selection } }: Seen): string[] {
  if (selection === null) return graph.nodes();
  return selection.type === 'actor' ? [selection.actor] : [];
}

/** How many quotes stand behind the claims that a map of circles does not draw one by one. */
function bundledQuotes({ present }: Explorer, { graph, request, left }: Seen): number {
  if (!request.circles) return 0;
  return present.reduceEdges((sum, claim, { quotes }) => {
    const isBundled = (left?.has(claim) ?? true) && !graph.hasEdge(claim);
    return sum + (isBundled ? quotes.length : 0);
  }, 0);
}
