import { describe, expect, test } from 'vitest';
import { buildClaimGraph, type ClaimGraph } from '$lib/model/claim-graph';
import { contentOf } from '$lib/model/graph-content';
import { inDocumentOrder } from '$lib/queries/document-order';
import { relationshipsOf } from '$lib/queries/relationships';
import type { Selection } from '$lib/queries/selection';
import { nameBox } from '$lib/scene/place-names';
import type { Scene } from '$lib/scene/scene';
import { composeFigure } from './compose-figure';
import { composeSheet } from './compose-sheet';
import { drawLegend } from './draw-legend';
import { drawEntries } from './draw-quotes';
import { foreignTo } from './embed-fonts';
import { textsOf, type Figure, type FigureGroup, type FigureText, type Mark } from './figure';
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

const groupsOf = (marks: readonly Mark[]): FigureGroup[] =>
  marks.flatMap((mark) => (mark.type === 'group' ? [mark, ...groupsOf(mark.marks)] : []));

/** The talks with a change to what their file holds. */
function changedTalks(change: (file: ReturnType<typeof contentOf>) => void): ClaimGraph {
  const file = structuredClone(contentOf(talks));
  change(file);
  return buildClaimGraph(file);
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
    const told = groupsOf(figure.marks).filter(({ role }) => ['actor', 'line'].includes(role));
    const lines = relationshipsOf(talks).length;
    expect(told.length).toBeGreaterThan(talks.order + lines);
    expect(told.every(({ title, description }) => title && description)).toBe(true);
  });

  test('names a line by its two actors, whatever stands in their names', () => {
    const graph = changedTalks(({ nodes }) => {
      for (const { key, attributes } of nodes)
        if (key === 'kushner') attributes.label = 'A → B Group';
    });
    const { figure } = composeFigure(requestFor(graph), setter);
    const titles = groupsOf(figure.marks).map(({ title }) => title);
    expect(titles).toContain('A → B Group to Putin');
  });

  test('has letters for every word where a document breaks its lines', () => {
    const graph = changedTalks(({ nodes, edges }) => {
      const parted = (text: string) => text.replaceAll(' ', '\n\t');
      for (const { attributes } of nodes) attributes.label = parted(attributes.label);
      for (const { attributes } of edges) {
        attributes.label = parted(attributes.label);
        for (const quote of attributes.quotes) quote.exact = `${parted(quote.exact)}\n`;
      }
    });
    const parts = { ...listed, quotes: 'listed' } as const;
    const changes = { parts, title: 'Two\nlines', subtitle: 'a\tb', source: 'c\r\nd' };
    const { figure } = composeFigure(requestFor(graph, kushner, changes), setter);
    expect(groupsOf(figure.marks).some(({ role }) => role === 'plate')).toBe(true);
    expect(foreignTo(figure, setter)).toEqual([]);
  });

  test('counts the quotes that are not listed whole, not the lines that they break into', () => {
    const graph = changedTalks(({ edges }) => {
      for (const { attributes } of edges)
        for (const quote of attributes.quotes) quote.exact = 'words and words '.repeat(90);
    });
    const changes = { parts: listed, width: 800, height: 420 };
    const { entries, unlisted } = composeFigure(requestFor(graph, kushner, changes), setter);
    expect(unlisted).toBe(entries.flatMap(({ quotes }) => quotes).length);
  });

  test.each([300, 400, 500, 700, 1200])(
    'with quotes, %i px wide, leaves the picture at least half its width',
    (width) => {
      const widths: number[] = [];
      const request = requestFor(talks, kushner, {
        ...{ parts: listed, width, height: (width * 2) / 3, textScale: 1.6 },
      });
      const buildPicture: typeof request.buildPicture = (size) => {
        widths.push(size.width);
        return request.buildPicture(size);
      };
      composeFigure({ ...request, buildPicture }, setter);
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(width / 2);
    },
  );

  test.each(['left', 'right'] as const)(
    'cuts no name at the %s that is wider than it was estimated',
    (nameSide) => {
      const request = requestFor(talks);
      const name = 'W'.repeat(20);
      const buildPicture = (size: { width: number; height: number }): Scene => {
        const scene = request.buildPicture(size);
        const nodes = scene.nodes.map((node, i) => {
          if (i > 0) return node;
          const named = { ...node, name, nameSide, x: 0 };
          const { x, width } = nameBox(named, nameSide, scene.fontSize);
          return { ...named, x: nameSide === 'left' ? width / 2 - x : size.width - x - width / 2 };
        });
        return { ...scene, nodes };
      };
      const { figure } = composeFigure({ ...request, buildPicture }, setter);
      const place = placesOf(figure.marks, setter).find(({ mark }) => mark.text === name);
      expect(place?.left).toBeGreaterThanOrEqual(-0.01);
      expect(place?.right).toBeLessThanOrEqual(figure.size.width + 0.01);
    },
  );

  test('breaks what its legend says where a column is narrow', () => {
    const scene = requestFor(talks).buildPicture({ width: 300, height: 300 });
    const { marks, height } = drawLegend(
      scene,
      { size: 'between', colour: 'circle', groups: [] },
      ...([150, 19, setter] as const),
    );
    for (const { mark, right, y } of placesOf(marks, setter)) {
      expect(right, mark.text).toBeLessThanOrEqual(150);
      expect(y, mark.text).toBeLessThanOrEqual(height);
    }
  });

  test('has no block of quotes that is higher than a column', () => {
    const entry = { number: 1, line: null, title: 'A title', valence: null };
    for (let words = 1; words < 60; words += 1) {
      const quotes = [{ words: 'word '.repeat(words), told: 'told' }];
      for (let most = 90; most < 130; most += 1) {
        const blocks = drawEntries([{ ...entry, quotes }], 160, 12, most, setter);
        expect(Math.max(...blocks.map(({ height }) => height))).toBeLessThanOrEqual(most);
      }
    }
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
