import { Button } from '#components/ui/button';
import { useOfferLinks } from '#lib/stores/offers/offer-links';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** One click: the link with the usual sub ids, copied. Pressed again, it is copied once more. */
export function OfferLinkButton({ page, name, accountId }: { page: string; name: string; accountId: string }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const state = useOfferLinks(({ links }) => links[page]);
  const make = useOfferLinks(({ make }) => make);
  const word =
    state?.phase === 'made'
      ? t(state.copied ? 'offers.copied' : 'offers.made')
      : t(state?.phase === 'failed' ? 'offers.linkFailed' : 'offers.makeLink');
  const more = state?.phase === 'made' ? state.link : state?.phase === 'failed' ? failureTexts(state.failure).says : undefined;
  return (
    <Button
      size="s"
      icon={state?.phase === 'made' && state.copied ? 'check' : state?.phase === 'failed' ? 'alert' : 'link'}
      busy={state?.phase === 'making'}
      aria-label={`${word}: ${name}`}
      title={more}
      onClick={() => void make({ page, name, accountId })}
    >
      <span className="toolbar__word">{word}</span>
    </Button>
  );
}
