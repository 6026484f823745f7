import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import type { ImportRow } from '#lib/stores/reports/imports/import-rows';
import { ShowFile } from './show-file';

const known = vi.hoisted(() => ({ value: null as unknown, failure: null as unknown }));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));
vi.mock('#lib/stores/shell/words/use-moments', () => ({ useMoments: () => ({ full: (at: number) => `at ${at}` }) }));
vi.mock('#lib/stores/reports/imports/rows-of-import', () => ({ useRowsOfImport: () => known }));

const shown = (kind: ImportRow['kind'], over: Partial<ImportRow> = {}) =>
  render(<ShowFile row={{ name: 'a.csv', kind, market: 'ID', first: null, last: null, ...over } as ImportRow} name="a.csv" />);

beforeEach(() => {
  location.hash = '';
  Object.assign(known, { value: null, failure: null });
});

it.each([
  ['commission', '#earnings'],
  ['clicks', '#earnings'],
  ['adSpend', '#earnings/ads'],
  ['sellerConversions', '#conversions'],
  ['sellerBill', '#bills'],
] as const)('leads from a file of %s to %s', async (kind, hash) => {
  shown(kind);
  await userEvent.click(screen.getByRole('button', { name: 'imports.rows.view: a.csv' }));
  expect(location.hash).toBe(hash);
});

it('asks for the market and the days of the file', async () => {
  shown('clicks', { first: 20_557, last: 20_558 });
  await userEvent.click(screen.getByRole('button'));
  expect(useEarningsChoice.getState()).toMatchObject({
    market: 'ID',
    period: { kind: 'custom', from: '2026-04-14', to: '2026-04-15' },
  });
});

it.each(['affiliatePerformance', 'productPerformance', 'lazadaConversions', 'customLinks'] as const)(
  'shows the rows of a file of %s, of which no view is made',
  async (kind) => {
    Object.assign(known, { value: [{ key: '1', row: { itemName: 'Pen', orderId: '7' } }] });
    shown(kind);
    await userEvent.click(screen.getByRole('button', { name: 'imports.rows.show: a.csv' }));
    expect((await screen.findByRole('dialog')).textContent).toContain('imports.rows.says');
    expect(location.hash).toBe('');
  },
);

it('shows what stands in a row by the names of its columns, in the money of its market', async () => {
  Object.assign(known, {
    value: [{ key: '1', row: { itemId: '20116353919', itemName: 'Pen\u202e', sales: 123_450_000, sold: 3, roi: '5.0' } }],
  });
  shown('productPerformance');
  await userEvent.click(screen.getByRole('button'));
  const text = (await screen.findByRole('listitem')).textContent?.replaceAll('\u00a0', ' ');
  expect(text).toBe('PenKode Item: 20116353919 · Omzet Penjualan: Rp 1.235 · Produk Terjual: 3 · ROI: 5.0');
});

it('draws no more than a person reads, and says how many there are besides', async () => {
  Object.assign(known, { value: Array.from({ length: 302 }, (_, at) => ({ key: `${at}`, row: { itemName: `Pen ${at}` } })) });
  shown('productPerformance');
  await userEvent.click(screen.getByRole('button'));
  expect(await screen.findAllByRole('listitem')).toHaveLength(300);
  expect(screen.getByText('+2')).toBeDefined();
});

it('says why where the rows cannot be read', async () => {
  Object.assign(known, { failure: failure('storageFailed') });
  shown('productPerformance');
  await userEvent.click(screen.getByRole('button'));
  expect((await screen.findByRole('dialog')).textContent).toContain('storageFailed');
});
