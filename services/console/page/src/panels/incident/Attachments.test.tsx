import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ALL, INCIDENT } from '../../picture/samples'
import { change, live } from '../../testing/live'

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

test('a photo is shown beside its report, and a recording is played only when somebody asks', async () => {
  await live(ALL)
  const section = screen.getByRole('region', { name: '附件' })
  const photo = within(section).getByRole('img', { name: '照片' })
  expect(photo.getAttribute('src')).toBe(
    `/api/incidents/${encodeURIComponent(INCIDENT.id)}/attachments/${HASH}`,
  )
  expect(photo.getAttribute('loading')).toBe('lazy')
  const sound = within(section).getByLabelText('录音')
  expect(sound.tagName).toBe('AUDIO')
  expect(sound.getAttribute('preload')).toBe('none')
  expect(within(section).getByRole('link', { name: '下载' }).hasAttribute('download')).toBe(true)
})

test('without attachments there is no such part, and of an older server neither', async () => {
  const world = await live(ALL)
  const [report] = INCIDENT.reports
  change(world, { ...INCIDENT, reports: [{ ...report, attachments: [] }] })
  expect(screen.queryByRole('region', { name: '附件' })).toBeNull()
  change(world, { ...INCIDENT, reports: [{ ...report, attachments: undefined }] })
  expect(screen.queryByRole('region', { name: '附件' })).toBeNull()
})
