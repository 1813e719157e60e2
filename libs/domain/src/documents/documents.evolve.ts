import { dateInStockholm } from '../calendar/index.js';
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
  DocumentsRevised: (state, { at, facts: { version, window, material, files = [] } }) => {
    const { documents } = state;
    if (!documents) return state;
    const before = (documents.files ?? []).filter((one) => !files.some(({ file }) => file === one.file));
    const all = [...before, ...files];
    const revised = material && window === undefined ? { revisedOn: dateInStockholm(at) } : {};
    return { ...state, documents: { ...documents, version, ...revised, ...(all.length > 0 ? { files: all } : {}) } };
  },
};
