import { expect, it } from 'vitest';
import { reasonWord } from './reason-words';

const t = (key: string) => `text of ${key}`;

it('words a reason that is known, and leaves a new one as it is, whatever it is called', () => {
  expect(reasonWord('high_popularity', t)).toBe('text of rates.reason.high_popularity');
  for (const reason of ['new_one', 'constructor', '__proto__', 'toString']) expect(reasonWord(reason, t)).toBe(reason);
});
