import { fireEvent, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { viewHref } from '../../parts/route'
import { DUTY } from '../../picture/samples'
import { change, live, pass } from '../../testing/live'
import { FakeWorld } from '../../testing/world'

beforeEach(() => {
  location.hash = viewHref('DUTY')
})

function panel(): HTMLElement {
  const found = document.querySelector<HTMLElement>('.strips')
  if (found === null) throw new Error('There are strips')
  return found
}

const DAY = {
  from: '2026-11-23T15:00:00Z',
  until: '2026-11-24T15:00:00Z',
  zone: 'Asia/Shanghai',
  posts: [
    {
      postId: 'city-officer',
      shifts: [
        {
          from: '2026-11-24T00:00:00Z',
          until: '2026-11-24T04:00:00Z',
          people: [{ id: 'p-zhou', name: '周敏', reached: true }],
          changes: [{ kind: 'COVER', reason: '就医 <img src=x>' }],
        },
        {
          from: '2026-11-24T06:00:00Z',
          until: '2026-11-24T16:00:00Z',
          people: [{ id: 'p-li', name: '李倩', reached: true }],
          changes: [],
        },
      ],
    },
  ],
}

async function shown(day: object = DAY, world = new FakeWorld()) {
  world.answers['GET /api/duty-day'] = () => Response.json(day)
  await live([DUTY], world)
  await pass(400)
  return world
}

test('a post says who is on from when until when, over midnight, with its overrides and gaps', async () => {
  await shown()
  const row = document.querySelector('[data-strip=city-officer]')
  expect([...(row?.querySelectorAll('li') ?? [])].map((one) => one.textContent)).toEqual([
    '11-23 23:00–08:00 （现在） 王海',
    '08:00–12:00 周敏 替班：就医 <img src=x>',
    '12:00–14:00 空岗',
    '14:00–23:00 李倩',
  ])
  expect(row?.querySelector('img')).toBeNull()
  expect(row?.querySelector('.stretch-gap')).not.toBeNull()
  expect(row?.querySelector('.strip-now')).not.toBeNull()
})

test('its list is opened by its button, and is read out without it', async () => {
  await shown()
  const button = within(panel()).getByRole('button', {
    name: '枝江市应急值班室 值班员',
  })
  const list = document.getElementById(button.getAttribute('aria-controls') ?? '')
  expect([button.getAttribute('aria-expanded'), list?.className]).toEqual(['false', 'unseen'])
  fireEvent.click(button)
  expect([button.getAttribute('aria-expanded'), list?.className]).toEqual(['true', 'strip-list'])
})

test('is read again when a chair changes, once for several that change together', async () => {
  const world = await shown()
  const reads = () => world.asked.filter((one) => one === 'GET /api/duty-day').length
  expect(reads()).toBe(1)
  change(world, { ...DUTY, people: [] })
  change(world, { ...DUTY, id: 'city-leader', postName: '带班领导' })
  await pass(400)
  expect(reads()).toBe(2)
  expect(document.querySelector('[data-strip=city-officer] li')?.textContent).toContain('空岗')
})

test('a schedule that cannot be read is said, and who is on duty now still stands there', async () => {
  const world = new FakeWorld()
  world.answers['GET /api/duty-day'] = () =>
    Response.json({ code: 'NOT_READY', detail: 'starting' }, { status: 503 })
  await live([DUTY], world)
  await pass(400)
  expect(within(panel()).getByRole('alert').textContent).toContain('starting')
  expect(document.querySelector('[data-strip=city-officer] li')?.textContent).toContain('王海')
})
