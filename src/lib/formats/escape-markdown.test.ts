import fc from 'fast-check';
import { lexer, type Token } from 'marked';
import { expect, test } from 'vitest';
import { hostileText } from './documents-for-tests';
import { escapeMarkdown } from './escape-markdown';
import { toPortableLine } from './portable-text';

/** The words that a reader of Markdown makes of it; throws where it makes anything else. */
function readPlain(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if ('tokens' in token && ['paragraph', 'heading', 'blockquote', 'text'].includes(token.type))
        return readPlain(token.tokens ?? []);
      if (token.type === 'text' || token.type === 'escape') return token.text as string;
      throw new Error(`a ${token.type}: ${token.raw}`);
    })
    .join('');
}

function expectPlain(text: string): void {
  const [plain, written] = [toPortableLine(text), escapeMarkdown(text)];
  expect(readPlain(lexer(written))).toBe(plain);
  expect(readPlain(lexer(`## ${written}`))).toBe(plain);
  expect(readPlain(lexer(`> “${written}”`))).toBe(`“${plain}”`);
}

test.each([
  ['*a* _b_ `c` ~~d~~'],
  ['<script>alert(1)</script>'],
  ['&lt;b&gt; &copy;'],
  ['[x](javascript:alert(1)) ![y](http://example.org/z)'],
  ['http://example.org www.example.org a@example.org'],
  ['# heading'],
  ['heading ##'],
  ['1. one'],
  ['12) twelve'],
  ['- item'],
  ['+ item'],
  ['---'],
  ['==='],
  ['```'],
  ['> quote'],
  ['| a | b |'],
  ['[^1]: note'],
  ['back\\slash\\'],
  ['two\n\nparagraphs\n    code'],
])('%j is read as just that', (text) => expectPlain(text));

test('any text is read as just that', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      fc.pre(toPortableLine(text) !== '');
      expectPlain(text);
    }),
    { numRuns: 1000 },
  );
});
