import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { languageOf } from '../platform/http/language.js';
import { problems } from '../platform/problem/problems.js';
import { rulesById } from './rules.js';

/** What a problem's `type` points to: the rule that a code stands for. */
@ApiExcludeController()
@Controller('problems')
export class ProblemsController {
  @Get(':code')
  one(@Param('code') code: string, @Req() request: FastifyRequest): object {
    const rule = rulesById.get(code);
    if (!rule) throw problems.notFound();
    const { id, says, basis } = rule;
    return { code: id, says: says[languageOf(request.headers['accept-language'])], basis };
  }
}
