import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';
import { faultOf } from './fault.js';

/** What the framework says at start, and its warnings, as structured logs. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(): void {}

  warn(message: unknown): void {
    this.logger.warn(typeof message === 'string' ? message : 'a warning of the framework');
  }

  error(message: unknown): void {
    this.logger.error({ fault: faultOf(message) }, 'an error of the framework');
  }
}
