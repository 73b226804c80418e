import { describe, expect, test } from 'vitest'
import { readItem } from '../picture/items'
import { apply, EMPTY, type Picture } from '../picture/picture'
import { ALERT, ALL, ASSIGNMENT, DUTY, INCIDENT, SIGNED_UPWARD_REPORT } from '../picture/samples'
import { formOf } from './upwardForm'

const AT = '2026-11-23T19:11:58Z'

function pictureOf(...items: object[]): Picture {
  return apply(
    EMPTY,
    items.map((item) => readItem(item)).filter((item) => item !== null),
  )
}

function formed(incident: object, ...others: object[]) {
  const picture = pictureOf(incident, ...others)
  const one = [...picture.incidents.values()][0]
  if (one === undefined) throw new Error('no incident')
  const { title, sections } = formOf(picture, one, 'INITIAL')
  const under = (heading: string) => sections.find((section) => section.heading === heading)
  return { title, sections, under, text: (heading: string) => under(heading)?.text }
}

describe('the official form', () => {
  test('has every heading once and in order, whatever is known', () => {
    expect(formed({ kind: 'incident', id: 'i', number: 'n' }).sections.map(({ heading }) => heading)).toEqual(
      [
        'SOURCE',
        'OCCURRED',
        'PLACE',
        'UNIT_PROFILE',
        'COURSE',
        'CASUALTIES',
        'EXTENT',
        'LOSS',
        'MEASURES',
        'LEADERS',
        'TREND',
        'OTHER',
      ],
    )
    expect(formed({ kind: 'incident', id: 'i', number: 'n' }).text('CASUALTIES')).toBe('')
    expect(formed({ kind: 'incident', id: 'i', number: 'n' }).text('OCCURRED')).toBe('')
  })

  test('says who told, when in Beijing time, and how often', () => {
    const told = formed({ ...INCIDENT, receivedAt: AT, organizationName: '青禾冷链', reports: [] })
    expect(told.text('SOURCE')).toBe('2026-11-24 03:11 接青禾冷链报告')
  })

  test('names a figure that nobody told as not known, and never as nought', () => {
    const told = formed({
      ...INCIDENT,
      receivedAt: AT,
      casualties: { dead: 0, poisoned: 2, missing: null },
    })
    expect(told.text('CASUALTIES')).toBe('死亡 0 人，中毒 2 人；失踪、被困、重伤、轻伤人数不详，待续报')
    expect(told.under('CASUALTIES')?.asOf).toBe(Date.parse(AT))
  })

  test('says which units go, and which leader has acknowledged, by post', () => {
    const leader = { postId: 'city-leader', postName: '带班领导', personId: 'p', personName: '某人' }
    const told = formed(
      INCIDENT,
      { ...ASSIGNMENT, state: 'EN_ROUTE' },
      { ...DUTY, id: 'city-leader', postKind: 'DUTY_LEADER' },
      {
        ...ALERT,
        matter: null,
        postId: 'city-leader',
        organizationName: '枝江市应急值班室',
        state: 'ACKNOWLEDGED',
        acknowledgedAt: AT,
        acknowledgedBy: leader,
      },
    )
    expect(told.text('MEASURES')).toContain('已派出 1 支队伍')
    expect(told.text('LEADERS')).toBe('枝江市应急值班室带班领导 2026-11-24 03:11 已签收')
    expect(told.text('LEADERS')).not.toContain('某人')
  })

  test('goes on with what the last signed report said where the picture says nothing', () => {
    const told = formed(
      { ...INCIDENT, casualties: null },
      {
        ...SIGNED_UPWARD_REPORT,
        sections: [
          { heading: 'LOSS', text: '约 20 万元', asOf: AT },
          { heading: 'CASUALTIES', text: '中毒 2 人', asOf: AT },
        ],
      },
    )
    expect(told.under('LOSS')).toEqual({ heading: 'LOSS', text: '约 20 万元', asOf: Date.parse(AT) })
    expect(told.under('CASUALTIES')?.asOf).toBe(Date.parse(AT))
  })

  test('fits what the console lets in, however much was told', () => {
    const report = {
      id: 'r',
      receivedAt: AT,
      description: '长'.repeat(5_000),
      measuresTaken: '长'.repeat(5_000),
    }
    const told = formed({ ...INCIDENT, placeText: '长'.repeat(500), reports: [report, report] })
    expect(told.sections.every(({ text }) => text.length <= 1_000)).toBe(true)
    expect(told.sections.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(4_000)
    expect(told.title.length).toBeLessThanOrEqual(100)
    expect(formed(INCIDENT, ...ALL).title).toContain('快报')
  })
})
