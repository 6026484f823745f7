import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { firstQuery, OFFER_KINDS } from '#lib/domain/offers/offer-query';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import { useOfferPicks } from '#lib/stores/offers/offer-picks';
import { toggleStar } from '#lib/stores/offers/starred';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { OfferItem } from './offer-item';
import { OfferSearch } from './offer-search';

const accounts = vi.hoisted(() => ({ keyed: [] as unknown[] }));
vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-panel-view', () => ({ goToView: vi.fn(), usePanelView: () => ({ view: 'offers', part: null }) }));
vi.mock('#lib/stores/offers/starred', () => ({ toggleStar: vi.fn(), useStarred: () => [] }));
vi.mock('#lib/stores/offers/use-offer-account', () => ({ useOfferAccount: () => ({ keyed: accounts.keyed, account: accounts.keyed[0] }) }));
vi.mock('./use-offer-words', () => ({ useOfferWords: () => ({ about: () => 'about', parts: () => 'parts', earned: () => '' }) }));
vi.mock('./offer-notes', () => ({ OfferNotes: () => null }));
vi.mock('./offer-money', () => ({ OfferMoney: () => <b>R$ 7,17</b> }));
vi.mock('./offer-link-button', () => ({ OfferLinkButton: () => <button type="button">link</button> }));
vi.mock('./offer-chips', () => ({ OfferChips: () => null }));
vi.mock('./offer-conditions', () => ({ OfferConditions: () => null }));
vi.mock('./offer-filters', () => ({ OfferFilters: () => null }));
vi.mock('./use-offer-conditions', () => ({ useOfferConditions: () => [] }));

const offer = {
  kind: 'product',
  key: 'product 1',
  market: 'BR',
  name: 'Mug',
  page: 'https://shopee.com.br/product/1/2',
  totalRate: 900,
} as OfferRow;
const account = (id: string) => ({ id, kind: 'affiliateKey', market: 'BR', label: id, appId: id }) as never;

beforeEach(() => {
  vi.mocked(goToView).mockClear();
  useOfferPicks.getState().compare([]);
});

it('the name opens the product, the star keeps it, the picture shows its details', async () => {
  render(<OfferItem offer={offer} accountId="a" budget={null} paidBy={null} />);
  const name = screen.getByRole('link', { name: 'Mug' });
  expect([name.getAttribute('href'), name.getAttribute('target')]).toEqual([offer.page, '_blank']);
  await userEvent.click(screen.getByRole('button', { name: 'offers.star Mug' }));
  expect(toggleStar).toHaveBeenCalledExactlyOnceWith(offer);
  await userEvent.click(screen.getByRole('button', { name: 'offers.details Mug' }));
  expect(useOfferPicks.getState().compared).toEqual([offer]);
});

it.each([
  [1280, 0],
  [400, 1],
])('in a window of %i pixels details stand beside the list, or in its place', async (width, turns) => {
  vi.stubGlobal('innerWidth', width);
  render(<OfferItem offer={offer} accountId="a" budget={null} paidBy={null} />);
  await userEvent.click(screen.getByRole('button', { name: 'offers.details Mug' }));
  expect(goToView).toHaveBeenCalledTimes(turns);
  vi.unstubAllGlobals();
});

it.each([
  [1, 0],
  [2, 1],
])('with %i accounts there is a choice of account only where there is one', async (count, choices) => {
  accounts.keyed = Array.from({ length: count }, (_, n) => account(`${n}`));
  render(<OfferSearch account={account('0')} />);
  // One line: words, order, filters, the button.
  const line = screen.getByRole('form').querySelector('.toolbar') as HTMLElement;
  expect(within(line).getAllByRole('button').length + within(line).getAllByRole('combobox').length).toBeGreaterThanOrEqual(3);
  await userEvent.click(within(line).getByRole('button', { name: /^offers\.filter/ }));
  expect(screen.queryAllByLabelText('offers.account')).toHaveLength(choices);
});

it('begins with the highest commission, whatever is asked for', () => {
  expect(OFFER_KINDS.map((kind) => firstQuery(kind).sort)).toEqual([5, 2, 2]);
});
