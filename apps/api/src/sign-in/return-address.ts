/**
 * Where to send a browser after sign-in: a path of ours, or an address at one of the origins; else `/`. What others put
 * into a link must not lead people away from here.
 */
export function returnAddress(asked: unknown, publicUrl: string, origins: readonly string[]): string {
  if (typeof asked !== 'string' || asked.length > 2_000 || !URL.canParse(asked, publicUrl)) return '/';
  const address = new URL(asked, publicUrl);
  const own = new URL(publicUrl).origin;
  if (address.origin === own) return `${address.pathname}${address.search}${address.hash}`.replace(/^\/{2,}/, '/');
  return origins.includes(address.origin) ? address.href : '/';
}
