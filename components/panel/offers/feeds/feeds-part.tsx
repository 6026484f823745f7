import { useCallback, useEffect } from 'react';
import { LeftOut } from '#components/panel/shell/left-out';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { SelectField } from '#components/ui/form/select-field';
import { Skeleton } from '#components/ui/skeleton';
import { VirtualList } from '#components/ui/table/virtual-list';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { isAbout } from '#lib/domain/failure';
import { plainText } from '#lib/domain/text';
import { useFeeds } from '#lib/stores/offers/feeds';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { FeedItem } from './feed-item';

/** Product feeds, where the account has them. */
export function FeedsPart({ account }: { account: AffiliateKeyAccount }) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts();
  const { accountId, feeds, feedId, rows, total, more, leftOut, busy, failure, list, open, goOn } = useFeeds();
  useEffect(() => {
    if (accountId !== account.id) void list(account.id);
  }, [accountId, account.id, list]);
  const onEnd = useCallback(() => void goOn(), [goOn]);
  const notGranted = (failure !== null && isAbout(failure.code, 'access')) || feeds?.length === 0;
  const says = failure && !notGranted ? failureTexts(failure) : null;
  return (
    <section className="section" aria-label={t('offers.part.feeds')} data-part="feeds">
      {notGranted && (
        <Empty icon="layers" title={t('feeds.none.title')}>
          {t('feeds.none.says')}
        </Empty>
      )}
      {!feeds && !failure && <Skeleton width={60} />}
      {feeds && feeds.length > 0 && (
        <SelectField
          label={t('feeds.feed')}
          help={t('feeds.help')}
          value={feedId ?? ''}
          onChange={(id) => id && void open(id)}
          choices={[
            { value: '', label: t('feeds.choose'), disabled: true },
            ...feeds.map(({ id, name, mode, rows: count, day }) => ({
              value: id,
              label: [plainText(name, 80), t(`feeds.mode.${mode}`), count === null ? '' : number(count), day ?? '']
                .filter(Boolean)
                .join(' · '),
            })),
          ]}
        />
      )}
      <LeftOut count={leftOut} />
      {feedId !== null && rows.length > 0 && (
        <>
          <span className="medium num" role="status">
            {t('feeds.count', { shown: number(rows.length), all: total === null ? '—' : number(total) })}
          </span>
          <VirtualList
            label={t('feeds.rows')}
            count={rows.length}
            onEnd={more && !failure && !busy ? onEnd : undefined}
            row={(index) => {
              const row = rows[index];
              return { key: String(index), content: row ? <FeedItem row={row} account={account} /> : null };
            }}
          />
        </>
      )}
      {feedId !== null && rows.length === 0 && !busy && !failure && <Empty icon="layers" title={t('feeds.empty')} />}
      {says && (
        <FailureNotice
          says={says.what}
          next={says.todo}
          details={says.details}
          step={{ label: t('offers.again'), onPress: () => void (feeds ? goOn() : list(account.id)) }}
        />
      )}
    </section>
  );
}
