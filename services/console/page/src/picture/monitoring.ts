import { named, type Named } from './named'
import { child, children, instant, number, text, word, type Json } from './read'

/** A site where sensors make somebody look 监测预警. */
export interface MonitoredSite {
  readonly kind: 'monitoring'
  /** The site's id. */
  readonly id: string
  readonly siteName: string
  readonly organizationName: string | null
  readonly warnings: readonly SensorWarning[]
  readonly silentSensors: readonly SensorSince[]
  readonly flappingSensors: readonly SensorSince[]
}

/** A sensor, as its organization names it. */
export interface SensorSince {
  readonly sensor: string
  readonly since: number | null
}

export interface SensorWarning {
  readonly id: string
  /** SIGNAL or SILENCE. */
  readonly matter: string
  /** BLUE, YELLOW or ORANGE. */
  readonly colour: string
  readonly sensor: string
  readonly sensorKind: string
  /** Null for silence. */
  readonly value: number | null
  readonly unit: string | null
  readonly threshold: number | null
  readonly silent: number
  readonly wholeSite: boolean
  readonly raisedAt: number | null
  /** Who was told last. */
  readonly told: readonly Named[]
  readonly nextAt: number | null
  /** Null while it is to be answered. */
  readonly answer: string | null
  readonly answeredByPost: string | null
  readonly answeredBy: Named | null
}

export function readMonitoring(json: Json, id: string): MonitoredSite {
  return {
    kind: 'monitoring',
    id,
    siteName: word(json, 'siteName'),
    organizationName: text(json, 'organizationName'),
    warnings: children(json, 'warnings').map(warning),
    silentSensors: children(json, 'silentSensors').map(since),
    flappingSensors: children(json, 'flappingSensors').map(since),
  }
}

function warning(json: Json): SensorWarning {
  const answeredBy = child(json, 'answeredBy')
  return {
    id: word(json, 'id'),
    matter: word(json, 'matter'),
    colour: word(json, 'colour'),
    sensor: word(json, 'sensor'),
    sensorKind: word(json, 'sensorKind'),
    value: number(json, 'value'),
    unit: text(json, 'unit'),
    threshold: number(json, 'threshold'),
    silent: number(json, 'silent') ?? 0,
    wholeSite: json.wholeSite === true,
    raisedAt: instant(json, 'raisedAt'),
    told: children(json, 'told').map(named),
    nextAt: instant(json, 'nextAt'),
    answer: text(json, 'answer'),
    answeredByPost: text(json, 'answeredByPost'),
    answeredBy: answeredBy === null ? null : named(answeredBy),
  }
}

function since(json: Json): SensorSince {
  return { sensor: word(json, 'sensor'), since: instant(json, 'since') }
}
