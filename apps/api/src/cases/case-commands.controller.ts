import { commands, type CommandSpec } from '@behov/domain';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Accepted } from '../commands/accepted.js';
import { answered } from '../commands/answered.js';
import type { CheckedBody } from '../commands/body-of.js';
import { commandRoutes, type GivesCommands } from '../commands/command-routes.js';
import { sendingOf } from '../commands/sending.js';
import { CaseCommands } from './case-commands.js';
import { caseIdOf } from './case-id.js';

/** What the case's table offers to people and integrations; the system's own commands have no route. */
@ApiTags('Commands')
@Controller('v1/cases')
export class CaseCommandsController implements GivesCommands<CommandSpec> {
  constructor(private readonly cases: CaseCommands) {}

  async begin(spec: CommandSpec, body: CheckedBody, request: FastifyRequest, reply: FastifyReply): Promise<Accepted> {
    const accepted = await this.cases.begin(spec, body, sendingOf(request));
    void reply.status(accepted.repeated ? 200 : 201).header('location', `/v1/cases/${accepted.caseId}`);
    return answered(accepted, reply);
  }

  async give(
    spec: CommandSpec,
    id: string,
    body: CheckedBody,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Accepted> {
    return answered(await this.cases.give(caseIdOf(id), spec, body, sendingOf(request)), reply);
  }
}

const offered = Object.values(commands).filter((spec) => spec.relation !== 'system');

commandRoutes(CaseCommandsController, offered, { beginning: 'CreateCase', parameter: 'caseId' });
