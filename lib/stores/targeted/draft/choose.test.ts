import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import { EMPTY_DRAFT } from '#lib/domain/targeted/draft';
import { ask } from '#lib/messages/ask';
import { useAddable, usePastedAffiliates } from './choose';
import { draftNow, useDrafts } from './drafts';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
const asked = vi.mocked(ask) as unknown as ReturnType<typeof vi.fn>;
type Asked = { ask: { ids?: string[]; name?: string } };
const find = () => usePastedAffiliates.getState().find('s.1', 's');
const pasted = () => usePastedAffiliates.getState().of['s.1'];
const chosen = () => draftNow('s.1')?.affiliates ?? [];

/** AMS: ids from 100000 to 100009 are known; a search finds each name that contains the word. */
function people(names: Readonly<Record<string, string>>, more: () => void = () => undefined) {
  asked.mockImplementation(async (name: string, input: Asked) => {
    if (name !== 'targeted.affiliates') return ok({});
    more();
    const { ids, name: word = '' } = input.ask;
    const found = Object.entries(names).filter(([id, own]) => (ids ? ids.includes(id) : own.toLowerCase().includes(word.toLowerCase())));
    return ok({ affiliates: found.map(([affiliateId, own]) => ({ affiliateId, name: own })), total: null, more: false });
  });
}

beforeEach(() => {
  asked.mockReset();
  useDrafts.setState({ open: { 's.1': EMPTY_DRAFT }, failure: null });
  usePastedAffiliates.setState({ of: {} });
});

it('takes those who bear exactly the name, by id who has it; the others stay in the field', async () => {
  people({ '100001': 'Ana', '100002': 'Ana Achados', '100003': 'Bruno', '100004': 'bruno', '100005': 'Carla' });
  usePastedAffiliates.getState().type('s.1', '100005\nana\nBruno\nNobody\n999999');
  await find();
  expect(chosen()).toEqual([
    { affiliateId: '100005', name: 'Carla', by: 'pasted' },
    { affiliateId: '100001', name: 'Ana', by: 'pasted' },
  ]);
  expect(pasted()).toMatchObject({
    text: '999999\nBruno\nNobody',
    told: { added: 2, unknown: 2, several: 1, beyond: 0 },
    at: null,
  });
});

it('one alone is told by what it was found', async () => {
  people({ '100001': 'Ana' });
  usePastedAffiliates.getState().type('s.1', '@ana');
  await find();
  expect(chosen()).toEqual([{ affiliateId: '100001', name: 'Ana', by: 'name' }]);
});

it('two hundred names are two hundred searches; cancelled, what was not looked up is still there', async () => {
  const names = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [String(200_000 + n), `Name ${n}.`]));
  let calls = 0;
  people(names, () => {
    calls += 1;
    if (calls === 150) usePastedAffiliates.getState().cancel('s.1');
  });
  usePastedAffiliates.getState().type('s.1', Object.values(names).join('\n'));
  await find();
  expect(chosen()).toHaveLength(149);
  expect(pasted()?.text.split('\n')).toHaveLength(51);
  await find();
  expect(chosen()).toHaveLength(200);
  expect(pasted()).toMatchObject({ text: '', told: { added: 51, unknown: 0 } });
});

it('what stands beyond the first two hundred stays in the field, for the next time', async () => {
  const names = Object.fromEntries(Array.from({ length: 230 }, (_, n) => [String(200_000 + n), `Name ${n}.`]));
  people(names);
  usePastedAffiliates.getState().type('s.1', Object.keys(names).join('\n'));
  await find();
  expect(pasted()).toMatchObject({
    text: Object.keys(names).slice(200).join('\n'),
    told: { added: 200, unknown: 0, several: 0, beyond: 30 },
  });
  await find();
  expect(chosen()).toHaveLength(230);
  expect(pasted()).toMatchObject({ text: '', told: { added: 30, beyond: 0 } });
});

it('what is pasted for one draft is in no other, also while it is looked up', async () => {
  people({ '100001': 'Ana', '100002': 'Bia' });
  useDrafts.setState({ open: { 's.1': EMPTY_DRAFT, 's.2': EMPTY_DRAFT }, failure: null });
  const { type, find: findOf } = usePastedAffiliates.getState();
  type('s.1', 'Ana\nNobody');
  type('s.2', 'Bia');
  await Promise.all([findOf('s.1', 's'), findOf('s.2', 's')]);
  expect(['s.1', 's.2'].map((id) => draftNow(id)?.affiliates.map(({ name }) => name))).toEqual([['Ana'], ['Bia']]);
  expect(usePastedAffiliates.getState().of).toMatchObject({ 's.1': { text: 'Nobody' }, 's.2': { text: '' } });
});

it('a name that is too long to be looked for stays in the field, and all behind it is looked up', async () => {
  people({ '100001': 'Ana' });
  const long = 'x'.repeat(101);
  usePastedAffiliates.getState().type('s.1', `${long}\nAna`);
  await find();
  expect(asked.mock.calls.filter(([name]) => name === 'targeted.affiliates').map(([, { ask: one }]) => one)).toEqual([{ name: 'Ana' }]);
  expect(chosen()).toHaveLength(1);
  expect(pasted()).toMatchObject({ text: long, told: { added: 1, unknown: 1 }, failure: null });
});

it('a failure in the middle loses nothing', async () => {
  people({ '100001': 'Ana' });
  usePastedAffiliates.getState().type('s.1', 'Ana\nBia\nCleo');
  const ordinary = asked.getMockImplementation() as (name: string, input: Asked) => Promise<unknown>;
  asked.mockImplementation(async (name: string, input: Asked) =>
    input.ask?.name === 'Bia' ? fail(failure('offline')) : ordinary(name, input),
  );
  await find();
  expect(chosen()).toHaveLength(1);
  expect(pasted()).toMatchObject({ text: 'Bia\nCleo', failure: { code: 'offline' }, at: null });
});

it('pasted product ids are looked up fifty at a time, and those that cannot be added are named', async () => {
  const ids = Array.from({ length: 60 }, (_, n) => String(70_000 + n));
  asked.mockImplementation(async (_name: string, { search }: { search: { ids: string[] } }) =>
    ok({
      products: search.ids.slice(1).map((itemId) => ({ itemId, name: itemId, price: null, stock: null, sales: null, barred: false })),
      cursor: null,
      total: null,
    }),
  );
  await useAddable.getState().find('s', ids.join(', '));
  expect(asked.mock.calls.map(([, { search }]) => search.ids.length)).toEqual([50, 10]);
  expect(useAddable.getState()).toMatchObject({ busy: false, missing: [ids[0], ids[50]] });
  expect(useAddable.getState().products).toHaveLength(58);
});
