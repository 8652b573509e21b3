import { writeFileSync } from 'node:fs';
import { formatJsonSchema } from './json-schema';

writeFileSync('static/graph.schema.json', await formatJsonSchema());
