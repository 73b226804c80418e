import type { ExpectationDraft, InjectDraft, ScenarioDraft } from '../../session/scenarios'
import type { WordKey } from '../../words/words'

/** What is wrong with a scenario, and where: the path of its field, such as `injects.0.by`. */
export interface Flaw {
  readonly at: string
  readonly says: WordKey
}

const LONGEST_SECONDS = 86_400

/** What the runner would refuse as it is, in the order of the form. */
export function flaws(scenario: ScenarioDraft): readonly Flaw[] {
  const found: Flaw[] = []
  const need = (fits: boolean, at: string, says: WordKey = 'scenario.flaw.missing') => {
    if (!fits) found.push({ at, says })
  }
  need(scenario.name.trim() !== '', 'name')
  need(scenario.director !== '', 'director')
  need(scenario.participants.length > 0, 'participants', 'scenario.flaw.nobody')
  const ids = [...scenario.injects, ...scenario.expectations].map(({ id }) => id)
  const unique = (id: string, at: string) => {
    need(id.trim() !== '', at)
    need(id.trim() === '' || ids.indexOf(id) === ids.lastIndexOf(id), at, 'scenario.flaw.twice')
  }
  scenario.injects.forEach((one, index) => {
    const at = `injects.${index}`
    unique(one.id, `${at}.id`)
    need(one.title.trim() !== '', `${at}.title`)
    need(within(one.afterSeconds, 0), `${at}.afterSeconds`, 'scenario.flaw.seconds')
    incomplete(one, scenario).forEach(([field, says]) => need(false, `${at}.${field}`, says))
    need(!waitsForItself(one, scenario), `${at}.follows`, 'scenario.flaw.circle')
  })
  scenario.expectations.forEach((one, index) => {
    const at = `expectations.${index}`
    unique(one.id, `${at}.id`)
    need(one.text.trim() !== '', `${at}.text`)
    need(within(one.withinSeconds, 1), `${at}.withinSeconds`, 'scenario.flaw.seconds')
    need(one.after === null || has(scenario.injects, one.after), `${at}.after`, 'scenario.flaw.gone')
  })
  return found
}

function within(seconds: number | null, least: number): boolean {
  return seconds !== null && Number.isInteger(seconds) && seconds >= least && seconds <= LONGEST_SECONDS
}

function has(all: readonly { readonly id: string }[], id: string): boolean {
  return all.some((one) => one.id === id)
}

type Lack = readonly [field: string, says: WordKey]

/** What an inject of its kind cannot be without. */
function incomplete(one: InjectDraft, scenario: ScenarioDraft): readonly Lack[] {
  const lacks: Lack[] = []
  const need = (fits: boolean, field: string, says: WordKey = 'scenario.flaw.missing') => {
    if (!fits) lacks.push([field, says])
  }
  if (one.follows !== null) need(has(scenario.expectations, one.follows), 'follows', 'scenario.flaw.gone')
  switch (one.kind) {
    case 'REPORT':
    case 'SIGNAL':
      need(one.by !== null, 'by')
      need(isBody(one.body), 'body', 'scenario.flaw.json')
      break
    case 'FOLLOW_UP':
      need(one.of !== null && has(scenario.injects, one.of), 'of')
      need(isBody(one.body), 'body', 'scenario.flaw.json')
      break
    case 'NOTICE':
      need(one.posts.length > 0, 'posts')
      need((one.text ?? '').trim() !== '', 'text')
      break
    case 'SILENCE':
      need(one.posts.length > 0, 'posts')
      break
    case 'BREAKDOWN':
      need(one.unit !== null, 'unit')
      break
    case 'OUTAGE':
      need(one.channel !== null, 'channel')
      need(within(one.seconds, 1), 'seconds', 'scenario.flaw.seconds')
      break
  }
  return lacks
}

/** A JSON object or rows of them. */
function isBody(body: string | null): boolean {
  try {
    const read: unknown = JSON.parse(body ?? '')
    return typeof read === 'object' && read !== null
  } catch {
    return false
  }
}

function waitsForItself(one: InjectDraft, { injects, expectations }: ScenarioDraft): boolean {
  const before = (inject: InjectDraft): InjectDraft | undefined => {
    const met: ExpectationDraft | undefined = expectations.find(({ id }) => id === inject.follows)
    return injects.find(({ id }) => id === met?.after)
  }
  const seen = new Set<InjectDraft>()
  for (let next = before(one); next !== undefined && !seen.has(next); next = before(next)) {
    if (next === one) return true
    seen.add(next)
  }
  return false
}
