import type { Instant } from '@behov/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from './instant-column.js';

/** Without the end of the window's own stream, which nobody may see who could count by it. */
@Entity('submission_window')
export class SubmissionWindowEntity {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text' })
  organisation!: string;

  @Column({ type: 'text' })
  receives!: string;

  @Column(instantColumn('opens_at'))
  opensAt!: Instant;

  @Column(instantColumn('due_at'))
  dueAt!: Instant;

  @Column({ name: 'open_to', type: 'text', array: true, nullable: true })
  openTo!: string[] | null;

  @Column({ type: 'text' })
  status!: 'open' | 'closed' | 'opened' | 'cancelled';

  @Column({ type: 'json', nullable: true })
  envelopes!: readonly { readonly id: string; readonly recipient: string }[] | null;
}
