import type { EventDescriptions } from './event-description.js';

/** The case file: how long it is kept, what of it is disposed of, who gets to read it, and what did not arrive. */
export const archiveEvents: EventDescriptions<
  | 'RetentionSet'
  | 'HoldPlaced'
  | 'HoldLifted'
  | 'DisposalProposed'
  | 'DisposalDecided'
  | 'DisposalRejected'
  | 'AccessRequested'
  | 'SecrecyTested'
  | 'AccessDecided'
  | 'MailFailed'
  | 'UndeliveredMailSettled'
> = {
  RetentionSet: {
    by: ['SetRetention'],
    facts: {
      class: 'the class of documents',
      decision: 'the decision or plan that it follows',
      untilOn: 'the last day of keeping; none: kept for good',
    },
  },
  HoldPlaced: { by: ['PlaceHold'], facts: { hold: "the hold's id" }, apart: 'the reasons' },
  HoldLifted: { by: ['LiftHold'], facts: { hold: "the hold's id" }, apart: 'the reasons' },
  DisposalProposed: {
    by: ['ProposeDisposal'],
    facts: { disposal: "the proposal's id", class: 'the class of documents', documents: 'the ids of the documents' },
  },
  DisposalDecided: {
    by: ['DecideDisposal'],
    facts: {
      disposal: "the proposal's id",
      class: 'the class of documents',
      reference: "the organisation's disposal decision",
      events: 'the sequences of the events whose bodies are removed',
      files: 'the files that are removed',
      submissions: 'the submissions whose contents are removed',
    },
    apart: 'the reasons',
  },
  DisposalRejected: { by: ['DecideDisposal'], facts: { disposal: "the proposal's id" }, apart: 'the reasons' },
  MailFailed: {
    by: ['RecordMailFailed'],
    facts: {
      work: "the mail's key: the event's sequence and the mail's number",
      supplier: 'the supplier that it did not reach',
      person: 'the person of the case whom it did not reach',
      reason: '`refused`, `no-address`, `given-up`, `uncertain` or `bounced`',
    },
  },
  UndeliveredMailSettled: {
    by: ['SettleUndeliveredMail'],
    facts: { mail: "the mail's id", how: '`other-address`, `otherwise` or `not-needed`' },
    apart: 'a note',
  },
  AccessRequested: {
    by: ['RequestAccess'],
    facts: {
      request: "the request's id",
      receivedOn: 'the day it came in',
      documents: 'the ids of the documents that are asked for',
    },
    apart: 'how it was worded, and where the answer goes',
  },
  SecrecyTested: {
    by: ['TestSecrecy'],
    facts: {
      request: "the request's id",
      document: "the document's id",
      outcome: '`release`, `masked` or `refused`',
      parts: 'each part that is secret, and the section that it is secret by',
      original: 'SHA-256 of the document that was tested',
      copy: 'the masked copy of a file, with its SHA-256',
    },
    apart: 'the harm test of each part',
  },
  AccessDecided: {
    by: ['DecideAccess'],
    facts: {
      request: "the request's id",
      outcome: '`release`, `masked` (in part) or `refused`',
      documents: 'the outcome for each document',
    },
    apart: 'the reasons, and how to appeal',
  },
};
