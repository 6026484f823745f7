import type { Edits } from './edits';
import { camel, kebab } from './names';

interface Api {
  readonly verbs: readonly string[];
  readonly named: RegExp;
  /** How the API's own name looks. */
  readonly example: string;
  /** The table of its rows, and that of their cases in the contract test. */
  readonly table: readonly [path: string, begins: string];
  readonly cases: readonly [path: string, begins: string];
  readonly schemas: (name: string) => string;
  readonly sample: (name: string) => readonly [path: string, text: string];
  readonly row: (verb: string, api: string, name: string) => string;
  readonly case: (verb: string, api: string, name: string) => string;
}

/** The three APIs, and what a row of each is made of. */
const APIS: Readonly<Record<string, Api>> = {
  ams: {
    verbs: ['get', 'set', 'create'],
    named: /^[a-z]+(_[a-z]+)+$/,
    example: 'get get_shop_performance',
    table: ['lib/shopee-ams/endpoints.ts', 'export const amsEndpoints'],
    cases: ['test/contract/open-platform-cases.ts', 'export const amsCases'],
    schemas: (name) => `lib/shopee-ams/schemas/${kebab(name)}.ts`,
    sample: (api) => [
      `test/contract/samples/open-platform/ams.${api}.json`,
      '{ "error": "", "message": "", "request_id": "", "response": {} }\n',
    ],
    row: (verb, api, name) => `  ${name}: ams.${verb}('${api}', ${name}Params, ${name}Answer),`,
    case: (verb, api, name) => `  ${name}: { ...${verb === 'get' ? 'ams' : 'post'}('${api}'), ask: {}, gives: {} },`,
  },
  affiliate: {
    verbs: ['query', 'mutation'],
    named: /^[a-z][A-Za-z0-9]+$/,
    example: 'query conversionReport',
    table: ['lib/shopee-affiliate/operations.ts', 'export const affiliateOperations'],
    cases: ['test/contract/affiliate-cases.ts', 'export const affiliateCases'],
    schemas: (name) => `lib/shopee-affiliate/${kebab(name)}.ts`,
    sample: (api) => [`test/contract/samples/affiliate/made_${api}.json`, `{ "data": { "${api}": {} } }\n`],
    row: (verb, api, name) => `  ${name}: ${verb}('${api}', {}, ${name}Params, ${name}Answer),`,
    case: (_verb, api, name) => `  ${name}: { ...of('${api}', 'made_'), ask: {}, gives: {} },`,
  },
  shopline: {
    verbs: ['get', 'ask', 'create', 'order', 'set', 'remove'],
    named: /^[a-z]+(_[a-z]+)*$/,
    example: 'get affiliate_campaigns',
    table: ['lib/shopline/endpoints.ts', 'export const shoplineOperations'],
    cases: ['test/contract/shopline-cases.ts', 'export const storeCases'],
    schemas: (name) => `lib/shopline/${kebab(name)}.ts`,
    sample: (api) => [`test/contract/samples/shopline/made_${camel(api)}.json`, '{}\n'],
    row: (verb, api, name) => `  ${name}: ${verb}('/${api}', ${name}Params, ${name}Answer),`,
    case: (verb, api, name) => `  ${name}: { ...of('${name}', '/${api}'),${METHODS[verb] ?? ''} ask: {}, gives: {} },`,
  },
};
const METHODS: Readonly<Record<string, string>> = {
  ask: " method: 'POST',",
  create: " method: 'POST',",
  order: " method: 'POST',",
  set: " method: 'PUT',",
  remove: " method: 'DELETE',",
};

/** A row in an API's table, its two schemas, an empty sample of its answer and its case in the contract test. */
export function newEndpoint(edits: Edits, apiName = '', verb = '', name = ''): string {
  const api = APIS[apiName];
  if (!api) throw new Error(`An endpoint belongs to one of ${Object.keys(APIS).join(', ')}`);
  if (!api.verbs.includes(verb) || !api.named.test(name))
    throw new Error(`An endpoint of ${apiName} is asked for as ${api.verbs.join('|')} and the API’s own name, e.g. ${api.example}`);
  const [file, row] = [api.schemas(name), camel(name)];
  const [table, begins] = api.table;
  edits.create(
    file,
    `import * as v from 'valibot';

/** Source: the API's own page of ${name}. */
export const ${row}Params = v.strictObject({});

export const ${row}Answer = v.object({});
`,
  );
  edits.create(...api.sample(name));
  edits.addImport(table, `./${file.slice(table.lastIndexOf('/') + 1).replace(/\.ts$/, '')}`, [`${row}Answer`, `${row}Params`]);
  edits.addRow(table, begins, /^}/, api.row(verb, name, row));
  edits.addRow(...api.cases, /^}/, api.case(verb, name, row));
  return 'Write the two schemas from the API’s page, put its sample answer in the place of the empty one, and say in the case what is asked, sent and given.';
}
