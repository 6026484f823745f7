import type { GenericSchema } from 'valibot';

interface Walkable {
  readonly type: string;
  readonly entries?: Readonly<Record<string, GenericSchema>>;
  readonly item?: GenericSchema;
  readonly wrapped?: GenericSchema;
}

/** The GraphQL selection that a schema decodes: what is not decoded is not asked for. Empty for a scalar. */
export function selectionOf(schema: GenericSchema): string {
  const { entries, item, wrapped } = schema as unknown as Walkable;
  if (entries)
    return `{${Object.entries(entries)
      .map(([name, field]) => name + selectionOf(field))
      .join(' ')}}`;
  const inner = item ?? wrapped;
  return inner ? selectionOf(inner) : '';
}
