import { Agent, request } from 'node:http';

export interface HttpAnswer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Posting {
  readonly path: string;
  readonly token: string;
  readonly key: string;
  readonly body: unknown;
}

/** Posts JSON over connections that are kept. Node's own client: the lightest, for it shares the cores with what it measures. */
export class Http {
  private readonly agent: Agent;

  constructor(
    private readonly origin: string,
    connections = Infinity,
  ) {
    this.agent = new Agent({ keepAlive: true, maxSockets: connections });
  }

  post({ path, token, key, body }: Posting): Promise<HttpAnswer> {
    const content = Buffer.from(JSON.stringify(body));
    return new Promise((resolve, reject) => {
      const headers = {
        authorization: `Bearer ${token}`,
        'idempotency-key': key,
        'content-type': 'application/json',
        'content-length': content.length,
      };
      const sending = request(`${this.origin}${path}`, { method: 'POST', agent: this.agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          try {
            resolve({ status: response.statusCode!, body: text ? (JSON.parse(text) as HttpAnswer['body']) : {} });
          } catch {
            reject(new Error(`${path} answered ${response.statusCode}, not in JSON: ${text.slice(0, 200)}`));
          }
        });
      });
      sending.on('error', reject);
      sending.end(content);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
