import { findTemporal } from '@behov/local-stack';
import type { Clock } from '@behov/persistence';
import { caseSearchAttributes } from '@behov/workflows';
import { TestWorkflowEnvironment } from '@temporalio/testing';

/** The time-skipping server, whose time is the record's. Time moves only when it is skipped. */
export class SkippingClock implements Clock {
  private constructor(private readonly environment: TestWorkflowEnvironment) {}

  static async start(): Promise<SkippingClock> {
    const path = await findTemporal('test-server');
    const server = { executable: { type: 'existing-path', path } } as const;
    const environment = await TestWorkflowEnvironment.createTimeSkipping({ server });
    const types = { KEYWORD: 2, BOOL: 5, DATETIME: 6, KEYWORD_LIST: 7 } as const;
    const searchAttributes = Object.fromEntries(caseSearchAttributes.map(({ name, type }) => [name, types[type]]));
    await environment.connection.operatorService.addSearchAttributes({ namespace: 'default', searchAttributes });
    return new SkippingClock(environment);
  }

  /** host:port. */
  get address(): string {
    return this.environment.address;
  }

  now = async (): Promise<string> => new Date(await this.environment.currentTimeMs()).toISOString();

  /** Time stands at an instant, or where it is when that has passed. */
  async skipTo(at: string): Promise<void> {
    const left = Date.parse(at) - Date.parse(await this.now());
    if (left > 0) await this.environment.sleep(left + 1);
  }

  stop = (): Promise<void> => this.environment.teardown();
}
