import { describe, expect, it } from 'vitest';
import { decide } from '../case/decide.js';
import { react } from '../case/react.js';
import { system } from '../case/actor.js';
import { example, noticed } from '../testing/competition.js';
import { procurer1 } from '../testing/people.js';
import { cancelledCase, papersOf, writtenCase } from '../testing/written-papers.js';
import { requiredContents } from './contents.data.js';
import { paperAccess, paperKinds, type Paper, type PaperLanguage } from './paper.js';
import { papersAskedFor } from './papers-asked.js';
import { figure } from './pen.js';
import { writePaper } from './write-paper.js';

const [whole, cancelled] = [writtenCase(), cancelledCase()];
const asked = [...papersOf(whole), ...papersOf(cancelled)];
const written = (language: PaperLanguage): readonly Paper[] =>
  asked.flatMap(({ source, toMake }) => writePaper(source, { ...toMake, language }) ?? []);
const swedish = written('sv');
const paper = (kind: string, about?: string) => swedish.find((one) => one.paper === kind && one.about === about)!;
const texts = (one: Paper) => JSON.stringify(one);

/** The ids of a paper's sections and of what is in them. */
const places = ({ sections }: Paper): readonly string[] =>
  sections.flatMap(({ id, blocks }) => [
    id,
    ...blocks.flatMap((block) =>
      block.kind === 'entries' ? block.entries.map((one) => `${id}/${one.id}`) : [`${id}/${block.id}`],
    ),
  ]);

describe('Papers', () => {
  it('are asked for by the decisions of a case, from its start to its follow-up', () => {
    expect(new Set(asked.map(({ toMake }) => toMake.paper))).toEqual(new Set(paperKinds));
    expect(asked.every(({ toMake }) => toMake.language === 'sv')).toBe(true);
  });

  it('are plain JSON, the same each time they are written', () => {
    expect(written('sv')).toEqual(swedish);
    expect(JSON.parse(JSON.stringify(swedish))).toEqual(swedish);
  });

  it('have the same parts in both languages', () => {
    expect(written('en').map(places)).toEqual(swedish.map(places));
  });

  it.each(requiredContents)('of the kind $paper say $says.en ($basis)', ({ paper: kind, at }) => {
    const all = swedish.filter((one) => one.paper === kind);
    expect(all.length).toBeGreaterThan(0);
    for (const one of all) expect(places(one)).toContain(at);
  });

  it('are made of what had happened by then, and of nothing that came later', () => {
    const [first] = asked;
    expect(writePaper(first!.source, first!.toMake)?.seq).toBe(first!.source.events.at(-1)!.seq);
  });

  it('say nothing where the case has nothing to say', () => {
    const { source } = asked[0]!;
    for (const kind of paperKinds.filter((one) => !['procurement-strategy', 'individual-report'].includes(one))) {
      expect(writePaper(source, { paper: kind, track: '1', about: 'x', language: 'sv' })).toBeUndefined();
    }
  });
});

describe('A notification', () => {
  it('is written to each recipient, and says of others only who won', () => {
    const own = texts(paper('award-notification', 'supplier-b'));
    expect(own).toContain('supplier-a');
    expect(own).not.toContain('supplier-c');
    expect(own).not.toContain('71');
  });

  it("hides the winner's own figures, and shows the recipient's", () => {
    const steps = (about: string, of: string) =>
      paper('award-notification', about)
        .sections.flatMap(({ blocks }) => blocks)
        .flatMap((block) => (block.kind === 'table' && block.id === `steps-${of}` ? [block.rows[0]![1]!.text] : []));
    expect(steps('supplier-b', 'supplier-b')).toEqual(['max(0, 300 − 240) × 100000 = 6000000']);
    expect(steps('supplier-b', 'supplier-a')).toEqual(['lämnas inte ut']);
  });

  it('has the reasons that concern its recipient alone', () => {
    expect(texts(paper('award-notification', 'supplier-c'))).toContain('Ert anbud förkastades');
    expect(texts(paper('award-notification', 'supplier-b'))).not.toContain('Ert anbud förkastades');
  });
});

describe('An opening list', () => {
  it('is asked for when the last opener has certified it', () => {
    const certified = whole.whole.flatMap((event, at) => (event.type === 'OpeningCertified' ? [at] : []));
    const at = asked.find(({ toMake }) => toMake.paper === 'opening-list')!.source.events.length - 1;
    expect(certified).toHaveLength(2);
    expect(at).toBe(certified[1]);
  });

  it('is for those who look into tenders, and marked as secret', () => {
    expect(paperAccess['opening-list']).toMatchObject({ secrecy: 'OSL-19:3' });
    expect(paperAccess['opening-list'].roles).not.toContain('evaluator');
  });
});

describe('The work of making papers', () => {
  it('is divided, so that an attempt ends in good time', () => {
    const event = whole.events.find(({ type }) => type === 'TenderersNotified')!;
    if (event.type !== 'TenderersNotified') throw new Error();
    const recipients = Array.from({ length: 45 }, (_none, at) => `supplier-${at}`);
    const many = { ...event, facts: { ...event.facts, recipients } };
    const before = { ...whole.state, seq: event.seq - 1 };
    const works = react(before, many).filter(({ kind }) => kind === 'render');
    expect(works.map(({ papers }) => papers?.length)).toEqual([20, 20, 5]);
    expect(papersAskedFor(before, many)).toHaveLength(45);
  });
});

describe('Recording a paper', () => {
  const pdf = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const data = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
  const known = [pdf, data].map((file, at) => ({ file, sha256: String(at).repeat(64), name: file }));
  const record = (changes: object = {}, files = known) => {
    const play = noticed();
    const body = example('RecordPaper', { paper: 'opening-list', shows: play.state.seq, ...changes });
    return { play, decision: decide(play.state, { type: 'RecordPaper', body }, system, play.now, { files }) };
  };
  const code = ({ decision }: ReturnType<typeof record>) => (decision.ok ? 'accepted' : decision.refusal.code);

  it('takes the hashes from the record, and marks what is secret', () => {
    const { play, decision } = record();
    const [event] = decision.ok ? decision.events : [];
    expect(event).toMatchObject({ facts: { pdf: { sha256: '0'.repeat(64) }, data: { sha256: '1'.repeat(64) } } });
    expect(play.happened(event!).state.secrecy).toEqual({ [pdf]: 'OSL-19:3', [data]: 'OSL-19:3' });
    const open = record({ paper: 'cancellation' });
    const [made] = open.decision.ok ? open.decision.events : [];
    expect(open.play.happened(made!).state.secrecy ?? {}).toEqual({});
  });

  it('is of an event that has happened', () => {
    const { seq } = noticed().state;
    expect(code(record({ shows: seq }))).toBe('accepted');
    expect(code(record({ shows: seq + 1 }))).toBe('PAPER-AHEAD');
  });

  it('is of a PDF and its data, both kept for the case', () => {
    const files = (...kinds: readonly string[]) => [pdf, data].map((file, at) => ({ file, kind: kinds[at] }));
    expect(code(record({ files: files('data', 'pdf') }))).toBe('PAPER-FILES');
    expect(code(record({}, known.slice(0, 1)))).toBe('FILE-KNOWN');
  });

  it('is for the program alone, and can be done when the case has ended', () => {
    expect(noticed().refused(procurer1, 'RecordPaper', example('RecordPaper'))).toBe('ROLE');
    const body = example('RecordPaper', { shows: 1 });
    const decision = decide(cancelled.state, { type: 'RecordPaper', body }, system, cancelled.now, { files: known });
    expect(decision).toMatchObject({ ok: true });
    expect(cancelled.state.end).toBeDefined();
  });
});

describe('A figure', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1000, '1 000', '1 000'],
    [92500000.5, '92 500 000,5', '92 500 000.5'],
    [-1234.25, '−1 234,25', '−1 234.25'],
    [1e21, '1e+21', '1e+21'],
  ])('%d is shown with the digits that it has', (value, sv, en) => {
    expect(figure(value, 'sv').replaceAll('\u00a0', ' ')).toBe(sv);
    expect(figure(value, 'en').replaceAll('\u00a0', ' ')).toBe(en);
  });
});
