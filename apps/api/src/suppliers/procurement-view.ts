import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { AttachmentLimitsView } from './attachment-views.js';

/** The kinds of what is published, by the event that publishes it. */
export const publishedKinds: Readonly<Record<string, string>> = {
  NeedPublished: 'need',
  OpenInvitationMade: 'invitation',
  InformationRequested: 'information-request',
  InformationShared: 'information',
  NoticePublished: 'notice',
  PublicationRecorded: 'notice',
  NoticeRejected: 'notice-rejected',
  AwardNoticePublished: 'award-notice',
};

/** Something published: a notice, documents, an answer, a decision. */
export class PublicationView {
  @ApiProperty({ type: String, format: 'uuid' })
  caseId!: string;

  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String, description: 'The event that it comes from', example: 'NoticePublished' })
  kind!: string;

  @ApiPropertyOptional({
    type: String,
    enum: [...new Set(Object.values(publishedKinds))],
    description: 'What it publishes to all; absent for what is told to some',
  })
  published?: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: string;

  @ApiProperty({ type: 'object', additionalProperties: true })
  content!: object;
}

/** A page of publications. */
export class PublicationListView {
  @ApiProperty({ type: PublicationView, isArray: true })
  items!: readonly PublicationView[];

  @ApiPropertyOptional({ type: String })
  next?: string;
}

/** A part that a submission is sealed in. */
export class WindowEnvelopeView {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String, description: 'The public key to seal it to (age)' })
  recipient!: string;
}

/** A time for submissions. */
export class WindowView {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String, enum: ['request', 'tender', 'entry'] })
  receives!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  opensAt!: string;

  @ApiProperty({ type: String, format: 'date-time', description: 'Exclusive: what arrives then is late' })
  dueAt!: string;

  @ApiProperty({ type: String, enum: ['open', 'closed', 'opened', 'cancelled'] })
  status!: string;

  @ApiProperty({ type: WindowEnvelopeView, isArray: true, description: 'In the order in which they are opened' })
  envelopes!: readonly WindowEnvelopeView[];

  @ApiProperty({ type: AttachmentLimitsView, description: 'How much may be attached' })
  attachments!: AttachmentLimitsView;
}

/** What was submitted, without its content. */
export class SubmissionView {
  @ApiProperty({ type: String })
  windowId!: string;

  @ApiProperty({ type: String, format: 'uuid' })
  submissionId!: string;

  @ApiProperty({ type: String, enum: ['received', 'replaced', 'withdrawn', 'late'] })
  kind!: string;

  @ApiProperty({ type: String })
  supplier!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  receivedAt!: string;

  @ApiProperty({ type: String })
  digest!: string;
}

/** Submissions of a case, once opened. */
export class SubmissionListView {
  @ApiProperty({ type: SubmissionView, isArray: true })
  items!: readonly SubmissionView[];
}

/** A part of a submission that was opened. */
export class OpenedEnvelopeView {
  @ApiProperty({ type: String })
  envelope!: string;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'Its clear text' })
  content!: object | null;

  @ApiProperty({ type: String, nullable: true, description: 'The decision by which it was disposed of' })
  disposedBy!: string | null;
}

/** An attachment of an opened part. */
export class OpenedAttachmentView {
  @ApiProperty({ type: String })
  envelope!: string;

  @ApiProperty({ type: String, description: 'SHA-256 of the encrypted file, as the part names it' })
  sha256!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The file of the case that it became' })
  file!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    enum: ['MISSING', 'WRONG-KEY', 'DAMAGED', 'FOREIGN', 'EMPTY', 'INFECTED'],
    description: 'Why it is no file',
  })
  fault!: string | null;
}

/** A part of a submission as it was received. */
export class SealedEnvelopeView {
  @ApiProperty({ type: String })
  id!: string;

  @ApiProperty({ type: String, description: 'An age ciphertext in base64' })
  content!: string;

  @ApiPropertyOptional({ type: String, isArray: true, description: 'SHA-256 of its encrypted attachments' })
  files?: readonly string[];
}

/** One opened submission. */
export class OpenedSubmissionView {
  @ApiProperty({ type: String, format: 'uuid' })
  submissionId!: string;

  @ApiProperty({ type: String })
  windowId!: string;

  @ApiProperty({ type: SealedEnvelopeView, isArray: true, nullable: true, description: 'As it was received' })
  sealed!: readonly SealedEnvelopeView[] | null;

  @ApiProperty({ type: OpenedEnvelopeView, isArray: true, description: 'Its parts that are opened' })
  opened!: readonly OpenedEnvelopeView[];

  @ApiProperty({
    type: OpenedAttachmentView,
    isArray: true,
    description: 'The attachments of those parts; what is not here yet is being opened',
  })
  attachments!: readonly OpenedAttachmentView[];

  @ApiProperty({ type: String, nullable: true, description: 'The decision by which it was disposed of' })
  disposedBy!: string | null;
}

/** What a procurement has published, in short: where a supplier may take it up. */
export class PublishedView {
  @ApiProperty({ type: String, enum: [...new Set(Object.values(publishedKinds))] })
  kind!: string;

  @ApiProperty({ type: String, description: 'The publication that tells it' })
  id!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: string;
}

/** A procurement as a supplier sees it. */
export class ProcurementView {
  @ApiProperty({ type: String, format: 'uuid' })
  caseId!: string;

  @ApiProperty({ type: String })
  organisation!: string;

  @ApiProperty({
    type: PublishedView,
    isArray: true,
    description: 'The need, invitations, information and notices that all can read; newest first',
  })
  published!: readonly PublishedView[];

  @ApiProperty({ type: PublicationView, isArray: true })
  publications!: readonly PublicationView[];

  @ApiProperty({ type: WindowView, isArray: true })
  windows!: readonly WindowView[];

  @ApiProperty({ type: SubmissionView, isArray: true, description: 'My own' })
  submissions!: readonly SubmissionView[];
}
