import type { Figure } from './figures';
import { SIZES, type Size } from './graphs';
import { PICTURE_PATIENCE } from './lab';
import type { Samples } from './samples';

/** What is aimed at: a value of ours, and what it may be at most. Null where it was not measured. */
export interface Target {
  what: string;
  limit: string;
  value: number | null;
  most: number | null;
}

/** A frame of a screen that shows 60 in a second, and two of them; browsers give no shorter ones. */
const [FRAME, TWO_FRAMES] = [16.8, 33.5];
const BLOCKS = [
  'load.block',
  'block.file',
  'block.memory',
  'block.hand',
  'open.block',
  'layout.block',
] as const;

/** Every target, with what this run measured. */
export function listTargets(samples: Samples): Target[] {
  const own = (figure: Figure, size: string) => samples.median(figure, size, 'claimscape');
  const times = (factor: number, figure: Figure, size: string, peer: string) => {
    const value = samples.median(figure, size, peer);
    // Who took too long is taken at what was waited for: that much is certain.
    return value === null ? null : Math.min(value, PICTURE_PATIENCE) * factor;
  };
  const measured = (Object.keys(SIZES) as Size[]).filter(
    (size) => samples.of('pan.frame', size, 'claimscape').length > 0,
  );

  const loading: Target[] = [
    most('First load: JavaScript', '60 kB', own('load.js', '20'), 60),
    most('JavaScript after the picture', '150 kB', own('load.jsAfter', '20'), 150),
    ...(
      [
        ['sigma', 0.6],
        ['sigma-3', 0.6],
        ['cytoscape', 0.35],
      ] as const
    ).map(([peer, factor]) =>
      most(
        'Picture seen, slow 4G, CPU 4× slower',
        `${peer} × ${factor}`,
        own('slow.seen', '20'),
        times(factor, 'slow.seen', '20', peer),
      ),
    ),
    most(
      'Click answered, slow 4G, CPU 4× slower',
      'cytoscape × 1.1',
      own('slow.answers', '20'),
      times(1.1, 'slow.answers', '20', 'cytoscape'),
    ),
  ];
  const pictures = (
    [
      ['1k', 'force-graph', 1.5],
      ['1k', 'cytoscape', 0.4],
      ['10k', 'force-graph', 1],
      ['50k', 'force-graph', 1],
    ] as const
  ).flatMap(([size, peer, factor]) =>
    (
      [
        ['both from memory', 'picture.memory', 'picture.memory'],
        ['kept document opened, peer from memory', 'picture.kept', 'picture.memory'],
        ['both from a file', 'picture.file', 'picture.file'],
      ] as const
    ).map(([how, figure, other]) =>
      most(
        `First picture of ${size}, ${how}`,
        `${peer} × ${factor}`,
        own(figure, size),
        times(factor, other, size, peer),
      ),
    ),
  );
  const frames = measured.flatMap((size) =>
    (['pan.frame', 'zoom.frame'] as const).flatMap((figure) => {
      const what = `${figure === 'pan.frame' ? 'Pan' : 'Zoom'} ${size}: frame`;
      const bare = times(1.5, figure, size, 'bare-loop');
      return [
        most(`${what}, median`, '16 ms, as screens have it', own(figure, size), FRAME),
        most(`${what}, median`, 'bare loop × 1.5', own(figure, size), bare),
        most(`${what}, p95`, '33 ms', samples.p95(figure, size, 'claimscape'), TWO_FRAMES),
      ];
    }),
  );
  return [
    ...loading,
    ...pictures,
    ...frames,
    most('Actor selected and lit, 1k', '50 ms', own('select', '1k'), 50),
    most('Actor selected and lit, 50k', '100 ms', own('select', '50k'), 100),
    ...longestBlocks(samples),
    most('Map of 1k found, laid out and seen', '1,000 ms', own('picture.kept', '1k'), 1_000),
    most(
      'Heap with 50k open',
      'graphology × 3',
      own('heap', '50k'),
      times(3, 'heap', '50k', 'graphology'),
    ),
  ];
}

function most(
  what: string,
  limit: string,
  value: number | null,
  limitValue: number | null,
): Target {
  return { what, limit: `≤ ${limit}`, value, most: limitValue };
}

/** The longest block in any round, of the largest graph and of everything smaller. */
function longestBlocks(samples: Samples): Target[] {
  const longest = (isOne: (size: string) => boolean, figures: readonly Figure[]) => {
    const rows = samples
      .rows()
      .filter(({ figure, size }) => figures.includes(figure) && isOne(size));
    const all = rows.flatMap(({ figure, size }) => samples.of(figure, size, 'claimscape'));
    return all.length > 0 ? Math.max(...all) : null;
  };
  const opening = ['block.file', 'open.block'] as const;
  const others = BLOCKS.filter((figure) => !opening.some((one) => one === figure));
  return [
    most(
      'Longest block, below 50k',
      '100 ms',
      longest((size) => size !== '50k', BLOCKS),
      100,
    ),
    most(
      'Longest block, 50k, opening',
      '200 ms',
      longest((size) => size === '50k', opening),
      200,
    ),
    most(
      'Longest block, 50k, else',
      '100 ms',
      longest((size) => size === '50k', others),
      100,
    ),
  ];
}
