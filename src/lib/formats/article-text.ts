import type { Problem, Result } from '$lib/model/problem';

/** More than any article; a book is not what is looked for. */
const MOST_BYTES = 5_000_000;

/** What the bytes of files that hold no plain text begin with. */
const OTHERS: [signature: string, what: string][] = [
  ['%PDF', 'a PDF'],
  ['PK\u0003\u0004', 'a zipped file, such as a Word document'],
  ['{\\rtf', 'an RTF document'],
  ['\u0089PNG', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
];

/**
 * The words of an article's file: plain text as it is, HTML and Markdown reduced to what a reader sees. Nothing in it
 * runs or loads. `name` names it in problems, and its ending tells Markdown from plain text.
 */
export async function readArticleText(file: Blob, name: string): Promise<Result<string>> {
  if (file.size > MOST_BYTES)
    return refuse(
      name,
      `it has ${Math.round(file.size / 1e6)} MB, more than any article`,
      'Choose a smaller file, or paste the article',
    );
  try {
    return await reduce(new Uint8Array(await file.arrayBuffer()), name);
  } catch {
    // A folder, a file that has gone, or one nested deeper than any article.
    return refuse(name, 'it could not be read', 'Choose another file, or paste the article');
  }
}

async function reduce(bytes: Uint8Array, name: string): Promise<Result<string>> {
  const decoded = decode(bytes, name);
  if (!decoded.ok) return decoded;
  const content = decoded.value.replace(/^\ufeff/, '');
  const isHtml = /\.x?html?$/i.test(name) || looksLikeHtml(content);
  const isMarkdown = /\.(?:md|markdown)$/i.test(name);
  const html = isHtml ? content : isMarkdown ? (await import('marked')).parse(content) : null;
  const text = html === null ? content : await reduceHtml(await html);
  if (/[\p{L}\p{N}]/u.test(text)) return { ok: true, value: text };
  return refuse(name, 'it holds no words', 'Choose the file that holds the article');
}

function decode(bytes: Uint8Array, name: string): Result<string> {
  const head = String.fromCharCode(...bytes.slice(0, 1024));
  const other = OTHERS.find(([signature]) => head.startsWith(signature))?.[1];
  if (other !== undefined)
    return refuse(name, `it is ${other}`, 'Copy the article’s text out of it, and paste that');
  const encoding = encodingOf(head);
  try {
    const value = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!value.includes('\0')) return { ok: true, value };
    return refuse(name, 'it is not a text file', 'Choose a text, HTML or Markdown file');
  } catch {
    return refuse(
      name,
      `it is not ${encoding.toUpperCase()}`,
      'Save it as UTF-8, or paste the text',
    );
  }
}

/** By byte order mark, else by the page's own declaration, else UTF-8; never by guessing. */
function encodingOf(head: string): string {
  if (head.startsWith('\u00ef\u00bb\u00bf')) return 'utf-8';
  if (head.startsWith('\u00ff\u00fe')) return 'utf-16le';
  if (head.startsWith('\u00fe\u00ff')) return 'utf-16be';
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? 'utf-8';
}

function looksLikeHtml(content: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|article)\b/i.test(content);
}

async function reduceHtml(html: string): Promise<string> {
  const { convert } = await import('html-to-text');
  const unseen = [
    'nav',
    'footer',
    'aside',
    'form',
    'button',
    'svg',
    'noscript',
    'template',
    'iframe',
  ];
  const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
  return convert(html, {
    wordwrap: false,
    limits: { maxInputLength: MOST_BYTES, maxDepth: 256 },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      ...[...unseen, 'img'].map((selector) => ({ selector, format: 'skip' })),
      ...headings.map((selector) => ({ selector, options: { uppercase: false } })),
      ...['blockquote', 'figcaption', 'li', 'ul', 'ol'].map((selector) => ({
        selector,
        format: 'block',
        options: { leadingLineBreaks: 2, trailingLineBreaks: 2 },
      })),
    ],
  });
}

function refuse(file: string, found: string, remedy: string): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ file, place: 'the whole file', found, remedy }] };
}
