import { organisationCommands } from '@behov/domain';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { commandRoutes } from '../commands/command-routes.js';
import { GivesOrganisationCommands } from './gives-organisation-commands.js';
import { OrganisationCommands } from './organisation-commands.js';

/** Suppliers register themselves; what they do afterwards are commands on their organisation. */
@ApiTags('Suppliers')
@Controller('v1/suppliers')
export class SupplierRegistrationController extends GivesOrganisationCommands {
  protected readonly address = '/v1/suppliers';

  constructor(protected readonly organisations: OrganisationCommands) {
    super();
  }
}

commandRoutes(
  SupplierRegistrationController,
  Object.values(organisationCommands).filter((one) => one.name === 'RegisterSupplier'),
  { beginning: 'RegisterSupplier', parameter: 'supplier' },
);
