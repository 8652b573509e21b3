import { describe, expect, test } from 'vitest';
import { inDocumentOrder } from '$lib/queries/document-order';
import { relationshipsOf } from '$lib/queries/relationships';
import type { Selection } from '$lib/queries/selection';
import { composeFigure } from './compose-figure';
import { composeSheet } from './compose-sheet';
import { textsOf, type Figure, type FigureText, type Mark } from './figure';
import { ownDocument, requestFor, setterFor } from './figures-for-tests';
import type { Typesetter } from './typesetter';

const talks = await ownDocument('moscow-talks');
const setter = await setterFor(talks);
const kushner: Selection = { type: 'actor', actor: 'kushner' };
const wordsOf = (figure: Figure) => textsOf(figure.marks).map(({ text }) => text);
const listed = { title: true, legend: true, source: true, quotes: 'listed' } as const;

/** Every text with where it stands in the figure: left, right and baseline in px. */
function placesOf(marks: readonly Mark[], by: Typesetter, x = 0, y = 0, scale = 1): Place[] {
  return marks.flatMap((mark) => {
    if (mark.type === 'path') return [];
    if (mark.type === 'group') {
      const at = mark.at ?? { x: 0, y: 0, scale: 1 };
      return placesOf(mark.marks, by, x + at.x * scale, y + at.y * scale, scale * at.scale);
    }
    const width = by.width(mark.text, mark.face, mark.size) * scale;
    const share = { start: 0, middle: 0.5, end: 1 }[mark.anchor ?? 'start'];
    const left = x + mark.x * scale - width * (mark.leftwards ? 1 - share : share);
    return [{ mark, left, right: left + width, y: y + mark.y * scale }];
  });
}

interface Place {
  mark: FigureText;
  left: number;
  right: number;
  y: number;
}

describe('a figure', () => {
  test.each([
    ['square', 1080, 1080, 1.35],
    ['card', 1200, 630, 1.15],
    ['slide', 1920, 1080, 1.6],
    ['A4', 793.7, 1122.5, 1],
    ['column', 321.3, null, 0.82],
    ['phone', 390, null, 1.6],
  ] as const)(
    'as a %s has its size, and no word stands out of it',
    (_, width, height, textScale) => {
      for (const selection of [null, kushner])
        for (const quotes of ['none', 'listed'] as const) {
          const parts = { ...listed, quotes };
          const changes = { width, height, textScale, parts, pictureHeight: width * 0.84 };
          const { figure } = composeFigure(requestFor(talks, selection, changes), setter);
          expect(figure.size.width).toBe(width);
          if (height !== null) expect(figure.size.height).toBe(height);
          for (const { mark, left, right, y } of placesOf(figure.marks, setter)) {
            expect(left, mark.text).toBeGreaterThanOrEqual(-0.5);
            expect(right, mark.text).toBeLessThanOrEqual(figure.size.width + 0.5);
            expect(y, mark.text).toBeLessThanOrEqual(figure.size.height);
          }
        }
    },
  );

  test('has the parts that it is asked for, and no others', () => {
    const none = { title: false, legend: false, source: false, quotes: 'none' } as const;
    const bare = composeFigure(requestFor(talks, null, { parts: none }), setter).figure;
    expect(bare.size.height).toBe(750 + 32);
    expect(wordsOf(bare)).not.toContain('The Moscow talks');
    const whole = wordsOf(composeFigure(requestFor(talks), setter).figure);
    expect(whole).toContain('The Moscow talks');
    expect(whole).toContain('All of it');
    expect(whole.join(' ')).toContain('Where it is from · https://www.zosio.online');
  });

  test('explains in its legend just what occurs in it', () => {
    const tie: Selection = { type: 'relationship', source: 'trump', target: 'kushner' };
    const words = wordsOf(composeFigure(requestFor(talks, tie), setter).figure);
    expect(words).toContain('Cooperation');
    expect(words).toContain('bloc');
    expect(words).not.toContain('Other');
  });

  test('numbers each line that is brought forward and lists the quotes behind it', () => {
    const changes = { parts: listed };
    const { figure, entries, unlisted } = composeFigure(
      requestFor(talks, kushner, changes),
      setter,
    );
    const claims = inDocumentOrder(talks, talks.edges('kushner'));
    expect(entries.map(({ number }) => number)).toEqual(claims.map((_, i) => i + 1));
    expect(entries.map(({ line }) => line)).toEqual(claims.map((claim) => `c:${claim}`));
    expect(unlisted).toBe(0);
    const words = wordsOf(figure);
    for (const { number } of entries)
      expect(words.filter((word) => word === String(number))).toHaveLength(2);
    expect(words.join(' ')).toContain('“Putin sent them packing”');
    expect(words.join(' ')).toContain('the author · asserted · paragraph 1');
  });

  test('says how many quotes found no room', () => {
    const changes = { parts: listed, width: 800, height: 420 };
    const { figure, entries, unlisted } = composeFigure(requestFor(talks, null, changes), setter);
    expect(entries).toHaveLength(relationshipsOf(talks).length);
    expect(unlisted).toBeGreaterThan(50);
    expect(wordsOf(figure)).toContain(`${unlisted} more quotes are not listed here.`);
  });

  test('names every actor and line for those who cannot see it', () => {
    const { figure } = composeFigure(requestFor(talks, kushner), setter);
    const groups = (marks: readonly Mark[]): Mark[] =>
      marks.flatMap((mark) => (mark.type === 'group' ? [mark, ...groups(mark.marks)] : []));
    const told = groups(figure.marks).flatMap((mark) =>
      mark.type === 'group' && ['actor', 'line'].includes(mark.role) ? [mark] : [],
    );
    const lines = relationshipsOf(talks).length;
    expect(told.length).toBeGreaterThan(talks.order + lines);
    expect(told.every(({ title, description }) => title && description)).toBe(true);
  });
});

describe('an evidence sheet', () => {
  const page = { width: 793.7, height: 1122.5 };

  test.each(['moscow-talks', 'nisida-nero'])(
    'of %s lists every quote once, on whole pages',
    async (slug) => {
      const graph = await ownDocument(slug);
      const by = await setterFor(graph);
      const request = {
        ...requestFor(graph, null, page),
        ...page,
        speaksOf: graph.nodes(),
        running: 'The foot',
      };
      const pages = composeSheet(request, by);
      const content = [
        ...graph.mapEdges((_, { quotes }) => quotes),
        ...graph.mapNodes((_, { statements }) => statements.flatMap(({ quotes }) => quotes)),
      ].flatMap((quotes) => quotes.filter(({ role = 'content' }) => role === 'content'));
      const squeeze = (text: string) => text.replace(/\s+/g, '');
      const words = pages.map((one) => squeeze(wordsOf(one).join(''))).join('');
      for (const { exact } of content) expect(words).toContain(squeeze(exact));
      for (const one of pages)
        for (const { mark, right, y } of placesOf(one.marks, by)) {
          expect(right, mark.text).toBeLessThanOrEqual(page.width);
          expect(y, mark.text).toBeLessThanOrEqual(page.height);
        }
      expect(pages.slice(-1).flatMap(wordsOf)).toContain(`Page ${pages.length} of ${pages.length}`);
    },
  );
});
