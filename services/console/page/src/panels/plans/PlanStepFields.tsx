import { Button } from 'antd'
import { useId } from 'react'
import { useSay } from '../../parts/desk'
import type { PlanStep, PlanTarget } from '../../session/plans'
import { POST_KINDS } from './planChoices'
import type { Flaw } from './planRules'
import { meant } from './planRules'
import { targetWords } from './planWords'

const TARGETS: readonly PlanTarget[] = [
  { whose: 'ALERTED_POST', kind: 'DUTY_OFFICER' },
  ...['OWN_ORGANIZATION', 'CITY'].flatMap((whose) => POST_KINDS.map((kind) => ({ whose, kind }))),
]

/** One step: whose people are told, all at once, and how long the next one waits. */
export function PlanStepFields({
  step,
  number,
  flaws,
  onChange,
  onUp,
  onRemove,
}: {
  step: PlanStep
  number: number
  flaws: readonly Flaw[]
  onChange: (step: PlanStep) => void
  /** Null where it stands first. */
  onUp: (() => void) | null
  /** Null where it is the only one. */
  onRemove: (() => void) | null
}) {
  const say = useSay()
  const id = useId()
  const found = flaws.filter(({ at }) => at.startsWith(`${number - 1}.`))
  const set = (index: number, target: PlanTarget) =>
    onChange({ ...step, targets: step.targets.map((one, at) => (at === index ? target : one)) })
  return (
    <fieldset className="plan-step">
      <legend>{say('plan.step', { number })}</legend>
      {step.targets.map((target, index) => (
        <div key={index}>
          <select
            aria-label={say(index === 0 ? 'plan.step.who' : 'plan.step.also', { number, at: index + 1 })}
            aria-invalid={found.some(({ at }) => at.endsWith('targets'))}
            value={meant(target)}
            onChange={(event) =>
              set(index, TARGETS.find((one) => meant(one) === event.target.value) ?? target)
            }
          >
            {TARGETS.map((one) => (
              <option key={meant(one)} value={meant(one)}>
                {targetWords(say, one)}
              </option>
            ))}
          </select>{' '}
          {index > 0 && (
            <Button
              size="small"
              aria-label={say('plan.step.less.for', { number, who: targetWords(say, target) })}
              onClick={() => onChange({ ...step, targets: step.targets.filter((_, at) => at !== index) })}
            >
              {say('plan.step.less')}
            </Button>
          )}
        </div>
      ))}
      <div>
        <label htmlFor={id}>{say('plan.step.seconds')}</label>{' '}
        <input
          id={id}
          type="number"
          min={1}
          aria-invalid={found.some(({ at }) => at.endsWith('seconds'))}
          value={step.seconds === 0 ? '' : step.seconds}
          onChange={({ target: { value } }) => onChange({ ...step, seconds: Number(value) })}
        />
      </div>
      {found.map(({ at, says }) => (
        <p key={at} className="bad">
          {say(says)}
        </p>
      ))}
      <div className="escalate">
        <Button
          size="small"
          aria-label={say('plan.step.more.for', { number })}
          disabled={step.targets.length >= TARGETS.length}
          onClick={() => onChange({ ...step, targets: [...step.targets, next(step)] })}
        >
          {say('plan.step.more')}
        </Button>
        {onUp !== null && (
          <Button size="small" aria-label={say('plan.step.up.for', { number })} onClick={onUp}>
            {say('plan.step.up')}
          </Button>
        )}
        {onRemove !== null && (
          <Button size="small" aria-label={say('plan.step.remove.for', { number })} onClick={onRemove}>
            {say('plan.step.remove')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** One that the step does not tell yet. */
function next({ targets }: PlanStep): PlanTarget {
  const told = new Set(targets.map(meant))
  return TARGETS.findLast((one) => !told.has(meant(one))) ?? { whose: 'CITY', kind: 'DUTY_OFFICER' }
}
