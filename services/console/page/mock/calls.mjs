// What comes of a call that an officer takes: an incident of its own, or a report more, and whom it alerts.
const iso = (millis) => new Date(millis).toISOString()

export const PLACES = {
  sites: [
    {
      siteId: 'site-1',
      siteName: '氨罐区（重大危险源）',
      organizationName: '楚能化工（枝江）有限公司',
      townName: '董市镇',
      coordinates: { latitude: 30.40391, longitude: 111.58672 },
      substances: [{ unNumber: '1005', name: '氨' }],
    },
    {
      siteId: 'site-2',
      siteName: '三号仓库',
      organizationName: '万福仓储有限公司',
      townName: '安福寺镇',
      coordinates: { latitude: 30.4512, longitude: 111.6501 },
      substances: [],
    },
  ],
  towns: [
    { code: '420583101', name: '安福寺镇' },
    { code: '420583104', name: '董市镇' },
  ],
}

const MINIMUM = ['description', 'location', 'casualties']
const FIELDS = {
  description: 'DESCRIPTION',
  location: 'PLACE',
  casualties: 'CASUALTIES',
  measuresTaken: 'MEASURES_TAKEN',
}

/** What the officer is told. */
export function taken(number, body, follows, now) {
  return {
    reportId: `420583-mock-${number}`,
    receivedAt: iso(now),
    kind: follows ? 'FOLLOW_UP' : 'INITIAL',
    warnings: [],
    missingFields: Object.entries(FIELDS)
      .filter(([field]) => body[field] === undefined)
      .map(([field, word]) => ({
        field: word,
        pointer: `/${field}`,
        minimum: MINIMUM.includes(field),
        name: word,
      })),
  }
}

/** What the picture shows of it then; `alert` makes one of the city's duty officer. */
export function incidentsAfter(picture, answer, body, follows, session, alert, now) {
  const known = [...picture.values()].find(
    (item) => item.kind === 'incident' && item.reports.some(({ id }) => id === follows),
  )
  const report = {
    id: answer.reportId,
    receivedAt: answer.receivedAt,
    description: body.description ?? null,
    measuresTaken: body.measuresTaken ?? null,
    reporterName: body.reporter?.name ?? null,
    reporterPhone: body.reporter?.phone ?? null,
    reporterUnit: body.reporter?.unit ?? null,
    warnings: [],
    body: JSON.stringify(body),
    linkedBy: known ? 'FOLLOWED' : 'OPENED',
    chain: { kind: answer.kind, number: known ? 1 : null, corrects: null },
    correctedBy: [],
    attachments: [],
    taken: { postId: session.post.id, postName: session.post.name, personId: 'p', personName: '王海' },
  }
  if (known) return [{ ...known, reports: [...known.reports, report], reportCount: known.reports.length + 1 }]
  const incident = {
    kind: 'incident',
    id: `incident-of-${answer.reportId}`,
    number: '420583-20261124-003',
    category: body.category ?? 'UNKNOWN',
    towns: [],
    townKnownBy: 'NOBODY',
    placeText: body.location?.text ?? null,
    coordinates: null,
    siteId: body.siteId ?? null,
    siteName: null,
    organizationId: session.organization.id,
    organizationName: session.organization.name,
    receivedAt: answer.receivedAt,
    occurredAt: null,
    flags: [],
    reports: [report],
    substance: null,
    casualties: null,
    claim: null,
    closing: null,
    shownFrom: null,
    extent: null,
    reportCount: 1,
  }
  return [incident, alert(incident, now)]
}
