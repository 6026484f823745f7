import { useState } from 'react';
import { Button } from '#components/ui/button';
import type { DraftProduct } from '#lib/domain/targeted/draft';

/** As many products as a draft holds. */
const MOST = 5000;

interface CampaignButtonProps {
  readonly accountId: string;
  readonly products: () => readonly Pick<DraftProduct, 'itemId' | 'name'>[];
  readonly count: number;
  readonly children: string;
}

/** Begins a draft of a targeted campaign with the products that are chosen; their rates are proposed there. What begins one is loaded by the press. */
export function CampaignButton({ accountId, products, count, children }: CampaignButtonProps) {
  const [busy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    const { beginDraft } = await import('#lib/stores/targeted/draft/begin-draft');
    const chosen = products().map(({ itemId, name }) => ({ itemId, name, rate: null }));
    await beginDraft(accountId, { products: chosen, step: 'products' });
    setBusy(false);
  };
  return (
    <Button icon="star" title={children} busy={busy} disabled={count === 0 || count > MOST} onClick={() => void begin()}>
      <span className="toolbar__word">{children}</span>
    </Button>
  );
}
