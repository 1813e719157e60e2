import type { StackSettings } from '@behov/local-stack';

/** Where a person finds what; in the order in which it is printed. */
export function addressesOf(settings: StackSettings): Record<string, string> {
  const { ports } = settings;
  const own = {
    'Identity provider': settings.oidcIssuer ?? `http://127.0.0.1:${ports.identity}`,
    Temporal: settings.temporalAddress ?? `127.0.0.1:${ports.temporal}`,
    PostgreSQL: hostOf(settings.databaseUrl) ?? `127.0.0.1:${ports.postgres}`,
    Mailbox: `smtp://127.0.0.1:${ports.mail}, kept in ${settings.stateDir}/mail`,
    'Worker metrics': `http://127.0.0.1:${ports.workerMetrics}/metrics`,
  };
  const ui: Record<string, string> = settings.temporalAddress
    ? {}
    : { "Temporal's Web UI": `http://127.0.0.1:${ports.temporalUi}` };
  return { API: settings.publicUrl, ...ui, ...own };
}

function hostOf(url: string | undefined): string | undefined {
  return url && new URL(url).host;
}
