import { CodecServer } from '@behov/codec';
import { Module, type DynamicModule } from '@nestjs/common';
import { CaseArchive } from './archive/case-archive.js';
import { CaseArchiveController } from './archive/case-archive.controller.js';
import { CaseCommands } from './cases/case-commands.js';
import { CaseCommandsController } from './cases/case-commands.controller.js';
import { CaseChoiceController } from './cases/case-choice.controller.js';
import { CaseDeclarationsController } from './cases/case-declarations.controller.js';
import { LessonsController } from './cases/lessons.controller.js';
import { CaseEffectController } from './cases/case-effect.controller.js';
import { CaseEvaluationController } from './cases/case-evaluation.controller.js';
import { CaseModificationsController } from './cases/case-modifications.controller.js';
import { CaseNoticesController } from './cases/case-notices.controller.js';
import { CasePapersController } from './cases/case-papers.controller.js';
import { CaseContractController } from './cases/case-contract.controller.js';
import { CasePhasesController } from './cases/case-phases.controller.js';
import { CasePitfallsController } from './cases/case-pitfalls.controller.js';
import { CaseThreadController } from './cases/case-thread.controller.js';
import { CaseVersionsController } from './cases/case-versions.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { CompetitionController } from './competition/competition.controller.js';
import { Competitions } from './competition/competitions.js';
import { CodecController } from './codec/codec.controller.js';
import { Files } from './files/files.js';
import { FilesController } from './files/files.controller.js';
import { Authentication } from './identity/authentication.js';
import { MeController } from './identity/me.controller.js';
import { InboxController } from './inbox/inbox.controller.js';
import { OrganisationCommands } from './organisations/organisation-commands.js';
import { OrganisationCommandsController } from './organisations/organisation-commands.controller.js';
import { OrganisationsController } from './organisations/organisations.controller.js';
import type { Parts } from './parts.js';
import { PeriodsController } from './periods/periods.controller.js';
import { Health } from './platform/health/health.js';
import { HealthController } from './platform/health/health.controller.js';
import { Metrics } from './platform/metrics/metrics.js';
import { ProblemsController } from './procedures/problems.controller.js';
import { ProceduresController } from './procedures/procedures.controller.js';
import { Reader } from './reading/reader.js';
import { FrontController } from './front/front.controller.js';
import { SignIn } from './sign-in/sign-in.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { OpenedSubmissionsController } from './suppliers/opened-submissions.controller.js';
import { ProcurementsController } from './suppliers/procurements.controller.js';
import { PublicAddress } from './platform/http/public-address.js';
import { SupplierRegistrationController } from './organisations/supplier-registration.controller.js';
import { Following } from './suppliers/following.js';
import { FollowingController } from './suppliers/following.controller.js';
import { Groups } from './suppliers/groups.js';
import { GroupsController } from './suppliers/groups.controller.js';
import { Claims, SuppliersController } from './suppliers/suppliers.controller.js';
import { Attachments } from './suppliers/attachments.js';
import { AttachmentsController } from './suppliers/attachments.controller.js';
import { Drafts } from './suppliers/drafts.js';
import { DraftsController } from './suppliers/drafts.controller.js';
import { ReceiptKeysController } from './suppliers/receipt-keys.controller.js';
import { Receipts } from './suppliers/receipts.js';
import { Release, SharesController } from './suppliers/shares.controller.js';
import { Submissions } from './suppliers/submissions.js';
import { SubmissionsController } from './suppliers/submissions.controller.js';

/** The application's wiring. */
@Module({})
export class ApiModule {
  static of(
    { configuration, record, reads, metrics, health, files, logger }: Parts,
    authentication: Authentication,
  ): DynamicModule {
    const reader = new Reader(reads, record);
    const receipts = new Receipts(configuration.publicUrl, configuration.sealing.receiptKeys);
    const received = new Files({ record, reader, logger, ...files });
    const competitions = new Competitions(record, reader, receipts);
    return {
      module: ApiModule,
      controllers: [
        CaseArchiveController,
        CaseChoiceController,
        CaseCommandsController,
        CaseContractController,
        CaseDeclarationsController,
        CaseEffectController,
        CaseEvaluationController,
        LessonsController,
        CaseModificationsController,
        CaseNoticesController,
        CasePapersController,
        CasePhasesController,
        CasePitfallsController,
        CaseThreadController,
        CaseVersionsController,
        CasesController,
        CodecController,
        CompetitionController,
        FilesController,
        HealthController,
        InboxController,
        MeController,
        OpenedSubmissionsController,
        OrganisationCommandsController,
        OrganisationsController,
        PeriodsController,
        ProblemsController,
        ProceduresController,
        ProcurementsController,
        // Before what has a name in their place.
        FollowingController,
        GroupsController,
        SupplierRegistrationController,
        SuppliersController,
        FrontController,
        SignInController,
        AttachmentsController,
        DraftsController,
        ReceiptKeysController,
        SharesController,
        SubmissionsController,
      ],
      providers: [
        { provide: CaseArchive, useValue: new CaseArchive(reader, received, competitions) },
        { provide: Authentication, useValue: authentication },
        { provide: CaseCommands, useValue: new CaseCommands(record, reader, metrics, configuration.thresholds) },
        { provide: CodecServer, useValue: new CodecServer(configuration.codecKeys) },
        { provide: PublicAddress, useValue: new PublicAddress(configuration.publicUrl) },
        { provide: Files, useValue: received },
        { provide: Competitions, useValue: competitions },
        { provide: Claims, useValue: record.organisations },
        { provide: Following, useValue: new Following(record, reader) },
        { provide: Groups, useValue: new Groups(record, reader) },
        { provide: Files, useValue: new Files({ record, reader, logger, ...files }) },
        { provide: Health, useValue: health },
        { provide: Metrics, useValue: metrics },
        { provide: OrganisationCommands, useValue: new OrganisationCommands(record, metrics) },
        { provide: Reader, useValue: reader },
        { provide: SignIn, useValue: new SignIn(configuration) },
        { provide: Attachments, useValue: new Attachments({ record, reader, ...files }) },
        { provide: Drafts, useValue: new Drafts(record, reader) },
        { provide: Receipts, useValue: receipts },
        { provide: Release, useValue: new Release(configuration.sealing) },
        { provide: Submissions, useValue: new Submissions(record, receipts) },
      ],
    };
  }
}
