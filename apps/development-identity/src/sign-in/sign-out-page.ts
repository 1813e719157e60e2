import type { KoaContextWithOIDC } from 'oidc-provider';
import { contentSecurityPolicy, page } from './html.js';

const texts = {
  sv: { question: 'Vill du logga ut?', done: 'Du är utloggad', signOut: 'Logga ut' },
  en: { question: 'Do you want to sign out?', done: 'You are signed out', signOut: 'Sign out' },
} as const;

/**
 * Asks whether to sign out, with the provider's own form, or says that it is done.
 *
 * @param form the provider's hidden form `op.logoutForm`; absent when the person has signed out
 */
export function signOutPage(ctx: KoaContextWithOIDC, form?: string): void {
  const language = ctx.acceptsLanguages('sv', 'en') === 'en' ? 'en' : 'sv';
  const { question, done, signOut } = texts[language];
  const title = form ? question : done;
  const button = `<button type="submit" form="op.logoutForm" name="logout" value="yes" autofocus>${signOut}</button>`;
  ctx.type = 'html';
  ctx.set('content-security-policy', contentSecurityPolicy);
  ctx.body = page(language, title, `<h1>${title}</h1>${form ? `${form}${button}` : ''}`);
}
