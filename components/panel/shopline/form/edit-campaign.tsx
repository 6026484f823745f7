import { useEffect } from 'react';
import type { ShoplineDesk } from '#components/panel/shopline/account-context';
import { Empty } from '#components/ui/empty';
import { FailureNotice } from '#components/ui/failure-notice';
import { Skeleton } from '#components/ui/skeleton';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useCampaignEdit } from '#lib/stores/shopline/edit';
import { EditForm } from './edit-form';

/** A campaign is read anew before it is changed: a list of products is replaced whole, so the present one has to be seen. */
export function EditCampaign({ id, desk }: { id: string; desk: ShoplineDesk }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const { edit, base, fresh, failure, look, open } = useCampaignEdit();
  const { store, records, place } = desk;
  const campaign = records?.campaigns.find(({ campaignId }) => campaignId === id);
  useEffect(() => void look(store.id, id), [look, store.id, id]);
  useEffect(() => {
    if (fresh && campaign && records?.facts && edit === null) open(campaign, place);
  }, [fresh, campaign, records, edit, open, place]);
  const says = failure && failureTexts(failure);
  return (
    <>
      <a className="small" href={`#campaigns/${id}`}>
        {t('campaigns.backToOne')}
      </a>
      {says && (
        <FailureNotice
          says={says.what}
          next={says.todo}
          details={says.details}
          step={{ label: t('step.retry'), onPress: () => void look(store.id, id) }}
        />
      )}
      {!says && records !== null && !campaign && fresh && <Empty icon="tag" title={t('campaigns.gone')} />}
      {!says && edit === null && <Skeleton width={60} />}
      {edit !== null && base && <EditForm campaign={base} edit={edit} desk={desk} />}
    </>
  );
}
