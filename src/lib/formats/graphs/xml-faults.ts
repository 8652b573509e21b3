import type { Place } from './graph-records';
import { quote, type Words } from './problem-words';

/** A start tag as it is written, and where. */
export interface StartTag {
  name: string;
  start: number;
  at: Place;
}

/** What was being read when the parser stopped. */
export interface Standstill {
  text: string;
  /** Offset of what the parser would read next. */
  position: number;
  /** Offset of the end of the last tag, comment or the like. */
  since: number;
  /** The start tag read last, or, for an end tag, the one that it should have closed. */
  tag: StartTag | undefined;
}

/** Words for a fault and the offset where it stands. */
export type Fault = Words & { offset: number };

type Explain = (standstill: Standstill, message: string) => Fault;

/** Why a file with a document type declaration is refused, wherever it stands. */
export const DOCTYPE: Words = {
  found: 'it has a document type declaration, “<!DOCTYPE”, which can make a file grow without end',
  remedy: 'Take the declaration out, with all between its brackets',
};

/** Sign by sign what stands for a character, apart from which `&` is a mistake. */
const LONE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#(?!0+;)\d+|#x(?!0+;)[\da-fA-F]+);)/g;

/** What saxes says, and how we say it; the first that fits counts. */
const FAULTS: readonly (readonly [message: RegExp, explain: Explain])[] = [
  [/entity/, explainReference],
  [/^(?:unclosed tag|unexpected end)/, explainEnd],
  [/must contain a root/, explainEmpty],
  [/^(?:unexpected|unmatched|weird empty) clos/, explainEndTag],
  [/in closing tag/, explainBrokenEndTag],
  [/^duplicate attribute/, explainDuplicate],
  [/^text data outside/, explainOutside],
  [/only one root/, explainSecondRoot],
  [/doctype/, (standstill) => ({ ...DOCTYPE, offset: backTo('<!', standstill) })],
  [/^incorrect syntax/, explainDeclaration],
  [/^disallowed character in tag name$/, explainLoneBracket],
  [/^disallowed character\.$/, explainCharacter],
  [/attribute|tag name|forward-slash/, explainStartTag],
  [/]]>/, explainBrackets],
  [/comment/, explainComment],
  [/must (?:appear|be) at the start/, explainLateDeclaration],
  [/processing instruction/, explainInstruction],
  [/namespace|prefix|malformed name|undefine/, explainNamespace],
];

/** Says in plain words what the parser’s `message` means, and where its cause stands. */
export function explainFault(message: string, standstill: Standstill): Fault {
  const [, explain] = FAULTS.find(([pattern]) => pattern.test(message)) ?? [];
  return explain?.(standstill, message) ?? explainXmlDeclaration(standstill);
}

function last({ text, position }: Standstill): number {
  const offset = Math.max(Math.min(position, text.length) - 1, 0);
  return /^[\ud800-\udbff][\udc00-\udfff]|^\r\n/.test(
    text.slice(Math.max(offset - 1, 0), offset + 1),
  )
    ? offset - 1
    : offset;
}

function backTo(sign: string, standstill: Standstill): number {
  return Math.max(standstill.text.lastIndexOf(sign, last(standstill)), 0);
}

function loneAmpersand({ text, since }: Standstill): number {
  LONE_AMPERSAND.lastIndex = since;
  const found = LONE_AMPERSAND.test(text) ? LONE_AMPERSAND.lastIndex - 1 : -1;
  LONE_AMPERSAND.lastIndex = 0;
  return found;
}

function explainReference(standstill: Standstill): Fault {
  const lone = loneAmpersand(standstill);
  const offset = lone < 0 ? backTo('&', standstill) : lone;
  const reference = /^&[^\s;<&]{0,30};?/.exec(standstill.text.slice(offset, offset + 32))?.[0];
  return {
    offset,
    found: `${quote(reference ?? '&')} stands for no character that XML knows`,
    remedy: 'Write the character itself, and a plain “&” as “&amp;”',
  };
}

function explainEnd(standstill: Standstill): Fault {
  const { text, since, tag } = standstill;
  const lone = loneAmpersand(standstill);
  if (lone >= 0 && !/<[!?]/.test(text.slice(since, lone))) return explainReference(standstill);
  return {
    offset: text.length,
    found: tag
      ? `the file ends before ${quote(`<${tag.name}>`)} of line ${tag.at.line} is closed`
      : 'the file ends in the middle',
    remedy: 'It may have been cut: save or fetch it again',
  };
}

function explainEmpty({ text, since }: Standstill): Fault {
  return {
    offset: Math.max(text.slice(since).search(/\S/), 0) + since,
    found: /^\s*$/.test(text) ? 'the file is empty' : 'it holds no XML element',
    remedy: 'Choose a file that holds a graph',
  };
}

function explainEndTag(standstill: Standstill, message: string): Fault {
  const offset = backTo('</', standstill);
  const { tag, text, position } = standstill;
  const meant = tag && message.startsWith('unexpected');
  return {
    offset,
    found: meant
      ? `${quote(text.slice(offset, position))} stands where ${quote(`</${tag.name}>`)} is expected, to close what line ${tag.at.line} opens`
      : `${quote(text.slice(offset, position))} closes nothing`,
    remedy: 'Close every element, in the reverse order of their opening',
  };
}

function explainBrokenEndTag(standstill: Standstill): Fault {
  const offset = backTo('</', standstill);
  return {
    offset,
    found: `the end tag ${quote(standstill.text.slice(offset, standstill.position))} is not complete`,
    remedy: 'Write it as “</name>”, without anything else',
  };
}

function explainDuplicate({ tag, position }: Standstill, message: string): Fault {
  const name = message.replace(/^duplicate attribute: (?:\{.*\})?(.*)\.$/s, '$1');
  return {
    offset: tag?.start ?? position,
    found: `the attribute ${quote(name)} stands twice in one element`,
    remedy: 'Keep one of them',
  };
}

function explainOutside({ text, since, tag }: Standstill): Fault {
  const start = since === 0 && text.startsWith('\ufeff') ? 1 : since;
  const lead = /^[ \t\r\n]*/.exec(text.slice(start))?.[0].length ?? 0;
  return {
    offset: start + lead,
    found: tag
      ? `text stands after the end of ${quote(`<${tag.name}>`)}, where the file should end`
      : 'text stands before the first element: this is not XML',
    remedy: tag ? 'Take it out' : 'Choose a GraphML or GEXF file',
  };
}

function explainSecondRoot({ tag, position }: Standstill): Fault {
  return {
    offset: tag?.start ?? position,
    found: `a second outermost element, ${quote(`<${tag?.name}>`)}, begins where the file should end`,
    remedy: 'Keep one graph in one file',
  };
}

function explainDeclaration(standstill: Standstill): Fault {
  const offset = backTo('<!', standstill);
  const begin = standstill.text.slice(offset, offset + 9);
  if (/^<!doctype$/i.test(begin)) return { ...DOCTYPE, offset };
  return {
    offset,
    found: `${quote(begin)} begins nothing that XML knows`,
    remedy: 'Write “<” in text as “&lt;”',
  };
}

function explainLoneBracket(standstill: Standstill): Fault {
  const offset = Math.max(standstill.text.lastIndexOf('<', last(standstill) - 1), 0);
  return { offset, found: '“<” is not followed by a name', remedy: 'Write “<” in text as “&lt;”' };
}

function explainCharacter(standstill: Standstill): Fault {
  const offset = last(standstill);
  const code = standstill.text.codePointAt(offset) ?? 0;
  if (code === 0x3c)
    return {
      offset,
      found: '“<” stands inside the value of an attribute',
      remedy: 'Write it as “&lt;”, or close the quotation marks before it',
    };
  return { offset, ...forbidden(code) };
}

/** Words for a character that no XML file may hold. */
export function forbidden(code: number): Words {
  const number = code.toString(16).toUpperCase().padStart(4, '0');
  return { found: `the character U+${number} may not stand in XML`, remedy: 'Take it out' };
}

function explainStartTag(standstill: Standstill): Fault {
  return {
    offset: last(standstill),
    found: `the start tag ${quote(`<${standstill.tag?.name}`)} is not well written here`,
    remedy: 'Write every attribute as name="value", with a space before it',
  };
}

function explainBrackets(standstill: Standstill): Fault {
  const offset = backTo(']]>', standstill);
  return { offset, found: '“]]>” stands in text', remedy: 'Write it as “]]&gt;”' };
}

function explainComment(standstill: Standstill): Fault {
  const offset = Math.max(backTo('--', { ...standstill, position: standstill.position - 1 }), 0);
  return { offset, found: '“--” stands inside a comment', remedy: 'Write one dash' };
}

function explainLateDeclaration(standstill: Standstill): Fault {
  return {
    offset: backTo('<?', standstill),
    found: '“<?xml” may stand only at the very beginning of a file',
    remedy: 'Take out what stands before it, or the line itself',
  };
}

function explainInstruction(standstill: Standstill): Fault {
  return {
    offset: backTo('<?', standstill),
    found: 'a processing instruction, “<?”, has no name that XML allows',
    remedy: 'Take it out',
  };
}

function explainNamespace({ tag, position }: Standstill): Fault {
  return {
    offset: tag?.start ?? position,
    found: `the element ${quote(`<${tag?.name}>`)} has or declares a name that XML does not allow`,
    remedy: 'Write names as “name” or “prefix:name”, and bind prefixes to addresses of their own',
  };
}

function explainXmlDeclaration(standstill: Standstill): Fault {
  return {
    offset: last(standstill),
    found: 'the line “<?xml …?>” is not well written',
    remedy: 'Write it as <?xml version="1.0" encoding="UTF-8"?>',
  };
}
