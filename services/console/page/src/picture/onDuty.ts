import type { OnDuty } from './items'
import type { Picture } from './picture'

export interface PersonOnDuty extends OnDuty {
  /** Where the person sits, by name. */
  readonly posts: readonly string[]
}

/** Everybody who answers for a post now, each once, in the order of the posts. */
export function peopleOnDuty(picture: Picture): PersonOnDuty[] {
  const found = new Map<string, PersonOnDuty>()
  for (const duty of picture.duty.values()) {
    for (const person of duty.people) {
      const known = found.get(person.id)
      found.set(person.id, { ...person, posts: [...(known?.posts ?? []), duty.postName] })
    }
  }
  return [...found.values()]
}
