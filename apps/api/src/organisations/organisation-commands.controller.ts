import { organisationCommands, type OrganisationCommandSpec } from '@behov/domain';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Accepted } from '../commands/accepted.js';
import { answered } from '../commands/answered.js';
import type { CheckedBody } from '../commands/body-of.js';
import { commandRoutes, type GivesCommands } from '../commands/command-routes.js';
import { sendingOf } from '../commands/sending.js';
import { OrganisationCommands } from './organisation-commands.js';

/** Organisations are registered and kept by commands, like cases. */
@ApiTags('Organisations')
@Controller('v1/organisations')
export class OrganisationCommandsController implements GivesCommands<OrganisationCommandSpec> {
  constructor(private readonly organisations: OrganisationCommands) {}

  async begin(
    spec: OrganisationCommandSpec,
    body: CheckedBody,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Accepted> {
    const organisation = String(body['organisation']);
    const accepted = await this.organisations.give(organisation, spec, body, sendingOf(request));
    void reply.status(accepted.repeated ? 200 : 201).header('location', `/v1/organisations/${organisation}`);
    return answered(accepted, reply);
  }

  async give(
    spec: OrganisationCommandSpec,
    organisation: string,
    body: CheckedBody,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Accepted> {
    return answered(await this.organisations.give(organisation, spec, body, sendingOf(request)), reply);
  }
}

const offered = Object.values(organisationCommands).filter((one) => one.name !== 'RegisterSupplier');

commandRoutes(OrganisationCommandsController, offered, {
  beginning: 'RegisterOrganisation',
  parameter: 'organisation',
});
