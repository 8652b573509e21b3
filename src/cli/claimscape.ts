import { parseArgs } from 'node:util';
import { checkFile, isSound } from './check-file';
import { formatCheckJson, formatCheckText } from './format-check';

const USAGE = `usage: claimscape check <graph.json>… [--text <file>] [--json]

Checks documents, and each of their quotes against a text: the one given, or the
one that a document says lies beside it.

  --text <file>  the article’s text, UTF-8
  --json         prints the result as JSON

exit: 0 nothing is wrong, 1 something is, 2 a file cannot be read`;

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<number> {
  let asked;
  try {
    asked = parseArgs({
      args,
      allowPositionals: true,
      options: { text: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = asked;
  const [command, ...files] = positionals;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (command !== 'check') return refuse(command ? `There is no command “${command}”.` : '');
  if (files.length === 0) return refuse('Name at least one document.');
  const checks = await Promise.all(files.map((file) => checkFile(file, values.text)));
  console.log(values.json ? formatCheckJson(checks) : formatCheckText(checks));
  if (checks.some(({ readable }) => !readable)) return 2;
  return checks.every(isSound) ? 0 : 1;
}

function refuse(reason: string): number {
  console.error([reason, USAGE].filter(Boolean).join('\n\n'));
  return 2;
}
