import { useEffect } from 'react';
import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/form/text-field';
import type { Failure } from '#lib/domain/failure';
import { useLongLinkId } from '#lib/stores/links/long-link-id';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Where the API refuses for good and the account has no affiliate id: asks for the id here, and goes on with the long link. */
export function LongLinkId({ accountId, making, onLongLink }: { accountId: string; making: boolean; onLongLink: () => void }) {
  const { t } = useTexts();
  const { values, errors, failure, pending, change, submit, begin } = useLongLinkId();
  useEffect(() => begin({ affiliateId: '' }), [begin]);
  const save = async () => {
    if (await submit({ accountId })) onLongLink();
  };
  return (
    <fieldset className="unlock stack stack--3" aria-label={t('link.longLinkId')} data-part="long-link-id">
      <TextField
        label={t('options.field.affiliateId')}
        help={t('link.longLinkIdHelp')}
        value={values.affiliateId}
        onChange={(affiliateId) => change({ affiliateId })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void save();
        }}
        error={errors.affiliateId && t(errors.affiliateId)}
        mono
      />
      {failure && !errors.affiliateId && <SaveFailure failure={failure} />}
      <Button variant="primary" size="l" block icon="link" busy={pending || making} onClick={() => void save()}>
        {t('link.copyLongLink')}
      </Button>
    </fieldset>
  );
}

function SaveFailure({ failure }: { failure: Failure }) {
  const { says } = useFailureTexts()(failure);
  return (
    <p className="small neg" role="alert">
      {says}
    </p>
  );
}
