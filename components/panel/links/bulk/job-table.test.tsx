import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Job } from '#lib/domain/jobs/job';
import { bareFacts } from '#lib/domain/links/captions/bare-facts';
import { ok } from '#lib/domain/result';
import type { StepRow } from '#lib/stores/jobs/use-jobs';
import { markPosted, usePosted } from '#lib/stores/links/bulk/posted';
import { copy } from '#lib/stores/shell/copy';
import { JobTable } from './job-table';

vi.mock('#lib/stores/jobs/use-jobs', () => ({ useStepRows: () => ({ value: ROWS, failure: null }) }));
vi.mock('#lib/stores/links/bulk/posted', async (original) => ({ ...(await original<object>()), markPosted: vi.fn(), usePosted: vi.fn() }));
vi.mock('#lib/stores/shell/copy');
vi.mock('#lib/stores/shell/use-setting', async () =>
  (await import('#test/support/hooks/fixed-settings')).fixedSettings(
    () => [],
    () => true,
  ),
);
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));
vi.mock('#lib/stores/links/captions/use-captions', () => ({
  useCaptions: () => ({ chosen: { id: 'own', name: 'Own', market: null, text: '' }, of: ({ name }: { name: string }) => `${name} #publi` }),
}));

const LINK = 'https://s.shopee.com.br/a';
const row = (index: number, result: object | null) =>
  ({ index, step: { url: `https://shopee.com.br/product/1/${index}` }, result }) as StepRow;
const made = { end: 'done', failure: null, value: { link: LINK, market: 'BR', about: { ...bareFacts('BR', LINK), name: 'Cup' } } };
const ROWS = [row(0, made), row(1, { end: 'failed', failure: { code: 'offline' }, value: null }), row(2, null)];
const JOB = { id: 'j', accountId: null, counts: { total: 3 } } as Job;

const draw = (posted: readonly number[]) => {
  vi.mocked(usePosted).mockReturnValue(posted);
  render(<JobTable job={JOB} onNotice={() => undefined} />);
};

beforeEach(() => {
  vi.mocked(markPosted).mockReset().mockResolvedValue(ok(null));
  vi.mocked(copy).mockReset().mockResolvedValue(true);
});

it('copies a row’s link, which posts nothing', async () => {
  draw([]);
  await userEvent.click(screen.getByRole('button', { name: 'bulk.copyRow 1' }));
  expect(copy).toHaveBeenCalledExactlyOnceWith(LINK);
  expect(markPosted).not.toHaveBeenCalled();
});

it('copies a row’s own caption and ticks it', async () => {
  draw([]);
  await userEvent.click(screen.getByRole('button', { name: 'bulk.copyRowCaption 1' }));
  expect(copy).toHaveBeenCalledExactlyOnceWith('Cup #publi');
  expect(markPosted).toHaveBeenCalledExactlyOnceWith('j', 0, true);
});

it('takes a tick away', async () => {
  draw([0]);
  const tick = screen.getByRole<HTMLInputElement>('checkbox', { name: 'bulk.postedRow 1' });
  expect(tick.checked).toBe(true);
  await userEvent.click(tick);
  expect(markPosted).toHaveBeenCalledExactlyOnceWith('j', 0, false);
});

it('has no caption for a row without a link', () => {
  draw([]);
  const [, ...rows] = screen.getAllByRole('row');
  for (const failed of rows.slice(1)) {
    expect(within(failed).queryAllByRole('button')).toEqual([]);
    expect(within(failed).queryAllByRole('checkbox')).toEqual([]);
  }
  expect(rows).toHaveLength(3);
});
