import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '#components/ui/locale-provider';
import { spendMatcher } from '#lib/domain/reports/spend/match-spend';
import { spendResults } from '#lib/domain/reports/spend/spend-results';
import { ok } from '#lib/domain/result';
import { putSpendMatch } from '#lib/records/reports/imports/answers';
import { useAdsChoice } from '#lib/stores/reports/ads/ads-choice';
import type { Ads } from '#lib/stores/reports/ads/use-ads';
import type { SpendAnswer } from '#lib/stores/reports/earnings/read-spend';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import type { SyncStanding } from '#lib/stores/reports/earnings-view/sync-standing';
import { saveSetting } from '#lib/stores/shell/use-setting';
import { AdsView } from './ads-view';

const shown = vi.hoisted(() => ({ ads: null as unknown, taxes: {} as object }));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#components/reports/add-files', () => ({ AddFiles: () => <button type="button">add files</button> }));
vi.mock('#lib/stores/reports/ads/use-ads', () => ({ useAds: () => shown.ads }));
vi.mock('#lib/records/reports/imports/answers', () => ({ putSpendMatch: vi.fn() }));
vi.mock('#lib/stores/shell/use-records', () => ({ useRecords: () => ({ value: NONE, failed: false }) }));
vi.mock('#lib/stores/shell/use-setting', () => ({
  useSetting: (name: string) => (name === 'adTaxes' ? shown.taxes : name === 'presets' ? PRESETS : NONE),
  settingNow: () => NONE,
  saveSetting: vi.fn(async () => ({ ok: true, value: null })),
  onSetting: () => () => () => undefined,
}));

const NONE: readonly never[] = [];
const PRESETS = [{ id: 'p', name: 'Vestidos', slots: ['dress', '', '', '', ''] }];
const ana = { id: 'a', market: 'BR', name: 'Ana', hasKey: true } as const;
const place = { market: 'BR', markets: ['BR'], accounts: [ana], all: [ana], today: '2026-11-29' } as const;
const REAL = 100_000n;
const DAY = 20_780;
const ad = (name: string, amount: bigint, clicks: number | null = null, campaign = name) => ({
  name,
  campaign,
  amount: amount * REAL,
  clicks,
});
const EARNED = [
  { subId: 'dress', orders: 9, net: 300n * REAL, pending: 50n * REAL },
  { subId: 'shoes', orders: 6, net: 40n * REAL, pending: 0n },
  { subId: 'bags', orders: 0, net: 0n, pending: 0n },
];
const ADS = [ad('dress', 100n, 50), ad('Dress video', 40n, 10), ad('shoes', 100n), ad('=Summer', 25n), ad('bags', 30n, 250)];
const spend = (over: Partial<SpendAnswer> = {}): SpendAnswer => ({
  ads: ADS,
  days: [DAY, DAY + 1],
  beyond: null,
  span: { from: '2026-11-23', to: '2026-11-24' },
  left: [],
  files: ['Ads.csv'],
  elsewhere: [],
  ...over,
});
const adsOf = (told: ReadonlyMap<string, readonly string[]> = new Map(), over: Partial<SpendAnswer> = {}): Ads => {
  const match = spendMatcher(
    EARNED.map(({ subId }) => subId),
    told,
  );
  const answer = spend(over);
  return {
    spend: answer,
    failure: null,
    outcome: { place: 'subId1', earned: EARNED, told, results: spendResults(answer.ads, EARNED, match, 1_000) },
  };
};
const standing: SyncStanding = {
  known: new Set(['2026-11-23', '2026-11-24']),
  holes: [],
  endedAt: 1,
  unread: new Map(),
  hasDays: true,
  files: null,
};
const show = (ads: Ads = adsOf(), now: SyncStanding = standing) => {
  shown.ads = ads;
  return render(
    <LocaleProvider language="pt-BR">
      <AdsView place={place} standing={now} />
    </LocaleProvider>,
  );
};
const plain = (text: string | null | undefined) => text?.replaceAll('\u00a0', ' ');
const table = () => screen.getByRole('grid', { name: 'ads.table' });
const rows = () =>
  [...table().querySelectorAll('.vt__body .vt__row:not([hidden])')].map((row) =>
    [...row.querySelectorAll('.vt__cell')].slice(0, 6).map((cell) => plain(cell.textContent)),
  );
const put = vi.mocked(putSpendMatch);

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  HTMLDialogElement.prototype.close ??= () => undefined;
  const sheet = document.createElement('style');
  sheet.textContent = '.vt { --vt-row: 2.5rem; }';
  document.head.replaceChildren(sheet);
  document.documentElement.style.fontSize = '16px';
  put.mockReset();
  put.mockResolvedValue(ok(null));
  vi.mocked(saveSetting).mockClear();
  shown.taxes = { BR: 1_000 };
  act(() => useAdsChoice.setState({ place: null, open: new Set(), done: null, failure: null }));
});

describe('the ads', () => {
  it('have what they cost with tax, what came of it and a verdict; what is matched by nothing first', () => {
    show();
    expect(rows()).toEqual([
      ['=Summerads.choose', '—', '—', '—', 'R$ 27,50', '—'],
      [
        'ads.several 2 2 dress + Dress videoVestidos · ads.matchedBy.exact, ads.matchedBy.contains',
        'R$ 196,00',
        'ads.verdict.profit',
        '127,27%',
        'R$ 154,00',
        'R$ 350,00',
      ],
      ['shoesshoes · ads.matchedBy.exact', '−R$ 70,00', 'ads.verdict.loss', '−63,63%', 'R$ 110,00', 'R$ 40,00'],
      ['bagsbags · ads.matchedBy.exact', '−R$ 33,00', 'ads.verdict.loss', '−100%', 'R$ 33,00', 'R$ 0,00'],
    ]);
    const totals = [...document.querySelectorAll('[data-total]')].map((one) => [
      one.getAttribute('data-total'),
      plain(one.querySelector('dd')?.textContent),
    ]);
    expect(totals).toEqual([
      ['cost', 'R$ 324,50'],
      ['earned', 'R$ 390,00'],
      ['result', 'R$ 65,50'],
      ['unmatched', 'R$ 27,50'],
    ]);
    // The rule of the verdict stands in its tooltip, with its numbers.
    const verdict = table().querySelectorAll<HTMLElement>('.vt__body .vt__row .vt__cell')[2];
    expect(verdict?.title).toContain('ads.formula.verdict 10 5 200');
  });

  it('of one sub id open into each: what was earned is told once', async () => {
    show();
    act(() => table().focus());
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(rows().slice(2, 4)).toEqual([
      ['dressads.matchedBy.exact', '—', '—', '—', 'R$ 110,00', '—'],
      ['Dress videoads.matchedBy.contains', '—', '—', '—', 'R$ 44,00', '—'],
    ]);
  });

  it('are ordered by any column, and copied so that every column adds up', async () => {
    const user = userEvent.setup();
    show();
    await user.click(screen.getByRole('button', { name: /ads\.column\.result/ }));
    expect(rows().map(([name]) => name?.slice(0, 5))).toEqual(
      ['ads.s', 'bags', 'shoes', '=Summ'].map((name) => expect.stringContaining(name.slice(0, 4))),
    );
    await user.click(screen.getByRole('button', { name: 'earnings.copyTable' }));
    const [head = '', ...lines] = (await navigator.clipboard.readText()).split('\n').map((line) => line.split('\t'));
    const at = (name: string) => head.indexOf(`ads.column.${name}`);
    expect(lines.map((line) => line[at('cost')])).toEqual(['154', '33', '110', '27.5']);
    expect(lines.map((line) => line[at('result')])).toEqual(['196', '-33', '-70', '']);
    expect(lines.map((line) => line[at('roi.file')])).toEqual(['127.27', '-100', '-63.63', '']);
    // No program runs what an ad is called.
    expect(lines.at(-1)?.[0]).not.toMatch(/^=/);
  });

  it('blur names and money while the screen is recorded', () => {
    show();
    const money = [...table().querySelectorAll('.vt__body .vt__row:not([hidden]) .num')].filter(({ textContent }) =>
      textContent?.includes('R$'),
    );
    expect(money.length).toBeGreaterThan(10);
    expect(money.every(({ className }) => className.includes('blurs'))).toBe(true);
    expect([...document.querySelectorAll('[data-total] dd')].every(({ className }) => className.includes('blurs'))).toBe(true);
  });
});

describe('a match by hand', () => {
  const open = async (name: string) => {
    await userEvent.click(within(table()).getAllByText(name)[0] as HTMLElement);
    return within(screen.getByRole('dialog', { hidden: true }));
  };

  it('is found by the person’s own name of a sub id, remembered for the market, and can be taken back', async () => {
    show();
    const dialog = await open('=Summer');
    await userEvent.type(dialog.getByRole('searchbox', { hidden: true }), 'vestid{Enter}');
    expect(put).toHaveBeenCalledExactlyOnceWith('BR', '=Summer', { subIds: ['dress'], at: expect.any(Number) });
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'ads.undo' }));
    expect(put).toHaveBeenLastCalledWith('BR', '=Summer', null);
    expect(screen.queryByRole('button', { name: 'ads.undo' })).toBeNull();
  });

  it('can say that an ad belongs to none, and be given up again', async () => {
    show(adsOf(new Map([['shoes', ['dress']]])));
    const several = within(table()).getByText(/ads\.several 3 3/);
    await userEvent.click(several);
    const dialog = await open('shoes');
    await userEvent.click(dialog.getByRole('button', { name: 'ads.noSubId', hidden: true }));
    expect(put).toHaveBeenLastCalledWith('BR', 'shoes', { subIds: [], at: expect.any(Number) });
    const again = await open('shoes');
    await userEvent.click(again.getByRole('button', { name: 'ads.byItself', hidden: true }));
    expect(put).toHaveBeenLastCalledWith('BR', 'shoes', null);
    await userEvent.click(screen.getByRole('button', { name: 'ads.undo' }));
    expect(put).toHaveBeenLastCalledWith('BR', 'shoes', { subIds: ['dress'], at: expect.any(Number) });
  });

  it('is not offered to be given up where there is none', async () => {
    show();
    const dialog = await open('shoes');
    expect(dialog.queryByRole('button', { name: 'ads.byItself', hidden: true })).toBeNull();
  });
});

describe('the tax', () => {
  const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: /^ads\.tax / });
  it.each([
    ['12,5{Enter}', { BR: 1_250 }],
    ['{Enter}', {}],
    ['0', {}],
  ] as const)('typed as %s is taken when the field is left, or by Enter', async (typed, taxes) => {
    show();
    expect(field().value).toBe('10');
    await userEvent.clear(field());
    await userEvent.type(field(), typed);
    await userEvent.tab();
    expect(saveSetting).toHaveBeenLastCalledWith('adTaxes', taxes);
  });

  it.each(['abc', '101', '-1', '1,234'])('is not taken as %s', async (typed) => {
    show();
    await userEvent.clear(field());
    await userEvent.type(field(), typed);
    await userEvent.tab();
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(saveSetting).not.toHaveBeenCalled();
  });
});

describe('what is not whole', () => {
  it('is told: days without orders, and spend that does not count, each with its file and amount', () => {
    const left = (why: 'currency' | 'sameDays', currency: string, amount: bigint) => ({
      file: `${why}.csv`,
      why,
      currency,
      amount: amount * REAL,
      from: DAY,
      to: DAY,
    });
    show(
      adsOf(new Map(), {
        left: [left('currency', 'USD', 12n), left('sameDays', 'BRL', 5n)],
        elsewhere: [{ file: 'other.csv', market: 'ID' }],
      }),
      { ...standing, known: new Set(['2026-11-23']) },
    );
    expect(screen.getByText(/^ads\.unknownDays/).textContent).toMatch(/24 Nov$/);
    expect(
      [...document.querySelectorAll('[data-left]:not([data-left="unknownDays"])')].map((one) => [
        one.getAttribute('data-left'),
        plain(one.textContent),
      ]),
    ).toEqual([
      ['currency', expect.stringMatching(/^ads\.left\.currency currency\.csv US\$\s?12,00$/)],
      ['sameDays', 'ads.left.sameDays sameDays.csv R$ 5,00'],
      ['elsewhere', expect.stringMatching(/^ads\.left\.elsewhere other\.csv /)],
    ]);
  });

  it('leads to the days of rows that reach beyond', async () => {
    show(adsOf(new Map(), { beyond: { days: { from: '2026-11-20', to: '2026-11-30' }, amount: 7n * REAL } }));
    await userEvent.click(screen.getByRole('button', { name: /imports\.showFileDays/ }));
    expect(useEarningsChoice.getState().period).toEqual({ kind: 'custom', from: '2026-11-20', to: '2026-11-30' });
  });

  it('leads to the days of the files where there is nothing in these, and says which file has it where there is none', async () => {
    const { unmount } = show(adsOf(new Map(), { ads: [], days: [], span: { from: '2026-10-01', to: '2026-10-07' } }));
    await userEvent.click(screen.getByRole('button', { name: /imports\.showFileDays/ }));
    expect(useEarningsChoice.getState().period).toEqual({ kind: 'custom', from: '2026-10-01', to: '2026-10-07' });
    unmount();
    show(adsOf(new Map(), { ads: [], days: [], span: null, files: [] }));
    expect(screen.getByText('ads.empty.says')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'add files' })).toBeTruthy();
  });
});
