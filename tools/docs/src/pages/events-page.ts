import type { EventType, Text } from '@behov/domain';
import { eventTexts } from '@behov/messages';
import { pageName, realDefinitions } from '../commands.js';
import { eventDescriptions } from '../events/events.js';
import { anchor, both, code, generated, page, table, type Page } from '../markdown.js';

interface Told {
  readonly by: readonly string[];
  readonly facts: { readonly [name: string]: string };
  readonly apart?: string;
}

/** Every type of event: what it says, its facts, what causes it and where it leads. */
export function eventsPage(): Page {
  const markdown = page(
    generated,
    '# Events',
    'The log of a case is a row of events. Each has an envelope (sequence, type, time, who in which role, command), facts, and where there is more a body kept apart, of which the event holds the digest. State, timers and what goes through Temporal are made of facts alone. How the chain is made is told in [The record](../explanation/the-record.md).',
    ...Object.entries(eventDescriptions).map(([type, told]) => block(type, eventTexts[type as EventType], told)),
  );
  return { path: 'events.md', markdown };
}

function block(type: string, says: Text, { by, facts, apart }: Told): string {
  const where = leadsTo(type);
  return page(
    `## ${type}`,
    both(says),
    table(
      ['What', 'Value'],
      [
        ['Caused by', by.map((one) => `[${one}](commands.md#${anchor(one)})`).join(', ')],
        ...(apart ? [['Kept apart', apart]] : []),
      ],
    ),
    where.length > 0 ? `Moves the case: ${where.join('; ')}.` : undefined,
    table(
      ['Fact', 'What it is'],
      Object.entries(facts).map(([name, what]) => [code(name), what]),
    ),
  );
}

/** The definitions in which some stage is left by this event. */
function leadsTo(type: string): readonly string[] {
  return realDefinitions.flatMap((definition) => {
    const from = definition.stages.filter((stage) => stage.exits.some((exit) => exit.on === type)).map(({ id }) => id);
    if (from.length === 0) return [];
    return [`[${definition.id}](procedures/${pageName(definition)}.md) from ${from.map(code).join(', ')}`];
  });
}
