import type { Edits } from './edits';
import { camel } from './names';
import { topicOf } from './topics';

/** A row in the topic's part of the contract, its handler, its line in the topic's list, and its name where the worker finds it. */
export function newMessage(edits: Edits, topicName = '', name = ''): string {
  const topic = topicOf(topicName);
  if (!/^[a-z]+\.[a-z][A-Za-z]*$/.test(name)) throw new Error('A message is named room.verb, e.g. report.read');
  const [messages, handlers] = [`lib/messages/${topic}.ts`, `lib/background/${topic}/handlers.ts`];
  edits.addRow(messages, `export const ${topic}Messages`, /^} as const;/, `  '${name}': row('page', nothing, nothing),`);
  edits.addImport(messages, './row', ['nothing', 'row']);
  edits.addBefore(
    handlers,
    '/** Message → handler. */',
    `const ${camel(name)}: Handlers['${name}'] = async () => fail(failure('unexpected', { call: '${name}' }));\n`,
  );
  edits.addRow(handlers, `export const ${topic}Handlers`, /^}/, `  '${name}': ${camel(name)},`);
  edits.addItem('lib/background/worker/parts.ts', `\n  ${topic}: entry(`, `'${name}'`);
  edits.addRow('test/support/valid-inputs.ts', 'export const validInputs', /^};/, `  '${name}': {},`);
  edits.addImport(handlers, '#lib/domain/failure', ['failure']);
  edits.addImport(handlers, '#lib/domain/result', ['fail']);
  return 'Say in the contract who may send it, what it carries and what comes back; the handler does not compile until it answers that.';
}
