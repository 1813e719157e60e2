import { groupCommands, groupWarnings, type GroupCommandSpec } from '@behov/domain';
import type { GroupReading } from '@behov/persistence';
import { Controller, Get, Header, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Accepted } from '../commands/accepted.js';
import { answered } from '../commands/answered.js';
import type { CheckedBody } from '../commands/body-of.js';
import { commandRoutes, type GivesCommands } from '../commands/command-routes.js';
import { sendingOf } from '../commands/sending.js';
import { callerOf } from '../identity/caller-of.js';
import { DocumentsProblems } from '../openapi/documented.js';
import { languageOf } from '../platform/http/language.js';
import { identityOf, Reader } from '../reading/reader.js';
import { GroupListView, type GroupView } from './group-view.js';
import { Groups } from './groups.js';

/** Groups of suppliers (LOU 4:5): their own, before the opening nobody else's. */
@ApiTags('Suppliers')
@DocumentsProblems([401, 403, 404, 429, 503])
@Controller('v1/suppliers/me/groups')
export class GroupsController implements GivesCommands<GroupCommandSpec> {
  constructor(
    private readonly groups: Groups,
    private readonly reader: Reader,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ operationId: 'ListGroups', summary: 'The groups that my suppliers are in, or are asked to be in' })
  @ApiOkResponse({ type: GroupListView })
  async list(@Req() request: FastifyRequest): Promise<GroupListView> {
    const identity = identityOf(callerOf(request));
    const language = languageOf(request.headers['accept-language']);
    const groups = await this.reader.reads.groups(identity);
    const procurements = [...new Set(groups.map((one) => one.procurement))];
    const submitted = new Set<string>();
    for (const procurement of procurements) {
      for (const { supplier, kind } of await this.reader.reads.submissions(identity, procurement)) {
        if (kind === 'received' || kind === 'replaced') submitted.add(`${procurement}/${supplier}`);
      }
    }
    return {
      items: groups.map((group) => ({
        ...shown(group),
        warnings: identity.suppliers.flatMap((supplier) =>
          groupWarnings(supplier, group, groups, submitted.has(`${group.procurement}/${supplier}`)).map(
            ({ code, says, basis }) => ({ supplier, code, says: says[language], basis }),
          ),
        ),
      })),
    };
  }

  async begin(
    spec: GroupCommandSpec,
    body: CheckedBody,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Accepted> {
    const accepted = await this.groups.form(spec, body, sendingOf(request));
    void reply.status(accepted.repeated ? 200 : 201).header('location', '/v1/suppliers/me/groups');
    return answered(accepted, reply);
  }

  async give(
    spec: GroupCommandSpec,
    group: string,
    body: CheckedBody,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Accepted> {
    return answered(await this.groups.give(spec, group, body, sendingOf(request)), reply);
  }
}

const shown = ({
  group,
  procurement,
  name,
  lead,
  members,
  lots,
  resources,
  dissolved,
}: GroupReading): Omit<GroupView, 'warnings'> => ({
  group,
  procurement,
  name,
  lead,
  members,
  lots,
  resources,
  dissolved,
});

commandRoutes(GroupsController, Object.values(groupCommands), { beginning: 'FormGroup', parameter: 'group' });
