import { Record1798761600001 } from './0001-record.js';
import { ReadModel1798761600002 } from './0002-read-model.js';
import { Submissions1798761600003 } from './0003-submissions.js';
import { OutsideWork1798761600004 } from './0004-outside-work.js';
import { Roles1798761600005 } from './0005-roles.js';
import { Reading1798761600006 } from './0006-reading.js';
import { Organisations1798761600007 } from './0007-organisations.js';
import { DirectAwards1798761600008 } from './0008-direct-awards.js';
import { Entries1798761600009 } from './0009-entries.js';
import { PublicationKind1798761600010 } from './0010-publication-kind.js';
import { Sealing1798761600011 } from './0011-sealing.js';
import { Files1798761600012 } from './0012-files.js';
import { Suppliers1798761600013 } from './0013-suppliers.js';
import { Competition1798761600014 } from './0014-competition.js';
import { Disposal1798761600015 } from './0015-disposal.js';
import { Durations1798761600017 } from './0017-durations.js';
import { Lessons1798761600018 } from './0018-lessons.js';
import { Papers1798761600019 } from './0019-papers.js';
import { Continuation1798761600020 } from './0020-continuation.js';
import { Secrecy1798761600021 } from './0021-secrecy.js';
import { DelegationOrder1798761600022 } from './0022-delegation-order.js';
import { Attachments1798761600023 } from './0023-attachments.js';

/** In the order in which they are run. */
export const migrations = [
  Record1798761600001,
  ReadModel1798761600002,
  Submissions1798761600003,
  OutsideWork1798761600004,
  Roles1798761600005,
  Reading1798761600006,
  Organisations1798761600007,
  DirectAwards1798761600008,
  Entries1798761600009,
  PublicationKind1798761600010,
  Sealing1798761600011,
  Files1798761600012,
  Suppliers1798761600013,
  Competition1798761600014,
  Disposal1798761600015,
  Durations1798761600017,
  Lessons1798761600018,
  Papers1798761600019,
  Continuation1798761600020,
  Secrecy1798761600021,
  DelegationOrder1798761600022,
  Attachments1798761600023,
];
