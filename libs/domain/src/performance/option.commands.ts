import { dateInWords } from '../calendar/index.js';
import { listed } from '../case/because.js';
import { command } from '../case/command.js';
import type { Deciding } from '../case/command.js';
import { givesReasons } from '../case/gives-reasons.js';
import { rule } from '../case/rule.js';
import { id, text } from '../fields/build.js';
import { contentOf, exerciseBy, performanceOf } from './contract-now.js';

interface Exercising {
  readonly option: string;
}

const optionOf = ({ state, track, body }: Deciding<Exercising>) =>
  contentOf(state, track)?.options.find((one) => one.id === body.option);

const isExercised = ({ state, track, body }: Deciding<Exercising>) =>
  performanceOf(state, track).exercised.some(({ option }) => option === body.option);

export const optionIsAgreed = rule<Exercising>({
  id: 'OPTION-KNOWN',
  says: {
    sv: 'Optionen finns i avtalet och är inte redan utnyttjad.',
    en: 'The option is one of the contract and not exercised already.',
  },
  basis: 'LOU 17:10: an option is exercised as it stood, clear and precise, in the original documents.',
  holds: (ctx) => optionOf(ctx) !== undefined && !isExercised(ctx),
  because: ({ state, track }) => {
    const used = performanceOf(state, track).exercised.map(({ option }) => option);
    const left = (contentOf(state, track)?.options ?? []).flatMap((one) => (used.includes(one.id) ? [] : [one.id]));
    return listed(left, { sv: 'Här:', en: 'Here:' });
  },
  field: 'option',
});

export const optionIsInTime = rule<Exercising>({
  id: 'OPTION-TIME',
  says: {
    sv: 'Optionen utnyttjas senast på sin sista dag.',
    en: 'The option is exercised no later than on its last day.',
  },
  basis: 'LOU 17:10: what the clause does not allow any more is a modification, and may need a new procurement.',
  holds: (ctx) => {
    const option = optionOf(ctx);
    return option !== undefined && ctx.today <= exerciseBy(ctx.state, ctx.track, option);
  },
  because: (ctx) => {
    const option = optionOf(ctx);
    const expected = option ? exerciseBy(ctx.state, ctx.track, option) : '–';
    const day = option ? dateInWords(expected) : { sv: '–', en: '–' };
    return { says: { sv: `Senast ${day.sv}.`, en: `At the latest ${day.en}.` }, expected };
  },
  field: 'option',
});

export const optionHasReasons = givesReasons({ id: 'OPTION-REASONS' });

const exerciseOption = command({
  area: 'implementation',
  relation: 'case',
  when: 'listed',
  name: 'ExerciseOption',
  says: { sv: 'Utnyttja en option', en: 'Exercise an option' },
  fields: {
    lot: id('Anbudsdel', 'Lot', { optional: true }),
    option: id('Option', 'Option'),
    reasons: text('Skäl', 'Reasons', 8000),
  },
  by: ['decision-maker'],
  rules: [optionIsAgreed, optionIsInTime, optionHasReasons],
  causes: (ctx) => {
    const { track, today, body } = ctx;
    const { months, value } = optionOf(ctx)!;
    return [
      {
        type: 'OptionExercised',
        facts: {
          ...{ track: track.id, option: body.option, on: today },
          ...(months === undefined ? {} : { months }),
          ...(value === undefined ? {} : { value }),
        },
        body: { reasons: body.reasons },
      },
    ];
  },
  example: { option: 'operation', reasons: 'The building is run best by those who know its components.' },
});

export const optionCommands = [exerciseOption];
