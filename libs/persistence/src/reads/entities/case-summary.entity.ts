import type { Instant } from '@behov/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from './instant-column.js';

@Entity('case_summary')
export class CaseSummaryEntity {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @Column({ type: 'text' })
  organisation!: string;

  @Column({ type: 'text' })
  reference!: string;

  @Column({ name: 'title_sv', type: 'text' })
  titleSv!: string;

  @Column({ name: 'title_en', type: 'text' })
  titleEn!: string;

  @Column({ type: 'text', nullable: true })
  procedure!: string | null;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text', array: true })
  stages!: string[];

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'integer' })
  seq!: number;

  @Column(instantColumn('training_now', { nullable: true }))
  trainingNow!: Instant | null;

  @Column(instantColumn('next_deadline_at', { nullable: true }))
  nextDeadlineAt!: Instant | null;

  @Column(instantColumn('overdue_at', { nullable: true }))
  overdueAt!: Instant | null;

  @Column(instantColumn('entered_at'))
  enteredAt!: Instant;

  @Column(instantColumn('created_at'))
  createdAt!: Instant;

  @Column(instantColumn('ended_at', { nullable: true }))
  endedAt!: Instant | null;

  @Column(instantColumn('updated_at'))
  updatedAt!: Instant;

  @Column({ type: 'text', select: false })
  search!: string;
}
