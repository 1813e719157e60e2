import { commands, type CommandSpec } from '@behov/domain';
import { commandDto, kebab } from '@behov/messages';
import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../identity/caller-of.js';
import { expectedSeq, etagOf } from '../platform/http/etag.js';
import { idempotencyKey } from '../platform/http/idempotency-key.js';
import { documentProblems, writeHeaders } from '../openapi/documented.js';
import { Accepted } from './accepted.js';
import { BodyOf } from './body-of.js';
import { CaseCommands } from './case-commands.js';
import { caseIdOf } from './case-id.js';

type CommandBody = { readonly [name: string]: unknown };

/** The commands that people and integrations give; the system's own are not offered. */
export const offeredCommands: readonly CommandSpec[] = Object.values(commands).filter(
  (spec) => spec.relation !== 'system',
);

/** One typed route for each command of the table, beside `POST /v1/cases` for the one that begins a case. */
@ApiTags('Commands')
@Controller('v1/cases')
export class CaseCommandsController {
  constructor(private readonly cases: CaseCommands) {}

  async begin(spec: CommandSpec, body: CommandBody, request: FastifyRequest, reply: FastifyReply): Promise<Accepted> {
    const accepted = await this.cases.begin(spec, body, sendingOf(request));
    void reply.status(accepted.repeated ? 200 : 201).header('location', `/v1/cases/${accepted.caseId}`);
    return answered(accepted, reply);
  }

  async give(
    spec: CommandSpec,
    caseId: string,
    body: CommandBody,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Accepted> {
    return answered(await this.cases.give(caseIdOf(caseId), spec, body, sendingOf(request)), reply);
  }
}

function answered(accepted: Accepted, reply: FastifyReply): Accepted {
  void reply.header('etag', etagOf(accepted.seq));
  return accepted;
}

const sendingOf = (request: FastifyRequest) => ({
  caller: callerOf(request),
  idempotencyKey: idempotencyKey(request.headers['idempotency-key']),
  expectedSeq: expectedSeq(request.headers['if-match']),
});

for (const spec of offeredCommands) route(spec);

/** Decorates a method made for the command, as one would by hand: route, checked body, documentation. */
function route(spec: CommandSpec): void {
  const begins = spec.name === 'CreateCase';
  const prototype = CaseCommandsController.prototype;
  const method = begins
    ? function (this: CaseCommandsController, body: CommandBody, request: FastifyRequest, reply: FastifyReply) {
        return this.begin(spec, body, request, reply);
      }
    : function (
        this: CaseCommandsController,
        caseId: string,
        body: CommandBody,
        request: FastifyRequest,
        reply: FastifyReply,
      ) {
        return this.give(spec, caseId, body, request, reply);
      };
  Object.defineProperty(prototype, spec.name, { value: method, configurable: true });
  const descriptor = Object.getOwnPropertyDescriptor(prototype, spec.name)!;
  const parameters = begins ? [] : [Param('caseId')];
  [...parameters, Body(new BodyOf(spec)), Req(), Res({ passthrough: true })].forEach((decorate, index) =>
    decorate(prototype, spec.name, index),
  );
  Reflect.defineMetadata(
    'design:paramtypes',
    [...parameters.map(() => String), Object, Object, Object],
    prototype,
    spec.name,
  );
  for (const decorate of documentation(spec, begins)) decorate(prototype, spec.name, descriptor);
}

function documentation(spec: CommandSpec, begins: boolean): readonly MethodDecorator[] {
  const dto = commandDto(spec);
  return [
    Post(begins ? '' : `:caseId/commands/${kebab(spec.name)}`),
    ApiOperation({
      operationId: spec.name,
      summary: `${spec.says.en} (${spec.says.sv})`,
      description: `Given by: ${spec.by.join(', ')}.`,
    }),
    ApiBody({ type: dto, examples: { example: { summary: spec.says.en, value: spec.example } } }),
    ...writeHeaders().map((header) => ApiHeader(header)),
    ApiResponse({ status: begins ? 201 : 200, description: 'Recorded', type: Accepted }),
    ...documentProblems([400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503]),
  ];
}
