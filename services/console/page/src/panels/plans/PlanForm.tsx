import { Button } from 'antd'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { Choice } from '../../parts/Choice'
import { useDesk, useSay } from '../../parts/desk'
import { differences } from '../../parts/differences'
import { StaleEdit } from '../../parts/StaleEdit'
import { useRevised } from '../../parts/useRevised'
import { askedPlan, type DefinedPlan, type EscalationPlan, type PlanStep } from '../../session/plans'
import { CATEGORIES, POST_KINDS, REASONS, TIERS } from './planChoices'
import { flaws, MOST_STEPS } from './planRules'
import { PlanStepFields } from './PlanStepFields'
import { fieldWords, PLAN_ACT, scopeWords } from './planWords'

const STEP: PlanStep = { targets: [{ whose: 'CITY', kind: 'DUTY_OFFICER' }], seconds: 60 }
const NEW: EscalationPlan = {
  id: '',
  tier: 'TOWN',
  post: null,
  category: 'FIRE',
  reason: null,
  steps: [{ targets: [{ whose: 'ALERTED_POST', kind: 'DUTY_OFFICER' }], seconds: 60 }, STEP],
  actWithinSeconds: null,
  acknowledgement: 'ONE_OF_POST',
}

/** Writes a plan: one that there is, or a new one. What is refused stays as it was typed. */
export function PlanForm({
  opened,
  onDone,
  onLeave,
  onStale,
}: {
  opened: DefinedPlan | null
  /** It stands in the journal, at this sequence. */
  onDone: (sequence: number) => Promise<void>
  onLeave: () => void
  /** Reads what has become of the plan since. */
  onStale: (read: DefinedPlan) => Promise<DefinedPlan | null>
}) {
  const say = useSay()
  const { defining } = useDesk()
  const { read, draft, theirs, act, change, save, keep, take } = useRevised({
    opened,
    fresh: NEW,
    id: opened?.id ?? '',
    acts: defining.plans,
    asked: askedPlan,
    stale: 'PLAN_CHANGED',
    onDone,
    onStale,
  })
  const found = flaws(draft)

  const setStep = (index: number, step: PlanStep) =>
    change({ steps: draft.steps.map((one, at) => (at === index ? step : one)) })
  const move = (index: number, to: number) => {
    const steps = [...draft.steps]
    steps.splice(to, 0, ...steps.splice(index, 1))
    change({ steps })
  }
  return (
    <form
      className="plan-form"
      aria-label={say(opened === null ? 'plan.new' : 'plan.editing')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (found.length === 0) void save()
      }}
    >
      {read !== null && <p className="quiet">{say('plan.over', { revision: read.revision })}</p>}
      <fieldset>
        <legend>{say('plan.scope')}</legend>
        <Choice
          label={say('plan.tier')}
          value={draft.tier}
          family="tier"
          of={TIERS}
          onChange={(tier) => change({ tier: tier ?? draft.tier })}
        />
        <Choice
          label={say('plan.reason')}
          value={draft.reason}
          family="reason"
          of={REASONS}
          any={say('plan.any')}
          onChange={(reason) => change({ reason })}
        />
        <Choice
          label={say('plan.post')}
          value={draft.post}
          family="postKind"
          of={POST_KINDS}
          any={say('plan.any')}
          onChange={(post) => change({ post })}
        />
        <Choice
          label={say('plan.category')}
          value={draft.category}
          family="category"
          of={CATEGORIES}
          any={say('plan.any')}
          onChange={(category) => change({ category })}
        />
        <p className="quiet">{say('plan.scope.hint')}</p>
      </fieldset>
      <fieldset>
        <legend>{say('plan.steps')}</legend>
        {draft.steps.map((step, index) => (
          <PlanStepFields
            key={index}
            step={step}
            number={index + 1}
            flaws={found}
            onChange={(changed) => setStep(index, changed)}
            onUp={index === 0 ? null : () => move(index, index - 1)}
            onRemove={
              draft.steps.length === 1
                ? null
                : () => change({ steps: draft.steps.filter((_, at) => at !== index) })
            }
          />
        ))}
        <Flawed at="steps" found={found} />
        <Button
          size="small"
          disabled={draft.steps.length >= MOST_STEPS}
          onClick={() => change({ steps: [...draft.steps, STEP] })}
        >
          {say('plan.step.add')}
        </Button>
      </fieldset>
      <fieldset>
        <legend>{say('plan.afterwards')}</legend>
        <Choice
          label={say('plan.acknowledgement')}
          value={draft.acknowledgement}
          family="plan.acknowledgement"
          of={['ONE_OF_POST', 'EACH_PERSON']}
          onChange={(one) => change({ acknowledgement: one ?? draft.acknowledgement })}
        />
        <label>
          {say('plan.act.seconds')}{' '}
          <input
            type="number"
            min={1}
            value={draft.actWithinSeconds ?? ''}
            placeholder="900"
            onChange={({ target: { value } }) =>
              change({ actWithinSeconds: value === '' ? null : Number(value) })
            }
          />
        </label>
        <Flawed at="act" found={found} />
      </fieldset>
      {theirs !== null && read !== null && (
        <StaleEdit
          by={theirs.changedBy}
          at={theirs.changedAt}
          found={differences(fieldWords(say, read), fieldWords(say, theirs))}
          onKeep={keep}
          onRead={take}
        />
      )}
      <div className="escalate">
        <Button type="primary" htmlType="submit" loading={isBusy(act)} disabled={found.length > 0}>
          {say('plan.save', { plan: scopeWords(say, draft) })}
        </Button>
        <Button onClick={onLeave}>{say('directive.cancel')}</Button>
        <ActStatus act={act} words={PLAN_ACT} />
        {act?.phase === 'REFUSED' && act.detail !== null && <span className="quiet">{act.detail}</span>}
      </div>
    </form>
  )
}

function Flawed({ at, found }: { at: string; found: ReturnType<typeof flaws> }) {
  const say = useSay()
  return found
    .filter((one) => one.at === at)
    .map(({ says }) => (
      <p key={says} className="bad">
        {say(says)}
      </p>
    ))
}
