import type { Item } from '../picture/items'
import { apply, EMPTY, type Picture } from '../picture/picture'
import type { Store } from './connection'

/** Holds the picture and the token it stands at, and tells whoever draws it. */
export class Keeper implements Store {
  private readonly listeners = new Set<() => void>()

  constructor(
    private picture: Picture = EMPTY,
    private resumeToken: string | null = null,
  ) {}

  readonly get = (): Picture => this.picture

  readonly token = (): string | null => this.resumeToken

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly replace = (items: readonly Item[], token: string | null): void =>
    this.become(apply(EMPTY, items), token)

  readonly change = (items: readonly Item[], token: string | null): void =>
    this.become(items.length === 0 ? this.picture : apply(this.picture, items), token ?? this.resumeToken)

  readonly forgetToken = (): void => {
    this.resumeToken = null
  }

  private become(picture: Picture, token: string | null): void {
    this.resumeToken = token
    if (picture === this.picture) return
    this.picture = picture
    for (const listener of this.listeners) listener()
  }
}
