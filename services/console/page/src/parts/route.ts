import { useMemo, useSyncExternalStore } from 'react'
import type { Awaiting } from '../picture/awaiting'

/** The view and what is chosen in it stand in the address, so that Back works, a reload shows it again, and a link leads there. */
export interface Route {
  readonly view: View
  readonly incident: string | null
  /** What of the incident, or of the board. */
  readonly section: string | null
  readonly post: string | null
  readonly drill: string | null
}

export const VIEWS = ['BOARD', 'DUTY', 'UNITS', 'MAP', 'DRILLS'] as const
export type View = (typeof VIEWS)[number]

const HREFS: Readonly<Record<View, string>> = {
  BOARD: '#/',
  DUTY: '#/duty',
  UNITS: '#/units',
  MAP: '#/map',
  DRILLS: '#/drills',
}

export function viewHref(view: View): string {
  return HREFS[view]
}

export function incidentHref(id: string, section?: string): string {
  return `#/incidents/${encodeURIComponent(id)}${section === undefined ? '' : `/${encodeURIComponent(section)}`}`
}

/** The place of one alert in the section that says why nobody was called. */
export function whySection(alert: string): string {
  return `why.${alert}`
}

/** An incident on the map. */
export function mapHref(incident: string): string {
  return `${HREFS.MAP}/${encodeURIComponent(incident)}`
}

/** The chair of a post in the duty view. */
export function chairHref(post: string): string {
  return `${HREFS.DUTY}/${encodeURIComponent(post)}`
}

/** A drill in the view of drills. */
export function drillHref(drill: string): string {
  return `${HREFS.DRILLS}/${encodeURIComponent(drill)}`
}

/** Warnings of sensors, which stand on the board. */
export const MONITORING_HREF = '#/monitoring'

/** Where what awaits an answer is answered. */
export function answerHref(row: Awaiting): string {
  switch (row.kind) {
    case 'ALERT':
    case 'UNREACHED':
      return incidentHref(row.alert.incidentId, 'alerts')
    case 'CLOCK':
      return incidentHref(row.clock.incidentId, 'clocks')
    case 'DIRECTIVE':
      return incidentHref(row.directive.incidentId, 'directives')
    case 'CREW':
      return incidentHref(row.assignment.incidentId, 'assignments')
    case 'FOLLOW_UP':
      return incidentHref(row.incident.id, 'assessment')
    case 'MATCH':
      return incidentHref(row.incidentId, 'matches')
    case 'WARNING':
      return MONITORING_HREF
    case 'GAP':
    case 'ABSENCE':
    case 'SWAP':
      return chairHref(row.duty.id)
  }
}

export function viewOf(row: Awaiting): View {
  return routeOf(answerHref(row)).view
}

const BOARD: Route = { view: 'BOARD', incident: null, section: null, post: null, drill: null }

/** Whatever is not known is the board. */
export function routeOf(hash: string): Route {
  const [, first, second, third] = hash.split('/').map(decoded)
  switch (first) {
    case 'incidents':
      return second ? { ...BOARD, incident: second, section: named(third) } : BOARD
    case 'monitoring':
      return { ...BOARD, section: 'monitoring' }
    case 'duty':
      return { ...BOARD, view: 'DUTY', post: named(second) }
    case 'units':
      return { ...BOARD, view: 'UNITS' }
    case 'drills':
      return { ...BOARD, view: 'DRILLS', drill: named(second) }
    case 'map':
      return { ...BOARD, view: 'MAP', incident: named(second) }
    default:
      return BOARD
  }
}

function named(part: string | undefined): string | null {
  return part === undefined || part === '' ? null : part
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return useMemo(() => routeOf(hash), [hash])
}
