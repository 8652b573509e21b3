import { spawn } from 'node:child_process';

// Each of these takes one core: `node tests/side-by-side.js check,build lint` runs two rows of npm scripts at once.
const rows = process.argv.slice(2).map((row) => row.split(','));

/** Runs a script and prints what it said once it has ended; whether nothing was wrong. */
function run(script) {
  const program = spawn('npm', ['run', script], { shell: process.platform === 'win32' });
  const said = [];
  for (const stream of [program.stdout, program.stderr])
    stream.on('data', (piece) => said.push(piece));
  return new Promise((resolve) =>
    program.on('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    }),
  );
}

async function runRow(scripts) {
  for (const script of scripts) if (!(await run(script))) return false;
  return true;
}

const outcomes = await Promise.all(rows.map(runRow));
process.exitCode = outcomes.every(Boolean) ? 0 : 1;
