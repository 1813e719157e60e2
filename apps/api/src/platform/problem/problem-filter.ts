import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../http/language.js';
import { faultOf } from '../log/fault.js';
import { problemDetails } from './problem-details.js';
import { problemOf } from './problem-of.js';

/** The one place where what was thrown becomes an answer: problem details, in the asker's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly publicUrl: string) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(thrown, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const { content } = problemOf(thrown);
    if (content.status === 500) request.log.error({ fault: faultOf(thrown) }, 'a request failed');
    if (reply.sent) return;
    const language = languageOf(request.headers['accept-language']);
    void reply
      .status(content.status)
      .headers({ ...content.headers, 'content-language': language, 'cache-control': 'no-store' })
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemDetails(content, language, this.publicUrl, request.id)));
  }
}
