import { describe, expect, it } from 'vitest';
import { LANGUAGE_CODES, type Language } from '#lib/domain/language';
import { markets } from '#lib/domain/market';
import { sellerCentrePages } from '#lib/page/seller/matches';
import { MANIFEST_PART, readParts, readTexts } from '#scripts/texts/text-files';
import { filesIn, shippedSource } from './source-files';

const source = shippedSource();
const filesUsing = (pattern: RegExp) => source.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path);
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

describe('trust', () => {
  it('knows who sent a message by its origin, in one place', () => {
    expect(filesUsing(/\bsender\??\.(id|origin|frameId|url)\b/)).toEqual(['lib/messages/sender.ts']);
    expect(filesUsing(/\bsender\??\.tab\b|\.url\??\.startsWith\(/)).toEqual([]);
  });

  it('hears no other extension and no web page', () => {
    expect(filesUsing(/onMessageExternal|onConnectExternal|onUserScriptMessage/)).toEqual([]);
    expect(filesUsing(/(?<!\bworker\.)addEventListener\(\s*['"]message['"]|\b(window|self|globalThis)\.onmessage\b/)).toEqual([]);
  });

  it('keeps nothing where a page’s own storage lies', () => {
    expect(filesUsing(/\b(localStorage|sessionStorage|document\.cookie)\b/)).toEqual([]);
  });

  it('sends by one door, and has no other', () => {
    expect(filesUsing(/\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection)\b/)).toEqual([]);
  });

  it('keeps no worker awake: no clock that ticks, no port that stays open, and the alarms of a table', () => {
    const worker = (path: string) => /^lib\/(background|jobs|http|vault|records|shop)/.test(path);
    expect(filesUsing(/\bsetInterval\(/).filter(worker)).toEqual([]);
    expect(filesUsing(/\.connect\(|connectNative|onConnect\b|keepalive/)).toEqual([]);
    expect(filesUsing(/alarms\.create\(/).sort()).toEqual([
      'lib/background/accounts/auto-lock.ts',
      'lib/background/jobs/runner.ts',
      'lib/background/links/pending-link.ts',
      'lib/background/offers/watch-searches.ts',
      'lib/background/reports/earnings/watch-earnings.ts',
      'lib/background/shops/early-refresh.ts',
    ]);
  });

  it('writes the clipboard by what a person does with a link or an address, reads it nowhere', () => {
    const writers = ['lib/background/links/copy/by-selection.ts', 'lib/stores/shell/copy.ts'];
    expect(filesUsing(/clipboard\.write|execCommand\(/).sort()).toEqual(writers);
    expect(filesUsing(/clipboard\.read|execCommand\(\s*['"]paste/)).toEqual([]);
  });

  it('writes files by what a lock ends, and by nothing else', () => {
    const [out, place] = ['lib/stores/accounts/file-out.ts', 'lib/stores/reports/earnings/client.ts'];
    const unlessLocked = 'lib/stores/reports/earnings-view/export-lines.ts';
    expect(filesUsing(/\bsaveFile\(/).sort()).toEqual(['lib/files/save-file.ts', out, unlessLocked]);
    expect(filesUsing(/\bpickFile\(/).sort()).toEqual(['lib/files/save-file.ts', place]);
    expect(filesUsing(/\bunlessLocked\(/).sort()).toEqual([out, unlessLocked]);
    expect(filesUsing(/createObjectURL\(|showSaveFilePicker|browser\.downloads/)).toEqual(['lib/files/save-file.ts']);
  });

  it('runs a script of its own on Seller Centre pages alone', () => {
    expect(filesIn(['entrypoints'], /\.content(\/index)?\.tsx?$/).map(({ path }) => path)).toEqual([
      'entrypoints/seller-centre.content.ts',
    ]);
    const hosts = markets().flatMap(({ sellerCentre }) => sellerCentre);
    const matched = sellerCentrePages().map((match) => new URL(match.replace('*', '')).host);
    expect([...new Set(matched)].sort()).toEqual([...new Set(hosts)].sort());
  });
});

describe('disclosure', () => {
  const places = {
    'the first page': 'firstRun.commission',
    'the popup': 'link.disclosure',
    'the settings': 'options.about.commission',
  } as const;

  const SAYS: Readonly<Record<Language, RegExp>> = { en: /affiliate links?.*commission/i, 'pt-BR': /afiliad.*comiss/i };

  it.each(Object.entries(places))('on %s says that links earn the person a commission', (_where, key) => {
    for (const language of LANGUAGE_CODES) expect(readTexts(language)[key]).toMatch(SAYS[language]);
    expect(source.filter(({ path, text }) => path.startsWith('components/') && text.includes(`'${key}'`))).not.toEqual([]);
  });

  it('stands before the installation too, and says who did not make it', () => {
    const description = (language: Language) => readParts(language)[MANIFEST_PART]?.['extDescription'];
    for (const language of LANGUAGE_CODES) expect(description(language)).toMatch(SAYS[language]);
    expect(description('en')).toMatch(/affiliate links that earn you a commission.*Not made or endorsed by Shopee/);
    expect(description('pt-BR')).toMatch(/Não é feito nem endossado pela Shopee/);
  });
});
