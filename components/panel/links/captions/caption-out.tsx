import { CaptionCard } from '#components/links/captions/caption-card';
import { QrButton } from '#components/links/qr-button';
import { SubIdPresets } from '#components/links/sub-ids/sub-id-presets';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import { useLinkMaker } from '#lib/stores/links/link-maker';
import type { ReadyToLink } from '#lib/stores/links/link-situation';
import { useLinkPane, useLinkStanding, useShownLink } from '#lib/stores/links/use-link-pane';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useKeys } from '#lib/stores/shell/use-keys';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The link that the caption needs, and once it is there, the caption itself to be taken away. */
export function CaptionOut({ ready, facts }: { ready: ReadyToLink; facts: CaptionFacts }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const make = useLinkMaker((state) => state.make);
  const { draft, key, expanded } = useLinkPane(ready);
  const { phase, failure } = useLinkStanding(key);
  const made = useShownLink(key);
  useKeys({ makeCaption: () => void (made || make(draft)) });
  if (made) {
    const { link } = made.link;
    return (
      <div className="stack stack--3">
        <CaptionCard facts={{ ...facts, link }} place="captions" chooses={false} />
        <div>
          <QrButton link={link} name={facts.name ?? link} />
        </div>
      </div>
    );
  }
  const says = failure && failureTexts(failure);
  return (
    <div className="stack stack--3">
      <SubIdPresets ready={ready} presetId={draft.presetId} expanded={expanded} />
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      <Button variant="primary" size="l" block icon="link" busy={phase === 'making'} onClick={() => void make(draft)}>
        {t('caption.makeLink')}
      </Button>
    </div>
  );
}
