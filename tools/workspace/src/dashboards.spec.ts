import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { composeFile } from './compose-file.js';
import { metricsInSource, metricsRead, sdkHas } from './metrics.js';
import { textOf, workspaceRoot } from './workspace.js';

interface Panel {
  id: number;
  type: string;
  title: string;
  description?: string;
  gridPos: { x: number; y: number; w: number; h: number };
  datasource?: { uid: string };
  targets?: { expr: string }[];
}

interface Dashboard {
  uid: string;
  title: string;
  panels: Panel[];
}

interface Rules {
  groups: { rules: { alert: string; expr: string; annotations: Record<string, string> }[] }[];
}

/** The labels of each of the program's own metrics, and whether it is a histogram. */
const program: Record<string, { labels: string[]; histogram?: boolean }> = {
  behov_commands_total: { labels: ['command', 'outcome'] },
  behov_command_seconds: { labels: ['command'], histogram: true },
  behov_relay_lag_seconds: { labels: [] },
  behov_relay_untold_cases: { labels: [] },
  behov_http_requests_total: { labels: ['method', 'route', 'status'] },
  behov_http_request_seconds: { labels: ['method', 'route'], histogram: true },
  behov_outside_work_total: { labels: ['kind', 'outcome'] },
};

/** Of Temporal's server 1.32, from its `common/metrics/metric_defs.go`. */
const server = ['service_requests', 'service_error_with_type', 'persistence_latency'];

const dashboards = globSync('infra/dashboards/*.json', { cwd: workspaceRoot }).map(
  (path) => JSON.parse(textOf(path)) as Dashboard,
);
const alerts = (parse(textOf('infra/production/prometheus/alerts.yaml')) as Rules).groups.flatMap(({ rules }) => rules);
const shown = dashboards.flatMap(({ panels }) => panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)));
const expressions = [...shown, ...alerts.map(({ expr }) => expr)];

describe('A dashboard', () => {
  it('is there, with a title on every panel and words on what it means', () => {
    expect(dashboards.length).toBeGreaterThan(0);
    for (const { panels } of dashboards) {
      const silent = panels.filter(({ type, title, description }) => !title || (type !== 'row' && !description));
      expect(silent).toEqual([]);
      expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    }
  });

  it('has panels that stand beside each other, not on each other', () => {
    for (const { panels } of dashboards) {
      const overlapping = panels.flatMap(({ gridPos: a }, index) =>
        panels
          .slice(index + 1)
          .filter(({ gridPos: b }) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h),
      );
      expect(overlapping).toEqual([]);
      expect(panels.filter(({ gridPos }) => gridPos.x + gridPos.w > 24)).toEqual([]);
    }
  });

  it('reads the data source that is provisioned', () => {
    const { datasources } = parse(textOf('infra/production/grafana/provisioning/datasources/prometheus.yaml')) as {
      datasources: { uid: string; url: string }[];
    };
    const sources = dashboards.flatMap(({ panels }) => panels.flatMap(({ datasource }) => datasource?.uid ?? []));
    expect([...new Set(sources)]).toEqual(datasources.map(({ uid }) => uid));
    expect(Object.keys(composeFile().services)).toContain(new URL(datasources[0]!.url).hostname);
  });

  it('lies where Grafana is told to look', () => {
    const { providers } = parse(textOf('infra/production/grafana/provisioning/dashboards/behov.yaml')) as {
      providers: { options: { path: string } }[];
    };
    const volumes = composeFile().services['grafana']!.volumes;
    expect(volumes).toContain(`../dashboards:${providers[0]!.options.path}:ro`);
  });
});

describe('A metric', () => {
  const read = [...new Set(expressions.flatMap(metricsRead))];

  it('that is shown or alerted on is one that the program, its Temporal SDK or the server has', () => {
    const known = (name: string) =>
      name in program ||
      server.includes(name) ||
      (name.startsWith('temporal_') && sdkHas(name.slice('temporal_'.length)));
    expect(read.filter((name) => !known(name))).toEqual([]);
    expect(sdkHas('a_metric_that_nobody_has')).toBe(false);
  });

  it('that the sources of the program name is known here, and so shown', () => {
    expect(metricsInSource().filter((name) => !(name in program))).toEqual([]);
  });

  it('of the program is shown', () => {
    expect(Object.keys(program).filter((name) => !shown.some((expr) => metricsRead(expr).includes(name)))).toEqual([]);
  });

  it('of the program is read with the labels that it has', () => {
    for (const expression of expressions) {
      const own = metricsRead(expression).filter((name) => name in program);
      const allowed = own.flatMap((name) => [...program[name]!.labels, ...(program[name]!.histogram ? ['le'] : [])]);
      const grouped = [...expression.matchAll(/by \(([^)]*)\)/g)].flatMap(([, labels]) => labels!.split(/, */));
      const selected = [...expression.matchAll(/\b([a-z_]+)(=|!=|=~|!~)"/g)].map(([, label]) => label!);
      if (own.length > 0) expect(allowed, expression).toEqual(expect.arrayContaining([...grouped, ...selected]));
    }
  });

  it('that is counted is read as a rate, and a histogram by its buckets', () => {
    for (const expression of expressions) {
      for (const name of metricsRead(expression)) {
        if (name.endsWith('_total')) expect(expression).toMatch(new RegExp(`(rate|increase)\\(${name}`));
        if (program[name]?.histogram) expect(expression).toMatch(new RegExp(`histogram_quantile\\(.*${name}_bucket`));
      }
    }
  });
});

describe('Prometheus', () => {
  const { scrape_configs: scraped, rule_files: files } = parse(
    textOf('infra/production/prometheus/prometheus.yaml'),
  ) as { scrape_configs: { job_name: string; static_configs: { targets: string[] }[] }[]; rule_files: string[] };

  it('asks services that the compose file has', () => {
    const hosts = scraped.flatMap(({ static_configs }) => static_configs.flatMap(({ targets }) => targets));
    const services = Object.keys(composeFile().services);
    expect(hosts.filter((host) => !services.includes(host.split(':')[0]!))).toEqual([]);
  });

  it('asks the API and the worker where they listen', () => {
    const { api, worker } = composeFile().services;
    const hosts = scraped.flatMap(({ static_configs }) => static_configs.flatMap(({ targets }) => targets));
    expect(hosts).toContain(`api:${api!.environment!['BEHOV_API_PORT']}`);
    expect(hosts).toContain(`worker:${worker!.environment!['BEHOV_METRICS_PORT']}`);
  });

  it('asks the server of Temporal where its settings let it answer', () => {
    const { global } = parse(textOf('infra/production/temporal/server.yaml')) as {
      global: { metrics: { prometheus: { listenAddress: string } } };
    };
    const port = global.metrics.prometheus.listenAddress.split(':')[1];
    expect(scraped.flatMap(({ static_configs }) => static_configs[0]!.targets)).toContain(`temporal:${port}`);
  });

  it('reads the alerts, each of which says what to do', () => {
    expect(files).toEqual(['alerts.yaml']);
    expect(alerts.length).toBeGreaterThan(0);
    expect(alerts.filter(({ annotations }) => !annotations['summary'] || !annotations['action'])).toEqual([]);
  });
});
