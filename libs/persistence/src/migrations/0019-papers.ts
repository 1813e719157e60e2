import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What papers quote of what stands apart from the events' facts. */
const quoted = [
  'AnalysisWritten',
  'StartDecided',
  'CandidateQualified',
  'CandidateRejected',
  'SelectionDecided',
  'TenderChecked',
  'PriceDecided',
  'EvaluationAgreed',
  'RankingEstablished',
  'AwardProposed',
  'AwardDecided',
  'OwnReasonsNotified',
  'NotificationBegun',
  'TenderersNotified',
  'ProcurementCancelled',
  'ReportCompleted',
  'DeliveryAccepted',
  'MeasurementRecorded',
  'ModificationProposed',
  'ModificationApproved',
  'FutureDecided',
];

/**
 * The worker writes papers: it reads the bodies that they quote, and no others. A file can be for some roles alone, as what
 * stands in tenders is.
 */
export class Papers1798761600019 implements MigrationInterface {
  readonly name = 'Papers1798761600019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy papers on event_body for select to behov_relay using (exists (
        select from event e where e.stream_id = event_body.stream_id and e.seq = event_body.seq
          and e.type in (${quoted.map((type) => `'${type}'`).join(', ')})))`);
    await runner.query(`alter table file add column roles text[]`);
    await runner.query(`drop policy reading on file`);
    await runner.query(`
      create policy reading on file for select to behov_api using (
        (exists (select from case_summary seen where seen.case_id = file.case_id)
          and (roles is null or case_id in (select my_cases(variadic roles))))
        or (roles is null
          and exists (select from publication p where p.case_id = file.case_id and p.id = 'file/' || file.file)))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop policy reading on file`);
    await runner.query(`
      create policy reading on file for select to behov_api using (
        exists (select from case_summary seen where seen.case_id = file.case_id)
        or exists (select from publication p where p.case_id = file.case_id and p.id = 'file/' || file.file))`);
    await runner.query(`alter table file drop column roles`);
    await runner.query(`drop policy papers on event_body`);
  }
}
