/** What a case is called by. */
export interface CaseName {
  readonly caseId: string;
  readonly organisation: string;
  readonly reference: string;
}

const inOnePart = (text: string) => text.replace(/[%/]/g, encodeURIComponent);

/**
 * A workflow id that people can read; its second part is whose payloads it has.
 * @example `case/goteborg/GBG-2017-HOPPET/0e6b13f2`
 */
export const workflowIdOf = ({ caseId, organisation, reference }: CaseName): string =>
  `case/${inOnePart(organisation)}/${reference}/${caseId.slice(0, 8)}`;
