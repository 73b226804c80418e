/** A field that says something else than before; null where it is not there. */
export interface Difference {
  readonly field: string
  readonly was: string | null
  readonly is: string | null
}

/** What has become of the fields, in the order of those that are there now. */
export function differences(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): readonly Difference[] {
  const gone = [...before.keys()].filter((field) => !now.has(field))
  return [...now.keys(), ...gone]
    .map((field) => ({ field, was: before.get(field) ?? null, is: now.get(field) ?? null }))
    .filter(({ was, is }) => was !== is)
}
