// What a page needs that keeps a document, for tests that do to it what no reader’s hand can.
export { keepDocument } from '$lib/library/my-documents';
export { findDocument } from '$lib/library/read-documents';
export { Keeping } from '$lib/state/keeping.svelte';
