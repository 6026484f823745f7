import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import type { FileOffer } from '#lib/domain/reports/files/file-offers';
import type { ImportRow } from '#lib/stores/reports/imports/import-rows';
import { copy } from '#lib/stores/shell/copy';
import { FileOffers } from './file-offers';

const known = vi.hoisted(() => ({ value: null as unknown, failure: null as unknown, addToList: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));
vi.mock('#lib/stores/shell/copy', () => ({ copy: vi.fn(async () => true) }));
vi.mock('#lib/stores/links/bulk/bulk', () => ({ useBulk: { getState: () => ({ addToList: known.addToList }) } }));
vi.mock('#lib/stores/reports/imports/offers-of-file', () => ({ useFileOffers: () => known }));

const row = { name: 'offers.csv', market: 'ID' } as ImportRow;
const offer = (key: string, over: Partial<FileOffer> = {}): FileOffer => ({
  key,
  name: `Item ${key}`,
  shop: `Shop ${key}`,
  price: 'Rp5.780.000',
  sold: '2,8RB',
  commission: 'Rp317.900',
  rate: 550,
  page: `https://shopee.co.id/product/1/${key}`,
  link: `https://s.shopee.co.id/${key}`,
  ...over,
});
const shown = (...offers: readonly FileOffer[]) => {
  Object.assign(known, { value: offers, failure: null });
  render(<FileOffers row={row} onClose={() => undefined} />);
};

beforeEach(() => {
  vi.clearAllMocks();
  location.hash = '';
});

it('shows what the portal showed, and that it is from the file', () => {
  shown(offer('1'));
  expect(screen.getByRole('dialog').textContent).toContain('imports.offers.says');
  for (const text of ['Item 1', 'Shop 1 · Rp5.780.000 · 2,8RB', '5,5%', 'Rp317.900'])
    expect(screen.getByRole('listitem').textContent).toContain(text);
  expect(screen.getByRole('link').getAttribute('href')).toBe('https://shopee.co.id/product/1/1');
});

it('copies the link that the portal made', async () => {
  shown(offer('1'), offer('2'));
  await userEvent.click(screen.getByRole('button', { name: 'imports.offers.copy Item 2' }));
  expect(copy).toHaveBeenCalledExactlyOnceWith('https://s.shopee.co.id/2');
  expect(await screen.findByRole('button', { name: 'imports.offers.copied' })).toBeDefined();
});

it('takes all products to the list of links', async () => {
  shown(offer('1'), offer('2'), offer('3', { page: null }));
  await userEvent.click(screen.getByRole('button', { name: /^imports.offers.toList 2/ }));
  expect(known.addToList).toHaveBeenCalledExactlyOnceWith(['https://shopee.co.id/product/1/1', 'https://shopee.co.id/product/1/2']);
  expect(location.hash).toBe('#bulk');
});

it('leads nowhere where the file has no address of Shopee’s, and guesses no rate', () => {
  shown(offer('1', { page: null, link: null, rate: null }));
  expect([screen.queryByRole('link'), screen.getAllByRole('button')].flat()).toHaveLength(2);
  expect(screen.getByRole('listitem').textContent).not.toContain('%');
});

it('says why where the file cannot be read', () => {
  Object.assign(known, { value: null, failure: failure('storageFailed') });
  render(<FileOffers row={row} onClose={() => undefined} />);
  expect(screen.getByRole('dialog').textContent).toContain('storageFailed');
});
