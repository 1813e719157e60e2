import { command, type Deciding } from '../case/command.js';
import { documentsAreLocked } from '../documents/documents.rules.js';
import { disclosureIsComplete } from '../early-dialogue/disclosure.rules.js';
import { boolean, date, id, instant, list, object, text } from '../fields/build.js';
import { regimeAllowsTheCall } from '../notice/call-regime.rules.js';
import { noPitfallStops } from '../pitfalls/pitfalls.rules.js';
import { announced, type Deadlines } from '../windows/announce.js';
import { announcingRules } from '../windows/announce.rules.js';
import { announcedMinimum, type Announcing } from '../windows/announced-minimum.js';
import * as rules from './named-invitation.rules.js';
import type { NamedInvitation } from './named-invitation.rules.js';

const deadlines = ({ tendersDueAt, questionsUntilOn }: NamedInvitation): Deadlines => ({
  dueAt: tendersDueAt,
  ...(questionsUntilOn === undefined ? {} : { questionsUntilOn }),
});

const announcing: Announcing<NamedInvitation> = {
  on: 'SuppliersInvited',
  field: 'tendersDueAt',
  deadlines,
  sentAt: ({ now }) => now,
};

/** The call in a procedure without a notice: it stands in the place of publishing. */
const inviteSuppliers = command({
  name: 'InviteSuppliers',
  says: { sv: 'Bjud in namngivna leverantörer', en: 'Invite named suppliers' },
  area: 'competition',
  fields: {
    suppliers: list(
      'Leverantörer som tillfrågas',
      'Suppliers that are asked',
      object('Leverantör', 'Supplier', {
        supplier: id('Leverantör', 'Supplier'),
        reasons: text('Varför just den', 'Why this one', 2000),
      }),
      [1, 100],
      { kept: 'body' },
    ),
    tendersDueAt: instant('Sista tid för anbud', 'Deadline for tenders'),
    questionsUntilOn: date('Sista dag för frågor', 'Last day for questions', { optional: true }),
    allQualifiedInvited: boolean(
      'Alla kvalificerade i det tidigare förfarandet bjuds in',
      'All who were qualified in the earlier procedure are invited',
      { optional: true },
    ),
    onlyOneReasons: text('Varför bara en tillfrågas', 'Why one alone is asked', 4000, { optional: true }),
  },
  by: ['procurer'],
  relation: 'case',
  when: 'listed',
  rules: [
    documentsAreLocked,
    noPitfallStops,
    rules.groundIsStated,
    regimeAllowsTheCall(announcing),
    rules.allQualifiedAreInvited,
    rules.eachIsNamedOnce,
    rules.oneAloneIsExplained,
    disclosureIsComplete,
    ...announcingRules(announcing),
  ],
  brings: 'window-keys',
  causes: (ctx) => {
    const { suppliers: named, allQualifiedInvited, onlyOneReasons } = ctx.body;
    const suppliers = named.map((one) => one.supplier);
    const reasons = { allQualifiedInvited, onlyOneReasons };
    const said = Object.fromEntries(Object.entries(reasons).filter(([, value]) => value !== undefined));
    return [
      { type: 'SuppliersInvited', facts: { suppliers }, body: { suppliers: named, ...said } },
      ...announced(
        ctx as Deciding,
        'SuppliersInvited',
        deadlines(ctx.body),
        () => suppliers,
        announcedMinimum(ctx as Deciding<NamedInvitation>, announcing),
      ),
    ];
  },
  asks: () => [{}],
  example: {
    suppliers: [
      { supplier: 'supplier-a', reasons: 'Has delivered the same kind of sensor to two regions.' },
      { supplier: 'supplier-b', reasons: 'New on the market, with a simpler design.' },
    ],
    tendersDueAt: '2027-06-14T21:59:00Z',
  },
});

export const namedInvitationCommands = [inviteSuppliers];
