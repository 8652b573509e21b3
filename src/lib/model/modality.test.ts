import { expect, test } from 'vitest';
import { modalitiesOf } from './modality';
import { sampleDocument } from './sample-document';
import type { Claim } from './schema';

const claim = sampleDocument().edges[0]?.attributes as Claim;
const byAda = { attribution: { speaker: 'ada', form: 'direct' } } as const;

test.each<[Partial<Claim>, string[]]>([
  [{}, ['asserted']],
  [{ certainty: 'unspecified' }, ['asserted']],
  [{ stance: 'interpreted' }, ['interpretation']],
  [{ stance: 'interpreted', certainty: 'possible' }, ['hedged']],
  [{ certainty: 'probable' }, ['hedged']],
  [{ time: 'future', certainty: 'possible', stance: 'interpreted' }, ['predicted']],
  [byAda, ['attributed']],
  [{ ...byAda, stance: 'interpreted' }, ['attributed']],
  [{ ...byAda, time: 'future' }, ['attributed', 'predicted']],
  [{ ...byAda, certainty: 'probable' }, ['attributed', 'hedged']],
  [
    { attribution: { speaker: null, speakerLabel: 'two officials', form: 'indirect' } },
    ['attributed'],
  ],
])('%j is %j', (change, modalities) => {
  expect(modalitiesOf({ ...claim, ...change })).toEqual(modalities);
});
