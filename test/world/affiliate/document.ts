import {
  type DocumentNode,
  GraphQLError,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { hasRefusedNull } from './nulls';
import { affiliateSchema } from './schema';

/** A body as the endpoint takes it. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

const GOT_NULL = 'graphql: got null for non-null';
const WRONG_TYPE = 'graphql: wrong type';

/** Reads and checks a body; the texts of 10010 where it is refused. */
export function readDocument(body: string): { readonly asked: Asked } | { readonly refused: readonly string[] } {
  const sent = readBody(body);
  // assumed: body-text. The wording for a body that is no request is not recorded.
  if (!sent) return { refused: ['graphql: invalid request body'] };
  try {
    const document = parse(sent.query);
    const found = validate(affiliateSchema(), document);
    if (found.length > 0) return { refused: found.map(recordedText) };
    const operation = getOperationAST(document, sent.operationName);
    // assumed: operation-text. The wording for a missing operation name is not recorded.
    if (!operation) return { refused: ['graphql: no operations in query document'] };
    if (hasRefusedNull(document, operation, sent.variables)) return { refused: [GOT_NULL] };
    const values = getVariableValues(affiliateSchema(), operation.variableDefinitions ?? [], sent.variables);
    if (values.errors) return { refused: [values.errors.map(variableText)[0] ?? WRONG_TYPE] };
    return { asked: { document, operation, variables: sent.variables } };
  } catch (reason) {
    if (!(reason instanceof GraphQLError)) throw reason;
    return { refused: [recordedText(reason)] };
  }
}

/** Names of the root fields that a body asks for; undefined when it cannot be read. */
export function rootFields(body: string): string | undefined {
  const sent = readBody(body);
  if (!sent) return undefined;
  try {
    const operation = getOperationAST(parse(sent.query, { noLocation: true }), sent.operationName);
    return operation?.selectionSet.selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : [])).join(',');
  } catch (reason) {
    if (reason instanceof GraphQLError) return undefined;
    throw reason;
  }
}

function readBody(body: string): { query: string; operationName: string | null; variables: Record<string, unknown> } | undefined {
  try {
    const { query, operationName, variables } = JSON.parse(body) as Record<string, unknown>;
    if (typeof query !== 'string') return undefined;
    return {
      query,
      operationName: typeof operationName === 'string' ? operationName : null,
      variables: isObject(variables) ? variables : {},
    };
  } catch (reason) {
    if (reason instanceof SyntaxError || reason instanceof TypeError) return undefined;
    throw reason;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The library's wording turned into the recorded one (that of graph-gophers/graphql-go). */
const recordedText = ({ message }: GraphQLError): string =>
  message
    .replace(/ Did you mean .*$/, '')
    .replace(/^Unknown argument ("\w+") on field "(\w+)\.(\w+)"\.$/, 'Unknown argument $1 on field "$3" of type "$2".')
    // assumed: syntax-text. Only the prefix is known from the library that the recorded messages come from.
    .replace(/^Syntax Error: /, 'graphql: syntax error: ');

/** assumed: variable-texts. Recorded is "wrong type" for an Int64 sent as a number; other wrong values get the same text. */
const variableText = ({ message }: GraphQLError): string => (/was not provided|not to be null/.test(message) ? GOT_NULL : WRONG_TYPE);
