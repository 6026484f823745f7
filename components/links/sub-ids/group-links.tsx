import { useId } from 'react';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Check } from '#components/ui/form/check';
import { Icon } from '#components/ui/icon';
import { plainText } from '#lib/domain/text';
import { usePaidFacts } from '#lib/stores/links/captions/use-paid-facts';
import { useGroupLinks } from '#lib/stores/links/group-links';
import type { ReadyToLink } from '#lib/stores/links/link-situation';
import { presetsOf } from '#lib/stores/links/sub-ids/sub-ids';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { saveSetting, useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { GroupRows } from './group-rows';

/** One post, many groups: the product in front gets one link for each chosen preset, by one click. */
export function GroupLinks({ ready }: { ready: ReadyToLink }) {
  const { t } = useTexts();
  const label = useId();
  const failureTexts = useFailureTexts();
  const facts = usePaidFacts(ready, null);
  const presets = presetsOf(useSetting('presets'), ready.market);
  const leftOut = useSetting('groupsLeftOut');
  const { current, starting, failure, make } = useGroupLinks();
  if (presets.length < 2) return null;
  const chosen = presets.filter(({ id }) => !leftOut.includes(id));
  const mine = current?.page === ready.page && current.accountId === ready.account.id ? current : null;
  const says = failure && failureTexts(failure);
  const tick = (id: string, on: boolean) => void saveSetting('groupsLeftOut', on ? leftOut.filter((one) => one !== id) : [...leftOut, id]);
  return (
    <section className="stack" aria-labelledby={label} data-part="groups">
      <h2 className="sr" id={label}>
        {t('groups.title')}
      </h2>
      <Button block icon="layers" busy={starting} disabled={chosen.length === 0} onClick={() => void make(ready, facts, chosen)}>
        {t('groups.make', { count: chosen.length, number: chosen.length })}
      </Button>
      <details className="fold">
        <summary className="small">
          <Icon name="right" size={12} />
          {t('groups.which', { chosen: chosen.length, all: presets.length })}
        </summary>
        <div className="groups__which">
          {presets.map(({ id, name }) => (
            <Check key={id} checked={!leftOut.includes(id)} onChange={(on) => tick(id, on)}>
              {plainText(name, 40)}
            </Check>
          ))}
        </div>
      </details>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {mine && <GroupRows key={mine.jobId} jobId={mine.jobId} market={ready.market} />}
    </section>
  );
}
