/** Tells what happens, as it happens, and keeps it for the end. */
export class Story {
  private readonly lines: string[] = [];

  constructor(private readonly say: (line: string) => void) {}

  /** @param at the case's time, an instant */
  step(at: string, who: string, what: string, more = ''): void {
    this.tell(`${stockholm(at)}  ${who.padEnd(36)}  ${what}${more ? `  — ${more}` : ''}`);
  }

  waited(from: string, to: string, why: string): void {
    this.tell(`${stockholm(to)}  ${'… waited'.padEnd(36)}  ${days(from, to)}: ${why}`);
  }

  /** What the program answered to a question, under the step that it belongs to. */
  note(line: string): void {
    this.tell(`${''.padEnd(18)}${line}`);
  }

  tell(line: string): void {
    this.lines.push(line);
    this.say(line);
  }

  get length(): number {
    return this.lines.length;
  }
}

/** An instant as people in Stockholm write it. */
export const stockholm = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(instant),
  );

function days(from: string, to: string): string {
  const count = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return count === 1 ? '1 day' : `${count} days`;
}
