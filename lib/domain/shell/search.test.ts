import { describe, expect, it } from 'vitest';
import { createFinder } from './search';

const THINGS = [
  { id: '20000000001', name: 'Ração para cães 15 kg', code: 'RC-15' },
  { id: '20000000002', name: 'Kit de Ração seca', code: null },
  { id: '20000000015', name: 'Cama 20000000001', code: 'CAMA' },
  { id: '20000000003', name: 'Acaracao de parede', code: 'rc-1' },
];

const find = (query: string, most = 10) => {
  const finder = createFinder<(typeof THINGS)[number]>();
  finder.add(THINGS);
  finder.ask(query);
  finder.step(100);
  const { items, total } = finder.found(most);
  return { ids: items.map(({ id }) => Number(id.slice(-2))), total };
};

describe('finding', () => {
  it('puts the id or code itself first, then what begins so, then words, then parts of words', () => {
    expect(find('20000000001').ids).toEqual([1, 15]);
    expect(find('RC-1').ids).toEqual([3, 1]);
    expect(find('racao').ids).toEqual([1, 2, 3]);
  });

  it('reads no marks and no case, and wants every word', () => {
    expect(find('RAÇÃO seca').ids).toEqual([2]);
    expect(find('caes racao').ids).toEqual([1]);
    expect(find('racao gatos')).toEqual({ ids: [], total: 0 });
  });

  it('says how many there are when it shows fewer', () => {
    expect(find('2000000000', 2)).toEqual({ ids: [1, 2], total: 4 });
  });

  it('answers nothing for nothing', () => {
    expect(find('  ')).toEqual({ ids: [], total: 0 });
  });

  it('goes on in steps, takes more meanwhile, and drops an old question', () => {
    const finder = createFinder<(typeof THINGS)[number]>();
    finder.add(THINGS.slice(0, 2));
    finder.ask('racao');
    expect(finder.step(1)).toBe(false);
    expect(finder.found(10).total).toBe(1);
    expect(finder.step(1)).toBe(true);
    finder.add(THINGS.slice(2));
    expect(finder.step(5)).toBe(true);
    expect(finder.found(10).total).toBe(3);
    finder.ask('cama');
    expect(finder.found(10).total).toBe(0);
    finder.step(10);
    expect(finder.found(10).items).toEqual([THINGS[2]]);
  });
});

it('finds by what else belongs to it: a group, sub ids', () => {
  const finder = createFinder();
  finder.add([
    { id: 'a', name: 'Fone', code: null, more: 'Grupo manhã insta' },
    { id: 'b', name: 'Fone', code: null, more: 'Grupo noite' },
    { id: 'c', name: 'Fone', code: null },
  ]);
  for (const [query, ids] of [
    ['manha', ['a']],
    ['fone noite', ['b']],
    ['insta', ['a']],
  ] as const) {
    finder.ask(query);
    finder.step(10);
    expect(finder.found(10).items.map(({ id }) => id)).toEqual(ids);
  }
});
