import { ROOT_CONTEXT, SpanKind, SpanStatusCode, defaultTextMapGetter, type Span } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** One span for each request: its route's pattern, status and time. Nothing of who asked, or what. */
export class Tracing {
  private readonly provider: TracerProvider;
  private readonly context = new W3CTraceContextPropagator();
  private readonly spans = new WeakMap<FastifyRequest, Span>();

  /** @param endpoint where OTLP over HTTP is received, as in OTEL_EXPORTER_OTLP_ENDPOINT */
  constructor(endpoint: string) {
    const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
    this.provider = new TracerProvider({
      resource: defaultResource().merge(resourceFromAttributes({ 'service.name': 'behov-api' })),
      spanProcessors: [new BatchSpanProcessor({ exporter, scheduledDelayMillis: 1_000 })],
    });
  }

  /** A caller's `traceparent` (W3C Trace Context) is gone on from. */
  install(instance: FastifyInstance): void {
    const tracer = this.provider.getTracer('behov-api');
    instance.addHook('onRequest', async (request) => {
      const { method, headers } = request;
      const route = request.routeOptions.url ?? 'none';
      const parent = this.context.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
      const attributes = { 'http.request.method': method, 'http.route': route };
      this.spans.set(request, tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent));
    });
    instance.addHook('onResponse', async (request, { statusCode }) => {
      const span = this.spans.get(request);
      span?.setAttribute('http.response.status_code', statusCode);
      if (statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
      span?.end();
    });
  }

  /** Sends what is left. */
  stop(): Promise<void> {
    return this.provider.shutdown();
  }
}
