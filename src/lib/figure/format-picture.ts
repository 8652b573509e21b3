import type { ClaimGraph } from '$lib/model/claim-graph';
import { buildScene } from '$lib/scene/build-scene';
import { legiblePart } from '$lib/queries/legible-part';
import type { Scene } from '$lib/scene/scene';
import { drawScene } from './draw-scene';
import { formatSvg } from './format-svg';

/** Of the picture that is drawn ahead, in px. */
export const PICTURE_SIZE = { width: 640, height: 600 };

/** The scene of a document as it is drawn ahead: of all that has room in it. */
export function pictureScene(graph: ClaimGraph): Scene {
  return buildScene(legiblePart(graph, null), {
    size: PICTURE_SIZE,
    selection: null,
    moved: new Map(),
  });
}

/** The picture of a whole document alone, as an SVG that follows its reader’s light or dark theme. */
export function formatPicture(graph: ClaimGraph): string {
  const { title, language } = graph.getAttributes();
  const marks = drawScene(pictureScene(graph), graph);
  const figure = { size: PICTURE_SIZE, title, description: '', language, marks };
  return formatSvg(figure, { print: 'auto' });
}
