// See ui/shell/wake.ts.
(() => {
  const { live } = document.currentScript.dataset;
  const kept = [];
  const keep = (event) => kept.push(event);
  const KINDS = ['click', 'keydown'];
  for (const kind of KINDS) addEventListener(kind, keep, true);
  window.takeEarly = () => {
    for (const kind of KINDS) removeEventListener(kind, keep, true);
    return kept;
  };
  const fetchLive = () => {
    removeEventListener('pointerover', fetchLive);
    const link = document.createElement('link');
    document.head.append(Object.assign(link, { rel: 'modulepreload', href: live }));
  };
  if (live) addEventListener('pointerover', fetchLive);
})();
