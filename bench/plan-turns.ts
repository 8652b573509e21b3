import type { Peer } from './build-pages';
import { documentFile, FILE_FORMATS } from './graph-files';
import type { Lab } from './lab';
import { measureClaimscape } from './measure-claimscape';
import { measureCommandLine } from './measure-command-line';
import { measureFile } from './measure-files';
import { measureLayout } from './measure-layout';
import { measureLoading } from './measure-loading';
import { measureOpenClose } from './measure-open-close';
import { measurePeer } from './measure-peer';
import { measureQuotes } from './measure-quotes';
import { measureSaving } from './measure-saving';
import type { Options, Part } from './options';
import type { Figure } from './figures';
import type { Size } from './graphs';
import type { Turn } from './rounds';
import { TOO_LONG, type Samples } from './samples';

const DRAWING: readonly Peer[] = ['cytoscape', 'force-graph', 'vis-network', 'sigma', 'bare-loop'];
/** What has room in one picture: another layout is for nothing else. */
const LAID_OUT: readonly Size[] = ['30'];

/** What is to be measured: lists of those who take turns with each other. */
export function planTurns(
  lab: Lab,
  samples: Samples,
  folder: string,
  { sizes, parts }: Options,
): Turn[][] {
  const tooLong = (subject: string, size: Size, figures: Figure[]) => () => {
    for (const figure of figures)
      if (samples.of(figure, size, subject).length === 0)
        samples.add(figure, size, subject, TOO_LONG);
  };
  const everybody = ['claimscape', ...DRAWING, 'sigma-3', 'nothing'];
  const plans: Record<Part, () => Turn[][]> = {
    loading: () => [
      everybody.flatMap((subject) =>
        (['load', 'slow'] as const).map((kind) => ({
          name: `${kind} ${subject}`,
          run: () => measureLoading(lab, samples, subject, kind),
        })),
      ),
    ],
    graphs: () =>
      sizes.map((size) => [
        {
          name: `claimscape ${size}`,
          run: () => measureClaimscape(lab, samples, size, documentFile(folder, size)),
          onTooLong: tooLong('claimscape', size, [
            'picture.file',
            'picture.kept',
            'picture.memory',
          ]),
        },
        ...[...DRAWING, 'nothing', 'graphology'].map((peer) => ({
          name: `${peer} ${size}`,
          run: () => measurePeer(lab, samples, peer, size),
          onTooLong: tooLong(peer, size, ['picture.file', 'picture.memory']),
        })),
      ]),
    files: () =>
      sizes.map((size) =>
        FILE_FORMATS.map((format) => ({
          name: `${format} ${size}`,
          run: () => measureFile(lab, samples, folder, { size, format }),
          onTooLong: tooLong('claimscape', size, [`open.${format}`]),
        })),
      ),
    layout: () =>
      sizes
        .filter((size) => LAID_OUT.includes(size))
        .map((size) => [
          {
            name: `layout ${size}`,
            run: () => measureLayout(lab, samples, { size, file: documentFile(folder, size) }),
            onTooLong: tooLong('claimscape', size, ['layout.done']),
          },
        ]),
    saving: () => [[{ name: 'save picture', run: () => measureSaving(lab, samples) }]],
    memory: () => [
      [
        {
          name: 'open and close',
          run: (round) => (round === 0 ? measureOpenClose(samples) : Promise.resolve()),
        },
      ],
    ],
    'command-line': () => [
      [
        {
          name: 'command line',
          run: (round) => measureCommandLine(samples, folder, round === 0),
        },
      ],
    ],
    quotes: () => [[{ name: 'quotes', run: async () => measureQuotes(samples) }]],
  };
  return parts.flatMap((part) => plans[part]());
}
