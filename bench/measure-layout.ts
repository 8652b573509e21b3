import type { Size } from './graphs';
import { VISIT_PATIENCE, type Lab } from './lab';
import { openFile } from './measure-claimscape';
import type { Samples } from './samples';

/** The layout that every graph program has: whoever is connected stands close. */
const LAYOUT = 'force';

/** Another layout is chosen in an open document, as a reader does it. */
export async function measureLayout(
  lab: Lab,
  samples: Samples,
  { size, file }: { size: Size; file: string },
): Promise<void> {
  await lab.visit(VISIT_PATIENCE, async ({ page }) => {
    await openFile(lab, page, file);
    await page.evaluate(() => watch.quiet(5_000));
    let workers = 0;
    page.on('worker', () => (workers += 1));
    const before = await page.evaluate(() => watch.claimscape.tellPlaces());
    const moved = page.evaluate(async (places) => {
      const end = await watch.until(() => watch.claimscape.tellPlaces() !== places);
      const began = watch.times.change ?? NaN;
      await watch.quiet(20_000);
      return { ms: end - began, block: watch.longestSince(began) };
    }, before);
    await page.getByRole('combobox', { name: 'Layout' }).selectOption(LAYOUT);
    const { ms, block } = await moved;
    samples.add('layout.done', size, 'claimscape', ms);
    samples.add('layout.block', size, 'claimscape', block);
    samples.add('layout.workers', size, 'claimscape', workers);
  });
}
