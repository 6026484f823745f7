import { expect, it } from 'vitest';
import { LANGUAGE_CODES } from '#lib/domain/language';
import { readParts, readTexts } from '#scripts/texts/text-files';

/** Phrases that people who tried the extension did not understand, each with its replacement. */
const UNWANTED: readonly (readonly [language: string, phrase: RegExp, instead: string])[] = [
  ['en', /\bsub ids?\b|\bSub ids?\b/, 'Sub_ids'],
  ['en', /Both stand in/, 'You’ll find both in …'],
  ['en', /first secret in the vault|lies beside it/, 'Protect your key with a passphrase?'],
  ['en', /Write-only/, 'Encrypted; can’t be shown again'],
  ['en', /As you call it|May be empty/, 'Optional'],
  ['en', /Go without a key/, 'Continue without a key'],
  ['en', /\bdoors?\b(?!\})/, 'access, checks'],
  ['en', /Not told by/, 'Not checked yet'],
  ['en', /made before/, 'already made'],
  ['en', /left over/, 'Finished: 4 not made'],
  ['en', /Put away/, 'Dismiss, Snooze'],
  ['en', /goes on by itself|goes on when you/, 'Locked. Unlock to continue; Paused'],
  ['en', /Ask the catalogue for/, 'Add price and discount'],
  ['en', /what was read$|offers read/, '50 loaded, more as you scroll'],
  ['en', /calls at most/, 'Load all (up to 39 calls)'],
  ['en', /Looked at once/, 'Checked daily'],
  ['en', /is not [“"]dead/, 'No offer? The link still works'],
  ['en', /links came in/, '600 links imported'],
  ['en', /fault of its own/, 'Shopee’s server had a problem'],
  ['en', /does not say that|Put it back/, 'Disclosure missing; Add #publi'],
  ['en', /same link as before/, 'Copied (you already had this link)'],
  ['en', /at or above/, 'in range; 3,8 p.p. above'],
  ['en', /Half-way of/, 'Middle of the range'],
  ['en', /reckon/, 'Shopee’s estimate; Tick a product to see the cost'],
  ['en', /a piece (?:costs|leaves)/, 'Unit cost; Highest rate before you lose money'],
  ['en', /\bPut back\b/, 'Revert'],
  ['en', /its list of errors/, 'Shopee may refuse some of these'],
  ['en', /as you asked/, '25 sent · 0 confirmed'],
  ['en', /join by themselves/, 'Auto-add new products'],
  ['en', /products are meant/, 'Yes, every product in this shop'],
  ['en', /could not be judged/, '101 not read yet'],
  ['en', /own sums/, 'SHOPLINE totals'],
  ['en', /Single letters are keys/, 'Single-key shortcuts'],
  ['en', /Make room/, 'Free up space'],
  // Five Sub_ids under a name; a group is where people chat, as in {group} of a caption.
  ['en', /\b(?:by|each|all|[Nn]o) groups?\b|\bgroups? chosen|^Groups?$|, group,/, 'preset'],
  ['pt-BR', /[Pp]redefini/, 'Grupo (Sub_ids)'],
  ['pt-BR', /\bsub ids?\b|\bSub ids?\b/, 'Sub_ids'],
  ['pt-BR', /[Ss]eguir sem chave/, 'Continuar sem chave'],
  ['pt-BR', /[Tt]odas as portas|porta fechada/, 'Acesso ao AMS: verificado'],
  ['pt-BR', /feito antes|feita antes/, 'já criado'],
  ['pt-BR', /Deixar de lado|Pôr de lado/, 'Dispensar, Adiar'],
  ['pt-BR', /[Mm]eio caminho/, 'Meio da faixa'],
  ['pt-BR', /uma peça (?:custa|deixa)/, 'Custo por unidade'],
  ['pt-BR', /Letras soltas/, 'Atalhos de uma tecla'],
  ['pt-BR', /Abrir espaço/, 'Liberar espaço'],
];

it.each(LANGUAGE_CODES)('says nothing in %s that was not understood', (language) => {
  const words = Object.entries(readTexts(language)).flatMap(([key, text]) =>
    UNWANTED.filter(([of, phrase]) => of === language && phrase.test(text)).map(([, , instead]) => `${key}: ${text} → ${instead}`),
  );
  expect(words).toEqual([]);
});

/** Spellings of which each language has one. */
const SPELLINGS: readonly (readonly [spelling: RegExp, instead: string])[] = [
  [/\b(?:id|Id|ids|Ids)\b/, 'ID'],
  // As the formatters of all markets write it.
  [/[\d}]\s+%/, '10%'],
  // A unit behind the name of a column or a field.
  [/[^\d}(\s]\s*%$/, '… (%)'],
];

const misspelt = (text: string) =>
  SPELLINGS.flatMap(([spelling, instead]) => (spelling.test(text.replace(/\{[a-z]\w*\}/gi, '{0}')) ? [instead] : []));

it.each(LANGUAGE_CODES)('spells in %s each thing in one way', (language) => {
  const found = Object.entries(readTexts(language)).flatMap(([key, text]) =>
    misspelt(text).map((instead) => `${key}: ${text} → ${instead}`),
  );
  expect(found).toEqual([]);
});

it.each([
  ['Item id', ['ID']],
  ['os ids de outros', ['ID']],
  ['A percentage (10 %)', ['10%']],
  ['▲ {percent} %', ['10%']],
  ['New rate %', ['… (%)']],
  ['Rate for all, %', ['… (%)']],
  ['App ID {id}, Sub_ids, an_id, {ids} left', []],
  ['New rate (%)', []],
  ['▲ {percent}%', []],
  ['under 30%', []],
])('knows of %j how it is spelt', (text, instead) => expect(misspelt(text)).toEqual(instead));

it('knows each of these ways when it meets it', () => {
  for (const [language, phrase] of UNWANTED) expect(LANGUAGE_CODES as readonly string[], String(phrase)).toContain(language);
  const known = (language: string, text: string) => UNWANTED.some(([of, phrase]) => of === language && phrase.test(text));
  expect(known('en', 'every door is open')).toBe(true);
  expect(known('en', 'Filter what was read')).toBe(true);
  expect(known('en', 'At what rate nothing is left to reckon with')).toBe(true);
  expect(known('pt-BR', 'Predefinição')).toBe(true);
  expect(known('en', 'Yesterday by group')).toBe(true);
  expect(known('en', 'One link for each group (8)')).toBe(true);
  expect(known('en', 'Link to your chat group')).toBe(false);
  expect(known('en', 'Not checked yet: {doors}')).toBe(false);
});

/** Views in which grey paragraphs stood where figures belong: file of texts → the most letters that one may have. */
const SHORT: Readonly<Record<string, number>> = { history: 120, captions: 120, review: 120, suggestions: 120, rates: 190, vault: 210 };

it.each(LANGUAGE_CODES)('keeps the texts of %s short', (language) => {
  const parts = readParts(language);
  const long = Object.entries(SHORT).flatMap(([part, most]) =>
    Object.entries(parts[part] ?? { [part]: 'x'.repeat(most + 1) }).flatMap(([key, text]) =>
      text.length > most ? [`${key}: ${text.length}`] : [],
    ),
  );
  expect(long).toEqual([]);
});
