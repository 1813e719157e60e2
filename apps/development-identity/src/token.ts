#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { serviceAccountToken, signInWithoutBrowser } from '@behov/identity';
import { developmentSecret } from './development-identity.js';

const usage = `Prints an access token of the development identity provider, for curl and scripts.

  token.js SUBJECT                          a person, for example beslutsfattare@goteborg.example
  token.js --service CLIENT [--secret TEXT] a service account, for example integration@goteborg.example

The provider is found at OIDC_ISSUER, else at http://localhost:BEHOV_IDENTITY_PORT, else at http://localhost:7802.`;

const text = { type: 'string' } as const;
const { OIDC_ISSUER: given, BEHOV_IDENTITY_PORT: port = '7802' } = process.env;
const issuer = given ?? `http://localhost:${port}`;

try {
  const { values, positionals } = parseArgs({ options: { service: text, secret: text }, allowPositionals: true });
  const { service: clientId, secret: clientSecret = developmentSecret } = values;
  const [subject] = positionals;
  if (clientId) console.log((await serviceAccountToken({ issuer, clientId, clientSecret })).accessToken);
  else if (subject) console.log((await signInWithoutBrowser({ issuer, subject })).accessToken);
  else throw new Error(usage);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(
    message === 'fetch failed' ? `No identity provider answers at ${issuer}. Is the program running?` : message,
  );
  process.exitCode = 2;
}
