import { useState } from 'react';
import { Button } from '#components/ui/button';
import { MoreMenu } from '#components/ui/more-menu';
import type { CaptionFacts } from '#lib/domain/links/captions/caption-facts';
import type { CaptionTemplate } from '#lib/domain/links/captions/caption-template';
import { isDisclosed } from '#lib/domain/links/captions/disclosure';
import { SHARE_TARGETS, type ShareTarget, shareAddress } from '#lib/domain/links/share-address';
import { useCaptionStop } from '#lib/stores/links/captions/caption-stop';
import { useCaptions } from '#lib/stores/links/captions/use-captions';
import { copy } from '#lib/stores/shell/copy';
import { openSite } from '#lib/stores/shell/open-page';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** So many places have a button of their own; the others lie in a menu. */
const FIRST = 2;

/** Brands are called the same in every language. */
const NAMES: Readonly<Record<ShareTarget, string>> = {
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  line: 'LINE',
  x: 'X',
  facebook: 'Facebook',
};

export interface ShareRowProps {
  facts: CaptionFacts & { readonly link: string };
  template: CaptionTemplate;
  place: string;
}

/** Opens a place of the person's with the caption in it, by an address alone: what is posted is decided there. */
export function ShareRow({ facts, template, place }: ShareRowProps) {
  const { t } = useTexts();
  const number = useNumber();
  const captions = useCaptions(facts.market);
  const pass = useCaptionStop((state) => state.pass);
  const [outcome, setOutcome] = useState({ of: '', says: '' });
  const caption = captions.of(facts, template);
  const shares = SHARE_TARGETS.map((target) => ({ target, share: shareAddress(target, caption, facts.link) }));
  const takeAlong = (text: string) =>
    void copy(text).then((copied) => setOutcome({ of: facts.link, says: t(copied ? 'caption.pasteThere' : 'link.copyFailed') }));
  const open = (target: ShareTarget, text: string) => {
    const share = shareAddress(target, text, facts.link);
    if (!share.ok) return;
    if (share.alone) takeAlong(text);
    openSite(share.address);
  };
  const ask = (target: ShareTarget) => pass(place, template, [caption], (final) => open(target, captions.of(facts, final)));
  return (
    <div className="stack stack--1">
      <fieldset className="chips chips--bare share">
        <legend className="sr">{t('caption.share')}</legend>
        {shares.slice(0, FIRST).map(({ target, share }) =>
          share.ok && isDisclosed(caption) ? (
            <a
              key={target}
              className="btn btn--s"
              href={share.address}
              target="_blank"
              rel="noreferrer"
              onClick={share.alone ? () => takeAlong(caption) : undefined}
            >
              {NAMES[target]}
            </a>
          ) : (
            <Button key={target} size="s" disabled={!share.ok} onClick={() => ask(target)}>
              {NAMES[target]}
            </Button>
          ),
        )}
        <MoreMenu
          label={t('caption.shareMore')}
          icon="share"
          actions={shares.slice(FIRST).map(({ target, share }) => ({
            id: target,
            label: NAMES[target],
            disabled: !share.ok,
            onPress: () => (isDisclosed(caption) ? open(target, caption) : ask(target)),
          }))}
        />
      </fieldset>
      {shares.map(({ target, share }) =>
        share.ok ? null : (
          <p key={target} className="small warn">
            {t('caption.tooLongFor', { name: NAMES[target], most: number(share.most), length: number(share.length) })}
          </p>
        ),
      )}
      <p className="small muted share__outcome" role="status">
        {outcome.of === facts.link && outcome.says}
      </p>
    </div>
  );
}
