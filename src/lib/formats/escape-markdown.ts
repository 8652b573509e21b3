import { toPortableLine } from './portable-text';

/** Text as one line of Markdown that is read as just that text: no tags, links, emphasis, lists or headings. */
export function escapeMarkdown(text: string): string {
  return toPortableLine(text)
    .replace(/[\\`*_[\]<>&|~^$#]/g, '\\$&')
    .replace(/^[+=-]|(?<=^\d+)[.)]/, '\\$&')
    .replace(/:(?=\/\/)|(?<=mailto|xmpp):|(?<=www)\.|@/gi, '\\$&');
}
