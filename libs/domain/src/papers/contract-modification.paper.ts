import { assessModification, type Assessment, type TriedGround } from '../modification/assess.js';
import { currentEnd, currentValue } from '../modification/current.js';
import { liveIn } from '../modification/find.js';
import { groundOf } from '../modification/grounds.data.js';
import { changeFields } from '../modification/proposal.fields.js';
import { described } from './described.js';
import type { Drafts } from './draft.js';
import type { Block } from './paper.js';
import type { Pen } from './pen.js';
import { lastOf, textIn } from './source.js';
import * as words from './words.data.js';

// What was answered to try the grounds is told with the grounds.
const { material: _tried, natureSame: _answered, ...changed } = changeFields;

/**
 * A modification of a contract that both parties have agreed on: what, on which ground of LOU 17:9–14, how each ground was tried
 * with which figures, and what the contract is afterwards (12:14; 17:16 asks for a notice on some grounds). Own form.
 */
export const contractModification: Drafts = (pen, source, { track: id, about }) => {
  const { state } = source;
  const track = id === undefined ? undefined : state.tracks[id];
  const found = track && liveIn(state, track, 'agreed').find((one) => one.id === about);
  if (!track || !found) return undefined;
  const named = (facts: { readonly track: string; readonly modification: string }) =>
    facts.track === id && facts.modification === about;
  const proposed = lastOf(source, 'ModificationProposed', named);
  const approved = lastOf(source, 'ModificationApproved', named);
  const contract = state.contracts[track.id];
  const ground = groundOf(found.ground);
  const assessed = assessModification(state, track, found, found.id);
  const after = currentValue(state, track);
  const endsOn = currentEnd(state, track);
  return {
    title: pen.says('Ändring av avtal', 'Modification of a contract'),
    sections: [
      ...pen.section(
        'modification',
        'Ändringen',
        'The modification',
        pen.entries(
          ['id', 'Beteckning', 'Name', found.id],
          ['supplier', 'Leverantör', 'Supplier', found.newSupplier?.supplier ?? contract?.supplier],
          ['ground', 'Grund', 'Ground', `${pen.say(ground.says)} (${pen.provision(ground.basis)})`],
          ['proposedBy', 'Föreslagen av', 'Proposed by', found.proposedBy],
          ['decidedBy', 'Beslutad av', 'Decided by', approved?.actor.id],
          ['decidedOn', 'Beslutad', 'Decided on', found.decidedOn === undefined ? undefined : pen.day(found.decidedOn)],
          [
            'agreedOn',
            'Båda parter överens',
            'Both parties agreed',
            found.agreedOn === undefined ? undefined : pen.day(found.agreedOn),
          ],
        ),
        pen.text('what', textIn(proposed, 'what'), 'Vad som ändras', 'What is changed'),
        pen.text('reasons', textIn(proposed, 'reasons'), 'Skäl', 'Reasons'),
        pen.text('circumstances', textIn(proposed, 'circumstances'), 'Omständigheterna', 'The circumstances'),
        pen.text('decision', textIn(approved, 'reasons'), 'Beslutets skäl', 'Reasons of the decision'),
        described(pen, changed, { ...found }),
      ),
      ...pen.section(
        'test',
        'Prövning mot 17 kap. LOU',
        'Test against LOU chapter 17',
        pen.entries(
          ['applies', 'Vilka regler', 'Which rules', pen.say(assessed.applies)],
          [
            'base',
            'Värdet som andelar räknas på',
            'The value that shares are counted on',
            assessed.base && pen.money(assessed.base),
          ],
          [
            'net',
            'Ändringens nettovärde',
            'Net value of the change',
            assessed.net === undefined ? undefined : pen.number(assessed.net),
          ],
          [
            'cumulative',
            'Samlat nettovärde av små ändringar',
            'Net value of small changes together',
            assessed.cumulative === undefined ? undefined : pen.number(assessed.cumulative),
          ],
          ['conclusion', 'Slutsats', 'Conclusion', pen.say(assessed.conclusion)],
          [
            'notice',
            'Annons om ändringen',
            'Notice of the modification',
            pen.yes(assessed.grounds.some((one) => one.ground === found.ground && one.notice)),
          ],
        ),
        ...[...assessed.grounds]
          .sort((a, b) => first(a, found.ground) - first(b, found.ground))
          .map((one) => checks(pen, one)),
      ),
      ...pen.section(
        'afterwards',
        'Avtalet därefter',
        'The contract afterwards',
        pen.entries(
          ['value', 'Värde', 'Value', after && pen.money(after)],
          ['endsOn', 'Sista dag', 'Last day', endsOn === undefined ? undefined : pen.day(endsOn)],
        ),
      ),
    ],
  };
};

/** The ground that the modification names comes first. */
const first = ({ ground }: TriedGround, named: string): number => (ground === named ? 0 : 1);

const checks = (
  pen: Pen,
  { ground, says, basis, holds, checks: all }: Assessment['grounds'][number],
): readonly Block[] =>
  pen.table(
    `ground-${ground}`,
    {
      sv: `${says.sv} (${pen.provision(basis)}): ${word(holds).sv}`,
      en: `${says.en} (${basis}): ${word(holds).en}`,
    },
    [
      pen.column('condition', 'Villkor', 'Condition'),
      pen.column('numbers', 'Med vilka tal', 'With which numbers'),
      pen.column('holds', 'Uppfyllt', 'Met'),
    ],
    all.map((one) => [pen.say(one.says), one.numbers && pen.say(one.numbers), pen.word(words.answers, one.holds)]),
  );

const word = (holds: string) => words.word(words.groundAnswers, holds);
