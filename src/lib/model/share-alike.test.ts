import { expect, test } from 'vitest';
import { sampleDocument } from './sample-document';
import type { Claim } from './schema';
import { shareAlike } from './share-alike';

test('claims share what is alike, and hold the same as before', () => {
  const unquoted = { ...sampleDocument().edges[0]?.attributes, quotes: [] };
  const of = (speakerLabel: string) => ({
    ...structuredClone(unquoted),
    attribution: { speaker: null, speakerLabel, form: 'none' as const },
  });
  const claims = ['nobody', 'nobody', 'somebody', 'somebody'].map(of) as Claim[];
  const [quoted] = sampleDocument().edges;
  if (quoted) claims.push(quoted.attributes);
  const before = structuredClone(claims);
  shareAlike(claims);
  expect(claims).toEqual(before);
  expect(new Set(claims.map(({ attribution }) => attribution)).size).toBe(3);
  expect(new Set(claims.map(({ quotes }) => quotes)).size).toBe(2);
});
