import { UnlockForm } from '#components/accounts/unlock-form';
import { UnlockLine } from '#components/accounts/unlock-line';
import { JobsStrip } from '#components/jobs/jobs-strip';
import { LastLinks } from '#components/links/last-links';
import { LinkFoot } from '#components/links/link-foot';
import { LinkPane } from '#components/links/link-pane';
import { ViewBoundary } from '#components/shell/view-boundary';
import { useCover } from '#lib/stores/accounts/use-cover';
import { useLinkMaker } from '#lib/stores/links/link-maker';
import { linkMakerUnlocks } from '#lib/stores/links/link-situation';
import { useLinkSituation } from '#lib/stores/links/use-link-pane';
import { useTab } from '#lib/stores/shell/tab';
import { usePageAppearance } from '#lib/stores/shell/use-page-appearance';
import { useReady } from '#lib/stores/shell/use-ready';
import { useTexts } from '#lib/stores/shell/use-texts';
import { PopupHead } from './popup-head';

/** The popup: the product in front, what it earns, its link, the last links. */
export function Popup() {
  const { t } = useTexts();
  const situation = useLinkSituation();
  const cover = useCover();
  const covered = cover !== 'open';
  // What a link came to, or what stands in its way, has the room to itself.
  const busy = useLinkMaker((state) => state.outcome !== null) && situation.kind === 'ready';
  usePageAppearance(t('app.name'));
  useReady(useTab((state) => state.known));
  return (
    <div className="popup">
      <PopupHead situation={situation} />
      {!covered && !linkMakerUnlocks(situation) && <UnlockLine />}
      {!covered && <JobsStrip opens={false} />}
      <main className="popup__body">
        <h1 className="sr">{t('app.name')}</h1>
        <ViewBoundary view="popup">
          {cover === 'locked' && !linkMakerUnlocks(situation) && <UnlockForm />}
          <LinkPane situation={situation} readsPage focusFirst />
          {!covered && !busy && <LastLinks most={3} />}
        </ViewBoundary>
      </main>
      <LinkFoot situation={situation} />
    </div>
  );
}
