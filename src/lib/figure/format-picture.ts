import type { ClaimGraph } from '$lib/model/claim-graph';
import type { PlacedMap } from '$lib/scene/fit-map';
import { drawScene } from './draw-scene';
import { formatSvg } from './format-svg';
import { pictureScene } from './picture-scene';

const SIZE = { width: 640, height: 600 };

/** The picture of a whole document alone, as an SVG that follows its reader’s light or dark theme. */
export function formatPicture(graph: ClaimGraph, circles: PlacedMap | null = null): string {
  const { title, language } = graph.getAttributes();
  const marks = drawScene(pictureScene(graph, SIZE, circles), graph);
  const figure = { size: SIZE, title, description: '', language, marks };
  return formatSvg(figure, { print: 'auto' });
}
