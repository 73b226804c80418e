import { ActStatus, isBusy } from '../../parts/ActStatus'
import { AID_ACT, aidedWord, wantedWord } from '../../parts/aidWords'
import { AssignmentActs } from '../../parts/AssignmentActs'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { Reasons } from '../../parts/Reasons'
import { askedAids, isWaiting, type Aid } from '../../picture/aids'
import { AID_DECLINE_REASONS } from '../../session/asked'
import { enumWord } from '../../words/words'

/** What other jurisdictions ask of this one: it decides who goes, and they see how far they come. */
export function AskedAids() {
  const say = useSay()
  const aids = askedAids(usePicture())
  if (aids.length === 0) return null
  return (
    <section className="units card" aria-labelledby="asked-aids-title">
      <h2 id="asked-aids-title">{say('aid.asked.title')}</h2>
      <ul className="alert-cards">
        {aids.map((one) => (
          <AskedAid key={one.id} aid={one} />
        ))}
      </ul>
    </section>
  )
}

function AskedAid({ aid }: { aid: Aid }) {
  const say = useSay()
  const { session } = useDesk()
  const picture = usePicture()
  const waiting = isWaiting(aid)
  return (
    <li className={waiting ? 'alert-card open' : 'alert-card'} data-asked-aid={aid.id}>
      <div className="alert-head">
        {aid.handling === 'EXERCISE' && <span className="tag">{say('assignment.exercise')}</span>}
        <strong>{say('aid.asked.by', { name: aid.jurisdictionName })}</strong>
      </div>
      <p className="alert-now">
        {enumWord(say, 'category', aid.category)} · {aid.siteName} {aid.placeText} · {aid.incidentNumber}
      </p>
      <p className="alert-now">
        {wantedWord(say, aid)}{' '}
        {waiting && aid.units.length === 0 && (
          <strong className="bad">
            {say('assignment.answerBy')} <Moment at={aid.answerBy} />
          </strong>
        )}
      </p>
      <ul className="receipts">
        {aid.units.map((unit) => {
          const assignment = picture.assignments.get(unit.assignmentId)
          return (
            <li key={unit.assignmentId}>
              {aidedWord(say, unit)} {assignment !== undefined && <AssignmentActs assignment={assignment} />}
            </li>
          )
        })}
      </ul>
      {waiting && session.organization.tier === 'CITY' && <Answer aid={aid} />}
    </li>
  )
}

/** Units of the kind that was asked for come first, and say so. */
function Answer({ aid: { id, jurisdictionName: name, unitKind } }: { aid: Aid }) {
  const say = useSay()
  const picture = usePicture()
  const { grants, declines } = useDesk().aiding
  const granting = useAct(grants, id)
  const declining = useAct(declines, id)
  const free = [...picture.units.values()]
    .filter((unit) => unit.state === 'AVAILABLE' && unit.engaged !== 'ACTUAL')
    .map((unit) => ({ ...unit, ofKind: unitKind !== null && unit.unitKind === unitKind }))
    .sort((one, other) => Number(other.ofKind) - Number(one.ofKind))
  return (
    <div className="escalate">
      <Reasons
        text={say('aid.grant')}
        label={say('aid.grant.for', { name })}
        reasons={free.map((unit) => ({
          reason: unit.id,
          says: unit.ofKind ? `${unit.name} · ${say('proposal.ofKind')}` : unit.name,
        }))}
        busy={isBusy(granting)}
        onChoose={(unitId) => void grants.act(id, { unitId })}
      />
      <Reasons
        text={say('aid.decline')}
        label={say('aid.decline.for', { name })}
        reasons={AID_DECLINE_REASONS.map((reason) => ({
          reason,
          says: enumWord(say, 'aid.declined', reason),
        }))}
        busy={isBusy(declining)}
        onChoose={(reason) => void declines.act(id, { reason })}
      />
      <ActStatus act={granting} words={AID_ACT} />
      <ActStatus act={declining} words={AID_ACT} />
    </div>
  )
}
