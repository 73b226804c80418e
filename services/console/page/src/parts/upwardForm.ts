import { placeOf } from './person'
import { fullTime } from './times'
import { enumWord, sayIn } from '../words/words'
import { HARMS, type Incident } from '../picture/items'
import type { Picture } from '../picture/picture'
import { alertsOf, assignmentsOf, isUnderWay } from '../picture/selectors'
import {
  HEADINGS,
  isSigned,
  upwardReportsOf,
  type Heading,
  type OfficialReport,
  type Section,
} from '../picture/upwardReports'

/** The official form is in Chinese, whatever the page speaks. */
const say = sayIn('zh-CN')
const LONGEST = 1_000
const LONGEST_TITLE = 100

export interface Form {
  readonly title: string
  readonly sections: readonly Section[]
}

/**
 * The official form, written from what the picture knows: what is known under each heading, and nothing where nothing is.
 * Where the picture says nothing, what the last signed report said stands on, with the time it was from.
 */
export function formOf(picture: Picture, incident: Incident, reportKind: string): Form {
  const last = upwardReportsOf(picture, incident.id).find(isSigned)
  return {
    title: cut(
      say('upward.title', {
        place: placeOf(say, incident),
        category: enumWord(say, 'category', incident.category),
        kind: enumWord(say, 'upward.kind', reportKind),
      }),
      LONGEST_TITLE,
    ),
    sections: HEADINGS.map((heading) => section(heading, picture, incident, last)),
  }
}

function section(
  heading: Heading,
  picture: Picture,
  incident: Incident,
  last: OfficialReport | undefined,
): Section {
  const text = cut(known(heading, picture, incident), LONGEST)
  if (text !== '') return { heading, text, asOf: heading === 'CASUALTIES' ? incident.receivedAt : null }
  const before = last?.sections.find((one) => one.heading === heading)
  return before ?? { heading, text: '', asOf: null }
}

function known(heading: Heading, picture: Picture, incident: Incident): string {
  switch (heading) {
    case 'SOURCE':
      return source(incident)
    case 'OCCURRED':
      return minute(incident.occurredAt)
    case 'PLACE':
      return place(incident)
    case 'UNIT_PROFILE':
      return joined([incident.organizationName, substance(incident)])
    case 'COURSE':
      return course(incident)
    case 'CASUALTIES':
      return casualties(incident)
    case 'MEASURES':
      return measures(picture, incident)
    case 'LEADERS':
      return leaders(picture, incident)
    case 'TREND':
      return trend(incident)
    case 'EXTENT':
    case 'LOSS':
    case 'OTHER':
      return ''
  }
}

function source({ receivedAt, organizationName, reports }: Incident): string {
  if (receivedAt === null) return ''
  return joined([
    say('upward.fact.source', { time: minute(receivedAt), from: organizationName ?? '' }),
    reports.length > 1 ? say('upward.fact.reports', { count: reports.length }) : null,
  ])
}

function place({ towns, siteName, placeText }: Incident): string {
  return [towns.map(({ name }) => name).join('、'), siteName, placeText]
    .filter((one) => one != null && one.trim() !== '')
    .join(' ')
}

function substance({ substance: it }: Incident): string | null {
  if (it === null) return null
  const quantity =
    it.quantityKilograms === null ? null : say('upward.fact.kilograms', { count: it.quantityKilograms })
  const parts = [it.name, it.unNumber === null ? null : `UN ${it.unNumber}`, quantity, it.container]
  const told = parts.filter((one) => one !== null && one !== '').join(' ')
  return told === '' ? null : say('upward.fact.substance', { substance: told })
}

function course({ category, reports }: Incident): string {
  const told = reports
    .filter(({ description }) => description != null && description.trim() !== '')
    .map(({ description, receivedAt }) => `${time(receivedAt)} ${description ?? ''}`.trim())
  return joined([enumWord(say, 'category', category), ...told])
}

/** A figure that nobody told is named as such: unknown is not zero. */
function casualties({ casualties: told }: Incident): string {
  if (told === null || HARMS.every((harm) => told[harm] === null)) return ''
  const unknown = HARMS.filter((harm) => told[harm] === null).map((harm) =>
    enumWord(say, 'upward.harm', harm),
  )
  return joined([
    HARMS.flatMap((harm) => (told[harm] === null ? [] : [say(`harm.${harm}`, { count: told[harm] })])).join(
      '，',
    ),
    unknown.length === 0 ? null : say('upward.fact.unknown', { what: unknown.join('、') }),
  ])
}

function measures(picture: Picture, incident: Incident): string {
  const level = picture.checklists.get(incident.id)?.level ?? null
  const units = assignmentsOf(picture, incident.id).filter(isUnderWay)
  return joined([
    ...incident.reports.map(({ measuresTaken }) => measuresTaken),
    level === null ? null : say('upward.fact.level', { level }),
    units.length === 0
      ? null
      : say('upward.fact.units', {
          count: units.length,
          units: units
            .map((one) => `${one.unitName}（${enumWord(say, 'assignment.state', one.state)}）`)
            .join('、'),
        }),
  ])
}

/** By post, and no name: the text stands in the journal for ever. */
function leaders(picture: Picture, incident: Incident): string {
  return alertsOf(picture, incident.id)
    .filter(({ acknowledgedAt }) => acknowledgedAt !== null)
    .filter(({ matter, acknowledgedBy, postId }) => {
      const post = picture.duty.get(acknowledgedBy?.postId ?? postId)
      return matter === null && post?.postKind === 'DUTY_LEADER'
    })
    .map((one) =>
      say('upward.fact.leader', {
        organization: one.organizationName,
        post: one.acknowledgedBy?.postName ?? one.postName,
        time: minute(one.acknowledgedAt),
      }),
    )
    .join('；')
}

function trend({ closing }: Incident): string {
  return closing === null
    ? ''
    : say(closing.stage === 'CLOSED' ? 'upward.fact.closed' : 'upward.fact.controlled', {
        time: minute(closing.at),
      })
}

function minute(at: number | null): string {
  return at === null ? '' : fullTime(at).slice(0, 16)
}

function time(at: number | null): string {
  return minute(at).slice(11)
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((one) => one !== null && one.trim() !== '').join('；')
}

/** In characters, never through the middle of one. */
function cut(text: string, longest: number): string {
  return Array.from(text).slice(0, longest).join('')
}
