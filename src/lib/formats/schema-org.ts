import type { ClaimGraph } from '$lib/model/claim-graph';
import { sentenceOf } from '$lib/model/graph-content';
import { AUTHOR } from '$lib/model/modality';
import type { Attribution } from '$lib/model/schema';
import type { Kind } from '$lib/model/vocabulary';
import { formatSpeaker } from './citation';

/** What schema.org calls an actor; it has no word for blocs and groups but Organization. */
export const ACTOR_TYPE: Record<Kind, string> = {
  person: 'Person',
  country: 'Country',
  bloc: 'Organization',
  organisation: 'Organization',
  group: 'Organization',
  unspecified: 'Thing',
};

/**
 * A document for search engines, as schema.org JSON-LD: the article, its actors, every claim with its quotes. Addresses
 * are relative to the document's page. A `Claim` says that something is claimed, never that it was reviewed.
 */
export function buildSchemaOrg(graph: ClaimGraph): object {
  const { title, publisher, author, published, url, language } = graph.getAttributes();
  const speaker = (attribution: Attribution) =>
    attribution.speaker !== null && attribution.speaker !== AUTHOR
      ? { '@id': `#actor-${attribution.speaker}` }
      : { '@type': 'Person', name: formatSpeaker(graph, attribution) };
  const article = {
    '@type': 'Article',
    '@id': url,
    url,
    headline: title,
    datePublished: published,
    inLanguage: language,
    publisher: { '@type': 'Organization', name: publisher },
    ...(author === null ? {} : { author: { '@type': 'Person', name: author } }),
  };
  const actors = graph.mapNodes((actor, { label, kind, aliases, description, wikidata }) => ({
    '@type': ACTOR_TYPE[kind],
    '@id': `#actor-${actor}`,
    name: label,
    description,
    ...(aliases.length > 0 ? { alternateName: aliases } : {}),
    ...(wikidata ? { sameAs: `https://www.wikidata.org/entity/${wikidata}` } : {}),
  }));
  const claims = graph.mapEdges((claim, { attribution, quotes }, source, target) => ({
    '@type': 'Claim',
    '@id': `#claim-${claim}`,
    text: sentenceOf(graph, claim),
    about: [{ '@id': `#actor-${source}` }, { '@id': `#actor-${target}` }],
    author: speaker(attribution),
    appearance: { '@id': url },
    isBasedOn: quotes.map(({ exact }) => ({
      '@type': 'Quotation',
      text: exact,
      inLanguage: language,
      isPartOf: { '@id': url },
    })),
  }));
  return { '@context': 'https://schema.org', '@graph': [article, ...actors, ...claims] };
}

/** Data as the content of a script element, which nothing in it can end. */
export function formatForScript(data: object): string {
  const escape = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escape);
}
