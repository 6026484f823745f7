import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Row } from '#lib/http/row';
import { send } from '#lib/http/send';
import { isLong } from '#test/proof';
import { APIS, type Api, call } from './apis';
import { fakeServer, sample } from './fake-server';

afterEach(() => vi.unstubAllGlobals());

interface Foreign {
  readonly what: string;
  readonly body: string;
  readonly type?: string;
}

/** What something that is not the API has been seen, or is easily thought, to answer with HTTP 200. */
const FOREIGN: readonly Foreign[] = [
  { what: 'null', body: 'null' },
  { what: 'a list', body: '[]' },
  { what: 'a list of rows', body: '[{"item_id":1,"id":"1"}]' },
  { what: 'an empty object', body: '{}' },
  { what: 'nothing at all', body: '' },
  { what: 'blanks', body: ' \r\n' },
  { what: 'text', body: 'OK' },
  { what: 'a number', body: '200' },
  { what: 'true', body: 'true' },
  { what: 'a web page', body: '<!doctype html><html><body>Welcome</body></html>', type: 'text/html' },
  {
    what: 'a network that asks for a login',
    body: '<html><head><meta http-equiv="refresh" content="0;url=http://10.0.0.1/login"></head></html>',
  },
  { what: 'a bot wall', body: '{"is_customized":false,"is_login":false,"action_type":2,"error":90309999,"tracking_id":"x"}' },
  { what: 'a bot wall with an id', body: '{"is_login":false,"error":90309999,"request_id":"made-up","tracking_id":"x"}' },
  { what: 'an error that is a number', body: '{"error":90309999}' },
  { what: 'an error that is zero', body: '{"error":0}' },
  { what: 'zero beside data', body: '{"error":0,"error_msg":null,"data":{"items":[],"nodes":[]}}' },
  { what: 'an error that is false', body: '{"error":false}' },
  { what: 'an error that is an object', body: '{"error":{"code":90309999},"request_id":"made-up"}' },
  { what: 'another API that is well', body: '{"code":0,"msg":"success","data":{}}' },
  { what: 'another API that is ill', body: '{"code":10002,"msg":"busy","data":null}' },
  { what: 'another API that is well, with an id', body: '{"request_id":"made-up","code":0,"msg":"success","data":{"items":[]}}' },
  { what: 'another API that is ill, with an id', body: '{"request_id":"made-up","code":10002,"msg":"busy"}' },
  {
    what: 'other content in the documented place',
    body: '{"error":"","request_id":"made-up","response":{"is_login":false,"action_type":2}}',
  },
  { what: 'status ok', body: '{"status":"ok"}' },
  { what: 'an answer cut in the middle', body: '{"error":"","message":"","request_id":"made-up","response":{"item_list":[{"item' },
];

/** Dear to read, and read by one function for all calls: in each run the first call of each kind of an API meets them, in the long one all. */
const DEEP: readonly Foreign[] = [
  { what: 'an answer nested half a million deep', body: `{"data":${'['.repeat(500_000)}${']'.repeat(500_000)}}` },
  {
    what: 'objects nested half a million deep',
    body: `{"items":[],"request_id":"made-up","error":"","response":${'{"a":'.repeat(500_000)}1${'}'.repeat(500_000)}}`,
  },
];

/** Whatever stands in the place of the network, answered with status 200. */
function answering(body: string, type = 'application/json') {
  const fetched = vi.fn<typeof fetch>(async () => new Response(body, { headers: { 'content-type': type } }));
  vi.stubGlobal('fetch', fetched);
  return { wiring: { ...fakeServer(sample('empty')).wiring, send }, fetched };
}

/** By SHOPLINE's reference these two answer without a body. */
const WITHOUT_BODY: ReadonlySet<string> = new Set(['deleteCampaign', 'exportReport']);
const isDocumented = (api: Api, name: string, body: string) => api.name === 'SHOPLINE' && WITHOUT_BODY.has(name) && body.trim() === '';

const isFirst = ({ rows }: Api, name: string, { repetition }: Row): boolean =>
  Object.entries<Row>(rows).find(([, row]) => row.repetition === repetition)?.[0] === name;

describe.each(APIS)('$name: what is not the API’s is no answer', (api) => {
  describe.each(Object.entries(api.rows) as [string, Row][])('%s', (name, row) => {
    const deep = isLong || isFirst(api, name, row) ? DEEP : [];
    it.each([...FOREIGN, ...deep].filter(({ body }) => !isDocumented(api, name, body)))('$what', async ({ body, type }) => {
      const server = answering(body, type);
      const answer = await call(api, server, name, { patienceMs: 0 });
      expect(answer.ok, JSON.stringify(answer).slice(0, 200)).toBe(false);
      if (answer.ok) return;
      if (row.repetition === 'read') expect(['captivePortal', 'notJson', 'responseInvalid', 'nullAnswer']).toContain(answer.failure.code);
      else expect(answer.failure.code).toBe('outcomeUnknown');
      if (row.repetition !== 'read') expect(server.fetched).toHaveBeenCalledTimes(1);
    });
  });
});

describe('answers that are documented without something hold', () => {
  const platform = APIS.filter(({ host }) => host.startsWith('openplatform'));
  const rows = platform.flatMap((api) => Object.keys(api.rows).map((name) => ({ api, name })));

  it.each(rows)('$name without the key `error`, its message and warning', async ({ api, name }) => {
    const {
      error: _error,
      message: _message,
      warning: _warning,
      ...body
    } = sample(api.cases[name]!.sample).body as Record<string, unknown>;
    expect(await call(api, answering(JSON.stringify(body)), name)).toEqual(
      await call(api, fakeServer(sample(api.cases[name]!.sample)), name),
    );
  });

  it.each(rows)('$name with `error` null or "-"', async ({ api, name }) => {
    for (const error of [null, '-']) {
      const body = { ...(sample(api.cases[name]!.sample).body as object), error };
      expect((await call(api, answering(JSON.stringify(body)), name)).ok).toBe(true);
    }
  });

  it.each(['setAutoAdd', 'updateTargeted', 'terminateTargeted'])('%s without content', async (name) => {
    const api = APIS[0]!;
    for (const more of [{}, { response: null }, { response: {} }, { warning: '' }]) {
      const body = JSON.stringify({ error: '', message: '', request_id: 'r1', ...more });
      expect(await call(api, answering(body), name)).toEqual({ ok: true, value: null });
    }
    expect(await call(api, answering('{"error":"","message":""}'), name)).toEqual({ ok: true, value: null });
  });

  it('SHOPLINE’s two without a body', async () => {
    const api = APIS.find(({ name }) => name === 'SHOPLINE')!;
    for (const name of WITHOUT_BODY) expect((await call(api, answering(''), name)).ok).toBe(true);
  });

  it('a list that is empty', async () => {
    const ams = APIS[0]!;
    const empty = '{"error":"","message":"","request_id":"r1","response":{"item_list":[],"total_count":0,"cursor":"","has_more":false}}';
    expect(await call(ams, answering(empty), 'addedProducts')).toMatchObject({ ok: true, value: { itemList: [] } });
    expect(await call(ams, answering('{"request_id":"r1","response":{}}'), 'addedProducts')).toMatchObject({ ok: true });
  });

  it('an offer that is null', async () => {
    const affiliate = APIS.find(({ name }) => name === 'Affiliate Open API')!;
    expect(await call(affiliate, answering('{"data":{"productOfferV2":null}}'), 'productOfferV2')).toMatchObject({ ok: true });
    expect(await call(affiliate, answering('{"data":{}}'), 'productOfferV2')).toMatchObject({ failure: { code: 'responseInvalid' } });
  });
});

describe('answers without their content', () => {
  const ams = APIS[0]!;
  it.each(Object.keys(ams.rows).filter((name) => !['setAutoAdd', 'updateTargeted', 'terminateTargeted'].includes(name)))(
    '%s',
    async (name) => {
      const row = ams.rows[name]!;
      for (const body of ['{"error":"","message":"","request_id":"r1","response":null}', '{"error":"","message":"","request_id":"r1"}']) {
        const code = row.repetition === 'read' ? 'nullAnswer' : 'outcomeUnknown';
        expect(await call(ams, answering(body), name, { patienceMs: 0 })).toMatchObject({ ok: false, failure: { code } });
      }
    },
  );
});

/** Answers with status 200 that have the outer form of the API, and say something else than the documented ones. */
const NOT_DONE: Readonly<Record<string, readonly string[]>> = {
  AMS: [
    ...['Forbidden', 'access denied by policy', 'login required', 'busy', 'blocked by firewall'].flatMap((raw) =>
      ['message', 'msg', 'error_msg'].flatMap((word) => [
        JSON.stringify({ error: '', [word]: raw }),
        JSON.stringify({ request_id: 'x', error: '', [word]: raw }),
        JSON.stringify({ request_id: 'x', [word]: raw }),
        JSON.stringify({
          request_id: 'x',
          [word]: raw,
          response: { success_list: [1], fail_item_list: [], task_id: 't', campaign_id: 1 },
        }),
      ]),
    ),
    ...['code', 'status_code', 'statusCode', 'status'].map((word) =>
      JSON.stringify({ error: '', request_id: 'x', [word]: 403, response: {} }),
    ),
    ...['false', '0', '"ok"', '[]', 'true', '1', '[1]'].map((response) => `{"error":"","request_id":"x","response":${response}}`),
  ],
  SHOPLINE: [
    ...['Forbidden', 'Not deleted', 'Request failed', 'maintenance', 'The report was not sent', 'Could not be deleted'].flatMap(
      (message) => [
        JSON.stringify({ message }),
        JSON.stringify({ statusCode: 403, message }),
        JSON.stringify({ code: 'X', message: 'Success' }),
        JSON.stringify({ id: 'x', name: 'n', code: 'c', message }),
      ],
    ),
    '{"id":"x"}',
    '{"id":"x","name":null,"code":null}',
    '{"id":"x","name":"","code":"c"}',
    '{"id":"x","name":"n","code":"c","statusCode":403}',
  ],
};

describe.each(APIS.filter(({ name }) => name in NOT_DONE))('$name: a change that does not prove itself', (api) => {
  const changes = (Object.entries(api.rows) as [string, Row][]).filter(([, row]) => row.repetition !== 'read');

  it.each(changes)('%s is of an unknown outcome', async (name) => {
    for (const body of NOT_DONE[api.name] ?? []) {
      const server = answering(body);
      expect(await call(api, server, name, { patienceMs: 0 }), body).toMatchObject({ ok: false, failure: { code: 'outcomeUnknown' } });
      expect(server.fetched).toHaveBeenCalledTimes(1);
    }
  });

  it.each(changes)('%s holds with its documented answer, and with one that says that it went well', async (name) => {
    const body = sample(api.cases[name]!.sample).body ?? { message: 'Success' };
    const raw = api.name === 'AMS' ? [{ message: 'success' }, { msg: '' }, { message: '-' }] : [{}];
    for (const more of raw)
      expect(await call(api, answering(JSON.stringify({ ...(body as object), ...more })), name), name).toMatchObject({ ok: true });
  });
});

it.each(['{"error":"","response":{}}', '{"request_id":"x","response":{}}'])(
  '%s does not tell what came of a change’s rows',
  async (body) => {
    const ams = APIS[0]!;
    const withoutContent = new Set(['setAutoAdd', 'updateTargeted', 'terminateTargeted']);
    for (const [name, row] of Object.entries(ams.rows) as [string, Row][])
      if (row.repetition !== 'read' && !withoutContent.has(name))
        expect(await call(ams, answering(body), name), name).toMatchObject({ failure: { code: 'outcomeUnknown' } });
  },
);

describe('refusals that are not the API’s', () => {
  it('a word that no list has, without Shopee’s id, leaves a change unknown', async () => {
    const ams = APIS[0]!;
    for (const body of ['{"error":"Forbidden"}', '{"error":"blocked","message":"by the gateway"}'])
      expect(await call(ams, answering(body), 'batchEdit')).toMatchObject({ failure: { code: 'outcomeUnknown' } });
  });

  it('a 404 whose error is a number does not say that a campaign is gone', async () => {
    const shopline = APIS.find(({ name }) => name === 'SHOPLINE')!;
    vi.stubGlobal('fetch', async () => new Response('{"error":90309999}', { status: 404 }));
    const server = { wiring: { ...fakeServer(sample('empty')).wiring, send } };
    expect(await call(shopline, server, 'deleteCampaign')).toMatchObject({ failure: { code: 'outcomeUnknown' } });
  });
});
