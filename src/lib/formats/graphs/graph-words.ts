import { count } from '$lib/model/count';
import { quote, quoteSome, type Words } from './problem-words';

// What readers of GraphML and GEXF say of graphs, apart from faults of XML.

export const EMPTY: Words = { found: 'the graph has no nodes', remedy: 'It opens empty' };
export const NO_ID: Words = { found: 'a node has no id', remedy: 'Give it an id of its own' };

export function sayNoGraph(format: string): Words {
  return {
    found: `it is ${format}, but has no graph in it`,
    remedy: 'Save the graph again from the program that made it',
  };
}

export function sayRoot(found: string, expected: string): Words {
  return {
    found: `the outermost element is ${quote(`<${found}>`)}, not ${quote(`<${expected}>`)}`,
    remedy: 'Choose a file that holds a graph',
  };
}

export function sayNamespace(_: number, [namespace = '']: readonly string[]): Words {
  return {
    found: `the namespace ${quote(namespace)} is not one that such files have`,
    remedy: 'Read all the same',
  };
}

export function sayForeign(times: number, names: readonly string[]): Words {
  return {
    found: `${count(times, 'element belongs', 'elements belong')} to another namespace than the file’s: ${quoteSome(names)}`,
    remedy: 'Left out, with all in it',
  };
}

export function sayMisplaced(times: number, names: readonly string[]): Words {
  return {
    found: `${count(times, 'element stands', 'elements stand')} where the format has no place for it: ${quoteSome(names)}`,
    remedy: 'Left out, with all in it',
  };
}

export function sayHyperedges(times: number): Words {
  return {
    found: `${count(times, 'hyperedge joins', 'hyperedges join')} more than two nodes at once`,
    remedy: 'Left out: draw edges between pairs of nodes to have them shown',
  };
}

export function sayLocators(times: number): Words {
  return {
    found: `${count(times, 'part is', 'parts are')} said to stand in another file`,
    remedy: 'Left out: no other file is fetched',
  };
}

export function sayGraphs(times: number, [opened]: readonly string[]): Words {
  const first = opened === undefined ? 'the first graph' : `the first graph, ${quote(opened)},`;
  return {
    found: `${first} was opened, and ${count(times, 'other graph')} of the file left out`,
    remedy: 'Save each graph in a file of its own to open the others',
  };
}

export function sayEndless(source: string | undefined, target: string | undefined): Words {
  const missing = [source === undefined ? 'source' : '', target === undefined ? 'target' : ''];
  return {
    found: `an edge has no ${missing.filter(Boolean).join(' and no ')}`,
    remedy: 'Give the ids of the two nodes that it joins',
  };
}

export function sayDirected(times: number, values: readonly string[]): Words {
  return {
    found: `${count(times, 'time', 'times')} a direction is given that the format does not know: ${quoteSome(values)}`,
    remedy: 'What holds around it was taken instead',
  };
}

export function sayKeyless(times: number): Words {
  return {
    found: `${count(times, 'value does', 'values do')} not say which attribute they are of`,
    remedy: 'Kept under the name “data”',
  };
}

export function sayNamelessKeys(times: number): Words {
  return {
    found: `${count(times, 'declared attribute has', 'declared attributes have')} no id`,
    remedy: 'Left out: nothing can have a value of it',
  };
}

export function sayLooks(times: number, names: readonly string[]): Words {
  return {
    found: `${count(times, 'element tells', 'elements tell')} looks that cannot be drawn: ${quoteSome(names)}`,
    remedy: 'Kept as text',
  };
}

export function sayCounts(times: number, names: readonly string[]): Words {
  return {
    found: `${count(times, 'count does', 'counts do')} not agree with what is there: ${quoteSome(names)}`,
    remedy: 'Some of the file may be missing: compare it with where it comes from',
  };
}
