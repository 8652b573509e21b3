import { documentTexts } from '../documents.server';

/** Which documents there are to be rendered ahead; what they hold comes from +page.ts. */
export const entries = () => [...documentTexts.keys()].map((slug) => ({ slug }));
