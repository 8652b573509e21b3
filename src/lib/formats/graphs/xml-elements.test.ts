import { afterEach, expect, test, vi } from 'vitest';
import type { ReadOptions } from './graph-records';
import { readInTurns } from './take-turns';
import { readElements, type XmlElement } from './xml-elements';

/** What a reader hears: names with text, and every problem. */
async function hear(text: string, options: Partial<ReadOptions> = {}) {
  const elements: XmlElement[] = [];
  const { problems, records } = await readInTurns(
    { file: 'a.xml', ...options },
    async (turns, findings) => {
      await readElements(text, turns, findings, {
        open: (element) => elements.push(element) > 0,
        close: () => undefined,
      });
      return { fields: [], nodes: [], edges: [] };
    },
  );
  return { elements, problems, isRead: records !== undefined };
}

const tail = 'stands after the end of “<a>”';

/** What is wrong, where it stands and what is said of it. */
const REFUSED: [what: string, text: string, line: number, column: number, found: string][] = [
  ['an empty file', '', 1, 1, 'the file is empty'],
  ['white space alone', ' \n ', 1, 1, 'the file is empty'],
  ['a comment alone', '<!-- a -->', 1, 11, 'no XML element'],
  ['text', 'hello', 1, 1, 'this is not XML'],
  ['text before the root', '<!-- a -->\n b\n<a/>', 2, 2, 'this is not XML'],
  ['text between roots', '<a/>\n b <c/>', 2, 2, tail],
  ['JSON', '\n {"nodes": []}', 2, 2, 'this is not XML'],
  ['two byte order marks', '\ufeff\ufeff<a/>', 1, 1, 'this is not XML'],
  ['text at the end', '<a>\n</a>\n\n<!-- b -->\n  c', 5, 3, tail],
  ['CDATA at the end', '<a/><![CDATA[x]]>', 1, 5, tail],
  ['a reference at the end', '<a/> &amp;', 1, 6, tail],
  ['a second root', '<a/>\n<b/>', 2, 1, 'a second outermost element, “<b>”'],
  [
    'an unclosed element',
    '<a>\n<b>\n</a>',
    3,
    1,
    '“</a>” stands where “</b>” is expected, to close what line 2',
  ],
  ['an end tag too many', '<a/>\n</b>', 2, 1, '“</b>” closes nothing'],
  ['an end tag without name', '<a>\n</></a>', 2, 1, '“</>” closes nothing'],
  ['a broken end tag', '<a></a b>', 1, 4, 'the end tag “</a b” is not complete'],
  ['a file cut between tags', '<a>\n<b>\n', 3, 1, 'the file ends before “<b>” of line 2'],
  ['a file cut in a tag', '<a>\n<b c="', 2, 7, 'the file ends before “<a>” of line 1'],
  ['a file cut in a comment', '<a/><!-- &', 1, 11, 'the file ends in the middle'],
  ['an undefined entity', '<a>\n&nbsp;</a>', 2, 1, '“&nbsp;” stands for no character'],
  ['a bare ampersand', '<a>\nTom & Jerry; &amp;</a>', 2, 5, '“&” stands for no character'],
  [
    'a bare ampersand, never ended',
    '<a>&amp; Tom & Jerry</a>',
    1,
    14,
    '“&” stands for no character',
  ],
  [
    'a bare ampersand in a value',
    '<a b="&lt;" c="Tom & J"/>',
    1,
    20,
    '“&” stands for no character',
  ],
  ['a character that is none', '<a>&#0;</a>', 1, 4, '“&#0;” stands for no character'],
  ['half a pair by number', '<a>&#xD800;</a>', 1, 4, '“&#xD800;” stands for no character'],
  ['a number too high', '<a>&#x110000;</a>', 1, 4, '“&#x110000;” stands for no'],
  ['a control character by number', '<a>&#7;</a>', 1, 4, '“&#7;” stands for no character'],
  [
    'the same in XML 1.1',
    '<?xml version="1.1"?><a>&#7;</a>',
    1,
    25,
    '“&#7;” stands for no character',
  ],
  ['a control character', '<a>\nx\u0007</a>', 2, 2, 'U+0007 may not stand'],
  ['no character', '<a>\uffff</a>', 1, 4, 'U+FFFF may not stand'],
  ['half a pair', '<a>\ud800<b></a>', 1, 4, 'U+D800 may not stand'],
  ['the other half', '<a>😀\udc00</a>', 1, 6, 'U+DC00 may not stand'],
  ['a value twice', '<a>\n <b c="1" d="2" c="3"/></a>', 2, 2, 'the attribute “c” stands twice'],
  [
    'a value twice by prefixes',
    '<a xmlns:b="u:x" xmlns:c="u:x"><d b:e="" c:e=""/></a>',
    1,
    32,
    '“e” stands twice',
  ],
  ['a value without marks', '<a b=c/>', 1, 6, 'the start tag “<a” is not well written'],
  ['an attribute without value', '<a b></a>', 1, 5, 'the start tag “<a” is not well written'],
  ['no space between', '<a b="1"c="2"/>', 1, 9, 'the start tag “<a” is not well written'],
  ['a tag in a tag', '<a\n<b/>', 2, 1, 'the start tag “<a” is not well written'],
  ['“<” in a value', '<a b="<"/>', 1, 7, '“<” stands inside the value'],
  ['an unclosed value', '<a b="c>\n<d e="f"/></a>', 2, 1, '“<” stands inside the value'],
  ['“<” in text', '<a>1 < 2</a>', 1, 6, '“<” is not followed by a name'],
  ['a name of digits', '<a><1/></a>', 1, 4, '“<” is not followed by a name'],
  ['“]]>” in text', '<a>b]]>c</a>', 1, 5, '“]]>” stands in text'],
  ['dashes in a comment', '<a><!-- b -- c --></a>', 1, 11, '“--” stands inside a comment'],
  ['small CDATA', '<a><![cdata[ ]]></a>', 1, 4, '“<![cdata[” begins nothing'],
  ['a declaration', '<a><!ELEMENT b></a>', 1, 4, '“<!ELEMENT” begins nothing'],
  ['a late XML declaration', ' <?xml version="1.0"?><a/>', 1, 2, 'only at the very beginning'],
  [
    'an XML declaration without version',
    '<?xml encoding="UTF-8"?><a/>',
    1,
    15,
    'the line “<?xml …?>”',
  ],
  ['an unended XML declaration', '<?xml version="1.0"><a/>', 1, 20, 'the line “<?xml …?>”'],
  ['XML 2', '<?xml version="2.0"?><a/>', 1, 19, 'the line “<?xml …?>”'],
  ['a nameless instruction', '<a><? b?></a>', 1, 4, 'a processing instruction'],
  ['the prefix xml bound anew', '<a xmlns:xml="u:x"/>', 1, 1, 'a name that XML does not allow'],
  ['a name with two colons', '<a>\n<b:c:d/></a>', 2, 1, 'a name that XML does not allow'],
  ['a document type', '<!DOCTYPE a><a/>', 1, 1, 'document type declaration'],
  [
    'one after a comment',
    '<?xml version="1.0"?>\n<!-- <a> -->\n<?b <a/> ?>\n <!DOCTYPE a [<!ENTITY b "c">]><a/>',
    4,
    2,
    'document type',
  ],
  ['one in small letters', '\ufeff<!docType a><a/>', 1, 1, 'document type declaration'],
  ['one inside', '<a>\n<!DOCTYPE a></a>', 2, 1, 'document type declaration'],
  ['one inside, in small letters', '<a><!doctype a></a>', 1, 4, 'document type declaration'],
  ['one at the end', '<a/>\n<!DOCTYPE a>', 2, 1, 'document type declaration'],
  ['lines by CR and LF', '<a>\r\n😀<b>\r\n</a>', 3, 1, '“</a>” stands where “</b>”'],
  ['lines by CR', '<a>\r😀<b></a>', 2, 6, '“</a>” stands where “</b>”'],
];

test.each(REFUSED)('refuses %s', async (_, text, line, column, found) => {
  const { problems, isRead } = await hear(text);
  expect(isRead).toBe(false);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({
    severity: 'error',
    file: 'a.xml',
    at: { line, column },
    place: `line ${line}, column ${column}`,
  });
  expect(problems[0]?.found).toContain(found);
  expect(problems[0]?.remedy).toMatch(/\w[^.]*$/);
});

test.each([
  ['in text', '<a>&lt;!DOCTYPE a></a>'],
  ['in CDATA', '<a><![CDATA[<!DOCTYPE a>]]></a>'],
  ['in a comment', '<!-- <!DOCTYPE a> --><a/>'],
  ['in an instruction', '<?b <!DOCTYPE a> ?><a/>'],
  ['in a value', '<a b="!DOCTYPE a"/>'],
])('takes no document type %s for one', async (_, text) => {
  expect(await hear(text)).toMatchObject({ problems: [], isRead: true });
});

test('gives names, namespaces, attributes, text and places', async () => {
  const text =
    '\ufeff<?xml version="1.0"?>\n<a xmlns="u:a" xmlns:b="u:b">x<b:c d="&#10;1\n2" b:d="é" />y<![CDATA[<z>]]></a>';
  const { elements, problems } = await hear(text);
  expect(problems).toEqual([]);
  expect(elements).toEqual([
    {
      name: 'a',
      namespace: 'u:a',
      attributes: new Map(),
      at: { line: 2, column: 1 },
      text: 'xy<z>',
      lead: 'x',
    },
    {
      name: 'c',
      namespace: 'u:b',
      attributes: new Map([
        ['d', '\n1 2'],
        ['b:d', 'é'],
      ]),
      at: { line: 2, column: 31 },
      text: '',
    },
  ]);
});

test('reads undeclared prefixes as they are mostly meant, and warns once', async () => {
  const { elements, problems } = await hear('<a>\n<viz:b/><y:b/><c:b c:d=""/><__proto__:b/></a>');
  expect(elements.map(({ namespace }) => namespace)).toEqual([
    '',
    'http://gexf.net/1.3/viz',
    'http://www.yworks.com/xml/graphml',
    'urn:undeclared:c',
    'urn:undeclared:__proto__',
  ]);
  expect(problems).toMatchObject([
    {
      severity: 'warning',
      at: { line: 2, column: 1 },
      found: '5 names have a prefix that is not declared: “viz”, “y”, “c” and 1 more',
    },
  ]);
});

test('reads the same wherever a slice ends', async () => {
  const body = '<b c="😀&lt;x\r\ny">é&amp;😀\r\n<!-- - -->]]<![CDATA[]]]]>\r\n</b><d/>';
  const seen = async (lead: number) => {
    const { elements, problems } = await hear(`<a>${' '.repeat(lead)}${body}</a>`);
    const told = elements.slice(1).map(({ at, ...element }) => ({
      ...element,
      line: at.line,
      column: at.line === 1 ? at.column - lead : at.column,
    }));
    return { told, problems };
  };
  const expected = await seen(0);
  expect(expected.told[0]).toMatchObject({ text: 'é&😀\n]]]]\n', column: 4 });
  expect(expected.told[1]).toMatchObject({ line: 4, column: 5 });
  for (let part = 0; part <= body.length; part += 1)
    expect(await seen(64 * 1024 - 3 - part)).toEqual(expected);
});

test('tells how far it is, and stops when it is told to, with the reason given', async () => {
  const text = `<a>${'<b/>'.repeat(100_000)}</a>`;
  const shares: number[] = [];
  await hear(text, { onProgress: (share) => shares.push(share) });
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(shares.length).toBeGreaterThan(5);
  expect(shares.at(-1)).toBe(1);
  const stop = new AbortController();
  const onProgress = (share: number) => void (share > 0.5 && stop.abort('enough'));
  await expect(hear(text, { onProgress, stop: stop.signal })).rejects.toBe('enough');
  await expect(hear('<a/>', { stop: AbortSignal.abort('no') })).rejects.toBe('no');
});

afterEach(() => void vi.restoreAllMocks());

test('gives up after a minute', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20_000));
  const { problems } = await hear(`<a>${'<b/>'.repeat(100_000)}</a>`);
  expect(problems).toMatchObject([{ found: 'reading it takes more than 60 seconds' }]);
});
