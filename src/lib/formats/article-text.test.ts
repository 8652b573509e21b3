import { expect, test } from 'vitest';
import { readArticleText } from './article-text';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array<ArrayBuffer>, name: string) =>
  readArticleText(new Blob([bytes]), name);

const PAGE = `<!doctype html><html><head><title>T</title><style>p{}</style><script>alert(1)</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>The deal</h1>
<p>Ada &amp; Bob <em>met</em>\n  in&nbsp;<a href="https://example.org">town</a>.<br>They left.</p>
<blockquote><p>No &ldquo;deal&rdquo;.</p></blockquote><img src="x" onerror="alert(1)" alt="A"><ul><li>One</li></ul>
</article><footer>©</footer></body></html>`;

test('HTML is reduced to what a reader sees', async () => {
  const text = 'The deal\n\nAda & Bob met in\u00a0town.\nThey left.\n\nNo “deal”.\n\nOne';
  expect(await read(utf8(PAGE), 'page.html')).toEqual({ ok: true, value: text });
  expect(await read(utf8(PAGE), 'saved')).toEqual({ ok: true, value: text });
});

test('Markdown is reduced to what a reader sees', async () => {
  const markdown =
    '# The deal\n\nAda **met** [Bob](https://example.org)\nin town.\n\n> No “deal”.\n';
  expect(await read(utf8(markdown), 'page.md')).toEqual({
    ok: true,
    value: 'The deal\n\nAda met Bob in town.\n\nNo “deal”.',
  });
});

test.each([
  ['plain text', utf8('Ada met Bob.\r\n'), 'Ada met Bob.\r\n'],
  ['plain text that speaks of HTML', utf8('He said <html> is dead.'), 'He said <html> is dead.'],
  ['UTF-8 with a byte order mark', utf8('\ufeffAda'), 'Ada'],
  [
    'UTF-8 with a mark that a page contradicts',
    utf8('\ufeffcharset <meta charset=windows-1253> όχι'),
    'charset <meta charset=windows-1253> όχι',
  ],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x41, 0, 0x64, 0, 0x61, 0]), 'Ada'],
])('%s is taken as it is', async (_, bytes, value) => {
  expect(await read(bytes, 'a.txt')).toEqual({ ok: true, value });
});

test('a page’s own declaration of its encoding counts', async () => {
  const head = utf8('<html><meta charset="windows-1253"><p>');
  const bytes = new Uint8Array([...head, 0xfc, 0xf7, 0xe9]);
  expect(await read(bytes, 'a.html')).toEqual({ ok: true, value: 'όχι' });
});

test.each([
  ['other bytes', new Uint8Array([0x41, 0xfc, 0x41]), 'it is not UTF-8'],
  [
    'a declared encoding that there is not',
    utf8('<html><meta charset="klingon"><p>Ada'),
    'it is not KLINGON',
  ],
  ['a PDF', utf8('%PDF-1.7 …'), 'it is a PDF'],
  ['a Word document', utf8('PK\u0003\u0004…'), 'a zipped file'],
  ['binary', new Uint8Array([0x41, 0, 0x41]), 'it is not a text file'],
  ['an empty file', new Uint8Array(), 'it holds no words'],
  ['a page without words', utf8('<html><script>Ada</script>'), 'it holds no words'],
  [
    'Markdown nested deeper than any article',
    utf8('> '.repeat(20_000) + 'x'),
    'it could not be read',
    'a.md',
  ],
  ['a huge file', new Uint8Array(5_000_001), 'it has 5 MB'],
])('%s is refused, with a way out', async (_, bytes, told, name = 'article') => {
  const found = await read(bytes, name);
  expect(found).toMatchObject({ ok: false, problems: [{ file: name }] });
  expect(found.ok ? '' : found.problems[0]?.found).toContain(told);
});
