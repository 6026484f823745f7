import { useMemo, useState } from 'react';
import { type ChosenRows, TypedLines } from '#components/panel/reports/lines/typed-lines';
import { BackLink } from '#components/ui/back-link';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Select } from '#components/ui/form/select';
import { IconButton } from '#components/ui/icon-button';
import { ToolSearch } from '#components/ui/tools/tool-search';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { BookRow } from '#lib/domain/targeted/book/book';
import { promisedRate } from '#lib/domain/targeted/book/invite';
import { filterInvitees, inviteColumns } from '#lib/domain/targeted/book/invite-columns';
import type { Invitee } from '#lib/domain/targeted/book/invite-plan';
import { plainText } from '#lib/domain/text';
import { useVault } from '#lib/stores/accounts/vault';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useBookDays } from '#lib/stores/targeted/book/use-book';
import { useInvites } from '#lib/stores/targeted/book/use-invites';
import { BookFoot } from './book-foot';
import { useInviteColumns } from './invite-cells';

/** Behind `#affiliates/`; no affiliate's id reads so. */
export const INVITE = '+invite';
const MOST_BEST = 10;

/** Whom to invite: recommended by Shopee, of the shop's categories, in none of its campaigns. What is chosen becomes a draft; nothing is sent. */
export function InviteView({ shop, book }: { shop: ShopAccount; book: readonly BookRow[] }) {
  const { t } = useTexts();
  const number = useNumber();
  const { market } = shop;
  const failureTexts = useFailureTexts(market);
  const { answer, busy, failure, locked, read } = useInvites(shop);
  const askToUnlock = useVault((state) => state.askToUnlock);
  const { range } = useBookDays(market);
  const [text, setText] = useState('');
  const [category, setCategory] = useState('');
  const { rows, categories = [] } = answer.value ?? {};
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const found = useMemo(() => rows && filterInvitees(rows, text, category), [rows, text, category]);
  const own = (rows ?? []).filter(({ id }) => chosen.has(id));
  const names = useMemo(
    () => new Map(answer.value?.categories.map(({ id, name }) => [id, name === null ? t('book.category', { id }) : plainText(name, 60)])),
    [answer.value, t],
  );
  const typed = useMemo(() => inviteColumns(market, (id) => names.get(id) ?? id), [market, names]);
  const columns = useInviteColumns(market, typed);
  const choice = useMemo(
    (): ChosenRows<Invitee> => ({
      has: ({ id }) => chosen.has(id),
      set: (some, on) => {
        const ids = some.map(({ id }) => id);
        setChosen((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))));
      },
      allLabel: t('book.all'),
    }),
    [chosen, t],
  );
  const says = failure && failureTexts(failure);
  const best = found?.slice(0, MOST_BEST) ?? [];
  return (
    <>
      <BackLink href="#affiliates">{t('book.back')}</BackLink>
      <p className="small muted">{t('book.invite.says')}</p>
      <div className="row row--wrap book__tools">
        <ToolSearch label={t('book.search')} value={text} onChange={setText} />
        {categories.length > 0 && (
          <Select
            small
            aria-label={t('book.head.categories')}
            value={category}
            choices={[
              { value: '', label: t('book.invite.allCategories') },
              ...categories.map(({ id }) => ({ value: id, label: names.get(id) ?? id })),
            ]}
            onChange={setCategory}
          />
        )}
        <span className="end" />
        {locked ? (
          <Button size="s" icon="unlock" onClick={askToUnlock}>
            {t('bills.unlock')}
          </Button>
        ) : (
          <>
            <span className="small muted" role="status" data-reading={busy}>
              {busy && t('bills.reading')}
            </span>
            <IconButton icon="refresh" label={t('bills.readAgain')} disabled={busy} onClick={read} />
          </>
        )}
      </div>
      {says && (
        <FailureNotice says={says.what} next={says.todo} details={says.details} step={{ label: t('step.retry'), onPress: read, busy }} />
      )}
      {(answer.value?.unread.length ?? 0) > 0 && !busy && (
        <p className="small warn" data-part="unread">
          {t('book.invite.unread', { count: answer.value?.unread.length ?? 0, number: number(answer.value?.unread.length ?? 0) })}
        </p>
      )}
      {/* Nobody was read: that nobody is left to invite would be untrue. */}
      {!(says && !rows?.length) && (
        <TypedLines
          part="invitees"
          title={t('book.invite')}
          market={market}
          rows={busy && rows?.length === 0 ? undefined : found}
          counted={(count) => t('book.counted', { count, number: number(count) })}
          typed={typed}
          columns={columns}
          out={{ name: 'sidecar-invitees', status: (code) => code }}
          none={t('book.invite.none')}
          chosen={choice}
          tools={
            best.length > 0 && (
              <Button size="s" icon="star" onClick={() => setChosen(new Set(best.map(({ id }) => id)))}>
                {t('book.invite.first', { count: best.length, number: number(best.length) })}
              </Button>
            )
          }
          onOpen={({ id }) => goToView('affiliates', encodeURIComponent(id))}
          idOf={idOf}
        />
      )}
      {own.length > 0 && (
        <BookFoot
          shop={shop}
          chosen={own.length}
          campaign={{
            affiliates: own.map(({ id, name, username }) => ({ affiliateId: id, name: name || username || null, by: 'recommended' })),
            soldBy: own.map(({ id }) => id),
            also: own.flatMap((one) => one.best),
            range: { from: 0, to: range.to },
            promised: promisedRate(book.filter(({ id, merged }) => [id, ...merged].some((one) => chosen.has(one)))),
          }}
          onClear={() => setChosen(new Set())}
        />
      )}
    </>
  );
}

const idOf = ({ id }: { readonly id: string }): string => id;
