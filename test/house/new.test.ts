import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { createEdits, type Edits } from '#scripts/new/edits';
import { newEndpoint } from '#scripts/new/endpoint';
import { newMessage } from '#scripts/new/message';
import { newView } from '#scripts/new/view';
import { ROOT } from '#scripts/setup/root';

const MADE: readonly (readonly [string, (edits: Edits) => string])[] = [
  ['a view', (edits) => newView(edits, 'reports', 'made-up-sales')],
  ['a view of the affiliate’s', (edits) => newView(edits, 'links', 'made-up-list')],
  ['a message', (edits) => newMessage(edits, 'reports', 'made.read')],
  ['a message of another topic', (edits) => newMessage(edits, 'shopline', 'made.doIt')],
  ['a call of AMS that reads', (edits) => newEndpoint(edits, 'ams', 'get', 'get_made_up')],
  ['a call of AMS that changes', (edits) => newEndpoint(edits, 'ams', 'set', 'set_made_up')],
  ['an operation of the Affiliate API', (edits) => newEndpoint(edits, 'affiliate', 'query', 'madeUpReport')],
  ['an operation of SHOPLINE', (edits) => newEndpoint(edits, 'shopline', 'get', 'made_up')],
  ['one that creates', (edits) => newEndpoint(edits, 'shopline', 'create', 'made_ups')],
];

describe('what `npm run new` makes', () => {
  it('fits together and compiles, all of it at once', { timeout: 120_000 }, () => {
    expect(compiled().changed.some((path) => existsSync(join(ROOT, path)))).toBe(true);
    expect(compiled().faults.filter((fault) => !fault.startsWith(BROKEN))).toEqual([]);
  });

  it('is looked at by the compiler in earnest', { timeout: 120_000 }, () => {
    expect(compiled().faults.filter((fault) => fault.startsWith(BROKEN))).toEqual([expect.stringContaining('"nonsense"')]);
  });

  it.each(MADE)('%s only adds to what is there', (_, make) => {
    const edits = createEdits(ROOT);
    make(edits);
    for (const [path, text] of edits.changed) {
      if (!existsSync(join(ROOT, path))) continue;
      const now = wordsOf(text);
      let at = -1;
      for (const word of wordsOf(readFileSync(join(ROOT, path), 'utf8'))) {
        at = now.indexOf(word, at + 1);
        if (at < 0) break;
      }
      expect(at, path).toBeGreaterThan(-1);
    }
  });

  it.each<[string, (edits: Edits) => string]>([
    ['a topic that is none', (edits) => newView(edits, 'store', 'made-up')],
    ['a name in the wrong form', (edits) => newView(edits, 'rates', 'MadeUp')],
    ['a view that is there', (edits) => newView(edits, 'links', 'bulk')],
    ['a verb that the API does not have', (edits) => newEndpoint(edits, 'affiliate', 'get', 'madeUp')],
    ['an API that is none', (edits) => newEndpoint(edits, 'shopee', 'get', 'made_up')],
    ['a message without a room', (edits) => newMessage(edits, 'jobs', 'read')],
  ])('refuses %s', (_, make) => {
    expect(() => make(createEdits(ROOT))).toThrow();
  });
});

const wordsOf = (text: string): string[] => text.split(/\W+/);

/** Where what is made is joined with the rest: these must fit too. */
const JOINTS = [
  'lib/messages/contract.ts',
  'lib/background/worker/find-part.ts',
  'components/panel/panel.tsx',
  'test/contract/contract.test.ts',
];

/** The one file in which a fault is made: a message of its own lies there, so that no other file has to fit it. */
const BROKEN = 'lib/background/jobs/handlers.ts';

/** All that is made and the made fault, in one program: a program is the dear part. */
const compiled = once(() => {
  const edits = createEdits(ROOT);
  for (const [, make] of MADE) expect(make(edits).length).toBeGreaterThan(40);
  newMessage(edits, 'jobs', 'made.up');
  const sound = edits.changed.get(BROKEN) ?? '';
  const broken = sound.replace("fail(failure('unexpected'", "fail(failure('nonsense'");
  expect(broken).not.toBe(sound);
  return { changed: [...edits.changed.keys()], faults: faultsOf({ changed: new Map([...edits.changed, [BROKEN, broken]]) }) };
});

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What the compiler says of the changed files as if they were written. */
function faultsOf({ changed }: Pick<Edits, 'changed'>): string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson((config as { compilerOptions: object }).compilerOptions, ROOT);
  const files = new Map([...changed].map(([path, text]) => [join(ROOT, path).replaceAll('\\', '/'), text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  const folders = new Set([...files.keys()].map((path) => path.slice(0, path.lastIndexOf('/'))));
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.directoryExists = (path) => folders.has(path) || ts.sys.directoryExists(path);
  host.getSourceFile = (path, how, ...rest) => {
    const text = files.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, how, true);
    return getSourceFile(path, how, ...rest);
  };
  const code = [...[...files.keys()].filter((path) => /\.tsx?$/.test(path)), ...JOINTS.map((path) => join(ROOT, path))];
  const program = ts.createProgram([join(ROOT, '.wxt/wxt.d.ts'), ...code], options, host);
  return code
    .flatMap((path) => {
      const source = program.getSourceFile(path);
      return source ? [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)] : [];
    })
    .map(({ file, messageText }) => `${file?.fileName.slice(ROOT.length + 1)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}
