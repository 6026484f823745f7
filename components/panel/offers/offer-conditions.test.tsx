import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { queryProblems } from '#lib/domain/offers/offer-rules';
import { useOffers } from '#lib/stores/offers/offers';
import { OfferConditions } from './offer-conditions';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'offers.coverage', hidden: true });
const enter = async (text: string) => {
  await userEvent.clear(field());
  if (text !== '') await userEvent.type(field(), text);
};

beforeEach(() => useOffers.getState().turnTo('shop', { coverage: 0 }));

it.each([
  ['50', 50],
  ['100', 100],
  ['0', 0],
  ['', 0],
])('"%s" is asked for while the field still has the focus', async (text, coverage) => {
  render(<OfferConditions />);
  await enter(text);
  expect(useOffers.getState().query.coverage).toBe(coverage);
  expect(field().value, 'and stays as it was typed').toBe(text);
  expect(queryProblems(useOffers.getState().query)).toEqual([]);
});

it.each(['150', '12.5', '-1', 'half'])('%s stays as typed, is named, and keeps the search from being sent', async (text) => {
  render(<OfferConditions />);
  await enter(text);
  expect(field().value).toBe(text);
  expect(screen.getByRole('alert', { hidden: true }).textContent).toBe('offers.rule.shareRange');
  expect(queryProblems(useOffers.getState().query)).toEqual([{ field: 'coverage', id: 'shareRange' }]);
});

it('a new search of shops begins with what it asks for, not with what was typed before', async () => {
  const { rerender } = render(<OfferConditions />);
  await enter('half');
  useOffers.setState(({ query }) => ({ query: { ...query, coverage: 30 } }));
  rerender(<OfferConditions />);
  await enter('40');
  expect(useOffers.getState().query.coverage).toBe(40);
});
