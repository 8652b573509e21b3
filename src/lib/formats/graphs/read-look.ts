import type { NodeRecord } from './graph-records';
import type { JsonObject } from './json-values';

/** Place, colour and size of a node as Sigma, d3 and their like write them. */
export interface Look extends Pick<NodeRecord, 'x' | 'y' | 'colour' | 'size'> {
  /** The attributes that tell nothing beyond that. */
  told: string[];
}

/** What a node’s attributes say of its look; what is no sensible place, colour or size stays an attribute. */
export function readLook(attributes: JsonObject): Look {
  const look: Look = { told: [] };
  const x = toNumber(attributes.x);
  const y = toNumber(attributes.y);
  if (x !== undefined && y !== undefined) {
    Object.assign(look, { x, y });
    look.told.push('x', 'y');
  }
  const size = toNumber(attributes.size);
  if (size !== undefined && size > 0) {
    look.size = size;
    look.told.push('size');
  }
  const colour = toColour(attributes.color);
  if (colour !== undefined) {
    look.colour = colour;
    look.told.push('color');
  }
  return look;
}

function toNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** `#rrggbb` for `#rgb`, `#rrggbb` and `rgb(…)`; names and colours with transparency are nothing that we can hold. */
function toColour(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const hex = /^\s*#([\da-f]{6}|[\da-f]{3})\s*$/i.exec(value)?.[1];
  if (hex) return `#${hex.length === 3 ? hex.replace(/./g, '$&$&') : hex}`.toLowerCase();
  const parts = /^\s*rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)\s*$/i.exec(value);
  const channels = parts?.slice(1).map(Number) ?? [];
  if (!parts || channels.some((channel) => channel > 255)) return undefined;
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
