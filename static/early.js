// Keeps what a reader clicks or presses while the page’s own code is still on its way; ui/shell/wake.ts does it then.
(() => {
  const kept = [];
  const keep = (event) => kept.push(event);
  const KINDS = ['click', 'keydown'];
  for (const kind of KINDS) addEventListener(kind, keep, true);
  window.takeEarly = () => {
    for (const kind of KINDS) removeEventListener(kind, keep, true);
    return kept;
  };
})();
