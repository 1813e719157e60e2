import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { errors } from 'oidc-provider';
import type { Provider } from 'oidc-provider';
import type { Directory } from '../users/directory.js';
import type { Language } from '../users/role-names.js';
import { contentSecurityPolicy, escaped, page } from './html.js';
import { signInPage } from './sign-in-page.js';

/** Answers `/interaction/…`: GET shows who one can be, POST with `subject` chooses. */
export async function answerSignIn(
  provider: Provider,
  people: Directory,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const language = languageOf(request);
  try {
    const interaction = await provider.interactionDetails(request, response);
    if (request.method !== 'POST') return show(response, 200, signInPage(people.examples, language));
    const subject = new URLSearchParams(await text(request)).get('subject') ?? '';
    if (!people.find(subject)) return show(response, 422, signInPage(people.examples, language, subject));
    await endFormerSession(provider, interaction);
    response.writeHead(303, { location: await chosen(interaction, subject) }).end();
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    show(response, 400, expiredPage(language));
  }
}

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** Whoever signed in before in this browser is signed out, without the question that the provider would ask. */
async function endFormerSession(provider: Provider, interaction: Interaction): Promise<void> {
  if (!interaction.session) return;
  const session = await provider.Session.findByUid(interaction.session.uid);
  await session?.destroy();
  delete interaction.session;
}

async function chosen(interaction: Interaction, accountId: string): Promise<string> {
  interaction.result = { login: { accountId, amr: ['development'] } };
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1_000));
  return interaction.returnTo;
}

function show(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    })
    .end(html);
}

function expiredPage(language: Language): string {
  const title = language === 'sv' ? 'Inloggningen har gått ut' : 'The sign-in has expired';
  const advice = language === 'sv' ? 'Gå tillbaka och logga in igen.' : 'Go back and sign in again.';
  return page(language, title, `<h1>${escaped(title)}</h1><p>${escaped(advice)}</p>`);
}

/** Swedish unless English is asked for first. */
function languageOf(request: IncomingMessage): Language {
  const wanted = (request.headers['accept-language'] ?? '').toLowerCase();
  const english = wanted.search(/\ben\b/);
  const swedish = wanted.search(/\bsv\b/);
  return english >= 0 && (swedish < 0 || english < swedish) ? 'en' : 'sv';
}
