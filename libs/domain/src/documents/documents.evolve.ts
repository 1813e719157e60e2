import type { Appliers } from '../case/applier.js';
import type { DocumentsFacts } from './documents.state.js';

export const documentsEvolve: Appliers<keyof DocumentsFacts> = {
  DocumentsWritten: (state, { facts, actor }) => ({
    ...state,
    documents: { ...facts, status: 'draft', author: actor.id },
  }),
  DocumentsApproved: (state, { actor }) => ({
    ...state,
    ...(state.documents ? { documents: { ...state.documents, status: 'locked', reviewer: actor.id } } : {}),
  }),
  DocumentsSentBack: (state, { actor }) => ({
    ...state,
    ...(state.documents ? { documents: { ...state.documents, status: 'sent-back', reviewer: actor.id } } : {}),
  }),
  DocumentsRevised: (state, { facts: { version } }) => ({
    ...state,
    ...(state.documents ? { documents: { ...state.documents, version } } : {}),
  }),
};
