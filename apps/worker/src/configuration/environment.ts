import { readFileSync } from 'node:fs';
import { signingChoices } from '@behov/signatures';
import { z } from 'zod';

const address = (...protocols: readonly string[]) =>
  z
    .string(`an address that begins with ${protocols.map((each) => `${each}//`).join(' or ')}`)
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
  BEHOV_COMMAND_DATABASE_URL: address('postgres:', 'postgresql:'),
  BEHOV_RELAY_DATABASE_URL: address('postgres:', 'postgresql:'),
  TEMPORAL_ADDRESS: z
    .string('host:port, for instance 127.0.0.1:7233')
    .regex(/^[^\s:/]+:\d{1,5}$/, 'host:port, for instance 127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  BEHOV_CODEC_KEYS: z.string().optional(),
  BEHOV_KEY_RECIPIENT: z.string().optional(),
  BEHOV_KEY_IDENTITY: z.string().optional(),
  BEHOV_VAULT_ADDRESS: address('http:', 'https:').optional(),
  BEHOV_VAULT_KEY: z.string().optional(),
  BEHOV_VAULT_TOKEN_PATH: z.string().optional(),
  BEHOV_VAULT_MOUNT: z.string().optional(),
  BEHOV_VAULT_NAMESPACE: z.string().optional(),
  BEHOV_SIGNING: z.enum(signingChoices, signingChoices.join(', ')).optional(),
  BEHOV_SIGNATURE_ROOTS: z.string().optional(),
  BEHOV_FILES_FOLDER: z.string().optional(),
  BEHOV_CLAMD: z
    .string()
    .regex(/^(none|[^\s:/]+:\d{1,5})$/, 'host:port of a ClamAV daemon, or none')
    .optional(),
  BEHOV_S3_BUCKET: z.string().optional(),
  BEHOV_S3_REGION: z.string().default('eu-north-1'),
  BEHOV_S3_ENDPOINT: address('http:', 'https:').optional(),
  BEHOV_S3_PATH_STYLE: z.enum(['true', 'false'], 'true or false').default('false'),
  BEHOV_S3_ACCESS_KEY_ID: z.string().optional(),
  BEHOV_S3_SECRET_ACCESS_KEY: z.string().optional(),
  SMTP_URL: address('smtp:', 'smtps:'),
  BEHOV_PUBLIC_URL: address('http:', 'https:').optional(),
  BEHOV_MAIL_FROM: z.email('an e-mail address').optional(),
  BEHOV_NOTICE_URL: address('http:', 'https:').optional(),
  BEHOV_NOTICE_TOKEN: z.string().optional(),
  BEHOV_METRICS_PORT: wholeNumber(0, 65_535).default(7807),
  BEHOV_TEMPORAL_METRICS_PORT: wholeNumber(1, 65_535).optional(),
  BEHOV_RELAY_RATE: wholeNumber(1, 10_000).optional(),
  BEHOV_LOG_LEVEL: z.enum(logLevels, logLevels.join(', ')).default('info'),
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
