import { findMentions } from '$lib/model/find-mentions';
import { AUTHOR } from '$lib/model/modality';
import type { Attribution, Quote, Statement } from '$lib/model/schema';
import { mapSame } from './map-parts';

/** What becomes of an actor (key) that words name: a key, or null where nobody takes its place. */
export type Heir = (actor: string) => string | null;

/** A claim or statement whose speakers and mentions have their heirs; who has none still speaks, by their `label`. */
export function replaceActors<Kept extends Statement>(
  assertion: Kept,
  heirOf: Heir,
  labelOf: (actor: string) => string,
): Kept {
  const attribution = replaceSpeaker(assertion.attribution, heirOf, labelOf);
  const quotes = mapSame(assertion.quotes, (quote) => replaceMentions(quote, heirOf));
  return attribution === assertion.attribution && quotes === assertion.quotes
    ? assertion
    : { ...assertion, attribution, quotes };
}

function replaceSpeaker(
  attribution: Attribution,
  heirOf: Heir,
  labelOf: (actor: string) => string,
): Attribution {
  const { speaker, speakerLabel } = attribution;
  if (speaker === null || speaker === AUTHOR) return attribution;
  const heir = heirOf(speaker);
  if (heir === speaker) return attribution;
  return heir === null
    ? { ...attribution, speaker: null, speakerLabel: speakerLabel ?? labelOf(speaker) }
    : { ...attribution, speaker: heir };
}

function replaceMentions(quote: Quote, heirOf: Heir): Quote {
  const { mentions } = quote;
  if (!mentions?.some(({ actor }) => heirOf(actor) !== actor)) return quote;
  const places = findMentions(quote);
  const kept: typeof mentions = [];
  mentions.forEach((mention, i) => {
    const heir = heirOf(mention.actor);
    if (heir === null) return;
    // A second “he” would come to stand where the first one was that has gone.
    const next = [...kept, { ...mention, actor: heir }];
    const stays = findMentions({ ...quote, mentions: next }).at(-1)?.start === places[i]?.start;
    if (stays) kept.push({ ...mention, actor: heir });
  });
  return { ...quote, mentions: kept };
}
