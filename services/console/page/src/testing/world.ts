import type { World } from '../openDesk'
import { Alarm } from '../parts/alarm'
import type { PushBrowser } from '../push/browser'
import type { LocalNotices } from '../push/local'
import { FakeSockets } from './sockets'
import { FakeStorage } from './storage'

export const SESSION = {
  username: 'wang',
  post: { id: 'city-officer', name: '值班员', kind: 'DUTY_OFFICER' },
  organization: { id: 'org-city', name: '枝江市应急值班室', tier: 'CITY' },
  jurisdiction: '420583',
  changePassword: false,
}

const ACT =
  /^POST \/api\/(alerts|incidents|assignments|units|directives|clocks|upward-reports|posts|overrides|swaps|spot-checks|drills|drill-findings)(\/|$)/

/** A console that the test plays: HTTP answers by method and path, and the sockets' other ends. */
export class FakeWorld implements World {
  signedIn = true
  session: typeof SESSION = SESSION
  acknowledgement: () => Promise<Response> = () => Promise.resolve(Response.json({ accepted: true }))
  readonly asked: string[] = []
  readonly bodies: (string | null)[] = []
  /** The Idempotency-Key of each request; null where it has none. */
  readonly keys: (string | null)[] = []
  readonly sockets = new FakeSockets()
  readonly storage = new FakeStorage()
  readonly clocks = { wall: () => Date.now(), monotonic: () => performance.now() }
  readonly alarm = new Alarm(null)
  readonly openSocket = this.sockets.openSocket
  readonly wallSockets = new FakeSockets()
  readonly openWallSocket = this.wallSockets.openSocket
  readonly lasting = new FakeStorage()
  pushBrowser: PushBrowser | null = null
  notices: LocalNotices | null = null
  /** What the console says of notices: `{}` where the operator set up none. */
  pushSetUp: object = {}
  subscribing: () => Promise<Response> = () => Promise.resolve(new Response(null, { status: 204 }))
  /** What a test answers itself, by method and path. */
  readonly answers: Record<string, () => Response> = {}
  private made = 0

  readonly random = () => 0
  readonly newKey = () => `key-${++this.made}`

  readonly http = (path: string, init: RequestInit): Promise<Response> => {
    const what = `${init.method ?? 'GET'} ${path}`
    this.asked.push(what)
    this.bodies.push(typeof init.body === 'string' ? init.body : null)
    this.keys.push(new Headers(init.headers).get('idempotency-key'))
    const answer = this.answers[what]
    if (answer !== undefined) return Promise.resolve(answer())
    if (ACT.test(what)) return this.acknowledgement()
    if (what === 'GET /api/push') return Promise.resolve(Response.json(this.pushSetUp))
    if (what.startsWith('POST /api/push/')) return this.subscribing()
    if (what === 'POST /api/session') {
      const { password } = JSON.parse(init.body as string) as { password: string }
      this.signedIn = password === 'right'
      return Promise.resolve(this.signedIn ? Response.json(this.session) : this.refusal('WRONG_SIGN_IN'))
    }
    if (what === 'DELETE /api/session') {
      this.signedIn = false
      return Promise.resolve(new Response(null, { status: 204 }))
    }
    return Promise.resolve(this.signedIn ? Response.json(this.session) : this.refusal('NOT_SIGNED_IN'))
  }

  private refusal(code: string): Response {
    return Response.json({ code, detail: code }, { status: 401 })
  }
}
