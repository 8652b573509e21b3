interface Told {
  name: string;
  unit: 'ms' | 'kB' | 'MB' | '/s' | '';
  /** Whose value its ratios are to, of this figure or of another one; null where no ratio tells anything. */
  floor: { subject: string; figure?: string; size?: string } | null;
}

const beside = (subject: string, figure?: string) => ({ subject, ...(figure && { figure }) });
const bare = beside('bare-loop');
const node = { subject: 'floor', figure: 'node.start', size: '1' };

const LOADS = {
  js: ['JavaScript until the picture is seen', 'kB'],
  jsAfter: ['JavaScript after that, until the picture can be moved', 'kB'],
  bytes: ['all bytes until the page is loaded', 'kB'],
  fcp: ['first contentful paint', 'ms'],
  lcp: ['largest contentful paint', 'ms'],
  seen: ['the picture is seen', 'ms'],
  answers: ['a click on an actor is answered', 'ms'],
  block: ['longest block of the main thread', 'ms'],
} as const;

type LoadPart = keyof typeof LOADS;
type Load = `load.${LoadPart}` | `slow.${LoadPart}`;

function tellLoads(kind: 'load' | 'slow', name: string): Record<Load, Told> {
  const entries = Object.entries(LOADS).map(([part, [what, unit]]) => [
    `${kind}.${part}`,
    { name: `${name}: ${what}`, unit, floor: part === 'lcp' ? null : bare } satisfies Told,
  ]);
  return Object.fromEntries(entries) as Record<Load, Told>;
}

function figures<Name extends string>(all: Record<Name, Told>): Record<Name, Told> {
  return all;
}

/** Everything that is measured, in the order of the table. */
export const FIGURES = figures({
  ...tellLoads('load', 'First load'),
  ...tellLoads('slow', 'First load, slow 4G, CPU 4× slower'),
  'picture.memory': { name: 'Graph in memory → picture', unit: 'ms', floor: bare },
  'picture.kept': {
    name: 'Kept document opened → picture',
    unit: 'ms',
    floor: beside('bare-loop', 'picture.memory'),
  },
  'picture.file': { name: 'JSON file given → picture', unit: 'ms', floor: bare },
  'block.file': { name: 'Longest block while a JSON file is opened', unit: 'ms', floor: bare },
  'block.memory': {
    name: 'Longest block while a graph in memory is drawn',
    unit: 'ms',
    floor: bare,
  },
  'pan.frame': { name: 'Pan: frame', unit: 'ms', floor: bare },
  'pan.busy': { name: 'Pan: main thread busy in a frame', unit: 'ms', floor: bare },
  'zoom.frame': { name: 'Zoom: frame', unit: 'ms', floor: bare },
  'zoom.busy': { name: 'Zoom: main thread busy in a frame', unit: 'ms', floor: bare },
  'select.first': { name: 'First click on an actor → answer', unit: 'ms', floor: null },
  select: { name: 'Click on an actor → answer', unit: 'ms', floor: bare },
  find: { name: 'A letter typed in Find → found', unit: 'ms', floor: null },
  narrow: { name: 'A choice to narrow by → painted', unit: 'ms', floor: null },
  'block.hand': {
    name: 'Longest block while it is moved, selected, searched, narrowed',
    unit: 'ms',
    floor: bare,
  },
  heap: { name: 'Heap with the graph open', unit: 'MB', floor: beside('graphology') },
  'heap.peak': {
    name: 'Peak memory of the page’s process',
    unit: 'MB',
    floor: beside('graphology'),
  },
  'heap.closed': { name: 'Heap, opened and closed so many times', unit: 'MB', floor: null },
  'layout.done': { name: 'Another layout chosen → actors stand there', unit: 'ms', floor: null },
  'layout.block': { name: 'Longest block while it is laid out', unit: 'ms', floor: null },
  'layout.workers': { name: 'Workers started for the layout', unit: '', floor: null },
  'open.graphology': {
    name: 'Graphology JSON given → picture',
    unit: 'ms',
    floor: beside('bare-loop', 'picture.file'),
  },
  'open.gexf': {
    name: 'GEXF given → picture',
    unit: 'ms',
    floor: beside('bare-loop', 'picture.file'),
  },
  'open.graphml': {
    name: 'GraphML given → picture',
    unit: 'ms',
    floor: beside('bare-loop', 'picture.file'),
  },
  'open.csv': {
    name: 'CSV given → picture',
    unit: 'ms',
    floor: beside('bare-loop', 'picture.file'),
  },
  'open.block': {
    name: 'Longest block while one of these four is opened',
    unit: 'ms',
    floor: null,
  },
  'save.png': { name: 'Save picture: PNG', unit: 'ms', floor: beside('claimscape', 'save.svg') },
  'save.svg': { name: 'Save picture: SVG', unit: 'ms', floor: beside('claimscape', 'save.svg') },
  'save.pdf': { name: 'Save picture: PDF', unit: 'ms', floor: beside('claimscape', 'save.svg') },
  'save.jpeg': { name: 'Save picture: JPEG', unit: 'ms', floor: beside('claimscape', 'save.svg') },
  'save.webp': { name: 'Save picture: WebP', unit: 'ms', floor: beside('claimscape', 'save.svg') },
  'node.start': { name: '`node -e 0`', unit: 'ms', floor: node },
  'cli.check': { name: '`claimscape check`, so many documents', unit: 'ms', floor: node },
  'cli.convert.svg': { name: '`claimscape convert` to SVG', unit: 'ms', floor: node },
  'cli.convert.png': { name: '`claimscape convert` to PNG', unit: 'ms', floor: node },
  'cli.convert.pdf': { name: '`claimscape convert` to PDF', unit: 'ms', floor: node },
  'cli.convert.json': {
    name: '`claimscape convert` to JSON',
    unit: 'ms',
    floor: node,
  },
  'quotes.found': {
    name: 'Quotes checked, each stands in the text',
    unit: '/s',
    floor: beside('floor', 'quotes.bare'),
  },
  'quotes.changed': {
    name: 'Quotes checked, each lacks a word',
    unit: '/s',
    floor: beside('floor', 'quotes.bare'),
  },
  'quotes.bare': {
    name: 'Quotes looked for with `indexOf` alone',
    unit: '/s',
    floor: beside('floor', 'quotes.bare'),
  },
});

export type Figure = keyof typeof FIGURES;
