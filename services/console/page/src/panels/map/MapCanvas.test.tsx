import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Listener, Look, Scene } from '../../map/scene'
import { ALL, INCIDENT, UNIT } from '../../picture/samples'
import { change, live, pass } from '../../testing/live'
import { FakeWorld } from '../../testing/world'

/** Maps that were made, each as the page steers it; what MapLibre makes of them is looked at in a browser. */
const made = vi.hoisted(() => ({ maps: [] as FakeCanvas[], broken: false }))
class FakeCanvas {
  readonly looked: unknown[] = []
  gone = false
  constructor(
    _element: HTMLElement,
    public scene: Scene,
    _words: unknown,
    readonly from: Look | readonly unknown[],
    _dark: boolean,
    readonly listener: Listener,
  ) {
    if (made.broken) throw new Error('no context')
    made.maps.push(this)
  }
  show(scene: Scene) {
    this.scene = scene
  }
  centre() {
    return { latitude: 30.41, longitude: 111.6 }
  }
  atCentre() {
    return 'UNIT/unit-fire-1'
  }
  lookAt(at: unknown) {
    this.looked.push(at)
  }
  fit() {
    return undefined
  }
  destroy() {
    this.gone = true
  }
}
vi.mock('../../map/canvas', () => ({ Canvas: FakeCanvas }))

const TILES = {
  templates: ['https://t/{z}/{x}/{y}.png'],
  attribution: '<b>T</b>',
  datum: 'GCJ02',
  maxZoom: 18,
}

beforeEach(() => {
  made.maps.length = 0
  made.broken = false
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({} as never)
})
afterEach(() => void vi.restoreAllMocks())

/** On a busy machine the import takes seconds, of real time. */
async function soon(holds: () => boolean) {
  await vi.waitFor(() => pass(10).then(() => expect(holds()).toBe(true)), { timeout: 20_000 })
}

async function openMap(hash = '#/map', base: object = {}) {
  const world = new FakeWorld()
  world.answers['GET /api/map'] = () => Response.json({ base, seats: [], sites: [], points: [] })
  location.hash = hash
  await live(ALL, world)
  // The map's program is loaded by real time.
  await soon(() => made.maps.length > 0 || made.broken)
  return world
}

const map = () => within(screen.getByRole('region', { name: '地图' }))
function drawn(): FakeCanvas {
  const last = made.maps.at(-1)
  if (last === undefined) throw new Error('A map was made')
  return last
}

describe('the map', () => {
  test('begins with all that has a place in sight', async () => {
    await openMap()
    expect(drawn().from).toContainEqual(INCIDENT.coordinates)
    expect(drawn().from).toContainEqual(UNIT.coordinates)
  })

  test('begins at the incident whose detail led here', async () => {
    await openMap('#/map/incident-2')
    expect(drawn().from).toEqual({ centre: INCIDENT.coordinates, zoom: 12 })
    expect(drawn().scene.selected).toEqual(INCIDENT.coordinates)
  })

  test('moves a unit, and draws no other layer anew', async () => {
    const world = await openMap()
    const before = drawn().scene
    change(world, { ...UNIT, coordinates: { latitude: 30.44, longitude: 111.75 } })
    const { scene } = drawn()
    expect(scene.placed.UNIT[0]?.geometry.coordinates).toEqual([111.75, 30.44])
    expect(scene.zones).toBe(before.zones)
    expect(scene.shown).toBe(before.shown)
    expect(made.maps).toHaveLength(1)
  })

  test('gives a call its point by one click, by the cross and by what is chosen, while its form is open', async () => {
    await openMap()
    const taking = () => fireEvent.keyDown(window, { altKey: true, code: 'KeyN' })
    const point = () => screen.getByRole<HTMLInputElement>('textbox', { name: /经纬度/ }).value
    expect(map().queryByRole('region', { name: '来电地点' })).toBeNull()
    taking()
    await pass(10)
    fireEvent.click(map().getByRole('button', { name: '在图上点一处' }))
    act(() => {
      drawn().listener.onPoint({ latitude: 30.5, longitude: 111.61 })
      drawn().listener.onSelect('INCIDENT/incident-2')
    })
    expect(point()).toBe('30.500000, 111.610000')
    expect(map().getByText('已填入接报表：30.50000, 111.61000')).toBeTruthy()
    expect(drawn().scene.selected).toEqual({ latitude: 30.5, longitude: 111.61 })
    expect(document.querySelector('[data-chosen]')).toBeNull()
    // The one click was it: the next chooses as ever.
    act(() => {
      drawn().listener.onPoint({ latitude: 30.6, longitude: 111.7 })
      drawn().listener.onSelect('INCIDENT/incident-2')
    })
    expect(point()).toBe('30.500000, 111.610000')
    fireEvent.click(map().getByRole('button', { name: '用所选之处' }))
    expect(point()).toBe(
      `${INCIDENT.coordinates.latitude.toFixed(6)}, ${INCIDENT.coordinates.longitude.toFixed(6)}`,
    )
    fireEvent.click(map().getByRole('button', { name: '用十字处' }))
    expect(point()).toBe('30.410000, 111.600000')
    taking()
    await pass(10)
    expect(map().queryByRole('region', { name: '来电地点' })).toBeNull()
    taking()
    await pass(10)
    expect(map().queryByText(/已填入接报表/)).toBeNull()
  })

  test('chooses by a click, by the cross and in the list, which the map then shows', async () => {
    await openMap()
    act(() => drawn().listener.onSelect('INCIDENT/incident-2'))
    expect(document.querySelector('[data-chosen="INCIDENT/incident-2"]')).not.toBeNull()
    fireEvent.click(map().getByRole('button', { name: '选取十字处的' }))
    expect(document.querySelector('[data-chosen="UNIT/unit-fire-1"]')).not.toBeNull()
    fireEvent.click(within(map().getByRole('region', { name: '事件' })).getByRole('button'))
    expect(drawn().looked).toEqual([INCIDENT.coordinates])
  })

  test('measures what is clicked and what is at the cross, and chooses nothing meanwhile', async () => {
    await openMap()
    act(() => drawn().listener.onPoint({ latitude: 30.4, longitude: 111.6 }))
    expect(map().queryByRole('status')).toBeNull()
    fireEvent.click(map().getByRole('button', { name: '在图上点选' }))
    act(() => {
      drawn().listener.onPoint({ latitude: 30.4, longitude: 111.6 })
      drawn().listener.onSelect('UNIT/unit-fire-1')
    })
    fireEvent.click(map().getByRole('button', { name: '取十字处' }))
    expect(map().getByRole('status').textContent).toBe('全长 1.1 公里')
    expect(document.querySelector('[data-chosen]')).toBeNull()
    fireEvent.change(map().getByRole('spinbutton'), { target: { value: '500' } })
    fireEvent.blur(map().getByRole('spinbutton'))
    expect(drawn().scene.rings[0]).toHaveLength(73)
  })

  test('on tiles in GCJ-02 is shifted and says so; without a base it is not, and looks where it looked', async () => {
    await openMap('#/map', { tiles: TILES })
    expect(drawn().scene.placed.UNIT[0]?.geometry.coordinates[0]).toBeGreaterThan(111.7592)
    expect(map().getByText(/底图为 GCJ-02/).textContent).toContain('<b>T</b>')
    const look = { centre: { latitude: 30.4, longitude: 111.6 }, zoom: 14 }
    act(() => drawn().listener.onLook(look))
    fireEvent.click(map().getByRole('radio', { name: '无底图' }))
    await pass(10)
    expect(made.maps[0]?.gone).toBe(true)
    expect(drawn().from).toEqual(look)
    expect(drawn().scene.placed.UNIT[0]?.geometry.coordinates).toEqual([111.7562, 30.4301])
  })

  test('is given up where it cannot be drawn any more, for the list, which says why', async () => {
    await openMap()
    act(() => drawn().listener.onFailed())
    expect(map().getByRole('alert').textContent).toContain('画不出地图')
    expect(document.querySelector('[data-map]')).toBeNull()
    expect(document.querySelector('[data-placed="UNIT/unit-fire-1"]')).not.toBeNull()
  })

  test('that was not made is no blank box', async () => {
    made.broken = true
    await openMap()
    await soon(() => document.querySelector('[data-map]') === null)
    expect(map().getByRole('alert').textContent).toContain('画不出地图')
  })

  test('makes room for the list alone on purpose', async () => {
    await openMap()
    fireEvent.click(map().getByRole('button', { name: '只看列表' }))
    expect(document.querySelector('[data-map]')).toBeNull()
    expect(made.maps[0]?.gone).toBe(true)
    expect(map().queryByRole('alert')).toBeNull()
  })
})
