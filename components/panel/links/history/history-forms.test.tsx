import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { LONGEST_TAG, MOST_TAGS } from '#lib/domain/links/link-note';
import type { ShortLink } from '#lib/domain/links/short-link';
import { fail, ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { copy } from '#lib/stores/shell/copy';
import { pressEnter } from '#test/support/press-enter';
import { NoteDialog } from './note-dialog';
import { RemakeDialog } from './remake-dialog';

const settings = vi.hoisted(() => ({ presets: [] as unknown[], accounts: [] as unknown[] }));
vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', async () =>
  (await import('#test/support/hooks/fixed-settings')).fixedSettings((name) => settings[name as keyof typeof settings]),
);
vi.mock('#lib/stores/shell/copy', () => ({ copy: vi.fn() }));

const asked = vi.mocked(ask);
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const closed = vi.fn();

beforeEach(() => {
  asked.mockReset();
  closed.mockReset();
  vi.mocked(copy).mockReset().mockResolvedValue(true);
});

describe('tags and a note to a link', () => {
  const NOTE = { linkId: 'l', tags: ['casa'], text: 'old', favourite: true } as const;
  const open = () => render(<NoteDialog note={NOTE} name="Cup" onClose={closed} />);

  it('are sent by Enter as the fields show them, and the dialog closes', async () => {
    asked.mockResolvedValue(ok(null) as never);
    open();
    expect([field('history.tags').value, field('history.noteText').value]).toEqual(['casa', 'old']);
    await userEvent.type(field('history.tags'), ', -50%;casa, ');
    await userEvent.clear(field('history.noteText'));
    await userEvent.type(field('history.noteText'), 'for Ana');
    await pressEnter(field('history.noteText'));
    const note = { linkId: 'l', tags: ['casa', '-50%'], text: 'for Ana', favourite: true };
    expect(asked).toHaveBeenCalledExactlyOnceWith('history.note', { note });
    expect(closed).toHaveBeenCalledOnce();
  });

  it.each([
    ['a tag too many', Array.from({ length: MOST_TAGS + 1 }, (_, at) => `t${at}`).join(), 'history.tooManyTags'],
    ['a tag too long', 'x'.repeat(LONGEST_TAG + 1), 'history.tagTooLong'],
  ])('%s is named at its field, and nothing is sent cut', async (_name, line, says) => {
    open();
    await userEvent.clear(field('history.tags'));
    await userEvent.type(field('history.tags'), line);
    await pressEnter(field('history.tags'));
    expect(screen.getByRole('alert').textContent).toBe(says);
    expect(document.activeElement).toBe(field('history.tags'));
    expect(field('history.tags').getAttribute('aria-invalid')).toBe('true');
    expect(asked).not.toHaveBeenCalled();
    await userEvent.type(field('history.tags'), '{Backspace}');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('stay as typed when they were not stored', async () => {
    asked.mockResolvedValue(fail(failure('storageFailed')));
    open();
    await userEvent.type(field('history.tags'), ', new');
    await pressEnter(field('history.tags'));
    expect(screen.getByRole('alert').textContent).toBe('history.notKept');
    expect(field('history.tags').value).toBe('casa, new');
    expect(closed).not.toHaveBeenCalled();
  });
});

describe('the same page with other sub ids', () => {
  const LINK = {
    id: 'l',
    accountId: 'b',
    market: 'BR',
    page: 'https://shopee.com.br/x-i.1.2',
    title: 'Cup',
    subIds: ['old', '', '', '', ''],
  } as unknown as ShortLink;
  const open = () => render(<RemakeDialog link={LINK} name="Cup" onClose={closed} />);
  const slots = () => [1, 2, 3, 4, 5].map((place) => field(`Sub_id ${place}`).value);
  const sent = () => asked.mock.calls.map(([, input]) => input as { subIds: string[]; presetId: string | null; accountId: string });

  beforeEach(() => {
    settings.accounts = ['a', 'b'].map((id) => ({ kind: 'affiliateKey', id, market: 'BR', appId: id, label: id }));
    settings.presets = [
      { id: 'p', name: 'Group', market: null, slots: ['g', '{date}', '', '', ''], starred: false },
      { id: 'q', name: 'Elsewhere', market: 'SG', slots: ['q', '', '', '', ''], starred: false },
    ];
  });

  it('begins with the link’s own account and sub ids; a preset fills the fields, and what they show is sent by Enter', async () => {
    asked.mockResolvedValue(ok({ link: { link: 'https://s.shopee.com.br/1' }, reused: false }) as never);
    open();
    expect(field('history.account').value).toBe('b');
    expect(slots()).toEqual(['old', '', '', '', '']);
    expect(screen.queryByText('Elsewhere'), 'a preset of another country').toBeNull();
    await userEvent.selectOptions(field('history.preset'), 'p');
    expect(slots()).toEqual(['g', '{date}', '', '', '']);
    await userEvent.type(field('Sub_id 3'), 'x');
    await pressEnter(field('Sub_id 3'));
    expect(sent()).toEqual([
      expect.objectContaining({ url: LINK.page, accountId: 'b', presetId: 'p', subIds: ['g', '{date}', 'x', '', ''], title: 'Cup' }),
    ]);
    expect((await screen.findByRole('status')).textContent).toBe('offers.copiedLink');
    expect(copy).toHaveBeenCalledExactlyOnceWith('https://s.shopee.com.br/1');
    await userEvent.selectOptions(field('history.preset'), '');
    expect(slots()).toEqual(['old', '', '', '', '']);
  });

  it.each([
    ['a character that Shopee refuses', 'a b', 'link.subIdCharacter'],
    ['a token that does not exist', '{{nope}', 'link.subIdToken'],
    ['too long a text', 'x'.repeat(60), 'link.subIdTooLong'],
  ])('%s is named at its field while one types, and is not sent', async (_name, typed, says) => {
    open();
    await userEvent.type(field('Sub_id 2'), typed);
    expect(screen.getByRole('alert').textContent).toBe(says);
    await pressEnter(field('Sub_id 1'));
    expect(document.activeElement).toBe(field('Sub_id 2'));
    expect(asked).not.toHaveBeenCalled();
  });

  it('that Shopee refuses says why, and all fields are as they were', async () => {
    asked.mockResolvedValue(fail(failure('rateLimited')));
    open();
    await userEvent.type(field('Sub_id 2'), 'new');
    await pressEnter(field('Sub_id 2'));
    expect(screen.getByRole('alert').textContent).toBe('rateLimited');
    expect(slots()).toEqual(['old', 'new', '', '', '']);
  });
});
