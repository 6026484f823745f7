import { describe, expect, it } from 'vitest';
import en from '#lib/i18n/locales/en.json';
import ptBR from '#lib/i18n/locales/pt-BR.json';
import { shippedSource } from './source-files';

const LOCALES: Record<string, Readonly<Record<string, string>>> = { en, 'pt-BR': ptBR };
const keys = Object.keys(en);
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
  it('has the same keys in every language', () => {
    for (const [language, table] of Object.entries(LOCALES))
      expect({ language, keys: Object.keys(table).map(base).sort() }).toEqual({ language, keys: keys.map(base).sort() });
  });

  it('keeps the keys in order, so that two people do not add the same one', () => {
    for (const table of Object.values(LOCALES)) expect(Object.keys(table)).toEqual([...Object.keys(table)].sort());
  });

  it('has the same open places in every language', () => {
    const places = (text = '') => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
    const differ = keys.filter((key) =>
      Object.values(LOCALES).some((table) => places(table[key]).join() !== places(en[key as keyof typeof en]).join()),
    );
    expect(differ).toEqual([]);
  });

  it('leaves no text empty or untrimmed', () => {
    const bad = Object.values(LOCALES).flatMap((table) => Object.entries(table).filter(([, text]) => text === '' || text !== text.trim()));
    expect(bad).toEqual([]);
  });

  it('has both plural forms wherever it has one', () => {
    const plural = keys.filter((key) => key.endsWith('_one') || key.endsWith('_other')).map(base);
    const half = [...new Set(plural)].filter((key) => !keys.includes(`${key}_one`) || !keys.includes(`${key}_other`));
    expect(half).toEqual([]);
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
