import type { ElementDefinition } from 'cytoscape';
import type { Fill, Scene } from '$lib/scene/scene';

/** A scene as Cytoscape's elements: looks are classes, measures are data. */
export function toElements({
  rims,
  nodes,
  lines,
  plates,
  fontSize,
  plateFontSize,
}: Scene): ElementDefinition[] {
  return [
    ...rims.map(({ id, x, y, width, height, name }) => ({
      data: { id, width, height, name, fontSize },
      position: { x, y },
      grabbable: false,
      classes: ['rim'],
    })),
    ...nodes.map(({ id, target, x, y, size, name, shape, nameSide, emphasis, fill }) => ({
      data: { id, size, name, fontSize, ...(isOwn(fill) ? { fill } : {}) },
      position: { x, y },
      grabbable: target.type === 'actor',
      classes: [
        'actor',
        shape,
        nameSide,
        emphasis,
        ...(isOwn(fill) ? ['filled'] : fill ? [fill] : []),
      ],
    })),
    ...lines.map(
      ({ id, source, sink, bend, width, directed, type, valence, modality, emphasis }) => ({
        data: { id, source, target: sink, bend, width },
        classes: [
          ...['line', type, valence, modality, emphasis],
          ...(directed ? [] : ['undirected']),
        ],
      }),
    ),
    ...plates.map(({ id, x, y, width, height, text, valence, emphasis }) => ({
      data: { id, width, height, text: text.join('\n'), fontSize: plateFontSize },
      position: { x, y },
      grabbable: false,
      classes: ['plate', valence, emphasis],
    })),
  ];
}

/** Whether a fill is no colour of a palette. */
function isOwn(fill: Fill | null): boolean {
  return fill?.startsWith('#') ?? false;
}
