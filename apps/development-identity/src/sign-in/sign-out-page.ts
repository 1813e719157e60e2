import type { KoaContextWithOIDC } from 'oidc-provider';
import { contentSecurityPolicy, page } from './html.js';

/**
 * Asks whether to sign out, with the provider's own form, or says that it is done.
 *
 * @param form the provider's hidden form `op.logoutForm`; absent when the person has signed out
 */
export function signOutPage(ctx: KoaContextWithOIDC, form?: string): void {
  const swedish = ctx.acceptsLanguages('sv', 'en') !== 'en';
  const title = form ? (swedish ? 'Logga ut' : 'Sign out') : swedish ? 'Du är utloggad' : 'You are signed out';
  const button = `<button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>${title}</button>`;
  ctx.type = 'html';
  ctx.set('content-security-policy', contentSecurityPolicy);
  ctx.body = page(swedish ? 'sv' : 'en', title, `<h1>${title}</h1>${form ? `${form}${button}` : ''}`);
}
