/**
 * Marks a document that passed every check when its page was rendered ahead. It travels with the copy inside that page
 * only, never with the file, so that what comes over the network later is always checked.
 */
export const CHECKED_HEADER = 'x-claimscape-checked';
