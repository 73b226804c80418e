import { aidsOf, isAidOpen } from './aids'
import { clocksOf, isOwed } from './clocks'
import { directivesOf, isUnsettled, receiversFor } from './directives'
import type { Incident } from './items'
import type { Picture } from './picture'
import { alertsOf, assignmentsOf, isOpen, isToBeDone, isUnderWay, linesOf } from './selectors'
import { isWritten, upwardReportsOf } from './upwardReports'

/** A section of an incident's page: how much is in it, and how much of that is not settled. */
export interface SectionCount {
  readonly name: string
  readonly count: number
  readonly open: number
}

/** Those that the viewer has, in the order of the page. */
export function sectionsOf(
  picture: Picture,
  incident: Incident,
  organization: { readonly id: string; readonly tier: string },
): SectionCount[] {
  const isCity = organization.tier === 'CITY'
  const of = <T>(name: string, all: readonly T[], open: (one: T) => boolean = () => false): SectionCount => ({
    name,
    count: all.length,
    open: all.filter(open).length,
  })
  const { id } = incident
  const aids = aidsOf(picture, id)
  const clocks = clocksOf(picture, id)
  const directives = directivesOf(picture, id)
  const lines = linesOf(picture, id)
  const notStarted = lines.some(({ event }) => event === 'ClockNotStarted')
  const mayDirect = receiversFor(picture, organization).length > 0
  const matches = picture.matches.get(id)
  const doubts = [...(matches?.proposals ?? []), ...(matches?.unread ?? [])]
  const listed = (picture.checklists.get(id)?.items ?? []).filter(({ state }) => state !== 'DROPPED')
  const shown: [boolean, SectionCount][] = [
    [true, of('alerts', alertsOf(picture, id), isOpen)],
    [true, of('assessment', [])],
    [picture.zones.has(id), of('zones', picture.zones.get(id)?.zones ?? [])],
    [true, of('assignments', assignmentsOf(picture, id), isUnderWay)],
    [aids.length > 0 || isCity, of('aids', aids, isAidOpen)],
    [directives.length > 0 || mayDirect, of('directives', directives, isUnsettled)],
    [true, of('checklist', listed, isToBeDone)],
    [clocks.length > 0 || notStarted, of('clocks', clocks, isOwed)],
    [isCity, of('upward', upwardReportsOf(picture, id), isWritten)],
    [true, of('facts', [])],
    [true, { name: 'reports', count: incident.reportCount, open: 0 }],
    [isCity, of('matches', doubts, () => true)],
    [true, of('why', [])],
    [true, of('timeline', lines)],
  ]
  return shown.filter(([there]) => there).map(([, section]) => section)
}
