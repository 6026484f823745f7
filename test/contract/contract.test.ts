import { describe, expect, it } from 'vitest';
import type { Row } from '#lib/http/row';
import { AFFILIATE, APIS, call } from './apis';
import { fakeServer, hasSample, lost, sample } from './fake-server';

describe.each(APIS)('$name', (api) => {
  it(`has ${api.count} rows`, () => expect(Object.keys(api.rows)).toHaveLength(api.count));

  describe.each(Object.entries(api.rows) as [string, Row][])('%s', (name, row) => {
    const one = api.cases[name];

    it('has a sample', () => {
      expect(one, 'a case in test/contract').toBeDefined();
      expect(hasSample(one?.sample ?? ''), one?.sample).toBe(true);
    });

    it('asks as the reference says, and signs it', async () => {
      const server = fakeServer(sample(one!.sample));
      await call(api, server, name);
      const [request] = server.received;
      const url = new URL(request!.url);
      expect(url.origin + url.pathname).toBe(`https://${api.host}${one!.path}`);
      expect(request!.method).toBe(one!.method ?? 'GET');
      expect(request!.hosts).toEqual([api.host]);
      expect(byName(api.unsigned(request!))).toEqual(one!.query ?? {});
      if (api.host !== AFFILIATE) expect(request!.body).toBe(one!.body);
    });

    it('decodes its sample to the values of the house', async () => {
      const answer = await call(api, fakeServer(sample(one!.sample)), name);
      expect(answer.ok, JSON.stringify(answer)).toBe(true);
      if (answer.ok) expect(answer.value).toEqual(one!.gives === null ? null : expect.objectContaining(partly(one!.gives) as object));
    });

    if (row.repetition === 'read') {
      it('is asked again when the answer is lost', async () => {
        const server = fakeServer(lost, lost, sample(one!.sample));
        expect((await call(api, server, name)).ok).toBe(true);
        expect(server.received).toHaveLength(3);
      });
    } else {
      it(`arrives exactly once when the answer is lost (${row.repetition})`, async () => {
        const server = fakeServer(lost, sample(one!.sample));
        expect(await call(api, server, name)).toEqual({
          ok: false,
          failure: { code: 'outcomeUnknown', call: row.name, detail: 'unreachable' },
        });
        expect(server.received).toHaveLength(1);
      });
    }
  });
});

function byName(query: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const all = query.getAll(name);
      return [name, all.length > 1 ? all : (all[0] ?? '')];
    }),
  );
}

/** Objects may hold more than was written down; lists must be as long. */
function partly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => (isObject(one) ? expect.objectContaining(partly(one) as object) : one));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, isObject(one) ? expect.objectContaining(partly(one) as object) : partly(one)]),
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
