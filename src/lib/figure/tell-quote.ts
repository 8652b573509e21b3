import { formatVoice } from '$lib/formats/citation';
import type { ClaimGraph } from '$lib/model/claim-graph';
import { modalitiesOf } from '$lib/model/modality';
import type { Claim, Quote, Statement } from '$lib/model/schema';
import { headingOf } from '$lib/queries/figures';
import { MODALITY_LINE } from '$lib/scene/encoding';

/** Whose words a quote is, how surely they are said, and where they stand, as one line. */
export function tellQuote(graph: ClaimGraph, quote: Quote, assertion: Claim | Statement): string {
  const { paragraph, role = 'content' } = quote;
  const heading = paragraph === undefined ? undefined : headingOf(graph, paragraph);
  const surely = role === 'attribution' ? [] : modalitiesOf(assertion);
  return [
    formatVoice(graph, quote, assertion.attribution),
    ...surely.map((modality) => MODALITY_LINE[modality].name.toLowerCase()),
    ...(heading ? [heading] : []),
    ...(paragraph === undefined ? [] : [`paragraph ${paragraph}`]),
  ].join(' · ');
}
