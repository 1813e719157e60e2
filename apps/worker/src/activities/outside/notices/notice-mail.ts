import type { Work } from '@behov/domain';
import type { NoticeRefusedError } from './notice-port.js';

/** The notice as people enter it where no database is configured, or where the database has refused it. */
export function noticeMail(work: Work, refused?: NoticeRefusedError): Work {
  const draft = JSON.stringify(work.notice, undefined, 2);
  const sv = refused ? [`Annonsdatabasen tog inte emot annonsen (${refused.status}): ${refused.answer}`] : [];
  const en = refused ? [`The notice database did not take the notice (${refused.status}): ${refused.answer}`] : [];
  return {
    ...work,
    kind: 'mail',
    says: {
      sv: [...sv, work.says.sv].join('\n'),
      en: [...en, work.says.en, '', draft].join('\n'),
    },
  };
}
