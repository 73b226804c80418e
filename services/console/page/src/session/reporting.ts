import type { Picture } from '../picture/picture'
import { isWritten, type OfficialReport } from '../picture/upwardReports'
import { Acts, type Surroundings } from './acts'

export interface WrittenSection {
  readonly heading: string
  readonly text: string
  readonly asOf: string | null
}
export interface DraftAsked {
  readonly kind: string
  readonly title: string
  readonly sections: readonly WrittenSection[]
}
export interface EditAsked {
  readonly revision: number
  readonly title: string
  readonly sections: readonly WrittenSection[]
}
export interface ReadAsked {
  readonly revision: number
}
export interface ReturnAsked {
  readonly revision: number
  readonly reason: string
}
export interface SendingAsked {
  readonly to: string
  readonly channel: string
  readonly toldTo: string
  readonly sentAt: string
  readonly receipt: string | null
}

export interface DeliveryAsked {
  readonly officeId: string
  readonly attempt: number
}

/** Everything that can be asked about upward reports; but for the first by report. */
export interface Reporting {
  /** By incident: one at a time. */
  readonly drafts: Acts<DraftAsked>
  readonly edits: Acts<EditAsked>
  readonly submissions: Acts<ReadAsked>
  readonly signatures: Acts<ReadAsked>
  readonly returns: Acts<ReturnAsked>
  readonly discards: Acts
  readonly sendings: Acts<SendingAsked>
  /** To an office above, by itself; one at a time. */
  readonly deliveries: Acts<DeliveryAsked>
  readonly all: readonly Pick<Acts, 'settle' | 'stop'>[]
}

type Around = Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>

export function reporting(around: Around, picture: () => Picture): Reporting {
  const drafts = new Acts<DraftAsked>({
    ...around,
    path: (id) => `/api/incidents/${id}/upward-reports`,
    isPending: (id) =>
      ![...picture().upwardReports.values()].some((one) => one.incidentId === id && isWritten(one)),
  })
  const on = <A extends object>(act: string, isAhead: (one: OfficialReport, asked: A | null) => boolean) =>
    new Acts<A>({
      ...around,
      path: (id) => `/api/upward-reports/${id}/${act}`,
      isPending: (id, asked) => {
        const one = picture().upwardReports.get(id)
        return one !== undefined && isAhead(one, asked)
      },
    })
  const isSubmitted = (one: OfficialReport) => one.state === 'SUBMITTED'
  const edits = on<EditAsked>('text', (one, asked) => asked !== null && one.revision <= asked.revision)
  const submissions = on<ReadAsked>('submission', (one) => isWritten(one) && !isSubmitted(one))
  const signatures = on<ReadAsked>('signature', isSubmitted)
  const returns = on<ReturnAsked>('return', isSubmitted)
  const discards = on('discarding', isWritten)
  const sendings = on<SendingAsked>(
    'sendings',
    (one, asked) =>
      !one.sendings.some(
        ({ to, channel, sentAt }) =>
          asked !== null &&
          to === asked.to &&
          channel === asked.channel &&
          sentAt === Date.parse(asked.sentAt),
      ),
  )
  const deliveries = on<DeliveryAsked>('delivery', ({ offices }, asked) =>
    offices.some(({ id, attempt }) => asked !== null && id === asked.officeId && attempt < asked.attempt),
  )
  const all = [drafts, edits, submissions, signatures, returns, discards, sendings, deliveries]
  return { drafts, edits, submissions, signatures, returns, discards, sendings, deliveries, all }
}
