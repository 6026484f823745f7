/** Answers as plain values, and the usual ways to make one. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

/** JSON; bigint values are written as integers of any length. */
export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: writeJson(value),
});

export const html = (body: string, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body,
});

export const text = (body: string, status = 200): Answer => ({ status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body });

export const redirect = (location: string): Answer => ({ status: 302, headers: { location, 'cache-control': 'no-store' }, body: '' });

/** JSON.stringify that also knows bigint: ids above 2^53 leave the world with all their digits. */
export function writeJson(value: unknown): string {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return `[${value.map((item) => writeJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${writeJson(field)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}
