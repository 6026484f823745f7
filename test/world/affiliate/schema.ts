import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLError, type GraphQLScalarType, type GraphQLSchema, Kind, type ValueNode } from 'graphql';

let built: GraphQLSchema | undefined;

/** The whole current API, from the project's own SDL; built on first use. */
export function affiliateSchema(): GraphQLSchema {
  if (built) return built;
  built = buildSchema(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'));
  const int64 = built.getType('Int64') as GraphQLScalarType<string, bigint>;
  int64.serialize = (value) => BigInt(value as string | number);
  int64.parseValue = (value) => {
    // Recorded: a JSON number in the variables is refused, a JSON string is right.
    if (typeof value !== 'string') throw new GraphQLError('wrong type');
    return checked(value);
  };
  int64.parseLiteral = (node: ValueNode) => {
    // assumed: int64-literal. A string written into the query is taken like a bare integer.
    if (node.kind !== Kind.INT && node.kind !== Kind.STRING) throw new GraphQLError('wrong type');
    return checked(node.value);
  };
  return built;
}

/** Ids stay decimal strings inside the world. */
function checked(value: string): string {
  if (!/^-?\d{1,19}$/.test(value) || BigInt.asIntN(64, BigInt(value)) !== BigInt(value)) throw new GraphQLError('wrong type');
  return BigInt(value).toString();
}
