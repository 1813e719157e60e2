/** The metrics of the API by name; dashboards and alerts are held to this list by a test. */
export const metricNames = {
  /** Counter {command, outcome}: `accepted`, `repeated`, `refused` or `failed`. */
  commands: 'behov_commands_total',
  /** Histogram {command}: from the request's arrival in the handler to the record's answer. */
  commandSeconds: 'behov_command_seconds',
  /** Counter {method, route, status}. */
  requests: 'behov_http_requests_total',
  /** Histogram {method, route}. */
  requestSeconds: 'behov_http_request_seconds',
} as const;
