import { commandDto, kebab, type Form } from '@behov/messages';
import { Body, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { documentProblems, writeHeaders } from '../openapi/documented.js';
import { Accepted } from './accepted.js';
import { BodyOf, type CheckedBody } from './body-of.js';

/** A row of a command table, as far as its route shows it. */
type Row = Form & { readonly by: readonly string[] };

/** What a controller of commands has. */
export interface GivesCommands<R extends Row> {
  begin(row: R, body: CheckedBody, request: FastifyRequest, reply: FastifyReply): Promise<Accepted>;
  give(row: R, id: string, body: CheckedBody, request: FastifyRequest, reply: FastifyReply): Promise<Accepted>;
}

/**
 * Gives a controller one typed route for each row of a command table, decorated as one would by hand: the one that begins
 * at `POST` of the controller's address, the others at `:<parameter>/commands/<command>`.
 */
export function commandRoutes<R extends Row>(
  controller: { readonly prototype: GivesCommands<R> },
  rows: readonly R[],
  { beginning, parameter }: { readonly beginning: string; readonly parameter: string },
): void {
  for (const row of rows) {
    if (row.name === beginning) define(controller.prototype, row, ['', 201], [], beginMethod(row));
    else {
      const path = `:${parameter}/commands/${kebab(row.name)}`;
      define(controller.prototype, row, [path, 200], [Param(parameter)], giveMethod(row));
    }
  }
}

function beginMethod<R extends Row>(row: R) {
  return function (this: GivesCommands<R>, body: CheckedBody, request: FastifyRequest, reply: FastifyReply) {
    return this.begin(row, body, request, reply);
  };
}

function giveMethod<R extends Row>(row: R) {
  return function (
    this: GivesCommands<R>,
    id: string,
    body: CheckedBody,
    request: FastifyRequest,
    reply: FastifyReply,
  ) {
    return this.give(row, id, body, request, reply);
  };
}

function define(
  prototype: object,
  row: Row,
  [path, status]: readonly [string, number],
  before: readonly ParameterDecorator[],
  value: unknown,
): void {
  Object.defineProperty(prototype, row.name, { value, configurable: true });
  const descriptor = Object.getOwnPropertyDescriptor(prototype, row.name)!;
  const parameters = [...before, Body(new BodyOf(row)), Req(), Res({ passthrough: true })];
  parameters.forEach((decorate, index) => decorate(prototype, row.name, index));
  const types = parameters.map((_one, index) => (index < before.length ? String : Object));
  Reflect.defineMetadata('design:paramtypes', types, prototype, row.name);
  for (const decorate of [Post(path), ...documentation(row, status)]) decorate(prototype, row.name, descriptor);
}

const documentation = (row: Row, status: number): readonly MethodDecorator[] => [
  HttpCode(status),
  ApiOperation({
    operationId: row.name,
    summary: `${row.says.en} (${row.says.sv})`,
    description: `Given by: ${row.by.join(', ')}.`,
  }),
  ApiBody({ type: commandDto(row), examples: { example: { summary: row.says.en, value: row.example } } }),
  ...writeHeaders().map((header) => ApiHeader(header)),
  ApiResponse({ status, description: 'Recorded', type: Accepted }),
  ...documentProblems([400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503]),
];
