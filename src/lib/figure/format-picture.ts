import type { ClaimGraph } from '$lib/model/claim-graph';
import { buildScene } from '$lib/scene/build-scene';
import { drawScene } from './draw-scene';
import { formatSvg } from './format-svg';

const SIZE = { width: 640, height: 600 };

/** The picture of a whole document alone, as an SVG that follows its reader’s light or dark theme. */
export function formatPicture(graph: ClaimGraph): string {
  const scene = buildScene(graph, { size: SIZE, selection: null, moved: new Map() });
  const { title, language } = graph.getAttributes();
  const marks = drawScene(scene, graph);
  const figure = { size: SIZE, title, description: '', language, marks };
  return formatSvg(figure, { print: 'auto' });
}
