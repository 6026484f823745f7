import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { FailureNotice } from '#components/ui/failure-notice';
import { IconButton } from '#components/ui/icon-button';
import { Skeleton } from '#components/ui/skeleton';
import { formatShare } from '#lib/domain/format';
import type { FileOffer } from '#lib/domain/reports/files/file-offers';
import { plainText } from '#lib/domain/text';
import { useBulk } from '#lib/stores/links/bulk/bulk';
import type { ImportRow } from '#lib/stores/reports/imports/import-rows';
import { useFileOffers } from '#lib/stores/reports/imports/offers-of-file';
import { copy } from '#lib/stores/shell/copy';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';

/** So many are drawn: longer lists are ticked together by nobody. All of them go to the list of links. */
const MOST_SHOWN = 300;

/** The offers of a file: each with its link, all of them to make links of. */
export function FileOffers({ row, onClose }: { row: ImportRow; onClose: () => void }) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts(row.market);
  const { value: offers, failure } = useFileOffers(row);
  const [copied, setCopied] = useState('');
  const says = failure && failureTexts(failure);
  const pages = offers?.flatMap(({ page }) => page ?? []) ?? [];
  const toList = () => {
    useBulk.getState().addToList(pages);
    goToView('bulk');
  };
  const take = async ({ key, link }: FileOffer) => setCopied(link && (await copy(link)) ? key : '');
  return (
    <Dialog
      title={plainText(row.name, 120)}
      place="top"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('imports.close')}</Button>
          {pages.length > 0 && (
            <Button variant="primary" icon="layers" onClick={toList}>
              {t('imports.offers.toList', { count: pages.length, number: number(pages.length) })}
            </Button>
          )}
        </>
      }
    >
      <p className="small muted">{t('imports.offers.says')}</p>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {!offers && !says && <Skeleton width={80} />}
      <ul className="grp filerows">
        {offers?.slice(0, MOST_SHOWN).map((offer) => (
          <Offer key={offer.key} offer={offer} row={row} copied={copied === offer.key} onCopy={() => void take(offer)} />
        ))}
      </ul>
      {offers && offers.length > MOST_SHOWN && <p className="small muted">+{number(offers.length - MOST_SHOWN)}</p>}
    </Dialog>
  );
}

interface OfferProps {
  offer: FileOffer;
  row: ImportRow;
  copied: boolean;
  onCopy: () => void;
}

function Offer({ offer, row, copied, onCopy }: OfferProps) {
  const { t } = useTexts();
  const name = plainText(offer.name, 200);
  const { page, rate } = offer;
  const facts = [offer.shop, offer.price, offer.sold].filter(Boolean).map((text) => plainText(text, 80));
  return (
    <li className="filerow" data-offer={offer.key}>
      <span className="grow stack filerow__says">
        {page ? (
          <a className="cut medium" href={page} target="_blank" rel="noopener noreferrer" title={t('imports.offers.open', { name })}>
            <bdi>{name}</bdi>
          </a>
        ) : (
          <bdi className="cut medium">{name}</bdi>
        )}
        <small className="muted">
          <bdi>{facts.join(' · ')}</bdi>
        </small>
      </span>
      <span className="stack filerow__says num">
        <b>{rate === null ? '' : formatShare(rate, row.market)}</b>
        <small>{plainText(offer.commission, 40)}</small>
      </span>
      {offer.link && (
        <IconButton
          icon={copied ? 'check' : 'copy'}
          label={copied ? t('imports.offers.copied') : t('imports.offers.copy', { name })}
          onClick={onCopy}
        />
      )}
    </li>
  );
}
