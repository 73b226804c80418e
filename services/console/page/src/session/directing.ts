import { awaitsAnswer, isUnsettled, type Directive } from '../picture/directives'
import type { Picture } from '../picture/picture'
import { Acts, type Surroundings } from './acts'

export interface GivingAsked {
  readonly organizationId: string
  readonly text: string
  readonly answerWithinSeconds: number
}
export interface AnsweringAsked {
  readonly answer: 'DONE' | 'CANNOT'
  readonly text: string | null
}
export interface AcceptingAsked {
  readonly number: number
}
export interface ReturningAsked {
  readonly number: number
  readonly reason: string
}

/** Everything that can be asked about directives; but for the first by directive. */
export interface Directing {
  /** By incident: one at a time. */
  readonly givings: Acts<GivingAsked>
  readonly answers: Acts<AnsweringAsked>
  readonly acceptances: Acts<AcceptingAsked>
  readonly returns: Acts<ReturningAsked>
  readonly withdrawals: Acts
  readonly all: readonly Pick<Acts, 'settle' | 'stop'>[]
}

type Around = Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>

export function directing(around: Around, picture: () => Picture): Directing {
  const givings = new Acts<GivingAsked>({
    ...around,
    path: (id) => `/api/incidents/${id}/directives`,
    isPending: (id, asked) =>
      ![...picture().directives.values()].some(
        (one) =>
          one.incidentId === id && one.organizationId === asked?.organizationId && one.text === asked.text,
      ),
  })
  const on = <A extends object>(act: string, isAhead: (one: Directive) => boolean) =>
    new Acts<A>({
      ...around,
      path: (id) => `/api/directives/${id}/${act}`,
      isPending: (id) => {
        const one = picture().directives.get(id)
        return one !== undefined && isAhead(one)
      },
    })
  const isAnswered = (one: Directive) => one.state === 'ANSWERED'
  const answers = on<AnsweringAsked>('answer', awaitsAnswer)
  const acceptances = on<AcceptingAsked>('acceptance', isAnswered)
  const returns = on<ReturningAsked>('return', isAnswered)
  const withdrawals = on('withdrawal', isUnsettled)
  return {
    givings,
    answers,
    acceptances,
    returns,
    withdrawals,
    all: [givings, answers, acceptances, returns, withdrawals],
  }
}
