import { type FormEvent, Suspense, useEffect, useRef } from 'react';
import { UnlockForm } from '#components/accounts/unlock-form';
import { Button } from '#components/ui/button';
import { Icon } from '#components/ui/icon';
import { plainText } from '#lib/domain/text';
import { useCover } from '#lib/stores/accounts/use-cover';
import { useVault } from '#lib/stores/accounts/vault';
import type { Way } from '#lib/stores/links/link-draft';
import { useLinkMaker } from '#lib/stores/links/link-maker';
import type { ReadyToLink } from '#lib/stores/links/link-situation';
import { presetsOf } from '#lib/stores/links/sub-ids/sub-ids';
import { useLinkPane, useLinkStanding } from '#lib/stores/links/use-link-pane';
import { wayOn } from '#lib/stores/links/way-on';
import { lazyView } from '#lib/stores/shell/lazy-view';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { LinkFailure } from './link-failure';
import { Following, LinkSaid, MadeLink } from './made-link';
import { SubIdEditor } from './sub-ids/sub-id-editor';
import { SubIdPresets } from './sub-ids/sub-id-presets';

/** Loaded when there is a link, or are groups: the popup opens without them. */
const AfterLink = lazyView(['captions'], async () => (await import('./after-link')).AfterLink);
const LongLinkId = lazyView(['accounts'], async () => (await import('./long-link-id')).LongLinkId);
const GroupLinks = lazyView(['captions', 'groups', 'earned'], async () => (await import('./sub-ids/group-links')).GroupLinks);

/**
 * Sub ids, the one button, and how it came out. The primary is always what gets a link out; Enter presses it. Once there is a link, what
 * it was made with folds away, and its caption is the next thing.
 */
export function LinkMaker({ ready, focusFirst }: { ready: ReadyToLink; focusFirst: boolean }) {
  const { t } = useTexts();
  const { make, goOn } = useLinkMaker.getState();
  const vaultLocked = useVault((state) => state.status?.state === 'locked');
  const { draft, key, context, expanded } = useLinkPane(ready);
  const { phase, shows, failure } = useLinkStanding(key);
  const refusedLocked = failure?.code === 'locked';
  const locked = refusedLocked || (vaultLocked && ready.account.kind === 'affiliateKey' && phase !== 'made');
  // What the person called groups is covered with the rest; whoever needs no key goes on with theirs.
  const covered = useCover() !== 'open' && locked;
  const making = phase === 'making';
  const grouped = presetsOf(useSetting('presets'), ready.market).length > 1;
  const makeIt = (way: Partial<Way>) => void make(draft, { how: 'api', again: false, ...way });
  const longLink = () => makeIt({ how: 'longLink' });
  // Where Shopee refuses for good, the one button is the way that still works.
  const primary = failure ? wayOn(failure, ready.account).primary : 'api';
  const byHand = primary === 'longLink';
  const presetName = useSetting('presets').find(({ id }) => id === draft.presetId)?.name;
  const marks = plainText(presetName ?? expanded.filter(Boolean).join(' · '), 60);
  const subIds = !covered && (
    <>
      <SubIdPresets ready={ready} presetId={draft.presetId} expanded={expanded} />
      <SubIdEditor slots={draft.slots} context={context} />
    </>
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!shows && primary !== 'affiliateId') makeIt(byHand ? { how: 'longLink' } : {});
  };
  return (
    <div className="stack stack--4">
      <form className="stack stack--4" onSubmit={submit}>
        {shows && <MadeLink ready={ready} request={key} making={making} onMakeAgain={(how) => makeIt({ again: true, how })} />}
        {shows ? (
          <details className="fold">
            <summary className="small">
              <Icon name="right" size={12} />
              <span className="cut">{t('link.madeWith', { marks: marks || t('link.noSubIds') })}</span>
            </summary>
            <div className="stack">{subIds}</div>
          </details>
        ) : (
          subIds
        )}
        {failure && !refusedLocked && <LinkFailure failure={failure} ready={ready} onLongLink={longLink} />}
        {!locked && !shows && primary !== 'affiliateId' && (
          <Primary text={byHand ? 'link.copyLongLink' : 'link.make'} making={making} focusFirst={focusFirst} />
        )}
      </form>
      {!locked && primary === 'affiliateId' && (
        <Suspense fallback={null}>
          <LongLinkId accountId={ready.account.id} making={making} onLongLink={longLink} />
        </Suspense>
      )}
      {locked && <UnlockForm onUnlocked={() => void goOn()} />}
      {locked && ready.account.affiliateId !== null && (
        <div className="stack">
          <p className="muted">{t('link.lockedLongLink')}</p>
          <Button block icon="link" busy={making} onClick={longLink}>
            {t('link.copyLongLink')}
          </Button>
        </div>
      )}
      <Suspense fallback={null}>
        {shows && <Following request={key} draw={(link) => <AfterLink ready={ready} link={link} />} />}
        {grouped && !shows && !covered && <GroupLinks ready={ready} />}
      </Suspense>
      <LinkSaid request={key} making={making} />
    </div>
  );
}

type PrimaryText = 'link.make' | 'link.copyLongLink';

function Primary({ text, making, focusFirst }: { text: PrimaryText; making: boolean; focusFirst: boolean }) {
  const { t } = useTexts();
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (focusFirst) place.current?.querySelector('button')?.focus();
  }, [focusFirst]);
  return (
    <span ref={place} className="grow">
      <Button type="submit" variant="primary" size="l" block busy={making} icon="link" keyHint="↵">
        {t(text)}
      </Button>
    </span>
  );
}
