import { useState } from 'react';
import { Button } from '#components/ui/button';
import { FormDialog } from '#components/ui/form/form-dialog';
import { SelectField } from '#components/ui/form/select-field';
import { TextField } from '#components/ui/form/text-field';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { PAGE_SIZE } from '#lib/domain/offers/offer-query';
import { SEARCH_PAGES } from '#lib/domain/offers/saved-search';
import { useOffers } from '#lib/stores/offers/offers';
import { saveSearchForm } from '#lib/stores/offers/save-search';
import { useForm } from '#lib/stores/shell/form/form';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useSearchWords } from './use-search-words';

/** Saves the shown search with its filters, to be read once a day. */
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
  const [form] = useState(() => saveSearchForm(account.id, query, filter));
  const { values, pending, failure, stops, field, submit } = useForm(form);
  const pages = Number(values.pages);
  return (
    <FormDialog
      title={t('searches.keepTitle')}
      onClose={() => onClose(false)}
      cancel={t('searches.cancel')}
      submit={t('searches.keepIt')}
      button={{ busy: pending }}
      stops={stops}
      onSubmit={() => void submit().then((done) => done && onClose(true))}
      before={<p className="muted break">{words({ query, filter, market: account.market })}</p>}
      after={
        <>
          <p className="small muted">{t('searches.tells')}</p>
          {failure && (
            <p className="small neg" role="alert">
              {failureTexts(failure).says}
            </p>
          )}
        </>
      }
    >
      <TextField label={t('searches.name')} {...field('name')} maxLength={80} />
      <SelectField
        label={t('searches.depth')}
        help={t('searches.depthHelp', { count: pages, calls: number(pages) })}
        {...field('pages')}
        choices={SEARCH_PAGES.map((depth) => ({
          value: String(depth),
          label: t('searches.first', { number: number(depth * PAGE_SIZE) }),
        }))}
      />
    </FormDialog>
  );
}
