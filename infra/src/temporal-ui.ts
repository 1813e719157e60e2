// Run as a program: node temporal-ui.js. A front for Temporal's Web UI on BEHOV_UI_PORT. The development server can name a
// codec endpoint but can't tell the Web UI to send cookies to it, without which the API doesn't know who wants to read; this
// passes everything on and sets that one setting.
import { type IncomingMessage, type ServerResponse, createServer, request } from 'node:http';

const port = Number(process.env['BEHOV_UI_PORT'] ?? 7803);
const behind = Number(process.env['BEHOV_UI_SERVER_PORT'] ?? 7808);
const settingsPath = '/api/v1/settings';

const server = createServer((incoming, outgoing) => {
  const isSettings = incoming.method === 'GET' && incoming.url?.split('?')[0] === settingsPath;
  const headers = isSettings ? { ...incoming.headers, 'accept-encoding': 'identity' } : incoming.headers;
  const onward = request(
    { host: '127.0.0.1', port: behind, method: incoming.method, path: incoming.url, headers },
    (answer) => (isSettings ? void answerSettings(answer, outgoing) : pass(answer, outgoing)),
  );
  onward.once('error', (error) => {
    if (!outgoing.headersSent) outgoing.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
    outgoing.end(`Temporal's Web UI doesn't answer (${error.message})\n`);
  });
  outgoing.once('close', () => onward.destroy());
  incoming.pipe(onward);
});

function pass(answer: IncomingMessage, outgoing: ServerResponse): void {
  outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
  answer.pipe(outgoing);
}

async function answerSettings(answer: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const body = answer.statusCode === 200 ? withCredentials(text) : text;
  const { 'content-length': _length, 'transfer-encoding': _encoding, ...headers } = answer.headers;
  outgoing.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': Buffer.byteLength(body) });
  outgoing.end(body);
}

function withCredentials(text: string): string {
  const settings = JSON.parse(text) as { Codec?: object };
  return JSON.stringify({ ...settings, Codec: { ...settings.Codec, IncludeCredentials: true } });
}

server.listen(port, '127.0.0.1');
process.once('SIGTERM', () => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
});
