import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { App } from '../../App'
import { FakeWorld } from '../../testing/world'
import { viewHref } from '../../parts/route'

beforeEach(() => {
  location.hash = viewHref('UNITS')
})

const WANG = {
  id: 'p-wang',
  name: '王海',
  organizationName: '枝江市应急值班室',
  phone: '199-0000-0001',
  contacts: [
    { channel: 'SMS', address: '199-0000-0001', fault: 'BAD_ADDRESS', called: true },
    {
      channel: 'MAIL',
      address: 'wang@example.net',
      called: true,
      verifiedAt: '2026-11-20T02:14:00Z',
      verifiedBy: '董市镇值班员',
    },
  ],
  quiet: { from: '22:00:00', until: '07:00:00' },
  reached: true,
  posts: ['值班员'],
  qualifications: [{ kind: 'hazmat', name: '危险化学品应急处置培训', validUntil: '2027-06-30' }],
}
const LI = {
  ...WANG,
  id: 'p-li',
  name: '李娜',
  contacts: [],
  quiet: null,
  reached: false,
  posts: [],
  qualifications: [],
}
const FILE = new File(['people: []'], '通讯录.yaml')
const TRIAL = 'POST /api/directory/imports?format=yaml&trial=true'
const IMPORT = 'POST /api/directory/imports?format=yaml&trial=false'
const CHANGE = {
  kind: 'PERSON',
  id: 'p-li',
  name: '李娜',
  added: false,
  fields: [{ field: 'contacts', was: null, becomes: 'SMS 199-0000-0002\nVOICE 199-0000-0002' }],
}

async function opened(world: FakeWorld) {
  world.answers['GET /api/directory'] = () => Response.json({ all: true, people: [WANG, LI] })
  render(<App world={world} />)
  const user = userEvent.setup()
  await user.click(await screen.findByRole('button', { name: '查看通讯录' }))
  await screen.findByText('李娜')
  return { user, panel: within(screen.getByRole('region', { name: '通讯录' })) }
}

function trial(changes: readonly object[], bad: readonly object[], isTrial = true) {
  return () =>
    Response.json({ trial: isTrial, added: 0, changed: changes.length, unchanged: 1, changes, bad })
}

test('people are found by name, organization or post, with their contacts in order', async () => {
  const { user, panel } = await opened(new FakeWorld())
  const items = panel.getAllByRole('listitem').filter((item) => item.querySelector('strong'))
  expect(items.map((item) => item.querySelector('strong')?.textContent)).toEqual(['李娜', '王海'])
  expect(panel.getByText('联系不上：没有可用渠道')).toBeTruthy()
  await user.type(panel.getByRole('searchbox'), '值班员')
  expect(panel.queryByText('李娜')).toBeNull()
  expect(panel.getByText('号码或地址无效')).toBeTruthy()
  expect(panel.getByText('免打扰 22:00–07:00')).toBeTruthy()
  expect(panel.getByText('危险化学品应急处置培训（有效期至2027-06-30）')).toBeTruthy()
})

test('a contact is verified by the code that it was sent, and a wrong one says what to do', async () => {
  const world = new FakeWorld()
  const { user, panel } = await opened(world)
  const code = 'POST /api/people/p-wang/contacts/SMS/code'
  const verification = 'POST /api/people/p-wang/contacts/SMS/verification'
  world.answers[code] = () => Response.json({ accepted: true })
  world.answers[verification] = () =>
    Response.json({ code: 'WRONG_CODE', detail: 'Tries that are left: 4.' }, { status: 409 })
  expect(panel.getByText(/已核验（董市镇值班员）/)).toBeTruthy()
  expect(panel.getAllByText(/未核验/)).toHaveLength(1)
  await user.click(panel.getByRole('button', { name: '发送核验码' }))
  await user.type(await panel.findByLabelText('六位核验码'), '000000')
  await user.click(panel.getByRole('button', { name: '核验' }))
  expect((await panel.findByRole('alert')).textContent).toContain('Tries that are left: 4.')
  world.answers[verification] = () => Response.json({ accepted: true })
  await user.clear(panel.getByLabelText('六位核验码'))
  await user.type(panel.getByLabelText('六位核验码'), '305918')
  await user.click(panel.getByRole('button', { name: '核验' }))
  await vi.waitFor(() => {
    expect(world.asked.filter((what) => what === 'GET /api/directory')).toHaveLength(2)
  })
  expect(world.bodies[world.asked.lastIndexOf(verification)]).toBe('{"code":"305918"}')
  const keys = world.keys.filter((_, at) => world.asked[at] === verification)
  expect(new Set(keys).size).toBe(2)
})

test('it is loaded down as each format', async () => {
  const { panel } = await opened(new FakeWorld())
  expect(panel.getAllByRole('link', { name: /XLSX|YAML|vCard/ }).map((a) => a.getAttribute('href'))).toEqual([
    '/api/directory/export?format=xlsx',
    '/api/directory/export?format=yaml',
    '/api/directory/export?format=vcard',
  ])
})

test('a file is tried first, and imported when somebody says so', async () => {
  const world = new FakeWorld()
  const { user, panel } = await opened(world)
  world.answers[TRIAL] = trial([CHANGE], [])
  world.answers[IMPORT] = trial([CHANGE], [], false)
  await user.upload(panel.getByLabelText(/导入文件/), FILE)
  expect(await panel.findByText(/将新增 0 行、更改 1 行/)).toBeTruthy()
  expect(panel.getByRole('cell', { name: /SMS 199-0000-0002/ })).toBeTruthy()
  expect(world.asked).not.toContain(IMPORT)
  await user.click(panel.getByRole('button', { name: '确认导入' }))
  expect(await panel.findByText(/已新增 0 行、更改 1 行/)).toBeTruthy()
  expect(world.asked.filter((what) => what === 'GET /api/directory')).toHaveLength(2)
  expect(panel.queryByRole('button', { name: '确认导入' })).toBeNull()
})

test('bad rows are named and cannot be confirmed', async () => {
  const world = new FakeWorld()
  const { user, panel } = await opened(world)
  world.answers[TRIAL] = trial(
    [CHANGE],
    [
      {
        place: 'people line 3',
        field: 'phone',
        value: 'call me',
        reason: 'UNFIT',
        detail: 'expected digits',
      },
    ],
  )
  await user.upload(panel.getByLabelText(/导入文件/), FILE)
  expect(await panel.findByRole('rowheader', { name: 'people line 3' })).toBeTruthy()
  expect(panel.getByText('格式不对')).toBeTruthy()
  expect(panel.queryByRole('button', { name: '确认导入' })).toBeNull()
})

test('what is not known to be done is sent again under the same key', async () => {
  const world = new FakeWorld()
  const { user, panel } = await opened(world)
  world.answers[TRIAL] = trial([CHANGE], [])
  world.answers[IMPORT] = () => Response.json({ code: 'OUTCOME_UNKNOWN', detail: 'perhaps' }, { status: 504 })
  await user.upload(panel.getByLabelText(/导入文件/), FILE)
  await user.click(await panel.findByRole('button', { name: '确认导入' }))
  expect((await panel.findByRole('alert')).textContent).toContain('OUTCOME_UNKNOWN')
  await user.click(panel.getByRole('button', { name: '确认导入' }))
  expect(world.asked.filter((what) => what === IMPORT)).toHaveLength(2)
  const keys = world.keys.filter((_, at) => world.asked[at] === IMPORT)
  expect(new Set(keys).size).toBe(1)
  expect(keys[0]).not.toBeNull()
})

test('a file of another kind is not sent', async () => {
  const world = new FakeWorld()
  const { panel } = await opened(world)
  const user = userEvent.setup({ applyAccept: false })
  await user.upload(panel.getByLabelText(/导入文件/), new File(['x'], 'people.csv'))
  expect(panel.getByRole('alert').textContent).toContain('people.csv')
  expect(world.asked.some((what) => what.startsWith('POST /api/directory'))).toBe(false)
})
