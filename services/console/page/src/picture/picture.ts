import type { Conduct, Drill, Finding, Scenario } from './drills'
import type { Directive } from './directives'
import type { Alert, Duty, Incident, Item, Line, Notice, Notification } from './items'
import type { Assignment, Proposal, Unit } from './units'
import type { Checklist } from './checklists'
import type { Aid, Neighbour } from './aids'
import type { Lead } from './leads'
import type { StatutoryClock } from './clocks'
import type { OfficialReport } from './upwardReports'
import type { Matches } from './matches'
import type { HazardZones } from './zones'
import type { MonitoredSite } from './monitoring'
import type { SpotCheck } from './spotChecks'

/** What a viewer sees: a pure fold of items. It never changes; `apply` makes the next one. */
export interface Picture {
  readonly incidents: ReadonlyMap<string, Incident>
  readonly alerts: ReadonlyMap<string, Alert>
  /** By incident, then by id: an incident has many lines, and only one of these maps changes at a time. */
  readonly lines: ReadonlyMap<string, ReadonlyMap<string, Line>>
  readonly notifications: ReadonlyMap<string, Notification>
  readonly duty: ReadonlyMap<string, Duty>
  readonly units: ReadonlyMap<string, Unit>
  readonly assignments: ReadonlyMap<string, Assignment>
  /** By incident. */
  readonly proposals: ReadonlyMap<string, Proposal>
  readonly directives: ReadonlyMap<string, Directive>
  /** By incident. */
  readonly checklists: ReadonlyMap<string, Checklist>
  /** By incident. */
  readonly leads: ReadonlyMap<string, Lead>
  readonly clocks: ReadonlyMap<string, StatutoryClock>
  readonly aids: ReadonlyMap<string, Aid>
  readonly neighbours: ReadonlyMap<string, Neighbour>
  readonly upwardReports: ReadonlyMap<string, OfficialReport>
  /** By incident. */
  readonly zones: ReadonlyMap<string, HazardZones>
  /** By incident. */
  readonly matches: ReadonlyMap<string, Matches>
  /** By post. */
  readonly spotChecks: ReadonlyMap<string, SpotCheck>
  /** By site. */
  readonly monitoring: ReadonlyMap<string, MonitoredSite>
  readonly drills: ReadonlyMap<string, Drill>
  /** By drill. */
  readonly conducts: ReadonlyMap<string, Conduct>
  readonly findings: ReadonlyMap<string, Finding>
  readonly scenarios: ReadonlyMap<string, Scenario>
  readonly notices: ReadonlyMap<string, Notice>
}

export const EMPTY: Picture = {
  incidents: new Map(),
  alerts: new Map(),
  lines: new Map(),
  notifications: new Map(),
  duty: new Map(),
  units: new Map(),
  assignments: new Map(),
  proposals: new Map(),
  directives: new Map(),
  checklists: new Map(),
  leads: new Map(),
  clocks: new Map(),
  aids: new Map(),
  neighbours: new Map(),
  upwardReports: new Map(),
  zones: new Map(),
  matches: new Map(),
  spotChecks: new Map(),
  monitoring: new Map(),
  drills: new Map(),
  conducts: new Map(),
  findings: new Map(),
  scenarios: new Map(),
  notices: new Map(),
}

/** Upserts by kind and id, in order; maps that no item touches stay the very same. */
export function apply(picture: Picture, items: readonly Item[]): Picture {
  const next: { -readonly [Part in keyof Picture]: Picture[Part] } = { ...picture }
  const copied = new Map<ReadonlyMap<string, unknown>, Map<string, unknown>>()
  const own = <T>(map: ReadonlyMap<string, T>): Map<string, T> => {
    const made = (copied.get(map) as Map<string, T> | undefined) ?? new Map(map)
    copied.set(map, made)
    copied.set(made, made)
    return made
  }
  for (const item of items) {
    switch (item.kind) {
      case 'incident':
        next.incidents = own(next.incidents).set(item.id, item)
        break
      case 'alert':
        next.alerts = own(next.alerts).set(item.id, item)
        break
      case 'notification':
        next.notifications = own(next.notifications).set(item.id, item)
        break
      case 'duty':
        next.duty = own(next.duty).set(item.id, item)
        break
      case 'unit':
        next.units = own(next.units).set(item.id, item)
        break
      case 'assignment':
        next.assignments = own(next.assignments).set(item.id, item)
        break
      case 'proposal':
        next.proposals = own(next.proposals).set(item.id, item)
        break
      case 'directive':
        next.directives = own(next.directives).set(item.id, item)
        break
      case 'checklist':
        next.checklists = own(next.checklists).set(item.id, item)
        break
      case 'lead':
        next.leads = own(next.leads).set(item.id, item)
        break
      case 'aid':
        next.aids = own(next.aids).set(item.id, item)
        break
      case 'neighbour':
        next.neighbours = own(next.neighbours).set(item.id, item)
        break
      case 'clock':
        next.clocks = own(next.clocks).set(item.id, item)
        break
      case 'upwardReport':
        next.upwardReports = own(next.upwardReports).set(item.id, item)
        break
      case 'zones':
        next.zones = own(next.zones).set(item.id, item)
        break
      case 'matches':
        next.matches = own(next.matches).set(item.id, item)
        break
      case 'spotCheck':
        next.spotChecks = own(next.spotChecks).set(item.id, item)
        break
      case 'monitoring':
        next.monitoring = own(next.monitoring).set(item.id, item)
        break
      case 'drill':
        next.drills = own(next.drills).set(item.id, item)
        break
      case 'conduct':
        next.conducts = own(next.conducts).set(item.id, item)
        break
      case 'finding':
        next.findings = own(next.findings).set(item.id, item)
        break
      case 'scenario':
        next.scenarios = own(next.scenarios).set(item.id, item)
        break
      case 'notice':
        next.notices = own(next.notices).set(item.id, item)
        break
      case 'line': {
        const lines = own(next.lines)
        lines.set(
          item.incidentId,
          own(lines.get(item.incidentId) ?? new Map<string, Line>()).set(item.id, item),
        )
        next.lines = lines
        break
      }
      case 'gone':
        remove(item.of, item.id)
        break
    }
  }
  return next

  function remove(of: string, id: string) {
    switch (of) {
      case 'incident':
        next.incidents = without(next.incidents, id)
        next.lines = without(next.lines, id)
        break
      case 'alert':
        next.alerts = without(next.alerts, id)
        break
      case 'notification':
        next.notifications = without(next.notifications, id)
        break
      case 'duty':
        next.duty = without(next.duty, id)
        break
      case 'unit':
        next.units = without(next.units, id)
        break
      case 'assignment':
        next.assignments = without(next.assignments, id)
        break
      case 'proposal':
        next.proposals = without(next.proposals, id)
        break
      case 'directive':
        next.directives = without(next.directives, id)
        break
      case 'checklist':
        next.checklists = without(next.checklists, id)
        break
      case 'lead':
        next.leads = without(next.leads, id)
        break
      case 'aid':
        next.aids = without(next.aids, id)
        break
      case 'neighbour':
        next.neighbours = without(next.neighbours, id)
        break
      case 'clock':
        next.clocks = without(next.clocks, id)
        break
      case 'upwardReport':
        next.upwardReports = without(next.upwardReports, id)
        break
      case 'zones':
        next.zones = without(next.zones, id)
        break
      case 'matches':
        next.matches = without(next.matches, id)
        break
      case 'spotCheck':
        next.spotChecks = without(next.spotChecks, id)
        break
      case 'monitoring':
        next.monitoring = without(next.monitoring, id)
        break
      case 'drill':
        next.drills = without(next.drills, id)
        break
      case 'conduct':
        next.conducts = without(next.conducts, id)
        break
      case 'finding':
        next.findings = without(next.findings, id)
        break
      case 'scenario':
        next.scenarios = without(next.scenarios, id)
        break
      case 'notice':
        next.notices = without(next.notices, id)
        break
      case 'line':
        for (const [incident, lines] of next.lines) {
          if (lines.has(id)) next.lines = own(next.lines).set(incident, without(lines, id))
        }
        break
    }
  }

  function without<T>(map: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> {
    if (!map.has(id)) return map
    const made = own(map)
    made.delete(id)
    return made
  }
}

/** Every item of a picture, so that it can be kept and read back. */
export function itemsOf(picture: Picture): Item[] {
  return [
    ...picture.incidents.values(),
    ...picture.alerts.values(),
    ...[...picture.lines.values()].flatMap((lines) => [...lines.values()]),
    ...picture.notifications.values(),
    ...picture.duty.values(),
    ...picture.units.values(),
    ...picture.assignments.values(),
    ...picture.proposals.values(),
    ...picture.directives.values(),
    ...picture.checklists.values(),
    ...picture.leads.values(),
    ...picture.clocks.values(),
    ...picture.aids.values(),
    ...picture.neighbours.values(),
    ...picture.upwardReports.values(),
    ...picture.zones.values(),
    ...picture.matches.values(),
    ...picture.spotChecks.values(),
    ...picture.monitoring.values(),
    ...picture.drills.values(),
    ...picture.conducts.values(),
    ...picture.findings.values(),
    ...picture.scenarios.values(),
    ...picture.notices.values(),
  ]
}
