import type { IncomingMessage } from 'node:http';
import type { Clock } from '#test/world/clock';
import type { WorldRequest } from '#test/world/part';

/** Reads a whole request off the line. */
export async function readRequest(message: IncomingMessage, secure: boolean, clock: Clock): Promise<WorldRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const [path = '/', ...rest] = (message.url ?? '/').split('?');
  const query = rest.join('?');
  return {
    at: clock.now(),
    secure,
    host: hostName(message.headers.host ?? ''),
    method: message.method ?? 'GET',
    path,
    query,
    search: new URLSearchParams(query),
    headers: Object.fromEntries(Object.entries(message.headers).map(([name, value]) => [name, String(value)])),
    bytes,
    body: bytes.toString('utf8'),
  };
}

/** Whether a Host header is the machine itself: then the world routes by path. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);

const hostName = (header: string): string => header.toLowerCase().replace(/:\d+$/, '');
