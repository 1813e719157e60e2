import type { OrganisationCommandSpec } from '@behov/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Accepted } from '../commands/accepted.js';
import { answered } from '../commands/answered.js';
import type { CheckedBody } from '../commands/body-of.js';
import type { GivesCommands } from '../commands/command-routes.js';
import { sendingOf } from '../commands/sending.js';
import type { OrganisationCommands } from './organisation-commands.js';

/** Authorities and suppliers are kept by the same commands, each under an address of its own. */
export abstract class GivesOrganisationCommands implements GivesCommands<OrganisationCommandSpec> {
  protected abstract readonly organisations: OrganisationCommands;
  /** Under which an organisation stands, without the last stroke. */
  protected abstract readonly address: string;

  async begin(
    spec: OrganisationCommandSpec,
    body: CheckedBody,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Accepted> {
    const organisation = String(body['organisation']);
    const accepted = await this.organisations.give(organisation, spec, body, sendingOf(request));
    void reply.status(accepted.repeated ? 200 : 201).header('location', `${this.address}/${organisation}`);
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
