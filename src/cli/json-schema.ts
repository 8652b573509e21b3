import { toJsonSchema } from '@valibot/to-json-schema';
import { format } from 'prettier';
import { DocumentFile } from '$lib/model/schema';

/** The published JSON Schema of a document, as the text of its file, made from the one schema in the code. */
export function formatJsonSchema(): Promise<string> {
  const { $schema, ...schema } = toJsonSchema(DocumentFile, {
    typeMode: 'input',
    ignoreActions: ['check'],
  });
  const titled = { $schema, title: 'A Claimscape document, schema version 1.0', ...schema };
  return format(JSON.stringify(titled), { parser: 'json', printWidth: 100 });
}
