import type { ServerResponse } from 'node:http';
import type { Clock } from '#test/world/clock';
import type { Answer } from './answers';

/** Sends an answer; the Date header follows the world's clock, so that a client can measure its offset. */
export function send(response: ServerResponse, answer: Answer, clock: Clock, withBody = true): void {
  response.sendDate = false;
  response.writeHead(answer.status, {
    date: new Date(clock.now()).toUTCString(),
    'content-length': String(Buffer.byteLength(answer.body)),
    ...answer.headers,
  });
  response.end(withBody ? answer.body : undefined);
}
