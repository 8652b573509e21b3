import { fitGraph } from './fit';
import { servePage } from './page';

// The floor: nothing but the circles, the lines and the labels, all of them again for every frame that differs.

const RADIUS = 15;

servePage(async (host, graph, onPick) => {
  const canvas = document.createElement('canvas');
  canvas.width = host.clientWidth;
  canvas.height = host.clientHeight;
  host.append(canvas);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is no canvas');
  const { scale, middle } = fitGraph(graph, host);
  const view = {
    scale,
    x: canvas.width / 2 - middle.x * scale,
    y: canvas.height / 2 - middle.y * scale,
  };
  const places = new Map(graph.nodes.map((node) => [node.key, node]));

  function draw() {
    if (!context) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(view.scale, 0, 0, view.scale, view.x, view.y);
    context.strokeStyle = '#999';
    context.lineWidth = 3;
    context.beginPath();
    for (const { source, target } of graph.edges) {
      const [from, to] = [places.get(source), places.get(target)];
      if (!from || !to) continue;
      context.moveTo(from.x, from.y);
      context.lineTo(to.x, to.y);
    }
    context.stroke();
    context.fillStyle = '#888';
    context.beginPath();
    for (const { x, y } of graph.nodes) {
      context.moveTo(x + RADIUS, y);
      context.arc(x, y, RADIUS, 0, 2 * Math.PI);
    }
    context.fill();
    context.fillStyle = '#000';
    context.font = '16px sans-serif';
    context.textAlign = 'center';
    for (const { x, y, label } of graph.nodes) context.fillText(label, x, y - RADIUS - 4);
  }

  let isAsked = false;
  function ask() {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      draw();
    });
  }
  canvas.addEventListener('pointermove', ({ buttons, movementX, movementY }) => {
    if (buttons === 0) return;
    view.x += movementX;
    view.y += movementY;
    ask();
  });
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    const factor = Math.exp(-event.deltaY / 500);
    view.x = event.offsetX - (event.offsetX - view.x) * factor;
    view.y = event.offsetY - (event.offsetY - view.y) * factor;
    view.scale *= factor;
    ask();
  });
  canvas.addEventListener('click', ({ offsetX, offsetY }) => {
    const [x, y] = [(offsetX - view.x) / view.scale, (offsetY - view.y) / view.scale];
    const hit = graph.nodes.find((node) => Math.hypot(node.x - x, node.y - y) <= RADIUS);
    if (hit) onPick(hit.label);
  });
  draw();
  return {
    placeOf: ({ x, y }) => ({ x: view.x + x * view.scale, y: view.y + y * view.scale }),
  };
});
