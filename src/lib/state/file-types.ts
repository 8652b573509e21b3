import { GRAPH_KIND_NAMES, type GraphKind } from '$lib/formats/graphs/graph-kinds';

/** What kind of file a document was opened from. */
export type FileType = GraphKind | 'picture';

/** What readers call each kind of file. */
export const FILE_TYPE_NAMES: Readonly<Record<FileType, string>> = {
  ...GRAPH_KIND_NAMES,
  picture: 'a picture with its document',
};
