import { useCallback, useMemo } from 'react';
import { accountName } from '#lib/domain/accounts/account';
import type { Day } from '#lib/domain/day';
import { MARKETS, type MarketCode } from '#lib/domain/market';
import { periodBefore } from '#lib/domain/reports/earnings/periods';
import type { DayRange, EarningsAccount, EarningsQuestion, EarningsScope } from '#lib/domain/reports/earnings/question';
import { BREAKDOWNS, questionOrder } from '#lib/domain/reports/earnings-view/breakdowns';
import { chartDays, chartUnit, daysOfPeriod } from '#lib/domain/reports/earnings-view/period-choice';
import { presetsBySubIds } from '#lib/domain/reports/earnings-view/sub-id-names';
import { marketOfFiles } from '#lib/domain/reports/files/file-rows';
import { plainText } from '#lib/domain/text';
import { recentLinks } from '#lib/records/links/links';
import type { ImportRow } from '#lib/records/reports/imports/import-rows';
import { allImports } from '#lib/records/reports/imports/imports';
import { useRecords } from '#lib/stores/shell/use-records';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useToday } from '#lib/stores/shell/words/use-today';
import { useEarningsChoice } from './earnings-choice';

/** So many groups of a level are asked for: more, nobody reads. */
export const MOST_GROUPS = 2_000;
/** So many of the newest links are searched for the preset that they were made with. */
const LINKS = 5_000;

/** `hasKey`: its orders can be read from the API; others have files alone. */
type NamedAccount = EarningsAccount & { readonly name: string; readonly hasKey: boolean };

export interface EarningsPlace {
  readonly market: MarketCode;
  readonly markets: readonly MarketCode[];
  /** Whose money is shown: all of the market's, or the one that is chosen. */
  readonly accounts: readonly NamedAccount[];
  readonly all: readonly NamedAccount[];
  /** Of the market's calendar. */
  readonly today: Day;
}

const IMPORT_TABLES = ['imports'] as const;

/** Accounts with a key, then those that have files alone, connected or not. `whole`: files are known, too. */
function useEarners(): { readonly earners: readonly NamedAccount[]; readonly whole: boolean } {
  const { t, language } = useTexts();
  const accounts = useSetting('accounts');
  const imports = useRecords(IMPORT_TABLES, commissionFiles).value;
  return useMemo(() => {
    const named = accounts.map((one) => ({
      id: one.id,
      market: one.market,
      name: plainText(accountName(one), 60),
      hasKey: one.kind === 'affiliateKey',
    }));
    const names = new Intl.DisplayNames(language, { type: 'region' });
    const withFiles = new Set((imports ?? []).map(({ accountId }) => accountId));
    const ofFiles = [...withFiles].flatMap((id) => {
      const market = marketOfFiles(id);
      return market ? [{ id, market, name: t('earnings.filesOf', { market: names.of(market) ?? market }), hasKey: false }] : [];
    });
    const keyless = named.filter(({ id, hasKey }) => !hasKey && withFiles.has(id));
    return { earners: [...named.filter(({ hasKey }) => hasKey), ...keyless, ...ofFiles], whole: imports !== null };
  }, [accounts, imports, t, language]);
}

async function commissionFiles(): Promise<readonly ImportRow[]> {
  const all = await allImports();
  return all.ok ? all.value.filter(({ kind, state }) => kind === 'commission' && state === 'ready') : [];
}

/** Whose money is shown: of all accounts of a market with a key or files, or of one. Null: there is none; undefined: not known yet. */
export function useEarningsPlace(): EarningsPlace | null | undefined {
  const chosen = useEarningsChoice((state) => state.market);
  const account = useEarningsChoice((state) => state.account);
  const { earners, whole } = useEarners();
  const market = earners.find((account) => account.market === chosen)?.market ?? earners[0]?.market ?? null;
  const today = useToday(market === null ? 'UTC' : MARKETS[market].timeZone);
  return useMemo(() => {
    if (market === null) return whole ? null : undefined;
    const all = earners.filter((one) => one.market === market);
    const one = all.filter(({ id }) => id === account);
    // The same orders may be in a connected account: files of none are shown where there is no other, or by choice.
    const connected = all.filter(({ id }) => marketOfFiles(id) === null);
    return {
      market,
      markets: [...new Set(earners.map((one) => one.market))],
      accounts: one.length > 0 ? one : connected.length > 0 ? connected : all,
      all,
      today,
    };
  }, [earners, whole, market, today, account]);
}

export interface ChosenQuestions {
  readonly period: DayRange;
  readonly before: DayRange;
  readonly chart: EarningsQuestion;
  readonly table: EarningsQuestion;
  readonly scope: EarningsScope;
}

const LINK_TABLES = ['links'] as const;

/** What is asked now. Each keeps its identity as long as it is the same. */
export function useChosenQuestions({ market, accounts, today }: EarningsPlace): ChosenQuestions {
  const presetList = useSetting('presets');
  const { period: choice, by, order } = useEarningsChoice();
  // An order by clicks is none of the sums: it asks nothing anew.
  const { by: sortBy = null, down = false } = questionOrder(order) ?? {};
  const links = useRecords(
    LINK_TABLES,
    useCallback(() => recentLinks(LINKS), []),
  ).value;
  const presets = useMemo(() => presetsBySubIds(presetList, links ?? []), [presetList, links]);
  return useMemo(() => {
    const period = daysOfPeriod(choice, today);
    const before = periodBefore(period);
    const scope = { market, accounts, period, presets };
    const days = chartDays(period);
    const chart: EarningsQuestion = { market, accounts, period: days, by: [chartUnit(days)], before: periodBefore(days) };
    const table: EarningsQuestion = {
      ...scope,
      before,
      by: BREAKDOWNS[by],
      limit: MOST_GROUPS,
      ...(sortBy && { order: { by: sortBy, down } }),
    };
    return { period, before, scope, chart, table };
  }, [market, accounts, today, choice, by, sortBy, down, presets]);
}
