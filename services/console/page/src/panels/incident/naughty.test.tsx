import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { ALERT, INCIDENT, NOTIFICATION } from '../../picture/samples'
import { clean } from '../../picture/text'
import { live } from '../../testing/live'

/** Each string once; where it comes from stands beside the list. */
const NAUGHTY = [
  ...new Set(JSON.parse(readFileSync('../src/test/resources/naughty/blns.json', 'utf8')) as string[]),
]
/** Nearly a thousand incidents and reports are drawn. */
const SLOW_MILLIS = 180_000
/** What would act, were any of it taken for more than text. */
const ACTING =
  'script:not([src^="/"]), iframe, object, embed, base, meta[http-equiv=refresh], img[src=x], [onerror], [onload], [onclick], [onmouseover], [onfocus], a[href^="javascript:" i], form[action]'

test(
  'the big list of naughty strings is shown as the text that it is, wherever a caller is quoted',
  async () => {
    expect(NAUGHTY.length).toBeGreaterThan(400)
    const [sample] = INCIDENT.reports
    const acted = vi.spyOn(window, 'alert')
    await live([
      {
        ...INCIDENT,
        id: 'naughty',
        reports: NAUGHTY.map((text, at) => ({
          ...sample,
          id: `report-${at}`,
          description: text,
          measuresTaken: text,
          reporterName: text,
          reporterPhone: text,
          warnings: [{ pointer: text, code: text, message: text }],
          body: text,
          attachments: [],
        })),
      },
      ...NAUGHTY.map((text, at) => ({
        ...INCIDENT,
        id: `naughty-${at}`,
        placeText: text,
        siteName: null,
        towns: [],
        receivedAt: '2026-11-23T10:00:00Z',
        reports: [],
      })),
      { ...ALERT, incidentId: 'naughty', organizationName: NAUGHTY[200], postName: NAUGHTY[201] },
      { ...NOTIFICATION, incidentId: 'naughty', personName: NAUGHTY[202] },
    ])

    expect(document.querySelectorAll(ACTING)).toHaveLength(0)
    expect(
      [...document.querySelectorAll('a')].filter(
        ({ protocol }) => !/^(https?|tel|about|file):$/.test(protocol),
      ),
    ).toEqual([])
    const shown = [...document.querySelectorAll('.report')].map((report) => [
      report.querySelector('dd.told')?.textContent,
      report.querySelector('pre')?.textContent ?? '',
    ])
    expect(shown).toEqual(NAUGHTY.map((text) => [clean(text), clean(text)]))
    const places = new Set([...document.querySelectorAll('.row-place')].map((place) => place.textContent))
    expect(NAUGHTY.filter((text) => text.trim() !== '' && !places.has(clean(text)))).toEqual([])
    expect(acted).not.toHaveBeenCalled()
  },
  SLOW_MILLIS,
)
