/** The worker's own metrics. Dashboards and alerts read them by these names. */
export const metricNames = {
  /** Seconds that the oldest event has waited to be told to its workflow; 0 when all are told. */
  relayLag: 'behov_relay_lag_seconds',
  /** Cases with events that their workflow hasn't been told. */
  untoldCases: 'behov_relay_untold_cases',
  /** Outside work by kind and by what came of an attempt. */
  outsideWork: 'behov_outside_work_total',
} as const;
