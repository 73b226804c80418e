import { named, type Named } from './named'
import { child, children, instant, text, word, type Json } from './read'

/** The latest spot check 抽查点名 of a post. */
export interface SpotCheck {
  readonly kind: 'spotCheck'
  /** The post's id. */
  readonly id: string
  readonly checkId: string
  readonly postName: string
  readonly organizationName: string | null
  readonly people: readonly Named[]
  /** By which it was called; null where somebody called by hand. */
  readonly rule: string | null
  readonly callerName: string | null
  readonly calledAt: number | null
  readonly answerBy: number | null
  /** OPEN, ANSWERED, MISSED, or LATE: missed and answered afterwards. */
  readonly state: string
  readonly missedBecause: string | null
  readonly answeredAt: number | null
  readonly answeredBy: Named | null
}

export function readSpotCheck(json: Json, id: string): SpotCheck {
  const answeredBy = child(json, 'answeredBy')
  return {
    kind: 'spotCheck',
    id,
    checkId: word(json, 'checkId'),
    postName: word(json, 'postName'),
    organizationName: text(json, 'organizationName'),
    people: children(json, 'people').map(named),
    rule: text(json, 'rule'),
    callerName: text(json, 'callerName'),
    calledAt: instant(json, 'calledAt'),
    answerBy: instant(json, 'answerBy'),
    state: word(json, 'state'),
    missedBecause: text(json, 'missedBecause'),
    answeredAt: instant(json, 'answeredAt'),
    answeredBy: answeredBy === null ? null : named(answeredBy),
  }
}

/** Whether nobody has answered it yet: a late answer is kept, too. */
export function awaitsAnswer(check: SpotCheck): boolean {
  return check.state === 'OPEN' || check.state === 'MISSED'
}

/** How many seconds the answer took; null where nobody answered. */
export function took(check: Pick<SpotCheck, 'calledAt' | 'answeredAt'>): number | null {
  return check.calledAt === null || check.answeredAt === null
    ? null
    : Math.round((check.answeredAt - check.calledAt) / 1000)
}
