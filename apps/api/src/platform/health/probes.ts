import { connect } from 'node:net';

/** Looks whether a part answers; rejects when it doesn't. */
export type Probe = () => Promise<unknown>;

const withinMilliseconds = 2_000;

/** Rejects when the work takes too long. */
export async function inTime(work: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), withinMilliseconds);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Answers when the issuer's discovery document can be read. */
export const issuerProbe =
  (issuer: string): Probe =>
  async () => {
    const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await fetch(address, { signal: AbortSignal.timeout(withinMilliseconds) });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`status ${response.status}`);
  };

/** Answers when host:port accepts a connection. */
export const portProbe =
  (address: string): Probe =>
  () =>
    new Promise<void>((resolve, reject) => {
      const colon = address.lastIndexOf(':');
      const socket = connect({ host: address.slice(0, colon), port: Number(address.slice(colon + 1)) });
      const end = (error?: Error) => {
        socket.destroy();
        if (error) reject(error);
        else resolve();
      };
      socket.setTimeout(withinMilliseconds, () => end(new Error('no answer in time')));
      socket.once('connect', () => end());
      socket.once('error', end);
    });
