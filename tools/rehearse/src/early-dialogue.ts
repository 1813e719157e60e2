import { addPeriod } from '@behov/domain';
import { personIn } from './case-file.js';
import type { FileContact } from './file-parts.js';
import { morning } from './morning.js';
import type { PlayedCase } from './played-case.js';

/** The need is published, all are invited; contacts are held each at its time, and what was said goes to all. */
export async function playDialogue(play: PlayedCase): Promise<void> {
  const { file } = play;
  const matching = personIn(file, 'matching-officer');
  const contacts = file.analyses['early-dialogue'].map((one, number) => ({
    ...one,
    id: `contact-${number + 1}`,
    on: addPeriod(file.startsOn, one.after),
  }));
  const open = contacts.filter((one) => one.sharedWithAll);
  const { announced, questions } = file.rehearsal.dialogue;
  await play.give(matching, 'PublishNeed', { summary: file.need.statement });
  if (open.length > 0) {
    const activities = open.map(({ id, kind = 'conference', on }) => ({ id, form: kind, on }));
    await play.give(matching, 'PlanDialogue', { activities, questions }, open.map(({ form }) => form).join('; '));
  }
  for (const { form, on } of open)
    await play.give(matching, 'InviteOpenly', { what: form, lastDayOn: on, announced }, `${form}, ${on}`);
  for (const contact of contacts) await hold(play, contact);
}

/** Held and logged; the outcome of an open contact is published at once, and of a closed one stays with those who were there. */
async function hold(play: PlayedCase, contact: FileContact & { readonly id: string; readonly on: string }) {
  const { id, on, form, sharedWithAll, with: suppliers } = contact;
  const matching = personIn(play.file, 'matching-officer');
  const { outcome } = play.file.rehearsal.dialogue;
  const items = contact.items ?? [{ id: `${id}-outcome`, what: `What was asked and answered: ${form}` }];
  const told = items.map(({ content: _apart, ...item }) => item);
  await play.waitUntil(personIn(play.file, 'procurer'), morning(on), `${form} is held`);
  await play.give(matching, 'LogMarketContact', { on, form, suppliers, sharedWithAll, items: told }, form);
  if (!sharedWithAll) return;
  const shared = items.map((one) => ({ ...one, content: one.content ?? outcome }));
  await play.give(matching, 'ShareInformation', { items: shared }, shared.map((one) => one.what).join('; '));
}
