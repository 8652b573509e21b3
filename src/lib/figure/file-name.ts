/** A file's name: the document's slug and what of it is shown, in letters every system takes. */
export function fileName(slug: string, shown: string, extension = 'png'): string {
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
  return `${[slug, words].filter(Boolean).join('-')}.${extension}`;
}
