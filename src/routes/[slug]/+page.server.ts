import { documentTexts, readDocument } from '../documents.server';

/** Which documents there are to be rendered ahead; what they hold comes from +page.ts. */
export const entries = () => [...documentTexts.keys()].map((slug) => ({ slug }));

/** Whether the document passed every check when the site was built. */
export async function load({ params }) {
  return { sound: (await readDocument(params.slug))?.ok ?? false };
}
