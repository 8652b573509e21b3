import type { Claim, Statement } from './schema';
import type { Modality } from './vocabulary';

/** The speaker of an author's own words. */
export const AUTHOR = 'author';

/**
 * Every modality that holds for a claim, strongest first: the first is what the reader sees, a second one is
 * kept only beside `attributed` (somebody else's prediction, somebody else's guess).
 */
export function modalitiesOf(claim: Claim | Statement): [Modality, ...Modality[]] {
  if (claim.quotes.length === 0) return ['unquoted'];
  const own = ownModality(claim);
  if (claim.attribution.speaker === AUTHOR) return [own];
  return own === 'predicted' || own === 'hedged' ? ['attributed', own] : ['attributed'];
}

function ownModality({ time, certainty, stance }: Claim | Statement): Modality {
  if (time === 'future') return 'predicted';
  if (certainty === 'probable' || certainty === 'possible') return 'hedged';
  return stance === 'interpreted' ? 'interpretation' : 'asserted';
}
