/** The ports of a running program, by what listens there. */
export type PortName =
  'api' | 'identity' | 'temporalUi' | 'temporal' | 'postgres' | 'mail' | 'workerMetrics' | 'temporalUiServer';

export interface PortDefinition {
  readonly variable: string;
  readonly standard: number;
  readonly purpose: string;
}

/** Each port's environment variable and standard value. */
export const portDefinitions: Readonly<Record<PortName, PortDefinition>> = {
  api: { variable: 'BEHOV_API_PORT', standard: 7801, purpose: 'API' },
  identity: { variable: 'BEHOV_IDENTITY_PORT', standard: 7802, purpose: 'development identity provider' },
  temporalUi: { variable: 'BEHOV_UI_PORT', standard: 7803, purpose: "Temporal's Web UI" },
  temporal: { variable: 'BEHOV_TEMPORAL_PORT', standard: 7804, purpose: 'Temporal' },
  postgres: { variable: 'BEHOV_PG_PORT', standard: 7805, purpose: 'PostgreSQL' },
  mail: { variable: 'BEHOV_MAIL_PORT', standard: 7806, purpose: 'development mailbox (SMTP)' },
  workerMetrics: { variable: 'BEHOV_METRICS_PORT', standard: 7807, purpose: "worker's health and metrics" },
  temporalUiServer: {
    variable: 'BEHOV_UI_SERVER_PORT',
    standard: 7808,
    purpose: "Temporal's Web UI, behind its front",
  },
};

export const portNames = Object.keys(portDefinitions) as PortName[];
