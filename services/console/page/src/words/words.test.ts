import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { en } from './en'
import { enumWord, sayIn, type WordKey } from './words'
import { zhCN } from './zh-CN'

const KEYS = Object.keys(zhCN) as WordKey[]
const SOURCES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(
    (name) => /\.tsx?$/.test(name) && !/\.test\.|testing\/|samples\.ts$|words\/(en|zh-CN)\.ts$/.test(name),
  )
  .map((name) => ({ name, text: readFileSync(join('src', name), 'utf8') }))

/** Attributes whose value a person sees or hears. */
const SPOKEN = new Set([
  'title',
  'alt',
  'label',
  'placeholder',
  'message',
  'description',
  'aria-label',
  'extra',
  'content',
])
const CHINESE = /\p{Script=Han}/u
const WORDS = /\p{L}{2,}/u

/** Text of a source that a person would read although it stands in no words file. */
function literals(name: string, text: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node) => {
    const at = (what: string) => found.push(`${name}: ${what.trim()}`)
    if (ts.isJsxText(node) && WORDS.test(node.text)) at(node.text)
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node)
    ) {
      if (CHINESE.test(node.text)) at(node.text)
      else if (WORDS.test(node.text) && isSpoken(node)) at(node.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true))
  return found
}

function isSpoken(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isJsxExpression(parent)) return isSpoken(parent) || ts.isJsxElement(parent.parent)
  return ts.isJsxAttribute(parent) && SPOKEN.has(parent.name.getText())
}

test('both languages have the same keys', () => {
  expect(Object.keys(en).sort()).toEqual([...KEYS].sort())
})

test('both languages have the same parts in each text', () => {
  const partsOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([part]) => part).sort()
  expect(KEYS.filter((key) => partsOf(zhCN[key]).join() !== partsOf(en[key]).join())).toEqual([])
})

test('no English text has a Chinese character, but for the name of the other language', () => {
  expect(KEYS.filter((key) => CHINESE.test(en[key]) && key !== 'app.language')).toEqual([])
})

test('no source has text for people outside the words files', () => {
  expect(SOURCES.flatMap(({ name, text }) => literals(name, text))).toEqual([])
})

test('the check above finds text where it is hidden', () => {
  const source =
    "const a = <b title='Press it' className='red box'>Hello {'there'} {say('x.y')}</b>; const c = `警报 ${d}`"
  expect(literals('x.tsx', source)).toEqual([
    'x.tsx: Press it',
    'x.tsx: Hello',
    'x.tsx: there',
    'x.tsx: 警报',
  ])
})

test('every text is used: by its key, or as a value of its family', () => {
  const all = SOURCES.map(({ text }) => text).join('\n')
  const families = [...all.matchAll(/enumWord\(\s*say,\s*'([\w.]+)'/g)].map(
    ([, family]) => `${family ?? ''}.`,
  )
  families.push('harm.')
  expect(
    KEYS.filter((key) => !all.includes(`'${key}'`) && !families.some((family) => key.startsWith(family))),
  ).toEqual([])
})

test('parts are filled in, and one without a value stays empty', () => {
  expect(sayIn('zh-CN')('missed.resumed', { count: 12 })).toContain('12')
  expect(sayIn('en')('signin.refused', { code: 'X' })).toBe('Sign-in was refused (X). ')
})

test('a part that looks like a part is not filled in again', () => {
  expect(sayIn('en')('signin.refused', { code: '{detail}', detail: 'D' })).toContain('({detail})')
})

test('a value of a newer server stands as it came', () => {
  const say = sayIn('zh-CN')
  expect(enumWord(say, 'category', 'FIRE')).toBe('火灾')
  expect(enumWord(say, 'category', 'METEORITE')).toBe('METEORITE')
  expect(enumWord(say, 'category', '__proto__')).toBe('__proto__')
})
