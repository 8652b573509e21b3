import type { Lab } from './lab';
import type { Samples } from './samples';

const KINDS = { svg: 'SVG', png: 'PNG', pdf: 'PDF', jpeg: 'JPEG', webp: 'WebP' } as const;

/** The first document's picture in every format, as a reader saves it: from the button to the file. */
export async function measureSaving(lab: Lab, samples: Samples): Promise<void> {
  await lab.visit(120_000, async ({ page }) => {
    await page.goto(`${lab.address}/moscow-talks/`);
    await page.mouse.move(5, 5);
    await page.getByRole('button', { name: 'Save picture' }).click();
    const dialog = page.getByRole('dialog', { name: 'Save a picture' });
    await dialog.getByRole('img', { name: /^Preview/ }).waitFor();
    for (const [kind, name] of Object.entries(KINDS)) {
      await dialog.getByRole('radio', { name, exact: true }).check();
      await page.evaluate(() => watch.quiet(10_000));
      const asked = page.waitForEvent('download');
      const began = performance.now();
      await dialog.getByRole('button', { name: `Save ${name}` }).click();
      await (await asked).path();
      samples.add(
        `save.${kind as keyof typeof KINDS}`,
        '20',
        'claimscape',
        performance.now() - began,
      );
    }
  });
}
