import { expect, it } from 'vitest';
import { guessMarket } from './guess-market';

it.each([
  [['en-US'], 'America/Sao_Paulo', 'BR'],
  [['pt-BR'], 'America/Manaus', 'BR'],
  [['en'], 'Asia/Makassar', 'ID'],
  [['en-SG', 'en'], 'UTC', 'SG'],
  [['en-GB', 'th'], 'UTC', 'TH'],
  [['vi'], 'Europe/Berlin', 'VN'],
  [['de'], 'Europe/Berlin', 'BR'],
  [[], 'UTC', 'BR'],
])('%j in %s means %s', (languages, zone, market) => {
  expect(guessMarket(languages, zone)).toBe(market);
});
