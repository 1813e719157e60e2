import { organisationCommands } from '@behov/domain';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { commandRoutes } from '../commands/command-routes.js';
import { GivesOrganisationCommands } from './gives-organisation-commands.js';
import { OrganisationCommands } from './organisation-commands.js';

/** Organisations are registered and kept by commands, like cases. */
@ApiTags('Organisations')
@Controller('v1/organisations')
export class OrganisationCommandsController extends GivesOrganisationCommands {
  protected readonly address = '/v1/organisations';

  constructor(protected readonly organisations: OrganisationCommands) {
    super();
  }
}

commandRoutes(
  OrganisationCommandsController,
  Object.values(organisationCommands).filter((one) => one.name !== 'RegisterSupplier'),
  { beginning: 'RegisterOrganisation', parameter: 'organisation' },
);
