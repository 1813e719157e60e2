import type { Appliers } from '../case/applier.js';
import type { CaseState } from '../case/state.js';
import type { Certificates, QualificationFacts } from './qualification.state.js';

const put = (state: CaseState, supplier: string, change: Certificates): CaseState => ({
  ...state,
  certificates: { ...state.certificates, [supplier]: { ...state.certificates[supplier], ...change } },
});

export const qualificationEvolve: Appliers<keyof QualificationFacts> = {
  RequirementsAssessed: (state, { facts: { supplier, ...found } }) => ({
    ...state,
    qualifications: { ...state.qualifications, [supplier]: found },
  }),
  CandidateScored: (state, { facts: { supplier, scores } }) => ({
    ...state,
    selectionScores: { ...state.selectionScores, [supplier]: scores },
  }),
  // Asked for anew, what was given before does not answer.
  CertificatesRequested: (state, { at, facts: { supplier, which, dueOn } }) => ({
    ...state,
    certificates: { ...state.certificates, [supplier]: { requested: { which, dueOn, at } } },
  }),
  CertificatesGiven: (state, { at, facts }) => put(state, facts.supplier, { givenAt: at }),
  CertificatesAccepted: (state, { at, facts: { supplier, fetched } }) =>
    put(state, supplier, { accepted: { at, fetched } }),
};
