// Many open incidents at once, each with an alert, its line and its notification: what a page has to hold on the worst night.
import { alertOfCall, leak } from './scenario.mjs'

const iso = (millis) => new Date(millis).toISOString()
const TOWNS = ['安福寺镇', '白洋镇', '董市镇', '仙女镇', '问安镇', '七星台镇', '百里洲镇']
const CATEGORIES = ['FIRE', 'HAZARDOUS_CHEMICAL_LEAK', 'ROAD_TRAFFIC_ACCIDENT', 'NATURAL_DISASTER']

export function crowdItems(count, start) {
  return Array.from({ length: count }, (_, at) => {
    const received = start - (at + 10) * 20_000
    const incident = {
      ...leak(received),
      id: `crowd-${at}`,
      number: `420583-20261123-${String(at).padStart(3, '0')}`,
      category: CATEGORIES[at % CATEGORIES.length],
      towns: [
        { code: `4205831${String(at % TOWNS.length).padStart(2, '0')}`, name: TOWNS[at % TOWNS.length] },
      ],
      placeText: `${TOWNS[at % TOWNS.length]}${at}号`,
      siteId: null,
      siteName: null,
      coordinates: { latitude: 30.35 + (at % 25) * 0.01, longitude: 111.5 + Math.floor(at / 25) * 0.02 },
      flags: [],
    }
    const alert = { ...alertOfCall(incident, received), nextDueAt: iso(start + 3600_000) }
    // Every fifth waits for whoever looks at this.
    const seen = at % 5 === 0 ? alert : { ...alert, state: 'ACKNOWLEDGED', nextDueAt: null }
    const line = {
      kind: 'line',
      id: `response/${10_000 + at}/0`,
      incidentId: incident.id,
      at: iso(received),
      event: 'AlertBegan',
      actor: null,
      params: { alertId: alert.id, postName: alert.postName },
    }
    const notification = {
      kind: 'notification',
      id: `notification-${at}`,
      alertId: alert.id,
      incidentId: incident.id,
      personId: alert.alerted[0].personId,
      personName: alert.alerted[0].personName,
      postName: alert.alerted[0].postName,
      channel: 'SMS',
      state: 'SENT',
      attempt: 1,
      at: iso(received + 500),
      code: null,
    }
    return [incident, seen, line, notification]
  }).flat()
}
