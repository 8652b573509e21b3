import { tellError } from '$lib/model/problem';
import { writeFile } from 'node:fs/promises';
import type { PictureChoice } from '$lib/figure/choice';
import { loadTypesetter } from '$lib/figure/typesetter';
import { contentOf } from '$lib/model/graph-content';
import { count } from '$lib/model/count';
import { composeEvidence, composePicture } from '$lib/state/compose-choice';
import { Explorer } from '$lib/state/explorer.svelte';
import { makeFile } from '$lib/state/make-file';
import { narrowedPart } from '$lib/state/narrowed-part';
import { hasRoom } from '$lib/queries/has-room';
import { Stage } from '$lib/state/stage.svelte';
import { parseAddress } from '$lib/url/parse-address';
import type { ConvertValues, Target } from './convert-options';
import { rasteriserWith, readFont } from './node-pictures';
import type { Input } from './read-input';

/** What a conversion came to: what was lost or should be known; or why nothing was written, without a full stop. */
export type Converted = { ok: true; notes: string[] } | { ok: false; reason: string };

/** Writes a document as another file, at a view if one is asked for; the article’s text, if given, converts offsets. */
export async function convertFile(
  input: Input,
  out: string,
  target: Target,
  values: ConvertValues,
  choice: PictureChoice,
  text: string | null,
): Promise<Converted> {
  const query = queryOf(input, values);
  if (query.has('to') && !query.has('select'))
    return refuse('--to takes --select as well, for the other end of the relationship');
  const explorer = exploreWith(input, query);
  const { dropped, unknownKey } = explorer;
  const unknown = [...(unknownKey === null ? [] : [unknownKey]), ...dropped];
  if (unknown.length > 0) return refuse(`the document knows no ${unknown.join(', ')}`);
  try {
    const { content, notes } =
      target.type === 'data'
        ? await formatData(explorer, target, values.narrowed === true, text)
        : await drawPicture(explorer, target.kind, choice, values.title);
    await writeFile(out, content);
    return { ok: true, notes };
  } catch (error) {
    return refuse(tellError(error));
  }
}

function refuse(reason: string): Converted {
  return { ok: false, reason: reason.replace(/\.$/, '') };
}

/** The view that is asked for, or the document’s own: all that follows the first “?” of an address. */
function queryOf({ view }: Input, { select, to, view: asked }: ConvertValues): URLSearchParams {
  const query = new URLSearchParams((asked ?? view).replace(/^[^?=]*\?|^\.$/, ''));
  if (select !== undefined) query.set('select', select);
  if (to !== undefined) query.set('to', to);
  return query;
}

function exploreWith({ graph, name }: Input, query: URLSearchParams): Explorer {
  const read = parseAddress(query);
  return new Explorer(name, graph, () => read, true);
}

async function formatData(
  explorer: Explorer,
  { format }: Extract<Target, { type: 'data' }>,
  isNarrowed: boolean,
  text: string | null,
) {
  const graph = (isNarrowed && narrowedPart(explorer)) || explorer.graph;
  return { content: await format.format(graph, { text }), notes: format.loses(graph, { text }) };
}

async function drawPicture(
  explorer: Explorer,
  kind: Extract<Target, { type: 'picture' }>['kind'],
  choice: PictureChoice,
  title: string | undefined,
) {
  const { graph, slug } = explorer;
  const setter = await loadTypesetter(
    `${title ?? ''}${JSON.stringify(contentOf(graph))}`,
    readFont,
  );
  const stage = await setStage(explorer);
  const caption = { title, made: new Date().toISOString().slice(0, 10) };
  const compose = kind === 'evidence' ? composeEvidence : composePicture;
  const composition = compose(explorer, stage, choice, caption, setter);
  const { bytes, note } = await makeFile(kind === 'evidence' ? 'pdf' : kind, {
    ...{ composition, choice, setter, graph, name: slug, made: caption.made },
    view: explorer.carriedView,
    rasterise: rasteriserWith(setter),
    pageType: 'image/png',
    onPage: () => Promise.resolve(),
  });
  const { unlisted, isShrunk } = composition;
  const notes = [
    ...(note ? [note] : []),
    ...(unlisted > 0
      ? [`${count(unlisted, 'quote')} found no room: take a larger size, or --as evidence.`]
      : []),
    ...(isShrunk ? ['All of it is drawn smaller so that it fits: take a larger size.'] : []),
  ];
  return { content: bytes, notes };
}

/** The stage of a view, with what a browser would load for it. */
async function setStage(explorer: Explorer): Promise<Stage> {
  const stage = new Stage(explorer);
  if (!hasRoom(explorer.graph))
    stage.atlas = (await import('$lib/scene/atlas')).makeAtlas(explorer.graph);
  if (stage.isMeasured) stage.instruments = await import('$lib/queries/measures');
  if (stage.plan) {
    const { arrange } = await import('$lib/view/arrange');
    stage.places = await arrange(stage.plan);
  }
  return stage;
}
