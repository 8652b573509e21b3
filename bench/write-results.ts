import { writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { FIGURES, type Figure } from './figures';
import { SIZES } from './graphs';
import { PICTURE_PATIENCE } from './lab';
import type { Samples } from './samples';
import { listTargets, type Target } from './targets';

/** The columns of the table, as they are headed. */
const SUBJECTS = {
  claimscape: 'Claimscape',
  cytoscape: 'Cytoscape',
  'force-graph': 'force-graph',
  'vis-network': 'vis-network',
  sigma: 'sigma 4 ¹',
  'sigma-3': 'sigma 3 ¹',
  'bare-loop': 'bare loop',
  nothing: 'nothing ²',
} as const;

/** Writes what was measured as one table and its targets as another, below a head that tells of the machine. */
export async function writeResults(out: string, samples: Samples, head: string[]): Promise<void> {
  const text = [
    '# What was measured',
    '',
    '`npm run bench` writes this file. Everything below was measured in one run, in one browser, everybody in turn.',
    '',
    ...head.map((line) => `- ${line}`),
    '',
    'A cell has the ratio to the floor, then the median and, in brackets, the 95th percentile. The floor is a canvas on which the same circles, lines and labels are drawn in a loop (“bare loop”), else it is named. A frame cannot be shorter than the screen’s, 16.7 ms; beside it stands how long the main thread is busy for one. All are given the same graphs with the same places.',
    '',
    ...table(
      ['Figure', 'Actors / lines', ...Object.values(SUBJECTS), 'Floor'],
      samples.rows().map((row) => tellRow(samples, row)),
    ),
    '',
    '¹ WebGL without a graphics card: not representative. ² A page that is given the graph and draws nothing.',
    '',
    '## Targets',
    '',
    ...table(
      ['What', 'Target', 'Measured', 'At most', 'Ratio', ''],
      listTargets(samples).map(tellTarget),
    ),
    '',
  ].join('\n');
  const options = await resolveConfig(out);
  await writeFile(out, await format(text, { ...options, parser: 'markdown' }));
}

function tellRow(samples: Samples, { figure, size }: { figure: Figure; size: string }): string[] {
  const { name, unit, floor } = FIGURES[figure];
  const base =
    floor && samples.median((floor.figure ?? figure) as Figure, floor.size ?? size, floor.subject);
  const cells = Object.keys(SUBJECTS).map((subject) => {
    const middle = samples.median(figure, size, subject);
    if (middle === null) return '–';
    if (middle === Infinity) return `> ${PICTURE_PATIENCE / 1000} s`;
    const ratio = base && middle > 0 ? `**${tellNumber(middle / base)} ×** ` : '';
    return `${ratio}${tellNumber(middle)} (${tellNumber(samples.p95(figure, size, subject) ?? middle)})`;
  });
  const told = base === null ? '' : `${tellFloor(floor)} ${tellNumber(base)} ${unit}`;
  return [unit === '' ? name : `${name}, ${unit}`, tellSize(size), ...cells, told];
}

function tellFloor(floor: (typeof FIGURES)[Figure]['floor']): string {
  if (!floor) return '';
  const { subject, figure } = floor;
  const what = figure && FIGURES[figure as Figure].name;
  if (subject === 'floor') return what ?? '';
  return [subject.replace('-loop', ' loop'), what && `(${what})`].join(' ').trim();
}

function tellSize(size: string): string {
  const known = Object.entries(SIZES).find(([name]) => name === size)?.[1];
  return known ? `${known.nodes.toLocaleString('en')} / ${known.edges.toLocaleString('en')}` : size;
}

function tellTarget({ what, limit, value, most }: Target): string[] {
  const told = (number: number | null) =>
    number === null
      ? '–'
      : number === Infinity
        ? `> ${PICTURE_PATIENCE / 1000} s`
        : tellNumber(number);
  if (value === null || most === null)
    return [what, limit, told(value), told(most), '–', 'not measured'];
  return [
    what,
    limit,
    told(value),
    told(most),
    value === Infinity ? '–' : tellNumber(value / most),
    value <= most ? 'met' : '**missed**',
  ];
}

/** Three digits are all that such measures tell. */
function tellNumber(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 3 });
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
