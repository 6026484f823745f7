import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request as overPlain } from 'node:http';
import { request as overSecure } from 'node:https';
import type { AffiliateAccount } from '#test/world/affiliate/accounts';
import type { World } from '#test/world/world';

/** What came back, read to the end. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A plain client for the world's own tests: any Host header, no redirects followed, certificate checked against the world's PEM. */
export function fetchFrom(
  world: World,
  url: string,
  init: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Reply> {
  const { protocol, host, hostname, pathname, search } = new URL(url);
  const secure = protocol === 'https:';
  const options = {
    host: '127.0.0.1',
    port: secure ? world.httpsPort : world.httpPort,
    path: pathname + search,
    method: init.method ?? 'GET',
    headers: { host, ...init.headers },
    agent: false,
    ...(secure ? { servername: hostname, ca: readFileSync(world.ca) } : {}),
  };
  return new Promise((resolve, reject) => {
    const sent = (secure ? overSecure : overPlain)(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', reject);
    sent.end(init.body);
  });
}

/** Authorization for a body, computed here once more from the published recipe. */
export const sign = ({ appId, secret }: Pick<AffiliateAccount, 'appId' | 'secret'>, seconds: number, body: string): string =>
  `SHA256 Credential=${appId}, Timestamp=${seconds}, Signature=${createHash('sha256')
    .update(appId + seconds + body + secret, 'utf8')
    .digest('hex')}`;

/** Sends a signed GraphQL body to the plain port's `/graphql` and reads the JSON. */
export async function ask(world: World, account: AffiliateAccount, query: string, variables?: unknown) {
  const body = JSON.stringify(variables === undefined ? { query } : { query, variables });
  const authorization = sign(account, Math.floor(world.clock().now / 1000), body);
  const reply = await fetchFrom(world, `http://127.0.0.1/graphql`, {
    method: 'POST',
    body,
    headers: { authorization, 'content-type': 'application/json' },
  });
  return JSON.parse(reply.body) as {
    data?: Record<string, never>;
    errors?: { message: string; path?: string[]; extensions: { code: number; message?: string } }[];
  };
}
