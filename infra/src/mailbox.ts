// Run as a program: node mailbox.js. Takes every mail and writes it to BEHOV_STATE/mail as it came; nothing leaves the machine.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stateFolder } from '@behov/local-stack';
import { SMTPServer } from 'smtp-server';

const folder = join(stateFolder(), 'mail');
const port = Number(process.env['BEHOV_MAIL_PORT'] ?? 7806);
let count = 0;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  size: 20_000_000,
  onData(stream, _session, accepted) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.once('end', () => {
      keep(Buffer.concat(chunks)).then(
        () => accepted(),
        (error: Error) => accepted(error),
      );
    });
  },
});

/** Written under another name first: who watches the folder never reads half a mail. */
async function keep(mail: Buffer): Promise<void> {
  count += 1;
  const name = `${new Date().toISOString().replaceAll(':', '-')}-${process.pid}-${count}`;
  const half = join(folder, `.${name}`);
  await writeFile(half, mail);
  await rename(half, join(folder, `${name}.eml`));
}

await mkdir(folder, { recursive: true });
server.on('error', (error) => {
  console.error(error.message);
  process.exitCode = 1;
  server.close();
});
server.listen(port, '127.0.0.1');
process.once('SIGTERM', () => server.close(() => process.exit(0)));
