import type { Core, EventObject, NodeSingular } from 'cytoscape';
import { FINGER_REACH } from '$lib/scene/pick-element';

/** The actor or label that a finger means which tapped beside it; null for a mouse, and where there is none. */
export function nearFinger(cy: Core, event: EventObject): NodeSingular | null {
  const { originalEvent, renderedPosition: at, target } = event;
  const isFinger = originalEvent?.type.startsWith('touch');
  if (!isFinger || !at || (target !== cy && target.isNode())) return null;
  const away = (node: NodeSingular) => {
    const { x, y } = node.renderedPosition();
    return Math.hypot(x - at.x, y - at.y);
  };
  const nearest = cy
    .nodes('.actor')
    .toArray()
    .sort((a, b) => away(a) - away(b))[0];
  return nearest && away(nearest) <= FINGER_REACH ? nearest : null;
}
