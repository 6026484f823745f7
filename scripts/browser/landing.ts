import { request } from 'node:https';

/** What a short link credits, read from the page where it ends. */
export interface Landing {
  readonly url: string;
  readonly itemId: string | null;
  readonly affiliateId: string | null;
  readonly utmContent: string | null;
}

/** Follows a link through the world as a buyer's browser would and reads what the landing page says. Nothing outside can be reached. */
export async function readLanding(httpsPort: number, ca: string | Buffer, link: string): Promise<Landing> {
  let url = new URL(link);
  for (let hop = 0; hop < 8; hop++) {
    const answer = await get(httpsPort, ca, url);
    if (answer.location === undefined) return { url: url.href, ...marksIn(answer) };
    url = new URL(answer.location, url);
  }
  throw new Error(`${link} redirects in a circle`);
}

interface Page {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
}

const get = (port: number, ca: string | Buffer, url: URL): Promise<Page> =>
  new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path: url.pathname + url.search,
      servername: url.hostname,
      headers: { host: url.host },
      ca,
      agent: false as const,
    };
    const asked = request(options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location, body: Buffer.concat(parts).toString('utf8') }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });

function marksIn({ status, body }: Page): Omit<Landing, 'url'> {
  if (status !== 200) throw new Error(`the landing page answered ${status}`);
  const mark = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(body)?.[1] ?? null;
  return { itemId: mark('data-item-id'), affiliateId: mark('data-affiliate-id'), utmContent: mark('data-utm-content') };
}
