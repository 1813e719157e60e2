import { parse } from 'yaml';
import { textOf } from './workspace.js';

export interface Service {
  image?: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  entrypoint?: string[];
  environment?: Record<string, string>;
  env_file?: string[];
  secrets?: string[];
  volumes?: string[];
  ports?: string[];
  networks?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  restart?: string;
  profiles?: string[];
}

export interface ComposeFile {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, unknown>;
}

export const composePath = 'infra/production/compose.yaml';

/** The compose file, with its anchors and merges resolved as a container engine does. */
export function composeFile(): ComposeFile {
  return parse(textOf(composePath), { merge: true }) as ComposeFile;
}

/** The services that run our own image. */
export function programServices(): [string, Service][] {
  return Object.entries(composeFile().services).filter(([, { build }]) => build !== undefined);
}
