import type { PageLoad } from './$types';

/** The graph of the document; what makes it is not needed before the page comes to life. */
export const load: PageLoad = async ({ data }) => {
  if (!data.file) return { slug: data.slug, problems: data.problems };
  const { buildClaimGraph } = await import('$lib/model/claim-graph');
  return { slug: data.slug, graph: buildClaimGraph(data.file) };
};
