import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { BookRow } from '#lib/domain/targeted/book/book';
import type { Invitee } from '#lib/domain/targeted/book/invite-plan';
import { InviteView } from './invite-view';

const state = vi.hoisted(() => ({ begun: [] as unknown[], invites: {} as Record<string, unknown>, read: 0 }));
vi.mock('#lib/stores/shell/use-texts', async () => (await import('#test/support/key-texts')).withValues);
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', () => ({
  useSetting: (name: string) => (name === 'shops' || name === 'accounts' ? [] : {}),
  settingNow: () => [],
  onSetting: () => () => () => undefined,
}));
vi.mock('#lib/stores/targeted/book/use-invites', () => ({ useInvites: () => ({ ...state.invites, read: () => state.read++ }) }));
vi.mock('#lib/stores/targeted/book/campaign-from-book', () => ({
  beginFromBook: async (_: unknown, campaign: unknown) => {
    state.begun.push(campaign);
    return null;
  },
}));

const SHOP = { id: 's', market: 'BR', readOnly: false } as Parameters<typeof InviteView>[0]['shop'];
const someone = (id: string, over: Partial<Invitee> = {}): Invitee => ({
  ...{ id, name: `Name ${id}`, username: '', place: 0, categories: ['100'], best: [], afterRefunds: 0n, ownOrders: 0 },
  ...{ followers: 10, clicks: 5, orders: [1, 9] as const, isGolden: true, isGoodFulfillment: false },
  ...over,
});
const PEOPLE = [someone('1', { best: [{ itemId: '7', name: 'Cup' }] }), someone('2', { categories: ['200'] }), someone('3')];
const answer = (rows: readonly Invitee[], unread: readonly string[] = []) => ({
  ...{ busy: false, failure: null, locked: false },
  answer: { failure: null, value: { rows, unread, categories: ['100', '200'].map((id) => ({ id, name: `Category ${id}` })) } },
});
const list = () => document.querySelector('[data-part="invitees"]') as HTMLElement;

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400);
  const sheet = document.createElement('style');
  sheet.textContent = '.vt { --vt-row: 2.5rem; }';
  document.head.replaceChildren(sheet);
  document.documentElement.style.fontSize = '16px';
  Object.assign(state, { begun: [], invites: answer(PEOPLE), read: 0 });
});

it('the first of a category become a draft with the shop’s products that they sell elsewhere, and what one was promised', async () => {
  const book = [{ id: '9', merged: ['1'], promisedRate: 1_200 }] as unknown as readonly BookRow[];
  render(<InviteView shop={SHOP} book={book} />);
  expect(list().getAttribute('data-rows')).toBe('3');
  await userEvent.selectOptions(screen.getByLabelText('book.head.categories'), '100');
  expect(list().getAttribute('data-rows')).toBe('2');
  expect(within(list()).getAllByText('book.invite.golden')).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: 'book.invite.first 2 2' }));
  await userEvent.click(screen.getByRole('button', { name: 'book.campaign 2 2' }));
  expect(state.begun).toMatchObject([
    {
      affiliates: [
        { affiliateId: '1', name: 'Name 1', by: 'recommended' },
        { affiliateId: '3', name: 'Name 3', by: 'recommended' },
      ],
      soldBy: ['1', '3'],
      also: [{ itemId: '7', name: 'Cup' }],
      promised: 1_200,
    },
  ]);
});

it('says whom nobody knows to be in a campaign, and why it could not be read', async () => {
  state.invites = { ...answer(PEOPLE, ['5', '6']), failure: { code: 'offline' } };
  render(<InviteView shop={SHOP} book={[]} />);
  expect(screen.getByText('book.invite.unread 2 2')).toBeTruthy();
  expect(screen.getByText('offline')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'step.retry' }));
  expect(state.read).toBe(1);
});

it('nobody is said to be left while the lists are still being read', () => {
  state.invites = { ...answer([]), busy: true };
  const { rerender } = render(<InviteView shop={SHOP} book={[]} />);
  expect(screen.queryByText('book.invite.none')).toBeNull();
  state.invites = answer([]);
  rerender(<InviteView shop={SHOP} book={[]} />);
  expect(screen.getByText('book.invite.none')).toBeTruthy();
});

it('does not say that nobody is left where nobody could be read', () => {
  state.invites = { ...answer([]), failure: { code: 'offline' } };
  const { rerender } = render(<InviteView shop={SHOP} book={[]} />);
  expect(screen.getByText('offline')).toBeTruthy();
  expect(screen.queryByText('book.invite.none')).toBeNull();
  state.invites = answer([]);
  rerender(<InviteView shop={SHOP} book={[]} />);
  expect(screen.getByText('book.invite.none')).toBeTruthy();
});

it('a category whose name was not read yet is called one', () => {
  const known = answer(PEOPLE);
  const value = { ...known.answer.value, categories: [{ id: '100', name: null }] };
  state.invites = { ...known, answer: { failure: null, value } };
  render(<InviteView shop={SHOP} book={[]} />);
  expect(within(screen.getByLabelText('book.head.categories')).getByRole('option', { name: 'book.category 100' })).toBeTruthy();
});
