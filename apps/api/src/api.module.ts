import { Module, type DynamicModule } from '@nestjs/common';
import { CaseCommands } from './cases/case-commands.js';
import { CaseCommandsController } from './cases/case-commands.controller.js';
import type { Parts } from './parts.js';
import { Health } from './platform/health/health.js';
import { HealthController } from './platform/health/health.controller.js';
import { Metrics } from './platform/metrics/metrics.js';

/** The application's wiring. */
@Module({})
export class ApiModule {
  static of({ record, sight, metrics, health }: Parts): DynamicModule {
    return {
      module: ApiModule,
      controllers: [CaseCommandsController, HealthController],
      providers: [
        { provide: Health, useValue: health },
        { provide: Metrics, useValue: metrics },
        { provide: CaseCommands, useFactory: () => new CaseCommands(record, sight, metrics) },
      ],
    };
  }
}
