import { InvalidCursorError, RecordStoppedError, RecordUnavailableError } from '@behov/persistence';
import { HttpException } from '@nestjs/common';
import { Problem } from './problem.js';
import { problems } from './problems.js';

/** The problem that anything thrown amounts to; whatever isn't known is the program's own fault and says nothing of itself. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof RecordUnavailableError) return problems.unavailable();
  if (thrown instanceof RecordStoppedError) return problems.stopping();
  if (thrown instanceof InvalidCursorError) return problems.cursor();
  const byCode = fastifyProblems[codeOf(thrown)];
  if (byCode) return byCode();
  const byStatus = statusProblems[statusOf(thrown)];
  return byStatus ? byStatus() : problems.internal();
}

/** Fastify's own errors, by their code. */
const fastifyProblems: Readonly<Record<string, () => Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: problems.tooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: problems.mediaType,
  FST_ERR_CTP_EMPTY_JSON_BODY: problems.malformed,
  FST_ERR_CTP_INVALID_JSON_BODY: problems.malformed,
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: problems.badRequest,
};

const statusProblems: Readonly<Record<number, () => Problem>> = {
  400: problems.badRequest,
  404: problems.notFound,
  413: problems.tooLarge,
  415: problems.mediaType,
};

/** The framework wraps what Fastify throws. */
function codeOf(thrown: unknown): string {
  if (thrown instanceof HttpException) return codeOf(thrown.cause);
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : '';
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const status =
    typeof thrown === 'object' && thrown !== null && 'statusCode' in thrown ? thrown.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}
