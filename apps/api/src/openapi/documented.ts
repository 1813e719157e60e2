import { ApiProperty, ApiPropertyOptional, ApiResponse, type ApiHeaderOptions } from '@nestjs/swagger';

/** One wrong value, in problem details. */
export class FieldProblemDetails {
  @ApiProperty({ type: String, example: 'indicators[0].baseline.value' })
  field!: string;

  @ApiPropertyOptional({ type: String, example: 'RANGE' })
  code?: string;

  @ApiPropertyOptional({ type: String, description: 'What would have been accepted' })
  expected?: string;

  @ApiPropertyOptional({ type: String })
  says?: string;
}

/** Someone who could, in problem details. */
export class WhoCan {
  @ApiProperty({ type: String, example: 'decision-maker' })
  role!: string;

  @ApiProperty({ type: String, example: 'beslutsfattare' })
  name!: string;
}

/** Problem details (RFC 9457), in the language of `Accept-Language`. */
export class ProblemSchema {
  @ApiProperty({ type: String, format: 'uri' })
  type!: string;

  @ApiProperty({ type: String })
  title!: string;

  @ApiProperty({ type: 'integer' })
  status!: number;

  @ApiProperty({ type: String })
  detail!: string;

  @ApiProperty({ type: String, description: "The request's id" })
  instance!: string;

  @ApiProperty({ type: String, description: 'Stable; programs branch on it', example: 'STAGE' })
  code!: string;

  @ApiPropertyOptional({ type: () => FieldProblemDetails, isArray: true })
  errors?: FieldProblemDetails[];

  @ApiPropertyOptional({ type: () => WhoCan, isArray: true })
  who?: WhoCan[];

  @ApiPropertyOptional({ type: String, description: 'The section of law, or the reason of the program’s own' })
  basis?: string;
}

const meanings: Readonly<Record<number, string>> = {
  400: 'The request cannot be understood, or a header is missing',
  401: 'No token, or one that is not accepted',
  403: 'Someone else may: `who` says who',
  404: 'There is no such thing, or it is not yours to see',
  409: 'The stage, or a rule, does not allow it now',
  412: 'The case has changed since the `If-Match` was read',
  413: 'The body is too large',
  415: 'The body is not JSON',
  416: 'The file has no such part',
  422: 'The body has not the form that is asked for, or the key stands for something else',
  429: 'Too many requests',
  503: 'The database or the identity provider does not answer; nothing is half done',
};

/** Documents the problems that a route may answer with. */
export const documentProblems = (statuses: readonly number[]): readonly (MethodDecorator & ClassDecorator)[] =>
  statuses.map((status) =>
    ApiResponse({
      status,
      description: meanings[status] ?? '',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemSchema' } } },
    }),
  );

/** Documents the problems that every route of a controller may answer with. */
export const DocumentsProblems =
  (statuses: readonly number[]): ClassDecorator =>
  (controller) => {
    for (const decorate of documentProblems(statuses)) (decorate as ClassDecorator)(controller);
  };

/** The language of texts in an answer. */
export const languageHeader: ApiHeaderOptions = {
  name: 'Accept-Language',
  required: false,
  description: '`sv` or `en`; Swedish when neither is asked for',
  schema: { type: 'string' },
};

/** The headers of every write. */
export const writeHeaders = (): readonly ApiHeaderOptions[] => [
  {
    name: 'Idempotency-Key',
    required: true,
    description: 'Of your choice; the same key and content again gives the same answer',
    schema: { type: 'string', minLength: 1, maxLength: 200 },
  },
  {
    name: 'If-Match',
    required: false,
    description: 'The ETag of the case as you read it; 412 when it has changed since',
    schema: { type: 'string' },
  },
  {
    name: 'Behov-On-Behalf-Of',
    required: false,
    description: 'For service accounts: the person in whose name',
    schema: { type: 'string', maxLength: 200 },
  },
];
