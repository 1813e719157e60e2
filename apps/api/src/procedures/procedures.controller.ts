import { definitions } from '@behov/domain';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DocumentsProblems } from '../openapi/documented.js';
import { problems } from '../platform/problem/problems.js';

/** The procedures as data: stages, steps, who acts, what time allows, where it leads. */
@ApiTags('Procedures')
@DocumentsProblems([401, 404, 429])
@Controller('v1/procedures')
export class ProceduresController {
  @Get()
  @ApiOperation({ operationId: 'ListProcedures', summary: 'All procedures, in all their versions' })
  list(): { readonly items: readonly object[] } {
    return { items: definitions };
  }

  @Get(':id/:version')
  @ApiOperation({ operationId: 'GetProcedure', summary: 'One version of a procedure' })
  one(@Param('id') id: string, @Param('version') version: string): object {
    const found = definitions.find((one) => one.id === id && String(one.version) === version);
    if (!found) throw problems.notFound();
    return found;
  }
}
