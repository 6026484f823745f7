import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ObjectFieldNode,
  type OperationDefinitionNode,
  TypeInfo,
  type TypeNode,
  typeFromAST,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { affiliateSchema } from './schema';

type Variables = Readonly<Record<string, unknown>>;

/** Arguments for which a null is recorded as refused, beside every Int64. */
const RECORDED: readonly string[] = ['listType', 'shopType', 'sortType', 'page', 'limit', 'scrollId', 'subIds'];

/** assumed: null-elsewhere. A null is refused where a refusal is recorded; anywhere else it is taken as not sent. */
const refusesNull = (name: string, type: GraphQLInputType | null | undefined): boolean =>
  RECORDED.includes(name) || getNamedType(type)?.name === 'Int64';

/** Whether a null stands where it is refused: written in the query, or by a variable that is null or declared and not sent. */
export function hasRefusedNull(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): boolean {
  const types = new TypeInfo(affiliateSchema());
  const unset = new Set(
    (operation.variableDefinitions ?? []).flatMap(({ variable: { name }, defaultValue }) => {
      const value = variables[name.value];
      return value === null || (value === undefined && defaultValue === undefined) ? [name.value] : [];
    }),
  );
  let found = false;
  const enter = ({ name, value }: ArgumentNode | ObjectFieldNode) => {
    const isNull = value.kind === Kind.NULL || (value.kind === Kind.VARIABLE && unset.has(value.name.value));
    if (isNull && refusesNull(name.value, types.getInputType())) found = true;
  };
  visit(document, visitWithTypeInfo(types, { Argument: enter, ObjectField: enter }));
  return (
    found ||
    (operation.variableDefinitions ?? []).some(({ variable, type }) => holdsRefused(inputType(type), variables[variable.name.value]))
  );
}

const inputType = (node: TypeNode) => typeFromAST(affiliateSchema(), node) as GraphQLInputType | undefined;

/** The same within the value of a variable, by its type. */
function holdsRefused(type: GraphQLInputType | undefined, value: unknown): boolean {
  if (isNonNullType(type)) return holdsRefused(type.ofType as GraphQLInputType, value);
  if (isListType(type)) return Array.isArray(value) && value.some((each) => holdsRefused(type.ofType as GraphQLInputType, each));
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return false;
  return Object.values(type.getFields()).some((field) => {
    const inner = (value as Variables)[field.name];
    return inner === null ? refusesNull(field.name, field.type) : holdsRefused(field.type, inner);
  });
}
