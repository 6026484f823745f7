import { render, screen } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import type { PanelView } from '#components/panel/views';
import { useSearch } from '#lib/stores/shell/search/search';
import { FoundLinks } from './found-links';
import { FoundNamed } from './found-named';
import { FoundViews } from './found-views';

vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));

const link = (id: string, marks: string, at: number) => ({
  id,
  name: 'Fone de ouvido',
  code: `https://s.shopee.com.br/${id}`,
  link: `https://s.shopee.com.br/${id}`,
  marks,
  at,
  market: 'BR' as const,
});
const view = (id: string, title: string, group: PanelView['group'] = 'links') =>
  ({ id, title, icon: 'link', needs: [], group, component: () => null }) as unknown as PanelView;
const VIEWS = [view('offers', 'Offers'), view('history', 'History of links'), view('review', 'Offers in review', 'none')];

vi.mock('#lib/stores/shell/use-setting', () => ({ useSetting: () => true }));

beforeEach(() => useSearch.setState({ query: '', links: { items: [], total: 0 } }));

it('tells links to one product apart by group or sub ids, and by their day', () => {
  const items = [
    link('a', 'Grupo manhã', Date.UTC(2026, 10, 27, 15)),
    link('b', 'insta · story', Date.UTC(2026, 9, 3, 15)),
    link('c', '', 0),
  ];
  useSearch.setState({ links: { items, total: 3 } });
  render(<FoundLinks />);
  const texts = screen.getAllByRole('button').map(({ textContent }) => textContent);
  expect(texts[0]).toContain('27 Nov · Grupo manhã · s.shopee.com.br/a');
  expect(texts[1]).toContain('3 Oct · insta · story · s.shopee.com.br/b');
  expect(new Set(texts).size).toBe(3);
});

it.each([
  ['his', ['History of links']],
  ['links', ['History of links']],
  ['OFF', ['Offers']],
  ['story', []],
  ['', []],
])('finds views by the beginning of a word: %j', (query, found) => {
  useSearch.setState({ query });
  render(<FoundViews views={VIEWS} onOpen={() => undefined} />);
  expect(screen.queryAllByRole('link').map(({ textContent }) => textContent)).toEqual(found);
});

it('leads to affiliates and campaigns; people are blurred while the screen is recorded, campaigns are not', () => {
  const one = (id: string, name: string, code: string | null = null) => ({ items: [{ id, name, code }], total: 1 });
  useSearch.setState({ affiliates: one('bia/1', 'Bia', 'bia'), campaigns: one('9', 'Natal') });
  render(
    <>
      <FoundNamed of="affiliates" onOpen={() => undefined} />
      <FoundNamed of="campaigns" onOpen={() => undefined} />
    </>,
  );
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['#affiliates/bia%2F1', '#targeted/9']);
  expect(document.querySelectorAll('[data-recording] .blurs')).toHaveLength(2);
  expect(screen.getByText('Natal').className).toBe('cut');
});
