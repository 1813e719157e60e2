export type Language = 'sv' | 'en';

const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  'needs-owner': { sv: 'Behovsägare', en: 'Needs owner' },
  'innovation-leader': { sv: 'Innovationsledare', en: 'Innovation leader' },
  procurer: { sv: 'Upphandlare', en: 'Procurer' },
  'decision-maker': { sv: 'Beslutsfattare', en: 'Decision-maker' },
  'matching-officer': { sv: 'Matchningsansvarig', en: 'Matching officer' },
  supplier: { sv: 'Leverantör', en: 'Supplier' },
  'line-manager': { sv: 'Linjechef', en: 'Line manager' },
  controller: { sv: 'Controller', en: 'Controller' },
  evaluator: { sv: 'Utvärderare', en: 'Evaluator' },
  opener: { sv: 'Anbudsöppnare', en: 'Opener' },
  jury: { sv: 'Jury', en: 'Jury' },
  registrar: { sv: 'Registrator', en: 'Registrar' },
  manager: { sv: 'Chef', en: 'Manager' },
  'platform-operator': { sv: 'Plattformens drift', en: 'Platform operator' },
};

/** A role's name in the glossary's words; the role itself when the glossary has none. */
export const roleName = (role: string, language: Language): string => names[role]?.[language] ?? role;
