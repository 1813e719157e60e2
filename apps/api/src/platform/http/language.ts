export type Language = 'sv' | 'en';

/**
 * The language to answer in, from `Accept-Language` (RFC 9110 section 12.5.4): the one of the two with the greater
 * weight, Swedish when neither is asked for. A header that can't be read asks for nothing.
 */
export function languageOf(header: string | undefined): Language {
  if (header === undefined || header === '') return 'sv';
  let best: Language = 'sv';
  let weight = 0;
  for (const part of header.slice(0, 500).split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const language = range.startsWith('sv') ? 'sv' : range.startsWith('en') ? 'en' : undefined;
    const q = parameters.map((one) => /^\s*q=([01](?:\.\d{0,3})?)$/.exec(one)?.[1]).find((one) => one !== undefined);
    const asked = q === undefined ? 1 : Number(q);
    if (language && asked > weight) [best, weight] = [language, asked];
  }
  return best;
}
