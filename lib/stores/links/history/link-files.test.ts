import { beforeEach, expect, it, vi } from 'vitest';
import { LINK_COLUMNS } from '#lib/domain/links/link-file';
import { ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { useLinkFiles } from './link-files';

vi.mock('#lib/messages/ask');
vi.mock('#lib/stores/shell/use-setting', () => ({ settingNow: () => [], onSetting: () => () => () => undefined }));
const asked = vi.mocked(ask);
const state = () => useLinkFiles.getState();

const row = (at: number): Record<(typeof LINK_COLUMNS)[number], string> => ({
  ...(Object.fromEntries(LINK_COLUMNS.map((column) => [column, ''])) as Record<(typeof LINK_COLUMNS)[number], string>),
  id: `l${at}`,
  made_at: '2026-11-01T00:00:00Z',
  market: 'BR',
  page: `https://shopee.com.br/product/101/${20_202_020_202 + at}`,
  link: `https://s.shopee.com.br/test${at}`,
});
const file = (rows: number) => new File([JSON.stringify(Array.from({ length: rows }, (_, at) => row(at)))], 'links.json');
const sizes = () => asked.mock.calls.map(([, input]) => (input as { filed: unknown[] }).filed.length);

beforeEach(() => {
  asked.mockReset();
  asked.mockImplementation(async (_name, input) => ok({ added: (input as { filed: unknown[] }).filed.length, known: 0 }) as never);
});

it('takes nothing in of a file that is given up while it is read', async () => {
  const taking = state().take(file(500));
  expect(state().busy).toBe('reading');
  state().cancel();
  await taking;
  expect(asked).not.toHaveBeenCalled();
  expect(state()).toMatchObject({ busy: null, imported: null, failure: null });
});

it('takes a file in whole: once it has begun, it is not given up', async () => {
  asked.mockImplementation(async (_name, input) => {
    expect(state().busy).toBe('storing');
    state().cancel();
    return ok({ added: (input as { filed: unknown[] }).filed.length, known: 0 }) as never;
  });
  await state().take(file(500));
  expect(sizes()).toEqual([200, 200, 100]);
  expect(state()).toMatchObject({ busy: null, imported: { added: 500, known: 0, refused: [] } });
});
