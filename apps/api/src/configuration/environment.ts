import { readFileSync } from 'node:fs';
import { signingChoices } from '@behov/signatures';
import { z } from 'zod';

const url = (...protocols: readonly string[]) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
      `an address that begins with ${protocols.map((each) => `${each}//`).join(' or ')}`,
    );
const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .refine(
      (text) => /^\d{1,9}$/.test(text) && Number(text) >= min && Number(text) <= max,
      `a whole number from ${min} to ${max}`,
    )
    .transform(Number);

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

/** Each variable with its form; the messages say what is expected. */
export const environmentSchema = z.object({
  BEHOV_MODE: z.enum(['development', 'production'], 'development or production').default('production'),
  BEHOV_API_HOST: z.string().optional(),
  BEHOV_API_PORT: wholeNumber(0, 65_535).default(7801),
  BEHOV_PUBLIC_URL: url('http:', 'https:').optional(),
  BEHOV_API_DATABASE_URL: url('postgres:', 'postgresql:'),
  BEHOV_COMMAND_DATABASE_URL: url('postgres:', 'postgresql:'),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s:/]+:\d{1,5}$/, 'host:port, for instance 127.0.0.1:7233')
    .optional(),
  OIDC_ISSUER: url('http:', 'https:'),
  OIDC_AUDIENCE: z.string().default('https://behov.example/api'),
  BEHOV_API_CLIENT_ID: z.string().default('behov-api'),
  BEHOV_API_CLIENT_SECRET: z.string().optional(),
  BEHOV_SESSION_SECRET: z.string().min(32, 'at least 32 characters').optional(),
  BEHOV_CODEC_KEYS: z.string().optional(),
  BEHOV_KEY_RECIPIENT: z.string().optional(),
  BEHOV_VAULT_ADDRESS: url('http:', 'https:').optional(),
  BEHOV_VAULT_KEY: z.string().optional(),
  BEHOV_VAULT_TOKEN_PATH: z.string().optional(),
  BEHOV_VAULT_MOUNT: z.string().optional(),
  BEHOV_VAULT_NAMESPACE: z.string().optional(),
  BEHOV_RECEIPT_KEY: z.string().optional(),
  BEHOV_SIGNING: z.enum(signingChoices, signingChoices.join(', ')).optional(),
  BEHOV_SIGNATURE_ROOTS: z.string().optional(),
  BEHOV_TEMPORAL_UI_URL: url('http:', 'https:').optional(),
  BEHOV_OPERATORS: z.string().optional(),
  BEHOV_THRESHOLDS: z.string().optional(),
  BEHOV_FILES_FOLDER: z.string().optional(),
  BEHOV_FILE_LIMIT_MB: wholeNumber(1, 10_000).default(200),
  BEHOV_S3_BUCKET: z.string().optional(),
  BEHOV_S3_REGION: z.string().default('eu-north-1'),
  BEHOV_S3_ENDPOINT: url('http:', 'https:').optional(),
  BEHOV_S3_PATH_STYLE: z.enum(['true', 'false'], 'true or false').default('false'),
  BEHOV_S3_ACCESS_KEY_ID: z.string().optional(),
  BEHOV_S3_SECRET_ACCESS_KEY: z.string().optional(),
  BEHOV_CLAMD: z
    .string()
    .regex(/^(none|[^\s:/]+:\d{1,5})$/, 'host:port, for instance 127.0.0.1:3310, or none')
    .optional(),
  BEHOV_REQUESTS_PER_MINUTE: wholeNumber(1, 100_000_000).default(6_000),
  BEHOV_LOG_LEVEL: z.enum(logLevels, logLevels.join(', ')).default('info'),
  BEHOV_API_POOL: wholeNumber(2, 500).default(16),
  OTEL_EXPORTER_OTLP_ENDPOINT: url('http:', 'https:').optional(),
});

export type Settings = z.infer<typeof environmentSchema>;
type Names = keyof Settings;

/**
 * The variables as given: an empty one is not set, and `<name>_FILE` names a file that holds the value.
 * @throws Error when such a file can't be read
 */
export function given(env: NodeJS.ProcessEnv): Partial<Record<Names, string>> {
  const found: Partial<Record<Names, string>> = {};
  for (const name of Object.keys(environmentSchema.shape) as Names[]) {
    const file = env[`${name}_FILE`];
    const value = env[name] || (file ? readFileSync(file, 'utf8').trim() : undefined);
    if (value) found[name] = value;
  }
  return found;
}
