import { useEffect, useState } from 'react';
import type { ShoplineContext } from '#components/panel/shopline/account-context';
import { BackLink } from '#components/ui/back-link';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Skeleton } from '#components/ui/skeleton';
import type { ShoplineCampaign } from '#lib/domain/shopline/campaign';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useCampaignEdit } from '#lib/stores/shopline/edit';
import { EditForm } from './edit-form';

/** A campaign is read anew before it is changed: a list of products is replaced whole, so the present one has to be seen. */
export function EditCampaign({ id, context }: { id: string; context: ShoplineContext }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { campaignId, fresh, failure, read } = useCampaignEdit();
  const [opened, setOpened] = useState<ShoplineCampaign | null>(null);
  const { store, records } = context;
  const campaign = records?.campaigns.find(({ campaignId }) => campaignId === id);
  const isRead = campaignId === id && fresh;
  useEffect(() => void read(store.id, id), [read, store.id, id]);
  useEffect(() => {
    // As it was read just now: what comes while the form is open does not change it.
    if (isRead && campaign && records?.facts) setOpened((before) => before ?? campaign);
  }, [isRead, campaign, records]);
  const says = failure && failureTexts(failure);
  return (
    <>
      <BackLink href={`#campaigns/${id}`}>{t('campaigns.backToOne')}</BackLink>
      {says && (
        <FailureNotice
          says={says.what}
          next={says.todo}
          details={says.details}
          step={{ label: t('step.retry'), onPress: () => void read(store.id, id) }}
        />
      )}
      {!says && records !== null && !campaign && isRead && <Empty icon="tag" title={t('campaigns.gone')} />}
      {!says && opened === null && <Skeleton width={60} />}
      {opened && <EditForm campaign={opened} context={context} />}
    </>
  );
}
