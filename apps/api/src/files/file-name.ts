const encoded = /(?:^|;)\s*filename\*\s*=\s*UTF-8''([^;\s]+)/i;
const quoted = /(?:^|;)\s*filename\s*=\s*"((?:[^"\\]|\\.)*)"/i;

/**
 * The name that a `Content-Disposition` gives a file (RFC 6266), without folders; for people to read, never for a path.
 * @returns undefined when there is none, or none that can be shown
 */
export function fileNameOf(header: string | undefined): string | undefined {
  const given = decoded(encoded.exec(header ?? '')?.[1]) ?? quoted.exec(header ?? '')?.[1]?.replace(/\\(.)/g, '$1');
  const name = given?.split(/[/\\]/).at(-1)?.normalize('NFC').trim();
  if (name === undefined || name === '' || /^\.+$/.test(name) || [...name].length > 200) return undefined;
  return /\p{Cc}|\p{Cf}/u.test(name) ? undefined : name;
}

function decoded(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The header that gives a file to be kept under its name, not to be shown as a page. */
export const attachment = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`)}`;
