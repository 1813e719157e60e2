import { addMilliseconds, dateInStockholm, dateInWords, toInstant } from '../calendar/index.js';
import type { Deciding } from '../case/command.js';
import { rule } from '../case/rule.js';
import { statutoryPeriod } from '../periods/index.js';
import { isOutside } from '../procedures/regimes.js';
import { dispatchOf, type Notice } from './notice.rules.js';

/** The first day that may be the last for tenders when the EU funds a pre-commercial procurement. */
const firstLastDay = (ctx: Deciding<Notice>) =>
  statutoryPeriod('EU-FUNDED-RESEARCH', dateInStockholm(dispatchOf(ctx))).endsOn;

export const euFundedIsOpenLongEnough = rule<Notice>({
  id: 'PCP-EU-TIME',
  says: {
    sv: 'En förkommersiell upphandling som EU finansierar är öppen för anbud minst 60 dagar.',
    en: 'A pre-commercial procurement that the EU funds is open for tenders for at least 60 days.',
  },
  basis: 'The terms of EU funding (from memory, not verified); LOU sets no time outside the act (1:5).',
  holds: (ctx) =>
    !isOutside(ctx.definition) ||
    ctx.state.documents?.euFunded !== true ||
    dateInStockholm(addMilliseconds(toInstant(ctx.body.submissionsDueAt), -1)) >= firstLastDay(ctx),
  because: (ctx) => {
    const expected = firstLastDay(ctx);
    const day = dateInWords(expected);
    return { says: { sv: `Tidigast ${day.sv}.`, en: `The earliest is ${day.en}.` }, expected };
  },
  field: 'submissionsDueAt',
});
