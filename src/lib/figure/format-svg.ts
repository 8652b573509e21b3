import { MODALITY_LINE } from '$lib/scene/encoding';
import type { Point } from '$lib/scene/geometry';
import { PALETTES, type Palette } from '$lib/scene/palette';
import { nameBox } from '$lib/scene/place-names';
import type { Scene, SceneLine, SceneNode } from '$lib/scene/scene';
import { drawnCurve, outline } from '$lib/scene/shapes';

/** A scene as one SVG that follows the reader's light or dark theme: actors, relationships and names. */
export function formatSvg(scene: Scene, title: string): string {
  const { width, height } = scene.size;
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const lines = scene.lines.map((line) => formatLine(line, nodes));
  const actors = scene.nodes.map((node) => formatActor(node, scene.fontSize));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Inter, system-ui, sans-serif">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${styleOf(PALETTES.light)}@media (prefers-color-scheme:dark){${styleOf(PALETTES.dark)}}</style>`,
    ...lines,
    ...actors,
    '</svg>',
  ].join('\n');
}

function styleOf({ ink, paper, 'paper-2': fill, strong, soft }: Palette): string {
  const hues = Object.keys(strong).map((name) => {
    const valence = name as keyof typeof strong;
    const tones = { strong: strong[valence], soft: soft[valence] };
    return Object.entries(tones)
      .map(
        ([tone, hue]) => `.${valence}.${tone}{stroke:${hue}}.${valence}.${tone} .head{fill:${hue}}`,
      )
      .join('');
  });
  return [
    `.actor path{fill:${fill};stroke:${ink};stroke-width:1.5}`,
    `text{fill:${ink};font-weight:600;text-anchor:middle;dominant-baseline:central;paint-order:stroke;stroke:${paper};stroke-width:3px}`,
    `.line{fill:none;stroke-linecap:round}.head{stroke:none}`,
    ...hues,
  ].join('');
}

function formatActor(node: SceneNode, fontSize: number): string {
  const { x, y, name, nameSide, claims } = node;
  const at = nameBox(node, nameSide, fontSize);
  const text =
    nameSide === 'hidden'
      ? ''
      : `<text x="${round(at.x)}" y="${round(at.y)}" font-size="${fontSize}">${escapeXml(name)}</text>`;
  const told = `<title>${escapeXml(name)}: ${claims} claims</title>`;
  return `<g class="actor">${told}<path d="${outline(node.shape, node.size)}" transform="translate(${round(x)} ${round(y)})"/>${text}</g>`;
}

function formatLine(line: SceneLine, nodes: ReadonlyMap<string, SceneNode>): string {
  const from = nodes.get(line.source);
  const to = nodes.get(line.sink);
  if (!from || !to) return '';
  if (from === to) return formatLoop(line, from);
  const { from: start, control, to: tip } = drawnCurve(from, to, line.bend);
  return formatStroke(line, `M${spot(start)}Q${spot(control)} ${spot(tip)}`, control, tip);
}

/** A claim about oneself, from the top of its node round to the right. */
function formatLoop(line: SceneLine, { x, y, size }: SceneNode): string {
  const reach = size / 2 + line.bend;
  const tip = { x: x + size / 2 + 2, y };
  const [start, up, right] = [
    { x, y: y - size / 2 },
    { x, y: y - reach },
    { x: x + reach, y },
  ];
  return formatStroke(line, `M${spot(start)}C${spot(up)} ${spot(right)} ${spot(tip)}`, right, tip);
}

/** A line along a path, with its arrowhead at `tip`, seen from `before`. */
function formatStroke(line: SceneLine, path: string, before: Point, tip: Point): string {
  const { tone, dash } = MODALITY_LINE[line.modality];
  const dashes = dash.length > 0 ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  const head = arrowhead(before, tip, 4 + line.width * 1.2);
  return `<g class="line ${line.valence} ${tone}"><path d="${path}" stroke-width="${round(line.width)}"${dashes}/><path class="head" d="${head}"/></g>`;
}

function spot({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}

function arrowhead(from: Point, tip: Point, size: number): string {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const corner = (turn: number) =>
    `${round(tip.x - size * Math.cos(angle + turn))} ${round(tip.y - size * Math.sin(angle + turn))}`;
  return `M${round(tip.x)} ${round(tip.y)}L${corner(0.45)} ${corner(-0.45)}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escapeXml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  // XML 1.0 allows no control characters but these three, not even escaped.
  const clean = text.replace(/[^\P{Cc}\t\n\r]/gu, '');
  return clean.replace(/[&<>"]/g, (letter) => entities[letter] ?? letter);
}
