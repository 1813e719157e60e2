import { activityInfo, heartbeat } from '@temporalio/activity';
import type { ActivityInboundCallsInterceptor } from '@temporalio/worker';

const everyMs = 1_500;

/** Tells Temporal that an activity's worker lives, so that what a killed worker held is soon given to another. */
export const heartbeats = (): { inbound: ActivityInboundCallsInterceptor } => ({
  inbound: {
    async execute(input, next) {
      if (activityInfo().heartbeatTimeoutMs === undefined) return next(input);
      const beating = setInterval(() => heartbeat(), everyMs);
      try {
        return await next(input);
      } finally {
        clearInterval(beating);
      }
    },
  },
});
