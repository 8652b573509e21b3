import { placeAt } from '$lib/formats/place-at';
import { findBinaryKind } from './binary-kinds';
import { Findings } from './findings';
import { CAPS, type Place, type ReadProblem } from './graph-records';
import { isTable } from './is-table';

/** A file’s text, without its byte order mark, and the encoding it was read in; or why it is none. */
export type DecodedText =
  | { ok: true; text: string; encoding: string; problems: ReadProblem[] }
  | {
      ok: false;
      problems: ReadProblem[];
      /** It would be a table if it were read in this encoding, which nobody but the reader can know. */
      couldBe?: 'windows-1252';
    };

interface DecodeOptions {
  /** Names the file in problems. */
  file: string;
  /** What the reader says, over everything that the file says. */
  encoding?: string;
}

const MARKS: readonly [mark: string, encoding: string][] = [
  ['\u00ff\u00fe\0\0', 'utf-32'],
  ['\0\0\u00fe\u00ff', 'utf-32'],
  ['\u00ef\u00bb\u00bf', 'utf-8'],
  ['\u00ff\u00fe', 'utf-16le'],
  ['\u00fe\u00ff', 'utf-16be'],
];

/** A declaration in the two-byte encodings, which it names in itself; the XML recommendation finds it by these bytes. */
const WIDE_DECLARATIONS: readonly [start: string, encoding: string][] = [
  ['<\0?\0x\0', 'utf-16le'],
  ['\0<\0?\0x', 'utf-16be'],
];

/**
 * Bytes as text: by byte order mark, else by an XML declaration, else UTF-8. Nothing is guessed and nothing replaced: bytes
 * that are not of the encoding are a problem with line and column.
 */
export function decodeText(bytes: Uint8Array, { file, encoding }: DecodeOptions): DecodedText {
  const findings = new Findings(file);
  const refuse = (found: string, remedy: string, at?: Place): DecodedText => {
    findings.refuse(found, remedy, { at });
    return { ok: false, problems: findings.list() };
  };
  if (bytes.length > CAPS.bytes)
    return refuse(`larger than ${CAPS.bytes / 1024 / 1024} MB`, 'Open a part of it');
  const binary = findBinaryKind(bytes);
  if (binary) return refuse(binary.found, binary.remedy);

  const told = encoding ?? tellEncoding(bytes, findings);
  if (told === 'utf-32') return refuse('UTF-32, which browsers do not read', 'Save it as UTF-8');
  const decoder = createDecoder(told);
  if (!decoder)
    return refuse(
      `the encoding “${told.slice(0, 40)}”, which is not known here`,
      'Save it as UTF-8',
    );
  const text = decode(bytes, decoder);
  if (text === undefined) {
    const fault = findFault(bytes, decoder.encoding);
    const refused = refuse(fault.found, 'Save the file as UTF-8', fault.at);
    const isMaybeTable = decoder.encoding === 'utf-8' && isTable(readAsWindows(bytes));
    return isMaybeTable ? { ...refused, ok: false, couldBe: 'windows-1252' } : refused;
  }
  const zero = text.indexOf('\0');
  if (zero >= 0) {
    const isWide = /^(?:[^\0]\0|\0[^\0]){4}/.test(text);
    return isWide
      ? refuse('UTF-16 without the mark that says so', 'Save it as UTF-8')
      : refuse('a byte 0, which no text holds', 'Choose a text file', placeAt(text, zero));
  }
  return { ok: true, text, encoding: decoder.encoding, problems: findings.list() };
}

/** What mark or declaration say; UTF-8 where neither does. */
function tellEncoding(bytes: Uint8Array, findings: Findings): string {
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  const [, told] = [...MARKS, ...WIDE_DECLARATIONS].find(([start]) => head.startsWith(start)) ?? [];
  if (told !== undefined) return told;
  const [, , declared] =
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*(["'])([\w.:-]{1,40})\1/.exec(head) ?? [];
  if (declared === undefined) return 'utf-8';
  if (!/^(?:utf-?16|ucs-?2|iso-10646-ucs-2|unicode|csunicode)/i.test(declared)) return declared;
  // The declaration could not be read as it was if it were true; Windows programs often write it so.
  findings.warn(
    `an XML declaration of ${declared}, which the file is not: it is read as UTF-8`,
    'Save it with the encoding that it declares',
    { at: { line: 1, column: 1 } },
  );
  return 'utf-8';
}

function createDecoder(encoding: string): TextDecoder | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array, decoder: TextDecoder): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first bytes that are not of an encoding. */
function findFault(bytes: Uint8Array, encoding: string): { found: string; at: Place } {
  const before = soundStart(bytes, encoding);
  const text = before.replace(/^\ufeff/, '');
  const at = placeAt(text, text.length);
  if (encoding !== 'utf-8') return { found: `bytes that are not ${encoding.toUpperCase()}`, at };
  const byte = bytes[new TextEncoder().encode(before).length] ?? 0;
  const hex = byte.toString(16).toUpperCase().padStart(2, '0');
  return { found: `a byte ${hex} that is not UTF-8`, at };
}

/** The text before the first fault, found by halving: a decoder does not say where it stops. */
function soundStart(bytes: Uint8Array, encoding: string): string {
  // To be continued: a character that is cut at the end is no fault yet.
  const tryToStart = (length: number) => {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    try {
      return decoder.decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  let [sound, broken] = [0, bytes.length + 1];
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2);
    if (tryToStart(middle) === undefined) broken = middle;
    else sound = middle;
  }
  return tryToStart(sound) ?? '';
}

function readAsWindows(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes.subarray(0, 64 * 1024));
}
