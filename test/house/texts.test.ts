import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FALLBACK_LANGUAGE, LANGUAGE_CODES, manifestFolder } from '#lib/domain/language';
import { manifestFor } from '#lib/domain/shell/manifest';
import { ROOT } from '#scripts/setup/root';
import { builtTextFiles, readParts, readTexts } from '#scripts/texts/text-files';
import { shippedSource } from './source-files';

const PARTS_OF = Object.fromEntries(LANGUAGE_CODES.map((language) => [language, readParts(language)]));
const LOCALES = Object.fromEntries(LANGUAGE_CODES.map((language) => [language, readTexts(language)]));
const FIRST = readTexts(FALLBACK_LANGUAGE);
const keys = Object.keys(FIRST);
const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const source = shippedSource()
  .map(({ text }) => text)
  .join('\n');

/** Keys stand in the code as they are, or as a template with a part left open: `failure.${code}.says`. */
const quoted = new Set([...source.matchAll(/['"]([a-z]\w*(?:\.\w+)+)['"]/g)].map(([, key]) => key ?? ''));
const templates = [...source.matchAll(/`([a-z]\w*\.[^`\n]*\$\{[^`\n]*)`/gi)]
  .map(([, template = '']) => template)
  .filter((template) => /^[\w.]+$/.test(template.replace(/\$\{[^}]*\}/g, 'x')))
  .map(
    (template) =>
      new RegExp(
        `^${template
          .replace(/\$\{[^}]*\}/g, '\u0000')
          .replace(/\./g, '\\.')
          .replaceAll('\u0000', '\\w+')}$`,
      ),
  );

describe('texts', () => {
  it('has a folder for every language of the table, and no other', () => {
    expect(readdirSync(join(ROOT, 'lib', 'i18n', 'locales')).sort()).toEqual([...LANGUAGE_CODES].sort());
  });

  it('has the same parts with the same keys in every language, each key once', () => {
    const partsOf = (parts: (typeof PARTS_OF)[string]) =>
      Object.entries(parts).map(([part, table]) => [part, [...new Set(Object.keys(table).map(base))].sort()]);
    const first = PARTS_OF[FALLBACK_LANGUAGE] ?? {};
    for (const [language, parts] of Object.entries(PARTS_OF)) expect([language, partsOf(parts)]).toEqual([language, partsOf(first)]);
    expect(Object.values(first).flatMap(Object.keys).length).toBe(new Set(Object.values(first).flatMap(Object.keys)).size);
  });

  it('keeps the keys in order, so that two people do not add the same one', () => {
    for (const table of Object.values(PARTS_OF).flatMap(Object.values)) expect(Object.keys(table)).toEqual([...Object.keys(table)].sort());
  });

  it('gives the browser every text that the manifest names, in every language', () => {
    const named = [...JSON.stringify(manifestFor('chrome')).matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name ?? '').sort();
    expect(named.length).toBeGreaterThan(3);
    for (const language of LANGUAGE_CODES) {
      const file = builtTextFiles().find(({ relativeDest }) => relativeDest === `_locales/${manifestFolder(language)}/messages.json`);
      const messages = JSON.parse(file?.contents ?? '{}') as Record<string, { message: string }>;
      expect({ language, names: Object.keys(messages).sort() }).toEqual({ language, names: named });
      for (const { message } of Object.values(messages)) expect(message.trim()).not.toBe('');
    }
  });

  it('has the same open places in every language', () => {
    const places = (text = '') => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    const differ = keys.filter((key) => Object.values(LOCALES).some((table) => places(table[key]).join() !== places(FIRST[key]).join()));
    expect(differ).toEqual([]);
  });

  it('leaves no text empty or untrimmed', () => {
    const bad = Object.values(LOCALES).flatMap((table) => Object.entries(table).filter(([, text]) => text === '' || text !== text.trim()));
    expect(bad).toEqual([]);
  });

  it('has all plural forms of its language wherever it has one', () => {
    for (const language of LANGUAGE_CODES) {
      // What a count of people's own takes: a language may keep a form for millions or fractions, which `other` serves.
      const forms = new Set([0, 1, 2, 3, 5, 11, 21, 100].map((count) => new Intl.PluralRules(language).select(count)));
      const own = Object.keys(LOCALES[language] ?? {});
      const plural = [...new Set(own.filter((key) => base(key) !== key).map(base))];
      const half = plural.flatMap((key) => [...forms].map((form) => `${key}_${form}`)).filter((key) => !own.includes(key));
      expect({ language, half }).toEqual({ language, half: [] });
    }
  });

  it('uses every text', () => {
    expect(templates.length).toBeGreaterThan(3);
    const unused = keys.filter((key) => !quoted.has(base(key)) && !templates.some((template) => template.test(base(key))));
    expect(unused).toEqual([]);
  });

  it('has a text for every key that the code asks for', () => {
    const asked = [...source.matchAll(/\bt\(\s*['"]([\w.]+)['"]/g)].map(([, key]) => key ?? '');
    expect(asked.length).toBeGreaterThan(50);
    const known = new Set(keys.flatMap((key) => [key, base(key)]));
    expect(asked.filter((key) => !known.has(key))).toEqual([]);
  });
});
