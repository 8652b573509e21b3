import type { Bundle, End } from '$lib/queries/circle-map';
import type { Selection } from '$lib/queries/selection';
import { nodeId } from './ids';
import type { Draft } from './lines';

/** Widths of the lines with fewest and most claims in px. */
const WIDTH = { least: 1, most: 6 };

/** The lines of a map’s circles; of a selected actor, its own are brought forward. */
export function draftBundles(bundles: readonly Bundle[], selection: Selection | null): Draft[] {
  const most = Math.max(...bundles.map(({ claims }) => claims));
  return bundles.map((bundle): Draft => {
    const { source, target, claims, valences, modality } = bundle;
    const [from, to] = [nodeId(source), nodeId(target)];
    const isForward = isSelectedEnd(source, selection) || isSelectedEnd(target, selection);
    return {
      ...{ id: `b:${from} ${to}`, type: 'bundle', target: bundle, source: from, sink: to },
      emphasis: !selection ? 'plain' : isForward ? 'lit' : 'faded',
      width: WIDTH.least + (WIDTH.most - WIDTH.least) * (claims / most) ** 0.75,
      ...{ directed: true, valence: valences[0]?.[0] ?? 'none', modality },
    };
  });
}

/** Whether a line of a map leads to the selected actor. */
export function isSelectedEnd(end: End, selection: Selection | null): boolean {
  return end.type === 'actor' && selection?.type === 'actor' && end.actor === selection.actor;
}
