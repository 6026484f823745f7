import { addImport, addRow, createFile } from './edit';
import { camel, kebab } from './names';

/** A row in the contract, a handler of its own, and its line in the list. */
export function newMessage(name = ''): string {
  if (!/^[a-z]+\.[a-z][A-Za-z]*$/.test(name)) throw new Error('A message is named room.verb, e.g. report.read');
  const file = kebab(name);
  const handler = `import { failure } from '#lib/domain/failure';
import { fail } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const ${camel(name)}: Handlers['${name}'] = async () => fail(failure('unexpected', { call: '${name}' }));
`;
  createFile(`lib/background/handlers/${file}.ts`, handler);
  addRow('lib/messages/contract.ts', 'export const contract = {', /^} as const;/, `  '${name}': row('page', nothing, nothing),`);
  addImport('lib/background/worker/handlers.ts', `import { ${camel(name)} } from './${file}';`);
  addRow('lib/background/worker/handlers.ts', 'export const handlers', /^};/, `  '${name}': ${camel(name)},`);
  return 'Say in the contract who may send it, what it carries and what comes back; the handler does not compile until it answers that.';
}
