import type { Instant } from '@behov/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { instantColumn } from './instant-column.js';

@Entity('publication')
export class PublicationEntity {
  @PrimaryColumn({ name: 'case_id', type: 'uuid' })
  caseId!: string;

  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'integer' })
  seq!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column(instantColumn('at'))
  at!: Instant;

  @Column({ type: 'text', array: true, nullable: true })
  suppliers!: string[] | null;

  @Column({ type: 'json' })
  content!: { readonly [name: string]: unknown };
}
