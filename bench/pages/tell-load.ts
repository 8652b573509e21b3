/** What a page took until it was loaded, in kB, and after that; when it was painted, in ms. */
export function tellLoad() {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const end = page?.loadEventEnd ?? 0;
  const isScript = ({ name }: PerformanceResourceTiming) => new URL(name).pathname.endsWith('.js');
  const isFirst = ({ startTime }: PerformanceResourceTiming) => startTime < end;
  const sum = (some: PerformanceResourceTiming[]) =>
    some.reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0) / 1000;
  const js = all.filter(isScript);
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  return {
    js: sum(js.filter(isFirst)),
    jsAfter: sum(js) - sum(js.filter(isFirst)),
    bytes: sum(all.filter(isFirst)) + (page?.encodedBodySize ?? 0) / 1000,
    fcp: paint ?? null,
  };
}
