/** Accounts and presets by the names under which a person knows them, in a file and back. */
export interface FileNames {
  readonly account: Names;
  readonly preset: Names;
}
interface Names {
  /** The name of an id; the id itself where nothing goes by it any more. */
  readonly nameOf: (id: string) => string;
  /** The id of a name; an id, and what nothing goes by here, stay as they are. */
  readonly idOf: (name: string) => string;
}

/** @param named every account or preset with its name; where two have one name, the id stands behind it */
export function namesOf(named: readonly { readonly id: string; readonly name: string }[]): Names {
  const ids = new Set(named.map(({ id }) => id));
  // A name that is some other one's id, or that looks like a name with an id, would come back as that.
  const isClear = (name: string) => name.trim() !== '' && named.filter((one) => one.name === name).length === 1 && !ids.has(name);
  const nameOf = new Map(named.map(({ id, name }) => [id, isClear(name) ? name : name.trim() === '' ? id : `${name} (${id})`]));
  const idOf = new Map([...nameOf].map(([id, name]) => [name, id]));
  return { nameOf: (id) => nameOf.get(id) ?? id, idOf: (name) => idOf.get(name) ?? name };
}

export const NO_NAMES: FileNames = { account: namesOf([]), preset: namesOf([]) };
