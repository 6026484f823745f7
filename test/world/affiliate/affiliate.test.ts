import { describe, expect, it } from 'vitest';
import { ask, fetchFrom, sign } from '#test/world/line/client';
import { affiliateSetup } from './affiliate-client';

const setup = affiliateSetup();
const { special, errorOf } = setup;
const LINK = 'mutation{generateShortLink(input:{originUrl:"https://shopee.com.br/product/1/2",subIds:["a","","c"]}){shortLink}}';

describe('identity', () => {
  const send = async (body: string, authorization?: string, host = 'https://open-api.affiliate.shopee.com.br') => {
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      ...(authorization === undefined ? {} : { authorization }),
    };
    const reply = await fetchFrom(setup.world, `${host}/graphql`, { method: 'POST', body, headers });
    expect(reply.status).toBe(200);
    return JSON.parse(reply.body) as { data?: { generateShortLink: { shortLink: string } }; errors?: unknown[] };
  };
  const body = JSON.stringify({ query: LINK });
  const now = () => Math.floor(setup.world.clock().now / 1000);
  const refused = (text: string) => ({ errors: [{ message: `error [10020]: ${text}`, extensions: { code: 10020, message: text } }] });

  it('gives a short link to a signed body over TLS, with the parts of the header in any order', async () => {
    const answer = await send(body, sign(setup.account, now(), body));
    expect(answer.data?.generateShortLink.shortLink).toMatch(/^https:\/\/s\.shopee\.com\.br\/[0-9A-Za-z]{9,10}$/);
    const [, appId, at, signature] = /Credential=(\d+), Timestamp=(\d+), Signature=(\w+)/.exec(sign(setup.account, now(), body)) ?? [];
    expect(await send(body, `SHA256 Signature=${signature},Timestamp=${at},Credential=${appId}`)).toHaveProperty('data');
  });

  it('signs and checks by the recipe of the published example', () => {
    const payload = String.raw`{"query":"{\nbrandOffer{\n    nodes{\n        commissionRate\n        offerName\n    }\n}\n}"}`;
    const signature = 'dc88d72feea70c80c52c3399751a7d34966763f51a7f056aa070a5e9df645412';
    expect(sign({ appId: '123456', secret: 'demo' }, 1577836800, payload)).toBe(
      `SHA256 Credential=123456, Timestamp=1577836800, Signature=${signature}`,
    );
  });

  it('refuses a body with one byte changed', async () => {
    expect(await send(body.replace('product/1/2', 'product/1/3'), sign(setup.account, now(), body))).toEqual(refused('Invalid Signature'));
    expect(await send(body, sign({ ...setup.account, secret: 'DEMO-wrong' }, now(), body))).toEqual(refused('Invalid Signature'));
  });

  it('names the other six causes', async () => {
    expect(await send(body)).toEqual(refused('Invalid Authorization Header'));
    expect(await send(body, 'SHA256 Credential=1')).toEqual(refused('Invalid Authorization Header'));
    expect(await send(body, 'Bearer abc')).toEqual(refused('Unsupported Auth Type'));
    expect(await send(body, sign(setup.account, now() * 1000, body))).toEqual(refused('Invalid Timestamp'));
    expect(await send(body, sign({ appId: '1', secret: 'x' }, now(), body))).toEqual(refused('Invalid Credential'));
    expect(await send(body, sign(setup.account, now(), body), 'https://open-api.affiliate.shopee.sg')).toEqual(
      refused('Invalid Credential'),
    );
    expect(await send(body, sign(setup.account, now() - 700, body))).toEqual(refused('Request Expired'));
    expect(await send(body, sign(setup.account, now() + 700, body))).toEqual(refused('Request Expired'));
    expect(await send(body, sign(setup.account, now() - 500, body))).toHaveProperty('data');
    const disabled = special('app disabled');
    expect(await send(body, sign(disabled, now(), body))).toEqual(refused('Your App has been disabled'));
  });

  it('routes by market on the plain port and serves a key of every market', async () => {
    for (const each of setup.world.accounts.affiliate.filter(({ note }) => note === undefined)) {
      const query = JSON.stringify({ query: '{shopeeOfferV2(limit:1){nodes{offerName}}}' });
      const reply = await fetchFrom(setup.world, `http://127.0.0.1/${each.market.toLowerCase()}/graphql`, {
        method: 'POST',
        body: query,
        headers: { authorization: sign(each, now(), query) },
      });
      expect(JSON.parse(reply.body)).toHaveProperty('data.shopeeOfferV2.nodes.0.offerName');
    }
  });
});

describe('the document', () => {
  it('words what the schema refuses like the recorded answers', async () => {
    expect(await errorOf('{brandOffer{nodes{offerName}}}')).toEqual([10010, 'Cannot query field "brandOffer" on type "Query".']);
    expect(await errorOf('mutation($i:GenerateShortLinkInput!){generateShortLink(input:$i){shortLink}}', { i: {} })).toEqual([
      10010,
      'Unknown type "GenerateShortLinkInput".',
    ]);
    expect(await errorOf('{validatedReport(validationId:1,purchaseTimeStart:1){nodes{conversionId}}}')).toEqual([
      10010,
      expect.stringMatching(/^Unknown argument "purchaseTimeStart" on field "validatedReport"/),
    ]);
    expect(await errorOf('{shopOfferV2')).toEqual([10010, expect.stringMatching(/^graphql: syntax error/)]);
  });

  it('has the three traps of variables', async () => {
    const gotNull = [10010, 'graphql: got null for non-null'];
    expect(await errorOf('query($l:Int){productOfferV2(limit:$l){nodes{itemId}}}', {})).toEqual(gotNull);
    expect(await errorOf('query($i:Int64){productOfferV2(itemId:$i){nodes{itemId}}}', { i: null })).toEqual(gotNull);
    expect(await errorOf('{conversionReport(scrollId:null){nodes{conversionId}}}')).toEqual(gotNull);
    expect(
      await errorOf('mutation($i:ShortLinkInput!){generateShortLink(input:$i){shortLink}}', {
        i: { originUrl: 'https://shopee.com.br/', subIds: null },
      }),
    ).toEqual(gotNull);
    expect(await errorOf('query($i:Int64){productOfferV2(itemId:$i){nodes{itemId}}}', { i: 5 })).toEqual([10010, 'graphql: wrong type']);
    expect(await ask(setup.world, setup.account, 'query($i:Int64){productOfferV2(itemId:$i){nodes{itemId}}}', { i: '5' })).toEqual({
      data: { productOfferV2: { nodes: [] } },
    });
  });
});

describe('short links', () => {
  const make = (originUrl: string, subIds: readonly string[]) =>
    errorOf('mutation($i:ShortLinkInput!){generateShortLink(input:$i){shortLink}}', { i: { originUrl, subIds } });
  const page = 'https://shopee.com.br/product/1/2';

  it('takes letters and digits as sub ids', async () => {
    for (const bad of ['a_b', 'a-b', 'a b', 'ção', 'x'.repeat(51)])
      expect(await make(page, [bad])).toEqual([11001, 'error [11001]: Params Error : invalid sub id']);
    for (const good of [[], [''], ['x'.repeat(50)], ['a', 'b', 'c', 'd', 'e', 'f']])
      expect(
        await ask(setup.world, setup.account, 'mutation($i:ShortLinkInput!){generateShortLink(input:$i){shortLink}}', {
          i: { originUrl: page, subIds: good },
        }),
      ).toHaveProperty('data.generateShortLink.shortLink');
  });

  it('takes pages of its own market only', async () => {
    for (const bad of [
      'https://shopee.sg/product/1/2',
      'https://s.shopee.com.br/abc',
      'shopee.com.br/x',
      'https://shopee.com.br.evil.test/',
    ])
      expect(await make(bad, [])).toEqual([11001, 'error [11001]: Params Error : invalid origin url']);
  });

  it('makes several at once, each with its own success', async () => {
    const query =
      'mutation($i:BatchShortLinkInput!){generateBatchShortLink(input:$i){links{originUrl shortLink success errorMessage} total successCount}}';
    const links = [{ originUrl: page, subIds: ['a'] }];
    expect(await ask(setup.world, setup.account, query, { i: { links } })).toMatchObject({ errors: [{ extensions: { code: 10031 } }] });
    const [, having] = setup.world.accounts.affiliate;
    if (!having) throw new Error('no second account');
    const answer = await ask(setup.world, having, query, {
      i: { links: [{ originUrl: page, subIds: ['a'] }, { originUrl: 'https://shopee.sg/' }] },
    });
    expect(answer).toMatchObject({
      data: {
        generateBatchShortLink: {
          total: 2,
          successCount: 1,
          links: [{ success: true }, { success: false, shortLink: '', errorMessage: 'Params Error : invalid origin url' }],
        },
      },
    });
  });
});
