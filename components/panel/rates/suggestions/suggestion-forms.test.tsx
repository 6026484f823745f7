import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { rateFromBasisPoints } from '#lib/domain/commission-rate';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { ask } from '#lib/messages/ask';
import { type AutoAdd, useAutoAdd } from '#lib/stores/rates/suggestions/auto-add';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { pressEnter } from '#test/support/press-enter';
import { AutoAddDialog } from './auto-add-dialog';
import { WholeShopReview } from './whole-shop-review';

const guard = vi.hoisted(() => ({ kind: 'free', mayWrite: true, shopConfirmed: true }));
vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-panel-view', () => ({ goToView: vi.fn() }));
vi.mock('#lib/stores/shops/use-write-guard', () => ({ useWriteGuard: () => guard }));
vi.mock('#components/shops/write-guard-notice', () => ({ WriteGuardNotice: () => null }));
vi.mock('./whole-shop-effect', () => ({ WholeShopEffect: () => null }));

const SHOP = { id: 's', shopId: '1', name: 'Demo', market: 'BR' } as ShopAccount;
const asked = vi.mocked(ask);
const points = (value: number) => rateFromBasisPoints(value) as NonNullable<AutoAdd['rate']>;
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = async (name: string, text: string) => {
  await userEvent.clear(field(name));
  if (text) await userEvent.type(field(name), text);
};

beforeEach(() => {
  asked.mockReset();
  vi.mocked(goToView).mockReset();
  guard.mayWrite = true;
  act(() => useAutoAdd.setState({ set: {}, ranges: { s: { min: points(250), max: points(900) } }, before: {}, busy: null, failure: null }));
});

describe('auto-add', () => {
  const OFF: AutoAdd = { on: false, rate: null };
  const closed = vi.fn();
  const open = (now = OFF, first: AutoAdd = { on: true, rate: null }) =>
    render(<AutoAddDialog shop={SHOP} now={now} first={first} onClose={closed} />);
  beforeEach(() => void closed.mockReset());

  it('begins with the least that AMS suggests; Enter sets the rate that the field shows', async () => {
    asked.mockResolvedValue(ok({ on: true, rate: 725 }) as never);
    open();
    expect(field('suggest.auto.rate').value).toBe('2,5');
    await type('suggest.auto.rate', '7,25');
    await pressEnter(field('suggest.auto.rate'));
    const input = { requestId: expect.any(String), accountId: 's', shopConfirmed: true, on: true, rate: 725 };
    expect(asked).toHaveBeenCalledExactlyOnceWith('shop.setAutoAdd', input);
    expect(closed).toHaveBeenCalledOnce();
  });

  it.each(['0', '', '100,01', 'x', '1,234'])('%j is named at its field while it is typed, and is not sent', async (typed) => {
    open();
    await type('suggest.auto.rate', typed);
    expect(screen.getByRole('alert').textContent).toBe('suggest.rateWrong');
    await pressEnter(field('suggest.auto.rate'));
    expect(document.activeElement).toBe(field('suggest.auto.rate'));
    expect(asked).not.toHaveBeenCalled();
  });

  it('is switched off whatever stands in the field of the rate', async () => {
    asked.mockResolvedValue(ok({ on: false, rate: null }) as never);
    open({ on: true, rate: points(500) }, { on: true, rate: points(500) });
    await type('suggest.auto.rate', 'x');
    await userEvent.click(screen.getByRole('switch'));
    await userEvent.click(screen.getByRole('button', { name: 'suggest.auto.switchOff' }));
    expect(asked).toHaveBeenCalledExactlyOnceWith('shop.setAutoAdd', expect.objectContaining({ on: false, rate: null }));
  });

  it.each([
    ['what it is already', true, '5'],
    ['while the page in front forbids it', false, '6'],
  ])('cannot be set to %s', async (_name, mayWrite, rate) => {
    guard.mayWrite = mayWrite;
    open({ on: true, rate: points(500) }, { on: true, rate: points(500) });
    await type('suggest.auto.rate', rate);
    await pressEnter(field('suggest.auto.rate'));
    expect(asked).not.toHaveBeenCalled();
  });

  it('that AMS refuses says why, and the dialog stays with what was typed', async () => {
    asked.mockResolvedValue(fail(failure('serverError')));
    open();
    await type('suggest.auto.rate', '7');
    await pressEnter(field('suggest.auto.rate'));
    expect(screen.getByRole('alert').textContent).toContain('serverError');
    expect(field('suggest.auto.rate').value).toBe('7');
    expect(closed).not.toHaveBeenCalled();
  });
});

describe('one rate for all products', () => {
  const start = () => screen.getByRole<HTMLButtonElement>('button', { name: /^suggest\.all\.start/ });

  it('is what the field shows: what AMS suggests once it is known, until something is typed', async () => {
    useAutoAdd.setState({ ranges: {} });
    render(<WholeShopReview shop={SHOP} />);
    expect(field('suggest.all.rate').value).toBe('');
    act(() => useAutoAdd.setState({ ranges: { s: { min: points(250), max: points(900) } } }));
    expect(field('suggest.all.rate').value).toBe('2,5');
    asked.mockResolvedValue(ok({ jobId: 'j' }) as never);
    await userEvent.click(field('suggest.all.tick'));
    await pressEnter(field('suggest.all.rate'));
    const input = { requestId: expect.any(String), accountId: 's', shopConfirmed: true, doing: 'add', rate: 250, start: null, end: null };
    expect(asked).toHaveBeenCalledExactlyOnceWith('job.applyToAll', input);
    expect(goToView).toHaveBeenCalledExactlyOnceWith('jobs', 'j');
  });

  it('is sent under one id for each review, and keeps ends where products are changed', async () => {
    render(<WholeShopReview shop={SHOP} />);
    await userEvent.click(screen.getByRole('radio', { name: 'suggest.all.edit' }));
    await type('suggest.all.rate', '8');
    await userEvent.click(field('suggest.all.tick'));
    asked.mockResolvedValueOnce(fail(failure('serverError'))).mockResolvedValueOnce(ok({ jobId: 'j' }) as never);
    await userEvent.click(start());
    expect(screen.getByRole('alert').textContent).toContain('serverError');
    await userEvent.click(start());
    const [first, second] = asked.mock.calls.map(([, input]) => input as { requestId: string });
    expect(first).toMatchObject({ doing: 'edit', rate: 800, end: 'keep' });
    expect(second).toEqual(first);
  });

  it.each(['0', '101', 'x'])('%j is named at its field; without a rate or a tick nothing is sent', async (typed) => {
    render(<WholeShopReview shop={SHOP} />);
    await pressEnter(field('suggest.all.rate'));
    await userEvent.click(field('suggest.all.tick'));
    await type('suggest.all.rate', typed);
    expect(screen.getByRole('alert').textContent).toBe('suggest.rateWrong');
    await pressEnter(field('suggest.all.rate'));
    expect(asked).not.toHaveBeenCalled();
  });
});
