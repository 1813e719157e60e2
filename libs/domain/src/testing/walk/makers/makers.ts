import { archive } from './archive.js';
import { award } from './award.js';
import { competition } from './competition.js';
import { contest } from './contest.js';
import { exclusion } from './exclusion.js';
import { papers } from './papers.js';
import { qualification } from './qualification.js';
import { implementation } from './implementation.js';
import { learning } from './learning.js';
import { letters } from './letters.js';
import type { Makers } from './maker.js';
import { modification } from './modification.js';
import { notices } from './notices.js';
import { performance } from './performance.js';
import { people } from './people.js';
import { pitfalls } from './pitfalls.js';
import { planning } from './planning.js';
import { preparation } from './preparation.js';
import { review } from './review.js';
import { validity } from './validity.js';

/** The commands whose content has to be found in the case; the others' is what plays gave, made to fit. */
export const makers: Makers = {
  ...preparation,
  ...people,
  ...planning,
  ...learning,
  ...pitfalls,
  ...competition,
  ...award,
  ...exclusion,
  ...qualification,
  ...contest,
  ...review,
  ...validity,
  ...implementation,
  ...performance,
  ...modification,
  ...notices,
  ...papers,
  ...letters,
  ...archive,
};
