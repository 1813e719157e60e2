import type { Brought } from '../case/command.js';
import type { CaseEvent } from '../case/event.js';
import { anonymous, pseudonymOf } from '../contest/entries.js';
import type { EnvelopeId } from './envelopes.js';
import type { Window } from './windows.state.js';

/** What an opening comes to: the list with what each offers, what a later part adds, or that the openers' shares don't make the key. */
export function openedBy(window: Window, envelope: EnvelopeId | undefined, brought: Brought): readonly CaseEvent[] {
  const { submissions = [], faulty: unread = [], head = '', list = '', shareFaults } = brought;
  if (shareFaults && envelope) {
    return [{ type: 'OpeningFailed', facts: { window: window.id, envelope, faults: shareFaults } }];
  }
  const openers = window.openers.map(({ person }) => person);
  const track = window.track === 'case' ? {} : { track: window.track };
  // Entries to a contest stay anonymous until the jury has signed its report (LOU 18:5), also those that came late.
  const isEntry = window.receives === 'entry';
  const faulty = isEntry ? unread.map((one) => ({ ...one, supplier: pseudonymOf(submissions, one.digest) })) : unread;
  const attached = brought.attachments === undefined ? {} : { attachments: brought.attachments };
  if (window.status === 'opened' && envelope) {
    const offers = submissions.map(({ supplier, offers: added, answers, behind }) => ({
      ...{ supplier, offers: added },
      ...(answers ? { answers } : {}),
      ...(behind ? { behind } : {}),
    }));
    return [
      {
        type: 'EnvelopeOpened',
        facts: { window: window.id, ...track, envelope, openers, list, offers, faulty, ...attached },
      },
    ];
  }
  return [
    {
      type: 'WindowOpened',
      facts: {
        window: window.id,
        ...track,
        openers,
        ...(envelope ? { envelope, list } : {}),
        head,
        submissions: isEntry ? anonymous(submissions, window) : submissions,
        late: isEntry ? [] : (brought.late ?? []),
        ...(faulty.length > 0 ? { faulty } : {}),
        ...attached,
      },
    },
  ];
}
