import { en } from './en'
import { zhCN } from './zh-CN'

export type WordKey = keyof typeof zhCN
export type Words = Readonly<Record<WordKey, string>>
export type Language = 'zh-CN' | 'en'

export const LANGUAGES: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en }

/** Says a text with its parts filled in; a part without a value stays empty. */
export type Say = (key: WordKey, parts?: Readonly<Record<string, string | number>>) => string

export function sayIn(language: Language): Say {
  const words = LANGUAGES[language]
  return (key, parts = {}) => words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ''))
}

/** The word of an enumeration's value, such as `category` and `FIRE`; a value of a newer server stands as it came. */
export function enumWord(say: Say, family: string, value: string): string {
  const key = `${family}.${value}`
  return Object.hasOwn(zhCN, key) ? say(key as WordKey) : value
}
