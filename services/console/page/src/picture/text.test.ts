import { expect, test } from 'vitest'
import { clean } from './text'

test('Chinese, tabs, line feeds and emoji stay as they are', () => {
  expect(clean('氨罐\t泄漏\n2 号 🚒 𠮷')).toBe('氨罐\t泄漏\n2 号 🚒 𠮷')
})

test('a line end is one line feed, so that no carriage return can overwrite what stands before it', () => {
  expect(clean('假\r\n真\r完')).toBe('假\n真\n完')
})

test.each([
  ['a null', '\u0000'],
  ['an escape', '\u001b'],
  ['a delete', '\u007f'],
  ['a C1 control', '\u009b'],
  ['a right-to-left override', '\u202e'],
  ['an isolate', '\u2067'],
  ['a zero-width space', '\u200b'],
  ['a line separator', '\u2028'],
  ['a byte order mark', '\ufeff'],
  ['half of a surrogate pair', '\ud83d'],
])('%s is shown as the replacement character', (_, character) => {
  expect(clean(`何${character}军`)).toBe('何\ufffd军')
})
