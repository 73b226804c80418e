/** A storage of one tab. */
export class FakeStorage implements Storage {
  private readonly kept = new Map<string, string>()

  get length(): number {
    return this.kept.size
  }

  readonly clear = (): void => this.kept.clear()
  readonly getItem = (key: string): string | null => this.kept.get(key) ?? null
  readonly key = (index: number): string | null => [...this.kept.keys()][index] ?? null
  readonly removeItem = (key: string): void => void this.kept.delete(key)
  readonly setItem = (key: string, value: string): void => void this.kept.set(key, value)
}
