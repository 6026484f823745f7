import { act, render, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import { draftKey } from '#lib/stores/links/link-draft';
import { useLinkMaker } from '#lib/stores/links/link-maker';
import { linkSituation, type ReadyToLink } from '#lib/stores/links/link-situation';
import { LinkMaker } from './link-maker';

const drawn = vi.hoisted(() => ({ form: 0, after: [] as string[] }));
vi.mock('#lib/messages/ask', () => ({ ask: vi.fn(async () => ({ ok: false, failure: { code: 'unexpected' } })) }));
vi.mock('#lib/stores/accounts/use-cover', () => ({ useCover: () => 'open' }));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-setting', async () => {
  const { SETTINGS } = await import('#lib/settings/table');
  return (await import('#test/support/hooks/fixed-settings')).fixedSettings((name) => SETTINGS[name].fallback);
});
vi.mock('./sub-ids/sub-id-presets', () => ({
  SubIdPresets: () => {
    drawn.form += 1;
    return null;
  },
}));
vi.mock('./after-link', () => ({
  AfterLink: ({ link }: { link: string }) => {
    drawn.after.push(link);
    return <b>{link}</b>;
  },
}));

const SLOTS = ['', '', '', '', ''];
const account = { kind: 'affiliateKeyless', id: 'a', market: 'BR', label: '', addedAt: 1, isDefault: true, affiliateId: '1' } as const;
const ready = linkSituation('https://shopee.com.br/Caneca-i.11.22', [account], {}) as ReadyToLink;
const key = draftKey({ page: ready.page, accountId: 'a', slots: SLOTS });
const link = (id: string) => ({ id, link: `https://s.shopee.com.br/${id}`, page: ready.page, how: 'longLink', title: null }) as never;
const made = (id: string, copied: boolean | null = true) =>
  act(async () => useLinkMaker.setState({ outcome: { key, phase: 'made', link: link(id), reused: false, copied } }));
const field = () => screen.queryByLabelText<HTMLInputElement>('link.yourLink')?.value;

beforeEach(() => {
  useLinkMaker.setState({ outcome: null });
  render(<LinkMaker ready={ready} focusFirst={false} />);
  drawn.after = [];
});

it('a link that takes the place of another is drawn alone, and what follows from it after it', async () => {
  await made('one');
  const before = drawn.form;
  await made('two', null);
  expect(field()).toBe('https://s.shopee.com.br/two');
  await made('two');
  expect(screen.getByRole('status').textContent).toBe('link.copied');
  expect(drawn.form).toBe(before);
  expect(drawn.after.at(-1)).toBe('https://s.shopee.com.br/two');
});

it('keeps a link while it is made anew, and shows none of another request', async () => {
  await made('one');
  const before = useLinkMaker.getState().outcome;
  await act(async () => useLinkMaker.setState({ outcome: { key, phase: 'making', how: 'api', before: before as never } }));
  expect(field()).toBe('https://s.shopee.com.br/one');
  await act(async () => useLinkMaker.setState({ outcome: { ...(before as object), key: 'another' } as never }));
  expect(field()).toBeUndefined();
});

it('a failure takes the place of the link, and names itself', async () => {
  await made('one');
  const draft = { page: ready.page, accountId: 'a', slots: SLOTS, presetId: null, title: null };
  const way = { how: 'api', again: true } as const;
  await act(async () => useLinkMaker.setState({ outcome: { key, phase: 'failed', failure: failure('offline'), draft, way } }));
  expect(field()).toBeUndefined();
  expect(screen.getByText('offline')).toBeTruthy();
});
