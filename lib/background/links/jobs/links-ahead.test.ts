import { beforeEach, describe, expect, it, vi } from 'vitest';
import { noteBatch } from '#lib/background/accounts/accounts';
import { affiliateClient } from '#lib/background/accounts/affiliate-client';
import { gate, vault } from '#lib/background/accounts/clients';
import { chosenSlots } from '#lib/background/links/chosen-slots';
import { chooseAccount } from '#lib/background/links/prepared-link';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import type { Job } from '#lib/domain/jobs/job';
import type { ShortLink } from '#lib/domain/links/short-link';
import { fail, ok } from '#lib/domain/result';
import { stepRows } from '#lib/records/jobs/jobs';
import { keepLinks, linkById, linkByReuseKey } from '#lib/records/links/links';
import { linksAhead } from './links-ahead';

vi.mock('#lib/records/jobs/jobs');
vi.mock('#lib/records/links/links');
vi.mock('#lib/records/links/presets-used');
vi.mock('#lib/background/accounts/accounts');
vi.mock('#lib/background/links/chosen-slots');
vi.mock('#lib/background/links/prepared-link', async (load) => ({
  ...(await load<typeof import('#lib/background/links/prepared-link')>()),
  chooseAccount: vi.fn(),
}));
vi.mock('#lib/background/accounts/affiliate-client', () => ({ affiliateClient: vi.fn() }));
vi.mock('#lib/background/accounts/clients', () => ({
  gate: { take: vi.fn(), quota: vi.fn() },
  vault: { status: vi.fn() },
  hasKey: () => true,
}));

interface Asked {
  readonly input: { readonly links: readonly { readonly originUrl: string; readonly subIds?: readonly string[] }[] };
}
const page = (item: number) => `https://shopee.com.br/product/7/${item}`;
const short = (item: number) => `https://s.shopee.com.br/made${item}`;
const itemOf = (url: string) => Number(url.split('/').at(-1));
const account = (id: string, more: Partial<AffiliateKeyAccount> = {}) =>
  ({
    kind: 'affiliateKey',
    id,
    market: 'BR',
    appId: '1',
    affiliateId: null,
    limit: { calls: 2000, windowMs: 3_600_000 },
    ...more,
  }) as AffiliateKeyAccount;
const call = vi.fn();
let stored: ShortLink[] = [];
let left = 2000;

/** A list of so many products, none made yet; its step number `index` is about to be done. */
function listOf(count: number, of: AffiliateKeyAccount, slots: readonly string[] = ['wpp', '', '', '', '']) {
  vi.mocked(chooseAccount).mockResolvedValue(ok(of));
  vi.mocked(chosenSlots).mockResolvedValue({ slots, presetId: null } as never);
  vi.mocked(stepRows).mockImplementation(async (_id, from, most) =>
    ok(
      Array.from({ length: Math.min(most, count - from) }, (_, at) => ({
        index: from + at,
        step: { url: page(from + at + 1) },
        result: null,
      })),
    ),
  );
  const job = { id: `job-${of.id}`, counts: { total: count, done: 0, reused: 0, failed: 0, refused: 0, unknown: 0 } } as Job;
  const params = { accountId: of.id, subIds: null, presetId: null };
  return (index: number) => linksAhead(page(index + 1), { job, params, index, signal: new AbortController().signal });
}
const answers = (item: number) => ({ originUrl: page(item), shortLink: short(item), success: true, errorMessage: '' });

beforeEach(() => {
  vi.clearAllMocks();
  stored = [];
  left = 2000;
  vi.mocked(vault.status).mockResolvedValue({ state: 'unlocked' } as never);
  vi.mocked(gate.quota).mockImplementation(async () => ({ used: 2000 - left, limit: 2000, windowMs: 1, freeAt: 0 }));
  vi.mocked(gate.take).mockResolvedValue(ok(null));
  vi.mocked(affiliateClient).mockResolvedValue(ok({ generateBatchShortLink: call }) as never);
  vi.mocked(linkById).mockImplementation(async (id) => stored.find((link) => link.id === id));
  vi.mocked(linkByReuseKey).mockResolvedValue(undefined);
  vi.mocked(keepLinks).mockImplementation(async (links) => {
    stored.push(...links);
    return ok(undefined);
  });
  // Answered from the last to the first: nothing promises the order.
  call.mockImplementation(async ({ input }: Asked) => {
    const links = input.links.map(({ originUrl }) => answers(itemOf(originUrl))).reverse();
    return ok({ links, total: links.length, successCount: links.length });
  });
});

describe('links ahead', () => {
  it('tries two, remembers that the account has it, and matches answers by their page', async () => {
    const of = account('probe');
    expect(await listOf(30, of)(0)).toBeNull();
    expect(call).toHaveBeenCalledTimes(1);
    const links = [1, 2].map((item) => ({ originUrl: page(item), subIds: ['wpp'] }));
    expect(call).toHaveBeenCalledWith({ input: { links } }, expect.anything());
    expect(stored.map(({ id, page: at, link }) => [id, at, link])).toEqual([
      ['job-probe:0', page(1), short(1)],
      ['job-probe:1', page(2), short(2)],
    ]);
    expect(noteBatch).toHaveBeenCalledWith(of, true);
  });

  it('makes twenty at once where it is had, one unit of the budget for each, and asks nothing for rows made ahead', async () => {
    const at = listOf(30, account('had', { hasBatch: true }));
    for (let index = 0; index < 20; index++) expect(await at(index)).toBeNull();
    expect(call).toHaveBeenCalledTimes(1);
    expect(gate.take).toHaveBeenCalledWith('had', expect.anything(), 19);
    expect(stored).toHaveLength(20);
  });

  it('takes no more than the budget has room for', async () => {
    left = 3;
    await listOf(30, account('poor', { hasBatch: true }))(0);
    expect(stored).toHaveLength(3);
    left = 1;
    await listOf(30, account('poorer', { hasBatch: true }))(0);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('tells a row refused alone its own reason, once, and leaves what is missing in the answer to its own step', async () => {
    call.mockResolvedValueOnce(
      ok({
        links: [answers(3), { originUrl: page(1), shortLink: '', success: false, errorMessage: 'Params Error : invalid origin url' }],
        total: 2,
        successCount: 1,
      }),
    );
    const at = listOf(3, account('some', { hasBatch: true }));
    expect(await at(0)).toMatchObject({ code: 'invalidOriginUrl', call: 'generateBatchShortLink' });
    expect(stored.map(({ page: of }) => of)).toEqual([page(3)]);
  });

  it('keeps no link that is none of this market’s', async () => {
    call.mockResolvedValueOnce(
      ok({ links: [{ ...answers(1), shortLink: 'https://evil.example/x' }, answers(2)], total: 2, successCount: 2 }),
    );
    await listOf(2, account('odd', { hasBatch: true }))(0);
    expect(stored.map(({ link }) => link)).toEqual([short(2)]);
  });

  it.each(['accessDenied', 'noApiAccess', 'affiliateQuery'] as const)('remembers that it is not had: %s', async (code) => {
    const of = account(`no-${code}`);
    call.mockResolvedValueOnce(fail({ code }));
    expect(await listOf(30, of)(0)).toBeNull();
    expect(noteBatch).toHaveBeenCalledWith(of, false);
  });

  it('rests after a batch that was lost, and remembers nothing of it', async () => {
    const at = listOf(30, account('lost', { hasBatch: true }));
    call.mockResolvedValueOnce(fail({ code: 'timeout' }));
    expect(await at(0)).toBeNull();
    expect(await at(1)).toBeNull();
    expect(call).toHaveBeenCalledTimes(1);
    expect(noteBatch).not.toHaveBeenCalled();
  });

  it.each([
    ['a short list is not worth a try', 9, account('short'), undefined],
    ['an account that is known not to have it', 30, account('none', { hasBatch: false }), undefined],
    ['numbers are spent one by one', 30, account('counts', { hasBatch: true }), ['n{counter}', '', '', '', '']],
  ])('asks nothing: %s', async (_why, count, of, slots) => {
    expect(await listOf(count, of, slots)(0)).toBeNull();
    expect(call).not.toHaveBeenCalled();
  });
});
