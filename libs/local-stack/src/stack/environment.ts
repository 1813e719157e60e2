import { join } from 'node:path';
import { settingsFromEnvironment, type StackSettings } from './settings.js';

/** The database roles that the programs log in as; the migrations make them from these addresses. */
export const loginRoles = ['api', 'command', 'relay'] as const;
export type LoginRole = (typeof loginRoles)[number];

/** The start of every password that a development machine uses; production mode refuses it. */
export const developmentPasswordPrefix = 'behov-development-';

/**
 * The environment that every program of the stack gets; infra/README.md holds the same as a table. What the person who
 * starts it has set in the environment wins.
 */
export function programEnvironment(settings: StackSettings, ownerDatabaseUrl: string): Record<string, string> {
  const { ports } = settings;
  const at = (port: number) => `http://127.0.0.1:${port}`;
  const worked: Record<string, string> = {
    BEHOV_MODE: 'development',
    BEHOV_OWNER_DATABASE_URL: ownerDatabaseUrl,
    BEHOV_API_DATABASE_URL: databaseUrlFor('api', ownerDatabaseUrl),
    BEHOV_COMMAND_DATABASE_URL: databaseUrlFor('command', ownerDatabaseUrl),
    BEHOV_RELAY_DATABASE_URL: databaseUrlFor('relay', ownerDatabaseUrl),
    TEMPORAL_ADDRESS: settings.temporalAddress ?? `127.0.0.1:${ports.temporal}`,
    TEMPORAL_NAMESPACE: settings.temporalNamespace,
    OIDC_ISSUER: settings.oidcIssuer ?? at(ports.identity),
    BEHOV_API_PORT: String(ports.api),
    BEHOV_IDENTITY_PORT: String(ports.identity),
    BEHOV_METRICS_PORT: String(ports.workerMetrics),
    BEHOV_MAIL_PORT: String(ports.mail),
    BEHOV_UI_PORT: String(ports.temporalUi),
    BEHOV_UI_SERVER_PORT: String(ports.temporalUiServer),
    BEHOV_PUBLIC_URL: settings.publicUrl,
    BEHOV_TEMPORAL_UI_URL: settings.temporalAddress ? '' : at(ports.temporalUi),
    BEHOV_STATE: settings.stateDir,
    BEHOV_FILES_FOLDER: join(settings.stateDir, 'files'),
    BEHOV_IDENTITY_STATE: join(settings.stateDir, 'identity'),
    SMTP_URL: `smtp://127.0.0.1:${ports.mail}`,
  };
  const given = Object.entries(settings.env).filter(([name, value]) => name in worked && value);
  return { ...worked, ...(Object.fromEntries(given) as Record<string, string>) };
}

/** Where the database of a stack is, as its owner. */
export const ownerDatabaseUrlOf = ({ databaseUrl, ports }: StackSettings): string =>
  databaseUrl ?? `postgres://behov_owner:behov-development-owner@127.0.0.1:${ports.postgres}/behov`;

/**
 * The environment of the program that `npm start` runs here, for tools that are started beside it.
 * @throws SettingsError that names each wrong variable
 */
export function runningEnvironment(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  const settings = settingsFromEnvironment(env);
  return programEnvironment(settings, ownerDatabaseUrlOf(settings));
}

/** The owner's address with a login role's name and development password in place of the owner's. */
export function databaseUrlFor(role: LoginRole, ownerDatabaseUrl: string): string {
  const url = new URL(ownerDatabaseUrl);
  url.username = `behov_${role}`;
  url.password = `${developmentPasswordPrefix}${role}`;
  return url.href;
}
