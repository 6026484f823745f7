import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#scripts/setup/root';

/** Every address of the recorded cases. */
export const recordedAddresses = (): readonly string[] =>
  (JSON.parse(readFileSync(join(ROOT, 'test', 'contract', 'addresses.json'), 'utf8')) as { url: string }[]).map(({ url }) => url);

/** Lines as people paste them: a third with a recorded address in a sentence, a third with none, a third a product's address alone. */
export function mixedLines(count: number): string {
  const known = recordedAddresses();
  return Array.from({ length: count }, (_, n) => {
    if (n % 3 === 0) return `Oferta ${n}: ${known[(n / 3) % known.length]} só hoje`;
    return n % 3 === 1
      ? `linha sem endereço ${n}, R$ 10,00 no pix`
      : `https://shopee.com.br/Kit-${n}-Panos-i.${n + 1}.${n + 2}?sp_atk=${n}`;
  }).join('\n');
}
