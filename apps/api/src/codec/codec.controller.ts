import { CodecRequestError, CodecServer, type CodecBody } from '@behov/codec';
import { tokenRefusalTexts } from '@behov/identity';
import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Authentication } from '../identity/authentication.js';
import type { Caller } from '../identity/caller.js';
import { problems } from '../platform/problem/problems.js';
import { SignIn } from '../sign-in/sign-in.js';

/**
 * The codec server that Temporal's Web UI (with the person's cookie) and CLI (`--codec-auth`, with a token) ask. It
 * decrypts what belongs to the asker's own contracting authorities, and puts a notice in the place of all else.
 */
@ApiExcludeController()
@Controller('codec')
export class CodecController {
  constructor(
    private readonly codec: CodecServer,
    private readonly authentication: Authentication,
    private readonly signIn: SignIn,
  ) {}

  @Post('decode')
  @HttpCode(200)
  async decode(@Body() body: unknown, @Req() request: FastifyRequest): Promise<CodecBody> {
    const own = organisationsOf(await this.caller(request));
    return answered(() => this.codec.decodeRequest(body, (organisation) => own.has(organisation)));
  }

  /**
   * What people send stays as it is: only the program seals, so that nobody can make news of a case that workflows believe.
   * A signed command needs no seal, and the CLI asks here before it sends one.
   */
  @Post('encode')
  @HttpCode(200)
  async encode(@Body() body: unknown, @Req() request: FastifyRequest): Promise<unknown> {
    await this.caller(request);
    return body;
  }

  private async caller(request: FastifyRequest): Promise<Caller> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.authentication.authenticate(authorization, undefined);
    const subject = await this.signIn.subjectOf(request);
    if (subject === undefined) throw problems.token('TOKEN-MISSING', tokenRefusalTexts['TOKEN-MISSING']);
    return this.authentication.person(subject);
  }
}

/** Contracting authorities alone: a supplier's people read nothing of a buyer's workflows. */
const organisationsOf = ({ memberships }: Caller): ReadonlySet<string> =>
  new Set(memberships.organisationRoles.filter((one) => one.role !== 'supplier').map((one) => one.organisation));

function answered(work: () => CodecBody): CodecBody {
  try {
    return work();
  } catch (error) {
    throw error instanceof CodecRequestError ? problems.badRequest() : error;
  }
}
