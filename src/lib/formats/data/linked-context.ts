/** What a value of a property is: a text, a node of the graph, a word of a vocabulary, or a number. */
export type ValueType = 'text' | '@id' | '@vocab' | 'xsd:integer' | 'xsd:nonNegativeInteger';

/** The prefixes of every IRI in our linked data. Words of our own are URNs: we own no domain. */
export const PREFIXES = {
  claimscape: 'urn:claimscape:',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'https://schema.org/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** Names that the W3C’s annotations bear without a prefix, so that whoever knows them in JSON knows ours. */
const NAMES: Record<string, string> = {
  Annotation: 'oa:Annotation',
  SpecificResource: 'oa:SpecificResource',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  linking: 'oa:linking',
};

/** Every property that we write, its IRI and what its values are; those of annotations are the W3C’s own terms. */
export const PROPERTIES: Record<string, readonly [iri: string, type: ValueType]> = {
  motivation: ['oa:motivatedBy', '@vocab'],
  body: ['oa:hasBody', '@id'],
  target: ['oa:hasTarget', '@id'],
  source: ['oa:hasSource', '@id'],
  selector: ['oa:hasSelector', '@id'],
  exact: ['oa:exact', 'text'],
  prefix: ['oa:prefix', 'text'],
  suffix: ['oa:suffix', 'text'],
  start: ['oa:start', 'xsd:nonNegativeInteger'],
  end: ['oa:end', 'xsd:nonNegativeInteger'],

  subject: ['rdf:subject', '@id'],
  predicate: ['rdf:predicate', '@vocab'],
  object: ['rdf:object', '@id'],
  wasQuotedFrom: ['prov:wasQuotedFrom', '@id'],
  wasDerivedFrom: ['prov:wasDerivedFrom', '@id'],

  about: ['schema:about', '@id'],
  alternateName: ['schema:alternateName', 'text'],
  appearance: ['schema:appearance', '@id'],
  author: ['schema:author', '@id'],
  datePublished: ['schema:datePublished', 'text'],
  description: ['schema:description', 'text'],
  headline: ['schema:headline', 'text'],
  inLanguage: ['schema:inLanguage', 'text'],
  isPartOf: ['schema:isPartOf', '@id'],
  name: ['schema:name', 'text'],
  position: ['schema:position', 'xsd:integer'],
  publisher: ['schema:publisher', '@id'],
  sameAs: ['schema:sameAs', '@id'],
  text: ['schema:text', 'text'],

  ...own('@vocab', 'kind', 'relation', 'valence', 'polarity', 'certainty', 'time', 'stance'),
  ...own('@vocab', 'modality', 'form', 'role'),
  ...own('@id', 'speaker', 'contradicts', 'supports', 'repeats'),
  ...own('text', 'label', 'speakerLabel', 'cue', 'section'),
  ...own('text', 'record', 'actorEntry', 'claimEntry'),
  ...own('xsd:integer', 'paragraph'),
  ...own('xsd:nonNegativeInteger', 'utf16Start', 'utf16End'),
};

/** The inline context of our JSON-LD: nothing has to be fetched to understand it. */
export function buildContext(): object {
  const terms = Object.entries(PROPERTIES).map(([term, [iri, type]]) => [
    term,
    type === 'text' ? iri : { '@id': iri, '@type': type },
  ]);
  return {
    '@version': 1.1,
    ...PREFIXES,
    id: '@id',
    type: '@type',
    ...NAMES,
    ...Object.fromEntries(terms),
  };
}

/** The whole IRI of a name with a prefix, or of one of the W3C’s; of an IRI, itself. */
export function expandName(name: string): string {
  const [prefix = '', ...rest] = (NAMES[name] ?? name).split(':');
  const namespace = PREFIXES[prefix as keyof typeof PREFIXES];
  return namespace ? namespace + rest.join(':') : name;
}

function own(type: ValueType, ...names: string[]): Record<string, readonly [string, ValueType]> {
  return Object.fromEntries(names.map((name) => [name, [`claimscape:${name}`, type] as const]));
}
