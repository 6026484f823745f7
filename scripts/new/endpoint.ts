import { addImport, addRow, createFile } from './edit';
import { camel, kebab } from './names';

const VERBS = ['get', 'set', 'create'];

/** A row in the table of Affiliate Marketing Solutions, its two schemas and an empty sample of its answer. */
export function newEndpoint(verb = '', name = ''): string {
  if (!VERBS.includes(verb) || !/^[a-z]+(_[a-z]+)+$/.test(name))
    throw new Error('An endpoint is asked for as get|set|create and the API’s own name, e.g. get get_shop_performance');
  const schemas = `import * as v from 'valibot';

/** Source: the API's own page of ${name}. */
export const params = v.object({});

export const answer = v.object({});
`;
  createFile(`lib/shopee-ams/schemas/${kebab(name)}.ts`, schemas);
  createFile(`test/contract/samples/open-platform/ams.${name}.json`, '{ "error": "", "message": "", "request_id": "", "response": {} }\n');
  addImport('lib/shopee-ams/endpoints.ts', `import * as ${camel(name)} from './schemas/${kebab(name)}';`);
  addRow(
    'lib/shopee-ams/endpoints.ts',
    'export const amsEndpoints',
    /^}/,
    `  ${camel(name)}: ams.${verb}('${name}', ${camel(name)}.params, ${camel(name)}.answer),`,
  );
  return 'Write the two schemas from the API’s page, put its sample answer in the place of the empty one, and add the case to test/contract/open-platform-cases.ts: without it the types do not fit.';
}
