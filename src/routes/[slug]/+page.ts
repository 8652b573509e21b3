import type { PageLoad } from './$types';

/** The graph of the document, or what tells that there is none; what makes it is not needed before the page comes to life. */
export const load: PageLoad = async ({ data }) => {
  if (!data.file) {
    const { default: Problems } = await import('$lib/ui/shell/Problems.svelte');
    return { slug: data.slug, problems: data.problems, Problems };
  }
  const { buildClaimGraph } = await import('$lib/model/claim-graph');
  return { slug: data.slug, graph: buildClaimGraph(data.file) };
};
