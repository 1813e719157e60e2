import type { DevelopmentUser, ExampleUsers } from '../users/development-users.js';
import { platformOperator } from '../users/development-users.js';
import type { Language } from '../users/role-names.js';
import { roleName } from '../users/role-names.js';
import { escaped, page } from './html.js';

const texts = {
  sv: {
    title: 'Välj vem du är – Behov, utveckling',
    heading: 'Vem vill du vara?',
    lead: 'Det här är utvecklingsmiljöns inloggning. Den frågar inte efter lösenord och finns aldrig i drift.',
    platform: 'Plattformen',
    other: 'Någon annan',
    otherLead: 'Varje adress som slutar på .example går bra, till exempel en leverantör till.',
    address: 'Adress',
    signIn: 'Logga in',
    unknown: 'Den adressen kan inte logga in här. Den ska sluta på .example och får inte vara ett tjänstekonto:',
  },
  en: {
    title: 'Choose who you are – Behov, development',
    heading: 'Who do you want to be?',
    lead: 'This is the sign-in of the development environment. It asks for no password and never runs in production.',
    platform: 'The platform',
    other: 'Someone else',
    otherLead: 'Any address that ends in .example will do, for example one more supplier.',
    address: 'Address',
    signIn: 'Sign in',
    unknown: 'That address cannot sign in here. It must end in .example and not be a service account:',
  },
} as const;

/** The page where a developer chooses who to be: one button per person, by example case and role. */
export function signInPage(examples: readonly ExampleUsers[], language: Language, refused?: string): string {
  const text = texts[language];
  const alert = refused === undefined ? '' : `<p role="alert">${text.unknown} ${escaped(refused)}</p>`;
  const groups = examples.map(({ title, organisation, users }) =>
    group(title[language], `<p>${escaped(organisation)}</p>`, users, language),
  );
  return page(
    language,
    text.title,
    `<h1>${text.heading}</h1>
<p>${text.lead}</p>
${alert}
<form method="post">
${groups.join('\n')}
${group(text.platform, '', [platformOperator], language)}
</form>
<h2>${text.other}</h2>
<p>${text.otherLead}</p>
<form method="post" class="other">
<label>${text.address}<input name="subject" type="email" required autocomplete="off" spellcheck="false"></label>
<button>${text.signIn}</button>
</form>`,
  );
}

function group(title: string, lead: string, users: readonly DevelopmentUser[], language: Language): string {
  const buttons = users.map((user) => `<li>${button(user, language)}</li>`);
  return `<section><h2>${escaped(title)}</h2>${lead}<ul>${buttons.join('')}</ul></section>`;
}

function button({ subject, roles }: DevelopmentUser, language: Language): string {
  const held = roles.map((role) => escaped(roleName(role, language))).join(', ');
  const address = escaped(subject);
  return `<button name="subject" value="${address}"><strong>${held}</strong><span>${address}</span></button>`;
}
