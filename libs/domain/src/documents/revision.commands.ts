import { toInstant } from '../calendar/index.js';
import { command } from '../case/command.js';
import { filesAreKnown, filesAreNamedOnce, filesAreOpen } from '../files/files.rules.js';
import { filesField } from '../files/files.state.js';
import { knownFiles } from '../files/named-files.js';
import { boolean, choice, date, id, instant, list, text } from '../fields/build.js';
import { deadlineIsAhead, isTheWindowHere } from '../windows/windows.rules.js';
import * as rules from './revision.rules.js';
import { partsOfDocuments } from './revision.rules.js';

const reviseDocuments = command({
  name: 'ReviseDocuments',
  says: { sv: 'Ändra upphandlingsdokumenten', en: 'Change the procurement documents' },
  area: 'competition',
  fields: {
    lot: id('Anbudsdel', 'Lot', { optional: true }),
    window: id('Tid för inlämning', 'Window', { optional: true }),
    changes: text('Vad som ändras, till alla', 'What is changed, to all', 8000),
    concerns: list('Vad ändringen gäller', 'What the change concerns', choice('Del', 'Part', partsOfDocuments), [1, 7]),
    requirements: text('Kravspecifikation, ny lydelse', 'Requirements, new wording', 40_000, { optional: true }),
    contractTerms: text('Avtalsvillkor, ny lydelse', 'Contract terms, new wording', 40_000, { optional: true }),
    files: filesField,
    material: boolean('Ändringen är väsentlig', 'The change is material'),
    insignificant: boolean('Saknar betydelse för anbuden', 'Of no importance for the tenders', { optional: true }),
    othersMightHaveJoined: boolean(
      'Andra leverantörer kunde ha deltagit om ändringen hade varit känd',
      'Other suppliers might have taken part had the change been known',
    ),
    reasons: text('Varför ändringen är väsentlig eller inte', 'Why the change is material or not'),
    dueAt: instant('Ny sista tid', 'New deadline', { optional: true }),
    questionsUntilOn: date('Ny sista dag för frågor', 'New last day for questions', { optional: true }),
  },
  by: ['procurer'],
  relation: 'case',
  when: 'listed',
  rules: [
    rules.whereTimeRuns(isTheWindowHere),
    rules.whereTimeRuns(deadlineIsAhead),
    rules.nothingToExtend,
    rules.documentsAreAnnounced,
    rules.nobodyElseMightHaveJoined,
    rules.criteriaStay,
    rules.selectionStays,
    rules.weightIsOne,
    rules.newDeadlineIsLater,
    rules.enoughTimeIsLeft,
    filesAreNamedOnce,
    filesAreKnown,
    filesAreOpen,
  ],
  brings: 'files',
  causes: ({ state, body, track, brought }) => {
    const { window, material, concerns, changes, reasons, requirements, contractTerms, dueAt, questionsUntilOn } = body;
    return [
      {
        type: 'DocumentsRevised',
        facts: {
          ...(track.id === 'case' ? {} : { track: track.id }),
          ...(window === undefined ? {} : { window }),
          version: (state.documents?.version ?? 0) + 1,
          material,
          concerns,
          ...(body.files ? { files: knownFiles(body.files, brought) } : {}),
        },
        body: {
          changes,
          reasons,
          ...(requirements === undefined ? {} : { requirements }),
          ...(contractTerms === undefined ? {} : { contractTerms }),
        },
      },
      ...(dueAt === undefined || window === undefined
        ? []
        : [
            {
              type: 'WindowExtended' as const,
              facts: {
                window,
                dueAt: toInstant(dueAt),
                ...(questionsUntilOn === undefined ? {} : { questionsUntilOn }),
              },
              body: { reason: changes },
            },
          ]),
    ];
  },
  example: {
    window: 'requests',
    changes: 'The documents now say which standard the climate declaration follows.',
    concerns: ['requirements'],
    material: true,
    othersMightHaveJoined: false,
    reasons: 'The declaration takes longer to make than was thought.',
    dueAt: '2027-06-21T21:59:00Z',
  },
});

export const revisionCommands = [reviseDocuments];
