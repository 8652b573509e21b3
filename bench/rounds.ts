import { TimeUp } from './lab';

/** What one subject does in one round. */
export interface Turn {
  name: string;
  run: (round: number) => Promise<void>;
  /** Called once where it took too long; it has no turns any more. */
  onTooLong?: () => void;
}

/**
 * Everybody in turn, round by round, so that what disturbs the machine for a while disturbs all. Who has taken more than
 * `budget` seconds altogether has had the last turn.
 */
export async function inRounds(
  { rounds, budget }: { rounds: number; budget: number },
  turns: readonly Turn[],
): Promise<void> {
  const spent = new Map<Turn, number>();
  for (let round = 0; round < rounds; round += 1)
    for (const turn of turns) {
      const before = spent.get(turn) ?? 0;
      if (before > budget * 1000) continue;
      const began = performance.now();
      const problem = await turn.run(round).then(
        () => null,
        (error: unknown) => error,
      );
      const took = performance.now() - began;
      console.log(`${turn.name}, round ${round + 1}: ${(took / 1000).toFixed(1)} s`);
      spent.set(turn, problem === null ? before + took : Infinity);
      if (problem instanceof TimeUp) turn.onTooLong?.();
      else if (problem !== null) console.error(`${turn.name}: ${String(problem)}`);
    }
}
