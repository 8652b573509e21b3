import { parseArgs } from 'node:util';
import { formatProblem, tellError } from '$lib/model/problem';
import { checkFile, isSound } from './check-file';
import {
  CONVERT_OPTIONS,
  findTarget,
  readChoice,
  TARGETS,
  type ConvertValues,
} from './convert-options';
import { writeHiddenOut } from '$lib/formats/hidden-characters';
import { formatCheckJson, formatCheckText } from './format-check';
import { formatJsonLine, inspectFile } from './inspect-file';
import { readInput } from './read-input';
import { readText } from './read-text';

const USAGE = `usage: claimscape check <graph.json>… [--text <file>] [--json]
       claimscape convert <in> <out> [--as <format>] [options]
       claimscape inspect <file>… [--json]

check      Checks documents, and each of their quotes against a text: the one
           given, or the one that a document says lies beside it.
  --text <file>       the article’s text, UTF-8
  --json              prints the result as JSON

convert    Writes a document (anything that inspect opens) as another file; the ending of <out> says what, or --as does:
           ${TARGETS.join(', ')
             .replace(/(.{1,62})(?: |$)/g, '$1\n           ')
             .trim()}
  --select <key>      selects an actor or a claim; with --to <key>, a relationship
  --view <query>      the view as its address has it: '?valence=conflict'
  --narrowed          data of what the view leaves alone
  --text <file>       the article’s text, by which JSON-LD and Turtle tell places
  --title <text>      the title of a picture, instead of the document’s
  --part <what>       shown, whole or selection
  --size <size>       screen, square, card, slide, a4, a4wide, a3, letter, column,
                      columns, or <width>x<height> in px
  --dpi <number>      96, 150, 192, 288, 300, 384 or 600
  --theme <theme>     light, dark or grey
  --background <what> theme, white or none
  --text-size <size>  small, usual, large or largest
  --quotes            numbers the lines and lists the quotes behind them
  --without-data      the picture does not carry the document

inspect    Opens files and tells what is in them and what is wrong with them: our
           JSON, GraphML, GEXF, JSON of Graphology, Cytoscape, d3 or NetworkX, CSV,
           our own JSON-LD and Turtle, and a PNG or SVG that carries a document
  --json              one line of JSON a file

exit: 0 nothing is wrong, 1 something is wrong with a document, 2 a file cannot be
read or written, or the call is off`;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  let asked;
  try {
    asked = parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...CONVERT_OPTIONS,
        text: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    return refuse(tellError(error));
  }
  const { values, positionals } = asked;
  const [command, ...files] = positionals;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (command === 'check') return check(files, values);
  if (command === 'convert') return convert(files, values);
  if (command === 'inspect') return inspect(files, values.json === true);
  return refuse(command ? `There is no command “${command}”.` : '');
}

async function check(
  files: string[],
  { text, json }: { text?: string | undefined; json?: boolean | undefined },
): Promise<number> {
  if (files.length === 0) return refuse('Name at least one document.');
  const checks = await Promise.all(files.map((file) => checkFile(file, text)));
  console.log(json ? formatCheckJson(checks) : formatCheckText(checks));
  if (checks.some(({ readable }) => !readable)) return 2;
  return checks.every(isSound) ? 0 : 1;
}

async function convert(
  files: string[],
  values: ConvertValues & { text?: string | undefined },
): Promise<number> {
  const [from, out, ...more] = files;
  if (from === undefined || out === undefined || more.length > 0)
    return refuse('Name one file to read and one to write.');
  const target = findTarget(out, values.as);
  const { choice, wrong } = readChoice(values);
  if (!target) wrong.unshift(`“${values.as ?? out}”: take --as with one of ${TARGETS.join(', ')}`);
  if (!target || wrong.length > 0) return refuse(wrong.join('\n'));
  const read = await readInput(from);
  const problems = read.problems.map(formatProblem).join('\n');
  if (problems) console.error(writeHiddenOut(problems));
  if (!read.ok) return read.isReadable ? 1 : 2;
  const text = values.text === undefined ? null : await readText(values.text);
  if (text !== null && typeof text !== 'string') return refuse(formatProblem(text));
  const { convertFile } = await import('./convert-file');
  const converted = await convertFile(read.input, out, target, values, choice, text);
  if (!converted.ok) {
    console.error(writeHiddenOut(`${out} was not written: ${converted.reason}.`));
    return 2;
  }
  for (const note of converted.notes) console.error(writeHiddenOut(note));
  console.log(writeHiddenOut(`${out} written.`));
  return 0;
}

async function inspect(files: string[], json: boolean): Promise<number> {
  if (files.length === 0) return refuse('Name at least one file.');
  let isRefused = false;
  // One after the other: each may be large.
  for (const file of files) {
    const { told, text } = await inspectFile(file);
    isRefused ||= told.outcome === 'refused';
    console.log(json ? formatJsonLine(told) : writeHiddenOut(text));
  }
  return isRefused ? 2 : 0;
}

function refuse(reason: string): number {
  console.error([writeHiddenOut(reason), USAGE].filter(Boolean).join('\n\n'));
  return 2;
}
