import type { DrawnGraph } from './graphs';

/** A peer's page, with a graph that it carries or none: a place for the picture, one for an answer, a script. */
export function peerHtml(script: string, graph?: DrawnGraph): string {
  const carried = graph ? JSON.stringify(graph).replaceAll('<', '\\u003c') : '';
  return [
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>A peer</title>',
    '<link rel="icon" href="data:,">',
    '<style>html,body,#host{height:100%;margin:0;overflow:hidden}#answer{position:fixed;top:0;right:0}</style>',
    '<div id="host"></div><div id="answer"></div>',
    `<script type="application/json" id="graph">${carried}</script>`,
    `<script type="module" src="/bench/${script}.js"></script></html>`,
  ].join('');
}
