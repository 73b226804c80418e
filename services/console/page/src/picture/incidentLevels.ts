import type { Picture } from './picture'
import { incidentRows, isUnderWay, LEVELS, type IncidentRow } from './selectors'

/** An incident with its response level and how many units are under way to it or there. */
export interface LeveledRow extends IncidentRow {
  readonly level: string | null
  readonly units: number
}

export interface Incidents {
  /** From the highest level to those without one, each newest first. */
  readonly open: readonly LeveledRow[]
  /** What of drills is open, which counts nowhere. */
  readonly drill: readonly LeveledRow[]
  readonly closed: readonly LeveledRow[]
}

export function incidentsByLevel(picture: Picture, postId: string): Incidents {
  const units = new Map<string, number>()
  for (const one of picture.assignments.values())
    if (isUnderWay(one)) units.set(one.incidentId, (units.get(one.incidentId) ?? 0) + 1)
  const rows = incidentRows(picture, postId).map((row) => ({
    ...row,
    level: picture.checklists.get(row.incident.id)?.level ?? null,
    units: units.get(row.incident.id) ?? 0,
  }))
  const rank = ({ level }: LeveledRow) => LEVELS.findIndex((one) => one === level)
  return {
    // The sort is stable: of one level the newest stays first.
    open: rows
      .filter(({ incident }) => incident.drillId === null && incident.closing?.stage !== 'CLOSED')
      .sort((a, b) => rank(b) - rank(a)),
    drill: rows.filter(({ incident }) => incident.drillId !== null && incident.closing?.stage !== 'CLOSED'),
    closed: rows.filter(({ incident }) => incident.closing?.stage === 'CLOSED'),
  }
}
