/**
 * What a page took until it was loaded, in kB, and of scripts what it asked for before and after its picture was seen, which
 * was at `seen`; when it was painted first. Times in ms since it was asked for.
 */
export function tellLoad(seen: number) {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const end = page?.loadEventEnd ?? 0;
  const isScript = ({ name }: PerformanceResourceTiming) => new URL(name).pathname.endsWith('.js');
  const isBefore = (time: number) => (one: PerformanceResourceTiming) => one.startTime < time;
  const sum = (some: PerformanceResourceTiming[]) =>
    some.reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0) / 1000;
  const js = all.filter(isScript);
  const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
  return {
    js: sum(js.filter(isBefore(seen))),
    jsAfter: sum(js) - sum(js.filter(isBefore(seen))),
    bytes: sum(all.filter(isBefore(end))) + (page?.encodedBodySize ?? 0) / 1000,
    fcp: paint ?? null,
  };
}
