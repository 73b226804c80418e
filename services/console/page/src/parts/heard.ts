/** Gaps and warnings of which somebody said here that he has heard them: what comes after is heard anew. */
export class Heard {
  private keys: ReadonlySet<string> = new Set()
  private readonly listeners = new Set<() => void>()

  readonly view = (): ReadonlySet<string> => this.keys

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** These, and none of those before: what is over is not kept. */
  readonly hear = (keys: readonly string[]): void => {
    this.keys = new Set(keys)
    for (const listener of this.listeners) listener()
  }
}
