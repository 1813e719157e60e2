import { dateInStockholm } from '../calendar/index.js';
import { first } from '../award/ranked.js';
import { lotOf } from '../case/lot-of.js';
import { rule } from '../case/rule.js';
import { meetingRules } from './meetings.rules.js';

export const inDialogue = meetingRules({
  prefix: 'DIALOGUE',
  onlyRemaining: {
    sv: 'Dialog förs bara med de deltagare som är kvar:',
    en: 'The dialogue is held only with the participants who remain:',
  },
  everyoneMet: {
    sv: 'Dialog har förts med varje deltagare som är kvar. Saknas:',
    en: 'Every remaining participant has been met. Missing:',
  },
  basis: 'LOU 6:22–24, 19:16',
});

export const dialogueHasThemes = rule<{ readonly themes: readonly string[] }>({
  id: 'DIALOGUE-THEMES',
  says: { sv: 'Dialogen har haft ämnen, som antecknas.', en: 'The dialogue had themes, which are noted.' },
  basis: 'LOU 6:22, 12:14: the dialogue is about how the announced needs can be met, and is documented.',
  holds: ({ body }) => body.themes.every((one) => one.trim() !== ''),
  field: 'themes',
});

interface Confirming {
  readonly supplier: string;
  readonly on: string;
  readonly noMaterialChange: boolean;
}

export const confirmsWithTheBest = rule<Confirming>({
  id: 'CONFIRM-BEST',
  says: {
    sv: 'Åtaganden bekräftas bara med den anbudsgivare vars anbud är bäst:',
    en: 'Commitments are confirmed only with the tenderer whose tender is best:',
  },
  basis: 'LOU 6:28; Directive 2014/24/EU, Article 30(7)',
  holds: ({ state, track, body }) => first(state, track, 1)[0] === body.supplier,
  because: ({ state, track }) => {
    const expected = first(state, track, 1)[0] ?? '–';
    return { says: { sv: `${expected}.`, en: `${expected}.` }, expected };
  },
  field: 'supplier',
});

export const confirmationChangesNothing = rule<Confirming>({
  id: 'CONFIRM-MATERIAL',
  says: {
    sv: 'Bekräftelsen får inte ändra väsentliga delar av anbudet eller upphandlingen.',
    en: 'The confirmation must not change material parts of the tender or of the procurement.',
  },
  basis: 'LOU 6:28; Directive 2014/24/EU, Article 30(7)',
  holds: ({ body }) => body.noMaterialChange,
  field: 'noMaterialChange',
});

export const confirmationIsPast = rule<Confirming>({
  id: 'CONFIRM-DAY',
  says: {
    sv: 'Bekräftelsen har skett efter utvärderingen.',
    en: 'The confirmation took place after the evaluation.',
  },
  basis: 'LOU 6:28: with the tenderer that was identified as the best.',
  holds: ({ track, today, body }) => dateInStockholm(track.enteredAt) <= body.on && body.on <= today,
  because: ({ today }) => ({ says: { sv: `Senast ${today}.`, en: `At the latest ${today}.` }, expected: today }),
  field: 'on',
});

export const awardIsNotProposed = rule({
  id: 'CONFIRM-BEFORE-AWARD',
  says: {
    sv: 'Åtaganden bekräftas innan tilldelningen föreslås.',
    en: 'Commitments are confirmed before the award is proposed.',
  },
  basis: 'LOU 6:28: before the award, so that the decision rests on what was confirmed.',
  holds: ({ state, track }) => state.awards[lotOf(track)]?.proposal === undefined,
});
