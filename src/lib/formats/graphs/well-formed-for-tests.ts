const START = String.raw`:A-Z_a-z\u{c0}-\u{d6}\u{d8}-\u{f6}\u{f8}-\u{2ff}\u{370}-\u{37d}\u{37f}-\u{1fff}\u{200c}-\u{200d}\u{2070}-\u{218f}\u{2c00}-\u{2fef}\u{3001}-\u{d7ff}\u{f900}-\u{fdcf}\u{fdf0}-\u{fffd}\u{10000}-\u{effff}`;
const NAME = String.raw`[${START}][${START}\-.0-9\u{300}-\u{36f}\u{b7}\u{203f}-\u{2040}]*`;
const S = '[ \\t\\r\\n]';
const VALUE = `(?:"[^<"]*"|'[^<']*')`;
const pattern = (source: string, flags = 'uy') => new RegExp(source, flags);

const TEXT = pattern('[^<]+');
const START_TAG = pattern(`<(${NAME})((?:${S}+${NAME}${S}*=${S}*${VALUE})*)${S}*(/?)>`);
const END_TAG = pattern(`</(${NAME})${S}*>`);
const INSTRUCTION = pattern(`<\\?(${NAME})(?:${S}(?:(?!\\?>)[^])*)?\\?>`);
const ATTRIBUTE = pattern(`(${NAME})${S}*=${S}*(${VALUE})`, 'gu');
const DECLARATION = new RegExp(
  `^<\\?xml${S}+version${S}*=${S}*(?:"1\\.[0-9]+"|'1\\.[0-9]+')(?:${S}+encoding${S}*=${S}*(?:"[A-Za-z][\\w.-]*"|'[A-Za-z][\\w.-]*'))?(?:${S}+standalone${S}*=${S}*(?:"(?:yes|no)"|'(?:yes|no)'))?${S}*\\?>`,
);
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/**
 * Whether a text is well-formed XML 1.0 without a document type, straight from the grammar of the recommendation: a judge
 * that shares nothing with the parser that our readers stand on.
 */
export function isWellFormed(file: string): boolean {
  const text = file.replace(/^\ufeff/, '');
  if (FORBIDDEN.test(text)) return false;
  const open: string[] = [];
  let roots = 0;
  let at = DECLARATION.exec(text)?.[0].length ?? 0;
  const take = (token: RegExp): RegExpExecArray | null => {
    token.lastIndex = at;
    const match = token.exec(text);
    if (match) at = token.lastIndex;
    return match;
  };
  while (at < text.length) {
    const run = take(TEXT)?.[0];
    if (run !== undefined) {
      const isFit =
        open.length > 0 ? !run.includes(']]>') && refersWell(run) : !/[^ \t\r\n]/.test(run);
      if (!isFit) return false;
    } else if (text.startsWith('<!--', at)) {
      const end = text.indexOf('--', at + 4);
      if (end < 0 || text[end + 2] !== '>') return false;
      at = end + 3;
    } else if (text.startsWith('<![CDATA[', at)) {
      const end = text.indexOf(']]>', at + 9);
      if (end < 0 || open.length === 0) return false;
      at = end + 3;
    } else if (text.startsWith('<?', at)) {
      const [, target] = take(INSTRUCTION) ?? [];
      if (target === undefined || /^xml$/i.test(target)) return false;
    } else if (text.startsWith('</', at)) {
      const [, name] = take(END_TAG) ?? [];
      if (name === undefined || open.pop() !== name) return false;
    } else {
      const [, name, attributes = '', slash] = take(START_TAG) ?? [];
      if (name === undefined || !areFit(attributes)) return false;
      if (open.length === 0 && (roots += 1) > 1) return false;
      if (slash === '') open.push(name);
    }
  }
  return roots === 1 && open.length === 0;
}

function areFit(attributes: string): boolean {
  const told = [...attributes.matchAll(ATTRIBUTE)];
  const names = new Set(told.map(([, name]) => name));
  return names.size === told.length && told.every(([, , value = '']) => refersWell(value));
}

function refersWell(text: string): boolean {
  return [...text.matchAll(/&(?:(#x[\da-fA-F]+|#\d+|amp|lt|gt|quot|apos);)?/g)].every(
    ([, reference]) => {
      if (!reference?.startsWith('#')) return reference !== undefined;
      const code = Number(reference.replace('#x', '0x').replace('#', ''));
      return code <= 0x10ffff && !FORBIDDEN.test(String.fromCodePoint(code));
    },
  );
}
