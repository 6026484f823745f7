import { beforeEach, expect, it, vi } from 'vitest';
import { ok } from '#lib/domain/result';
import { stepRows } from '#lib/records/jobs/jobs';
import { saveTable } from '#lib/stores/accounts/file-out';
import { linksOfMany, saveMany } from './many-file';

vi.mock('#lib/records/jobs/jobs');
vi.mock('#lib/stores/accounts/file-out');

const TAIPEI = { currency: 'TWD', country: 'TW' };
const WORDS = { head: ['a'], end: (end: string) => `(${end})`, reason: ({ code }: { code: string }) => `[${code}]` };
const create = (input: object, result: object | null) => ({
  step: { do: 'create', wish: input, partner: { name: 'Iris', email: 'iris@example.com' }, twin: null },
  result,
});

beforeEach(() => {
  vi.mocked(saveTable).mockResolvedValue(null);
});

it('hands out each campaign with what it gives, when, its link, and why it was not made', async () => {
  const rows = [
    create(
      { name: 'Iris', code: 'iris', rate: 1250, startAt: Date.UTC(2026, 11, 1), endAt: null },
      { end: 'done', value: { campaignId: '1', link: 'https://shop.example?sl-ref=iris' } },
    ),
    create({ name: 'Iris', code: 'taken', amount: '1000' }, { end: 'refused', failure: { code: 'storeCodeTaken' } }),
    { step: { do: 'delete', campaignId: '1', name: 'Iris' }, result: null },
  ];
  vi.mocked(stepRows).mockResolvedValue(ok(rows) as never);
  expect(await saveMany({ id: 'j', counts: { total: 3 } } as never, TAIPEI, WORDS, 'xlsx')).toBeNull();
  const [table, name, format, form] = vi.mocked(saveTable).mock.calls[0]!;
  expect([name, format, form.decimal]).toEqual(['sidecar-campaigns', 'xlsx', '.']);
  expect(table.rows).toEqual([
    [
      'Iris',
      'iris@example.com',
      'iris',
      { rate: 1250 },
      null,
      { at: Date.UTC(2026, 11, 1), timeZone: 'Asia/Taipei', as: 'time' },
      null,
      'https://shop.example?sl-ref=iris',
      '(done)',
      '',
    ],
    ['Iris', 'iris@example.com', 'taken', null, { amount: '1000' }, null, null, '', '(refused)', '[storeCodeTaken]'],
  ]);
});

it('all links of a job in its order, and nothing where none was made', async () => {
  const made = (link: string | null) => create({ name: 'a', code: 'a' }, { end: 'done', value: { campaignId: '1', link } });
  const rows = [
    made('https://shop.example?sl-ref=a'),
    create({}, { end: 'failed', failure: { code: 'timeout' } }),
    made(null),
    made('https://shop.example?sl-ref=b'),
    create({}, null),
  ];
  vi.mocked(stepRows).mockResolvedValue(ok(rows) as never);
  expect(await linksOfMany({ id: 'j', counts: { total: 5 } } as never)).toEqual([
    'https://shop.example?sl-ref=a',
    'https://shop.example?sl-ref=b',
  ]);
});
