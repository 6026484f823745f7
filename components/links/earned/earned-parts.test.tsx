import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import type { ShortLink } from '#lib/domain/links/short-link';
import { type EarnedSums, NOTHING_EARNED } from '#lib/domain/reports/earned/earned-by-links';
import type { EarnedStateRow } from '#lib/stores/reports/earned/use-earned';
import { EarnedFigure } from './earned-figure';
import { PaidSale } from './paid-sale';
import { Untraced } from './untraced';

const { cover, row } = vi.hoisted(() => ({ cover: { now: 'open' }, row: { now: null as unknown } }));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/words/use-moments', () => ({ useMoments: () => ({ at: String }) }));
vi.mock('#lib/stores/shell/use-live', () => ({ useLive: () => ({ value: row.now }) }));
vi.mock('#lib/stores/accounts/use-cover', () => ({ useCover: () => cover.now }));

const STATE: EarnedStateRow = {
  accountId: 'a',
  market: 'BR',
  at: 1,
  fresh: { lines: 1_200, untraced: 480 },
  rule: {
    cap: { most: 50_000n, per: 'order', orders: 30 },
    sellerPartElsewhere: true,
    evidence: { orders: 120, capped: 30, elsewhere: { lines: 40, paid: 40 } },
    days: { from: 20_400, to: 20_419 },
  },
};
const brl = (amount: string) => ({ amount, currency: 'BRL' });
const SALE = {
  price: brl('300'),
  shopeeRate: rateFromBasisPoints(1_000),
  sellerRate: rateFromBasisPoints(0),
  promised: brl('30'),
};

it.each([
  ['open', true],
  ['locked', false],
  ['unknown', false],
] as const)('what an account’s report told, while the vault is %s', (now, shown) => {
  cover.now = now;
  row.now = STATE;
  const { container } = render(
    <>
      <Untraced accountId="a" />
      <PaidSale accountId="a" sale={SALE} />
    </>,
  );
  expect(container.textContent !== '').toBe(shown);
  expect(screen.queryAllByText(/480|30,00/).length > 0).toBe(shown);
});

const link = { market: 'BR', at: 0 } as ShortLink;
const sums = (net: bigint, pending: bigint): EarnedSums => ({ orders: 3, cancelledOrders: 0, lines: 3, net, pending });
const parts = (direct: EarnedSums) => ({ direct, elsewhere: NOTHING_EARNED, unknown: NOTHING_EARNED });

it.each([
  ['its own', true],
  ['shared with other links', false],
] as const)('what is in short of what a link earned is one amount, when it is %s too', (_, own) => {
  const nothing = parts(NOTHING_EARNED);
  const earned = parts(sums(19_305_000n, 638_000n));
  const { container } = render(
    <EarnedFigure
      link={link}
      earned={{ earned: { own: own ? earned : nothing, shared: own ? nothing : earned, sharing: 4 }, countedAt: 1, unread: 0 }}
    />,
  );
  const [main, more] = [...container.querySelectorAll('.earned > span:not(.sr)')].map((part) => part.textContent ?? '');
  expect(main?.match(/R\$/g)).toHaveLength(1);
  expect(main).toContain('193,05');
  expect(more).toContain('6,38');
});
