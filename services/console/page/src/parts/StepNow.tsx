import type { Alert } from '../picture/items'
import { useSay } from './desk'
import { personAtPost } from './person'

/** Where an alert stands in its plan; and once silence took it further, who is called now, which may be whoever reads it. */
export function StepNow({ alert }: { alert: Alert }) {
  const say = useSay()
  const { round, step, steps } = alert
  const called = steps.find(({ number }) => number === step)?.people ?? []
  const people = called.map((one) => personAtPost(say, one)).join(' · ')
  return (
    <>
      <span className="quiet">{say('alert.round', { round, step })}</span>{' '}
      {people !== '' && step > 1 && <strong>{say('alert.wentUp', { people })}</strong>}
      {people !== '' && step === 1 && round > 1 && <strong>{say('alert.calledAgain', { people })}</strong>}
    </>
  )
}
