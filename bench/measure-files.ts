import { graphFile, type FileFormat } from './graph-files';
import type { Size } from './graphs';
import { VISIT_PATIENCE, type Lab } from './lab';
import { openFile } from './measure-claimscape';
import type { Samples } from './samples';

/** Claimscape with a file of another program, from its bytes to its picture. */
export async function measureFile(
  lab: Lab,
  samples: Samples,
  folder: string,
  { size, format }: { size: Size; format: FileFormat },
): Promise<void> {
  const { ms, block } = await lab.visit(VISIT_PATIENCE, ({ page }) =>
    openFile(lab, page, graphFile(folder, size, format)),
  );
  samples.add(`open.${format}`, size, 'claimscape', ms);
  samples.add('open.block', size, 'claimscape', block);
}
