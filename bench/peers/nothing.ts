import { servePage } from './page';

// A page that is given the graph and does nothing with it.

servePage(async () => ({ placeOf: () => ({ x: 0, y: 0 }) }));
