import { CodecServer } from '@behov/codec';
import { Module, type DynamicModule } from '@nestjs/common';
import { CaseCommands } from './cases/case-commands.js';
import { CaseCommandsController } from './cases/case-commands.controller.js';
import { CodecController } from './codec/codec.controller.js';
import { Authentication } from './identity/authentication.js';
import type { Parts } from './parts.js';
import { Health } from './platform/health/health.js';
import { HealthController } from './platform/health/health.controller.js';
import { Metrics } from './platform/metrics/metrics.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignInController } from './sign-in/sign-in.controller.js';

/** The application's wiring. */
@Module({})
export class ApiModule {
  static of({ configuration, record, sight, metrics, health }: Parts, authentication: Authentication): DynamicModule {
    return {
      module: ApiModule,
      controllers: [CaseCommandsController, CodecController, HealthController, SignInController],
      providers: [
        { provide: Authentication, useValue: authentication },
        { provide: CodecServer, useFactory: () => new CodecServer(configuration.codecKeys) },
        { provide: SignIn, useFactory: () => new SignIn(configuration) },
        { provide: Health, useValue: health },
        { provide: Metrics, useValue: metrics },
        { provide: CaseCommands, useFactory: () => new CaseCommands(record, sight, metrics) },
      ],
    };
  }
}
