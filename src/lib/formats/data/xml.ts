import { toPortableText } from '$lib/formats/portable-text';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or a quoted attribute; what XML 1.0 cannot hold is replaced, and no white space is folded. */
export function escapeXml(text: string): string {
  return toPortableText(text).replace(
    /[&<>"\t\n\r]/g,
    (sign) => ENTITIES[sign] ?? `&#${sign.charCodeAt(0)};`,
  );
}

/** An element; `content` is XML already. Names are ours, values anybody’s. */
export function formatElement(
  name: string,
  attributes: Record<string, string | number>,
  content: string | string[] = [],
): string {
  const told = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${escapeXml(`${value}`)}"`,
  );
  const start = `<${name}${told.join('')}`;
  if (typeof content === 'string') return `${start}>${content}</${name}>`;
  return content.length === 0 ? `${start}/>` : `${start}>\n${content.join('\n')}\n</${name}>`;
}

/** The first line of an XML file. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
