import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { contentSecurityPolicy, escaped, page } from './html.js';

/** Shows why a sign-in could not go on, when there is no address to send the browser back to. */
export function errorPage(ctx: KoaContextWithOIDC, { error, error_description: description = '' }: ErrorOut): void {
  const swedish = ctx.acceptsLanguages('sv', 'en') !== 'en';
  const title = swedish ? 'Inloggningen gick inte att genomföra' : 'The sign-in could not go on';
  ctx.type = 'html';
  ctx.set('content-security-policy', contentSecurityPolicy);
  ctx.body = page(
    swedish ? 'sv' : 'en',
    title,
    `<h1>${title}</h1><p><code>${escaped(error)}</code></p><p>${escaped(description)}</p>`,
  );
}
