import { connect, constants } from 'node:http2';
import type { Probe } from '../process/readiness.js';

/**
 * Asks a Temporal frontend by gRPC's health protocol (grpc.health.v1, Check) whether it serves. The message is built by
 * hand: field 1, the service's name, in a frame of a zero byte and a 4-byte length.
 */
export function grpcHealthProbe(address: string): Probe {
  return () =>
    new Promise((resolve) => {
      const session = connect(`http://${address}`);
      const end = (answer: string | undefined) => {
        clearTimeout(timer);
        session.destroy();
        resolve(answer);
      };
      const timer = setTimeout(() => end(`${address} doesn't answer`), 2_000);
      session.once('error', (error) => end(`${address} doesn't answer (${error.message})`));
      const call = session.request({
        [constants.HTTP2_HEADER_METHOD]: 'POST',
        [constants.HTTP2_HEADER_PATH]: '/grpc.health.v1.Health/Check',
        [constants.HTTP2_HEADER_CONTENT_TYPE]: 'application/grpc',
        [constants.HTTP2_HEADER_TE]: 'trailers',
      });
      call.once('error', (error) => end(`${address} doesn't answer (${error.message})`));
      const body: Buffer[] = [];
      call.on('data', (chunk: Buffer) => body.push(chunk));
      call.once('end', () => end(isServing(Buffer.concat(body)) ? undefined : `${address} doesn't serve yet`));
      call.end(checkMessage('temporal.api.workflowservice.v1.WorkflowService'));
    });
}

function checkMessage(service: string): Buffer {
  const name = Buffer.from(service);
  const frame = Buffer.alloc(7);
  frame.writeUInt32BE(name.length + 2, 1);
  frame[5] = 0x0a;
  frame[6] = name.length;
  return Buffer.concat([frame, name]);
}

/** The answer's field 1 is 1 (SERVING). */
function isServing(frame: Buffer): boolean {
  return frame[5] === 0x08 && frame[6] === 0x01;
}
