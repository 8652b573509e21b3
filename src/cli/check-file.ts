import { dirname, join } from 'node:path';
import { countStatuses, isVerified, type Anchoring, type Status } from '$lib/anchoring/anchoring';
import { checkQuotes } from '$lib/anchoring/check-quotes';
import { findDisagreements } from '$lib/anchoring/find-disagreements';
import { findParagraphs } from '$lib/anchoring/find-paragraphs';
import { digestText } from '$lib/anchoring/own-text';
import { prepareText } from '$lib/anchoring/prepare-text';
import { withLines } from '$lib/formats/json-places';
import { parseGraphJson } from '$lib/formats/graph-json';
import { namesOf, quotesOf, type PlacedQuote } from '$lib/model/assertions';
import { contentOf } from '$lib/model/graph-content';
import { isDocumentFile } from '$lib/model/check-document';
import type { Problem } from '$lib/model/problem';
import type { DocumentFile } from '$lib/model/schema';
import { readText } from './read-text';

/** A quote with its place in the file, and how it was found in the text. */
export interface CheckedQuote extends PlacedQuote {
  anchoring: Anchoring;
}

/** What checking one file came to. */
export interface FileCheck {
  file: string;
  /** Whether the file, and the text asked for, could be read at all. */
  readable: boolean;
  problems: Problem[];
  /** The text's digest, and whether the file names the same one; null without a text. */
  text: { sha256: string; same: boolean } | null;
  counts: Record<Status, number>;
  quotes: CheckedQuote[];
}

/** Whether nothing is wrong: no problem, and where there is a text every quote is verified. */
export function isSound({ readable, problems, text, quotes }: FileCheck): boolean {
  const verified = text === null || quotes.every(({ anchoring }) => isVerified(anchoring));
  return readable && problems.length === 0 && verified;
}

/** Checks a document's file, and each of its quotes against a text: the one given, or the one it says lies beside it. */
export async function checkFile(file: string, textFile?: string): Promise<FileCheck> {
  const source = await readText(file);
  if (typeof source !== 'string') return unreadable(file, source);
  const { problems, content } = await readDocument(source, file);
  if (content === undefined) return unreadable(file, ...problems);
  if (!isDocumentFile(content)) return { ...unreadable(file, ...problems), readable: true };

  const quotes = quotesOf(content);
  const own = content.attributes.text.file;
  const named = textFile ?? (own === undefined ? undefined : join(dirname(file), own));
  if (named === undefined) {
    const unchecked = quotes.map((quote) => ({
      ...quote,
      anchoring: { status: 'unchecked' as const },
    }));
    return report(file, problems, null, unchecked);
  }
  const text = await readText(named);
  if (typeof text !== 'string') return unreadable(file, ...problems, text);
  const sha256 = (await digestText(text)) ?? '';
  const same = sha256 === content.attributes.text.sha256;
  const checked = anchor(text, content, quotes, same);
  const disagreements = same
    ? withLines(disagreementsOf(file, text, content, checked), source)
    : [];
  return report(file, [...problems, ...disagreements], { sha256, same }, checked);
}

async function readDocument(source: string, file: string) {
  const read = await parseGraphJson(source, file);
  if (read.ok) return { problems: [], content: contentOf(read.value) as unknown };
  try {
    return { problems: read.problems, content: JSON.parse(source) as unknown };
  } catch {
    return { problems: read.problems, content: undefined };
  }
}

function anchor(text: string, content: DocumentFile, quotes: PlacedQuote[], isOwnText: boolean) {
  const known = { isOwnText, names: namesOf(content), budget: Infinity };
  const anchorings = [
    ...checkQuotes(
      prepareText(text),
      quotes.map(({ quote }) => quote),
      known,
    ),
  ];
  return quotes.map((quote, i) => ({
    ...quote,
    anchoring: anchorings[i] ?? { status: 'skipped' as const },
  }));
}

function disagreementsOf(
  file: string,
  text: string,
  { attributes }: DocumentFile,
  quotes: readonly CheckedQuote[],
): Problem[] {
  const paragraphs = findParagraphs(
    text,
    attributes.sections.map(({ heading }) => heading),
  );
  const length =
    attributes.text.length === text.length
      ? []
      : [
          {
            file,
            place: 'attributes.text.length',
            found: `${attributes.text.length}, but the text has ${text.length} units`,
            remedy: 'Place the quotes again',
          },
        ];
  const ofQuotes = quotes
    .filter(({ anchoring }) => isVerified(anchoring))
    .flatMap(({ place, quote, anchoring }) =>
      findDisagreements(text, paragraphs, quote, anchoring).map(({ field, found }) => ({
        file,
        place: `${place}.${field}`,
        found,
        remedy: 'Place the quote again',
      })),
    );
  return [...length, ...ofQuotes];
}

function report(
  file: string,
  problems: Problem[],
  text: FileCheck['text'],
  quotes: CheckedQuote[],
): FileCheck {
  const counts = countStatuses(quotes.map(({ anchoring }) => anchoring));
  return { file, readable: true, problems, text, counts, quotes };
}

function unreadable(file: string, ...problems: Problem[]): FileCheck {
  return { ...report(file, problems, null, []), readable: false };
}
