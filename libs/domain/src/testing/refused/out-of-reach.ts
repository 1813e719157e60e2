const empty = 'The edge refuses a text that is empty (SHAPE) before anything is decided.';
const signed =
  'The record brings a file of the case and a real signature over it: the API’s specification of a whole competition in lots shows it.';
const shadowed = (what: string) => `${what}: by people the rule is not reached, it keeps what is recorded whole.`;

/** The rules of a competition's commands that no recorded situation reaches, each with the reason. */
export const outOfReach: Readonly<Record<string, string>> = {
  'AWARD-REASONS': empty,
  'CONSENT-SPECIFIC': empty,
  'DIALOGUE-THEMES': empty,
  'ENDING-REASONS': empty,
  'EVAL-PRICE-EXPLANATION': empty,
  'EVAL-PRICE-REASONS': empty,
  'EXANTE-JUSTIFICATION': empty,
  'EXCLUSION-DETAILS': empty,
  'EXCLUSION-REASONS': empty,
  'FOLLOW-ON-REASONS': empty,
  'QUALIFICATION-MOTIVE': empty,
  'REASONS-SAID': empty,
  'REVOKE-REASONS': empty,

  'CONTRACT-CERTIFICATE-TRUSTED': signed,
  'CONTRACT-CERTIFICATE-USE': signed,
  'CONTRACT-CERTIFICATE-VALID': signed,
  'CONTRACT-DOCUMENT': signed,
  'CONTRACT-SAME-DOCUMENT': signed,
  'CONTRACT-SIGNATURE-CHECKED': shadowed(
    'Where nobody verifies signatures the way is not allowed (CONTRACT-SIGNING-WAY)',
  ),
  'CONTRACT-SIGNATURE-READ': signed,
  'CONTRACT-SIGNATURE-WRONG': signed,
  'CONTRACT-SIGNED-DOCUMENT': signed,

  'CONTEST-RESULT-ONCE': shadowed('Publishing the result leaves the stage that lists the command (STAGE)'),
  'CONTRACT-AWARD': shadowed('No stage lists the command before an award that stands (STAGE)'),
  'DOC-LOCKED': shadowed('The stage of the notice begins when the documents are approved (STAGE)'),
  'REVEAL-SIGNED': shadowed('The stage in which names are shown begins when the jury has signed (STAGE)'),
  'REVISE-DOCUMENTS': shadowed('Documents are changed only in stages after their approval (STAGE)'),
  'REVOKE-DECIDED': shadowed('No stage lists the command before an award is decided (STAGE)'),
  'EXCLUSION-GROUND': shadowed('Every ground that the form knows is in force'),
  'INVITE-GROUND': shadowed('The start is not decided without a ground (START-GROUND)'),
  'ROUND-LAST': shadowed('No procedure that a case can choose announces how many rounds there are'),
  'WINDOW-KEYS': shadowed('The record makes as many keys as a window needs'),

  'FILE-SECRET': 'The record has to bring a received file: the specification of the rule shows it refused.',
  'INITIAL-SOMEONE':
    'Only where everybody who tendered has withdrawn or is excluded: the specification of the rule shows it.',
  'REVIEW-REDO-WHOLE':
    'No course is reviewed in several lots: the API’s specification of a whole competition in lots shows it.',
};
