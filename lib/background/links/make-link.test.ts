import { beforeEach, describe, expect, it, vi } from 'vitest';
import { linkClient } from '#lib/background/accounts/clients';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { failure } from '#lib/domain/failure';
import type { ShortLink } from '#lib/domain/links/short-link';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { fail, ok } from '#lib/domain/result';
import { keepLink, linkById, linkByReuseKey, nameLink } from '#lib/records/links/links';
import { chosenSlots, withCounter } from './chosen-slots';
import { makeLink, type Ready } from './make-link';
import { chooseAccount } from './prepared-link';

vi.mock('#lib/records/links/links');
vi.mock('#lib/records/links/presets-used');
vi.mock('#lib/background/accounts/accounts');
vi.mock('./chosen-slots');
vi.mock('./prepared-link', async (load) => ({ ...(await load<typeof import('./prepared-link')>()), chooseAccount: vi.fn() }));
const permit = vi.hoisted(() => ({ takeAhead: vi.fn(), take: vi.fn(), giveBack: vi.fn(async () => undefined) }));
vi.mock('#lib/background/accounts/clients', () => ({
  linkClient: vi.fn(),
  hasKey: () => true,
  permitFor: () => permit,
}));

const generateShortLink = vi.fn();
let stored: ShortLink[] = [];
let requests = 0;

beforeEach(() => {
  vi.clearAllMocks();
  stored = [];
  vi.mocked(chosenSlots).mockResolvedValue({ slots: ['', '', '', '', ''], presetId: null } as never);
  vi.mocked(withCounter).mockImplementation((_slots, make) => make(1));
  vi.mocked(linkClient).mockResolvedValue(ok({ generateShortLink }) as never);
  vi.mocked(linkById).mockResolvedValue(undefined);
  vi.mocked(linkByReuseKey).mockResolvedValue(undefined);
  vi.mocked(keepLink).mockImplementation(async (link) => {
    stored.push(link);
    return ok({ committed: Promise.resolve(ok(undefined)) });
  });
});

function make(market: MarketCode, ready?: Ready, title: string | null = null) {
  const account = { kind: 'affiliateKey', id: 'a', market, appId: '1', affiliateId: '18', limit: { calls: 1, windowMs: 1 } };
  vi.mocked(chooseAccount).mockResolvedValue(ok(account as unknown as AffiliateKeyAccount));
  const url = `https://${MARKETS[market].buyer}/product/101/20202020202`;
  const requestId = `r${requests++}`;
  return makeLink({ requestId, url, accountId: null, subIds: null, presetId: null, again: false, how: 'api', title }, ready);
}

/** A promise that the test resolves. */
function barrier() {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open: () => open() };
}

const CODES = Object.keys(MARKETS) as MarketCode[];

describe.each(CODES)('%s: what the API answers is handed out only if it is a short link of this market', (market) => {
  const [host] = MARKETS[market].shortLink;
  const other = MARKETS[market === 'BR' ? 'VN' : 'BR'];

  it.each([
    `https://evil.example/abc`,
    `https://${host}.evil.example/abc`,
    `https://evil.example/${host}/abc`,
    `https://evil.example#https://${host}/abc`,
    `https://${host}@evil.example/abc`,
    `https://me:you@${host}/abc`,
    `https://${host}:8443/abc`,
    `https://${host}/`,
    `https://${host}`,
    `http://${host}/abc`,
    `javascript:alert(1)//https://${host}/abc`,
    `data:text/html,https://${host}/abc`,
    `https://${MARKETS[market].buyer}/product/101/20202020202`,
    `https://${other.shortLink[0]}/abc`,
    '',
    'abc',
  ])('%s', async (shortLink) => {
    generateShortLink.mockResolvedValue(ok({ shortLink }));
    expect(await make(market)).toEqual(fail({ code: 'responseInvalid', call: 'generateShortLink', field: 'shortLink' }));
    expect(stored).toEqual([]);
  });

  it('its own', async () => {
    generateShortLink.mockResolvedValue(ok({ shortLink: `https://${host}/qi0pdhPjt` }));
    expect(await make(market)).toMatchObject({ ok: true, value: { reused: false, link: { link: `https://${host}/qi0pdhPjt` } } });
    expect(stored).toHaveLength(1);
  });
});

it('a locked vault hands out no link that the API made, known or new', async () => {
  vi.mocked(linkClient).mockResolvedValue(fail(failure('locked')));
  vi.mocked(linkByReuseKey).mockResolvedValue({ id: 'known', how: 'api', link: 'https://s.shopee.com.br/known' } as ShortLink);
  expect(await make('BR')).toMatchObject(fail({ code: 'locked' }));
  expect(generateShortLink).not.toHaveBeenCalled();
});

describe('a link that was kept without a name', () => {
  const known = (title: string | null) => ({ id: 'known', how: 'api', link: 'https://s.shopee.com.br/known', title }) as ShortLink;

  it.each([
    [null, 'Garrafa', 'Garrafa'],
    [null, null, null],
    ['Garrafa', 'Another name', 'Garrafa'],
  ])('kept as %j and asked for as %j is called %j', async (kept, asked, title) => {
    vi.mocked(nameLink).mockResolvedValue(ok(undefined));
    vi.mocked(linkByReuseKey).mockResolvedValue(known(kept));
    expect(await make('BR', undefined, asked)).toMatchObject({ ok: true, value: { reused: true, link: { title } } });
    expect(vi.mocked(nameLink).mock.calls).toEqual(kept === title ? [] : [[known(kept), title]]);
  });

  it('is handed out all the same where it cannot be named', async () => {
    vi.mocked(nameLink).mockResolvedValue(fail(failure('storageFull')));
    vi.mocked(linkByReuseKey).mockResolvedValue(known(null));
    expect(await make('BR', undefined, 'Garrafa')).toMatchObject({ ok: true, value: { reused: true, link: { title: null } } });
  });
});

it('opens no secret before nobody has been away too long, and sends nothing before the request is written down', async () => {
  const [allowed, written] = [barrier(), barrier()];
  generateShortLink.mockResolvedValue(ok({ shortLink: 'https://s.shopee.com.br/qi0pdhPjt' }));
  const made = make('BR', { allowed: allowed.passed, written: written.passed });
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  await settled();
  expect(vi.mocked(linkById)).toHaveBeenCalled();
  expect(linkClient).not.toHaveBeenCalled();
  allowed.open();
  await settled();
  expect(linkClient).toHaveBeenCalled();
  expect(generateShortLink).not.toHaveBeenCalled();
  written.open();
  expect(await made).toMatchObject({ ok: true });
});

it('asks for sub ids and accounts side by side', async () => {
  generateShortLink.mockResolvedValue(ok({ shortLink: 'https://s.shopee.com.br/qi0pdhPjt' }));
  const made = make('BR');
  expect(chosenSlots).toHaveBeenCalledOnce();
  expect(await made).toMatchObject({ ok: true });
  expect(chosenSlots).toHaveBeenCalledOnce();
});

it('sends nothing when the request could not be written down', async () => {
  const written = Promise.reject(new DOMException('', 'QuotaExceededError'));
  await expect(make('BR', { allowed: Promise.resolve(), written })).rejects.toThrow();
  expect(generateShortLink).not.toHaveBeenCalled();
});

it('opens no secret when it cannot be told how long nobody was there', async () => {
  const allowed = Promise.reject(new DOMException('', 'InvalidStateError'));
  await expect(make('BR', { allowed, written: Promise.resolve() })).rejects.toThrow();
  expect(linkClient).not.toHaveBeenCalled();
});

describe('the call is counted ahead', () => {
  it('only where one will be sent, and what was not used is given back', async () => {
    generateShortLink.mockResolvedValue(ok({ shortLink: 'https://s.shopee.com.br/qi0pdhPjt' }));
    vi.mocked(linkByReuseKey).mockResolvedValue({ id: 'known', how: 'api', link: 'https://s.shopee.com.br/known' } as ShortLink);
    expect(await make('BR')).toMatchObject({ ok: true, value: { reused: true } });
    expect(permit.takeAhead).not.toHaveBeenCalled();
    vi.mocked(linkByReuseKey).mockResolvedValue(undefined);
    expect(await make('BR')).toMatchObject({ ok: true, value: { reused: false } });
    expect(permit.takeAhead).toHaveBeenCalledOnce();
    vi.mocked(linkClient).mockResolvedValue(fail(failure('locked')));
    expect(await make('BR')).toMatchObject({ ok: false });
    expect(permit.giveBack).toHaveBeenCalledTimes(3);
  });
});
