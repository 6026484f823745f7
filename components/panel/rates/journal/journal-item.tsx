import { Button } from '#components/ui/button';
import { Check } from '#components/ui/form/check';
import { MARKETS } from '#lib/domain/market';
import { putBackOf } from '#lib/domain/rates/revert';
import { plainText } from '#lib/domain/text';
import { useJournalInput } from '#lib/stores/rates/journal/journal';
import type { NamedChange } from '#lib/stores/rates/journal/use-journal';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { chooseShop } from '#lib/stores/shops/panel-shop';
import { ItemChange } from './item-change';
import { ItemOutcome } from './item-outcome';
import { whatKey } from './what-key';

/** One change: product, old and new, how it came out, when, by whom, the request; and the way back. `inJob`: its job stands above it. */
export function JournalItem({ row, inJob = false }: { row: NamedChange; inJob?: boolean }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { chosen, choose, ask, allShops } = useJournalInput();
  const shop = useSetting('shops').find(({ id }) => id === row.accountId);
  const market = shop?.market ?? 'BR';
  const { timeZone } = MARKETS[market];
  const moments = useMoments(market);
  const name = row.itemId === null ? t(whatKey(row.what)) : plainText(row.name, 200) || t('panel.shop.unnamed', { id: row.itemId });
  const back = shop ? putBackOf(row) : null;
  const since = row.by === 'outside' && row.since ? moments.at(row.since) : null;
  return (
    <li className="jr" data-change={row.id} data-by={row.by} data-outcome={row.outcome}>
      {back && (
        <Check checked={chosen[row.id] !== undefined} onChange={(on) => choose([row], on)}>
          <span className="sr">{t('journal.choose', { name })}</span>
        </Check>
      )}
      <div className="grow stack stack--1">
        <bdi className="medium two break">{name}</bdi>
        <p className="row row--wrap">
          <ItemChange row={row} market={market} />
          <ItemOutcome row={row} timeZone={timeZone} />
          {row.jobId && row.outcome === 'unknown' && (
            <a className="small" href={`#jobs/${row.jobId}`}>
              {t('journal.lookNow')}
            </a>
          )}
        </p>
        {row.failure && <p className="small neg">{failureTexts(row.failure).says}</p>}
        <p className="small muted">
          {t(row.by === 'outside' ? 'journal.seenAt' : 'journal.doneAt', { time: moments.time(row.at) })}
          {since && ` · ${t('journal.since', { time: since })}`}
          {allShops && ` · ${plainText(shop?.name ?? shop?.shopId ?? row.accountId, 60)}`}
          {row.requestId && (
            <span className="jr__request">
              {' · '}
              <span className="mono faint num" title={row.requestId}>
                {t('journal.request', { id: shortened(row.requestId) })}
              </span>
            </span>
          )}
          {row.itemId !== null && row.outcome === 'done' && row.before !== row.after && (
            <>
              {' · '}
              <a href={`#profit/${encodeURIComponent(row.id)}`} onClick={() => allShops && shop && chooseShop(shop)}>
                {t('journal.didItPay')}
              </a>
            </>
          )}
          {row.jobId && !inJob && (
            <>
              {' · '}
              <a href={`#journal/${row.jobId}`}>{t('journal.job')}</a>
            </>
          )}
        </p>
      </div>
      {back && (
        <Button
          size="s"
          variant="ghost"
          icon="undo"
          aria-label={t('journal.putBackOf', { name })}
          title={t('journal.putBack')}
          onClick={() => ask(row)}
        >
          <span className="toolbar__word">{t('journal.putBack')}</span>
        </Button>
      )}
    </li>
  );
}

/** Enough to know it again; the whole of it stands in the file and is found by the search. */
const shortened = (id: string): string => (id.length > 12 ? `${id.slice(0, 6)}…${id.slice(-4)}` : id);
