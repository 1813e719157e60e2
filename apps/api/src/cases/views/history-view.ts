import { roleNames, type EventType, type Role } from '@behov/domain';
import { eventTexts } from '@behov/messages';
import type { HistoryEntry } from '@behov/persistence';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Language } from '../../platform/http/language.js';

/** Who did it, and in which capacity. */
export class ActorView {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String })
  role!: string;

  @ApiProperty({ type: String })
  roleName!: string;

  @ApiPropertyOptional({ type: String })
  supplier?: string;

  @ApiPropertyOptional({ type: String, description: 'For whom a deputy acted' })
  deputyFor?: string;

  @ApiPropertyOptional({ type: String, description: 'The service account that carried it' })
  via?: string;
}

/** One event of the case's log. */
export class EventView {
  @ApiProperty({ type: 'integer' })
  seq!: number;

  @ApiProperty({ type: String })
  type!: string;

  @ApiProperty({ type: String, description: "What happened, in the asker's language" })
  says!: string;

  @ApiProperty({ type: String, format: 'date-time', description: "The case's time" })
  at!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'When the command arrived' })
  receivedAt!: string;

  @ApiProperty({ type: ActorView })
  actor!: ActorView;

  @ApiProperty({ type: String })
  commandId!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  facts!: object;

  @ApiPropertyOptional({ type: 'object', additionalProperties: true, description: 'What is kept apart from the chain' })
  body?: object;

  @ApiPropertyOptional({ type: String, description: 'The decision by which the body was disposed of' })
  disposedBy?: string;

  @ApiProperty({ type: String, description: "The event's link of the chain, SHA-256" })
  hash!: string;
}

/** A page of the history. */
export class HistoryView {
  @ApiProperty({ type: EventView, isArray: true })
  items!: readonly EventView[];

  @ApiPropertyOptional({ type: 'integer', description: 'Send it as `after` to go on' })
  next?: number;
}

export function eventView(entry: HistoryEntry, language: Language): EventView {
  const { actor, facts, body, disposedBy, seq, type, at, receivedAt, commandId, hash } = entry;
  return {
    seq,
    type,
    says: eventTexts[type as EventType]?.[language] ?? type,
    at,
    receivedAt,
    actor: { ...actor, roleName: roleNames[actor.role as Role][language] },
    commandId,
    facts: facts as object,
    ...(body === undefined ? {} : { body }),
    ...(disposedBy === undefined ? {} : { disposedBy }),
    hash,
  };
}
