/** A file's name for a picture: the document's slug and what is selected in it, in letters every system takes. */
export function pictureName(slug: string, shown: string): string {
  const words = shown
    .replace('→', ' to ')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
  return `${[slug, words].filter(Boolean).join('-')}.png`;
}
