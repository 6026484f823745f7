import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { SelectField } from '#components/ui/form/select-field';
import { TextField } from '#components/ui/form/text-field';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { PAGE_SIZE } from '#lib/domain/offers/offer-query';
import { SEARCH_PAGES } from '#lib/domain/offers/saved-search';
import { useOffers } from '#lib/stores/offers/offers';
import { newSearch, useSearches } from '#lib/stores/offers/searches';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useSearchWords } from './use-search-words';

/** Keeps what is being looked at, with its filters, to be looked at once a day. */
export function KeepSearch({ account }: { account: AffiliateKeyAccount }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const [saved, setSaved] = useState(false);
  const asked = useOffers((state) => state.asked);
  if (!asked) return null;
  return (
    <>
      <Button size="s" icon="bell" title={t('searches.keep')} onClick={() => setOpen(true)}>
        <span className="toolbar__word">{t('searches.keep')}</span>
      </Button>
      {saved && (
        <span className="small pos" role="status">
          {t('searches.kept')} <a href="#offers/searches">{t('searches.see')}</a>
        </span>
      )}
      {open && (
        <KeepDialog
          account={account}
          onClose={(done) => {
            setOpen(false);
            setSaved(done);
          }}
        />
      )}
    </>
  );
}

function KeepDialog({ account, onClose }: { account: AffiliateKeyAccount; onClose: (saved: boolean) => void }) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts();
  const words = useSearchWords();
  const { query, filter } = useOffers();
  const { busy, failure, save } = useSearches();
  const [name, setName] = useState(query.keyword.trim());
  const [pages, setPages] = useState<number>(SEARCH_PAGES[1]);
  const keep = async () => {
    if (await save(newSearch(account.id, name.trim(), query, filter, pages))) onClose(true);
  };
  return (
    <Dialog
      title={t('searches.keepTitle')}
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onClick={() => onClose(false)}>{t('searches.cancel')}</Button>
          <Button variant="primary" busy={busy} disabled={name.trim() === ''} onClick={() => void keep()}>
            {t('searches.keepIt')}
          </Button>
        </>
      }
    >
      <p className="muted break">{words({ query, filter, market: account.market })}</p>
      <TextField label={t('searches.name')} value={name} maxLength={80} onChange={setName} />
      <SelectField
        label={t('searches.depth')}
        help={t('searches.depthHelp', { count: pages, calls: number(pages) })}
        value={String(pages)}
        onChange={(depth) => setPages(Number(depth))}
        choices={SEARCH_PAGES.map((depth) => ({ value: String(depth), label: t('searches.first', { number: number(depth * PAGE_SIZE) }) }))}
      />
      <p className="small muted">{t('searches.tells')}</p>
      {failure && (
        <p className="small neg" role="alert">
          {failureTexts(failure).says}
        </p>
      )}
    </Dialog>
  );
}
