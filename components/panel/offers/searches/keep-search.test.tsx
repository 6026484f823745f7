import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { AffiliateKeyAccount } from '#lib/domain/accounts/account';
import { failure } from '#lib/domain/failure';
import { NO_FILTER } from '#lib/domain/offers/offer-filter';
import { emptyQuery } from '#lib/domain/offers/offer-query';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { useOffers } from '#lib/stores/offers/offers';
import { pressEnter } from '#test/support/press-enter';
import { KeepSearch } from './keep-search';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));
vi.mock('./use-search-words', () => ({ useSearchWords: () => () => 'words' }));

const ACCOUNT = { kind: 'affiliateKey', id: 'a', market: 'BR', appId: '1' } as AffiliateKeyAccount;
const asked = vi.mocked(ask);
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const open = async () => {
  render(<KeepSearch account={ACCOUNT} />);
  await userEvent.click(screen.getByRole('button', { name: 'searches.keep' }));
};

beforeEach(() => {
  asked.mockReset();
  const query = { ...emptyQuery('product'), keyword: ' cup ' };
  useOffers.setState({ query, filter: { ...NO_FILTER, minSold: 10 }, asked: { accountId: 'a', query } as never });
});

it('a search is saved by Enter, with the name and the depth that the fields show', async () => {
  asked.mockResolvedValue(ok(null) as never);
  await open();
  expect(field('searches.name').value).toBe('cup');
  await userEvent.type(field('searches.name'), 's of Ana ');
  await userEvent.selectOptions(field('searches.depth'), '1');
  await pressEnter(field('searches.name'));
  const search = expect.objectContaining({
    accountId: 'a',
    name: 'cups of Ana',
    pages: 1,
    on: true,
    query: expect.objectContaining({ keyword: ' cup ' }),
    filter: expect.objectContaining({ minSold: 10 }),
  });
  expect(asked).toHaveBeenCalledExactlyOnceWith('searches.save', { search });
  expect((await screen.findByRole('status')).textContent).toContain('searches.kept');
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('without a name it is not sent: the field says so and has the focus', async () => {
  await open();
  await userEvent.clear(field('searches.name'));
  await userEvent.type(field('searches.name'), '  ');
  await pressEnter(field('searches.name'));
  expect(screen.getByRole('alert').textContent).toBe('searches.nameMissing');
  expect(document.activeElement).toBe(field('searches.name'));
  expect(asked).not.toHaveBeenCalled();
});

it('one that was not stored says why; what was typed is still there, and a dialog opened anew begins without it', async () => {
  asked.mockResolvedValue(fail(failure('storageFailed')));
  await open();
  await userEvent.type(field('searches.name'), 's');
  await pressEnter(field('searches.name'));
  expect(screen.getByRole('alert').textContent).toBe('storageFailed');
  expect(field('searches.name').value).toBe('cups');
  await userEvent.click(screen.getByRole('button', { name: 'searches.cancel' }));
  await userEvent.click(screen.getByRole('button', { name: 'searches.keep' }));
  expect(screen.queryByRole('alert')).toBeNull();
});
