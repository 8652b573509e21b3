import type { Attribution, Claim, Quote } from './schema';

const NONE: Quote[] = [];

/** Has claims share what they have alike: of hundreds of thousands that nobody is quoted for it is half of their room. */
export function shareAlike(claims: Iterable<Claim>): void {
  let last: Attribution | null = null;
  for (const claim of claims) {
    if (claim.quotes.length === 0) claim.quotes = NONE;
    if (last && isAlike(last, claim.attribution)) claim.attribution = last;
    else last = claim.attribution;
  }
}

function isAlike(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
  );
}
