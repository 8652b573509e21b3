import type { ClaimGraph } from '$lib/model/claim-graph';
import type { PlacedMap } from '$lib/scene/fit-map';
import { drawScene } from './draw-scene';
import { formatSvg } from './format-svg';
import { PICTURE_SIZE, pictureScene } from './picture-scene';

/** The picture of a whole document alone, as an SVG that follows its reader’s light or dark theme. */
export function formatPicture(graph: ClaimGraph, circles: PlacedMap | null = null): string {
  const { title, language } = graph.getAttributes();
  const marks = drawScene(pictureScene(graph, circles), graph);
  const figure = { size: PICTURE_SIZE, title, description: '', language, marks };
  return formatSvg(figure, { print: 'auto' });
}
