import { Button } from 'antd'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { AID_ACT, aidedWord, wantedWord } from '../../parts/aidWords'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { Section } from '../../parts/Section'
import { aidsOf, isAidOpen, isComing, type Aid } from '../../picture/aids'
import { enumWord } from '../../words/words'
import { AskForAid } from './AskForAid'

/** Whom another jurisdiction was asked for, and how far they have come; nobody here assigns them. */
export function Aids({ incidentId }: { incidentId: string }) {
  const say = useSay()
  const { session } = useDesk()
  const picture = usePicture()
  const aids = aidsOf(picture, incidentId)
  const isCity = session.organization.tier === 'CITY'
  if (aids.length === 0 && !isCity) return null
  return (
    <Section
      name="aids"
      title={
        aids.length === 0
          ? say('aid.none')
          : say('aid.count', { count: aids.length, open: aids.filter(isAidOpen).length })
      }
    >
      <ul className="alert-cards">
        {aids.map((one) => (
          <AidCard key={one.id} aid={one} isCity={isCity} />
        ))}
      </ul>
      {isCity && <AskForAid incidentId={incidentId} />}
    </Section>
  )
}

function AidCard({ aid, isCity }: { aid: Aid; isCity: boolean }) {
  const say = useSay()
  const open = isAidOpen(aid)
  const waiting = open && aid.units.length === 0
  return (
    <li className={open ? 'alert-card open' : 'alert-card'} data-aid={aid.id}>
      <div className="alert-head">
        {aid.end !== null && <span className="tag">{enumWord(say, 'aid.end', aid.end)}</span>}
        <strong>{say('aid.of', { name: aid.jurisdictionName })}</strong>
      </div>
      <p className="alert-now">
        {wantedWord(say, aid)}{' '}
        {waiting && (
          <strong className="bad">
            {say('aid.waiting')} <Moment at={aid.answerBy} />
          </strong>
        )}
      </p>
      <ul className="receipts">
        {aid.units.map((unit) => (
          <li key={unit.assignmentId} data-aided={unit.state}>
            <span className={isComing(unit) ? 'tag tag-blue' : 'tag'}>{aidedWord(say, unit)}</span>{' '}
            <Moment at={unit.at} />
          </li>
        ))}
      </ul>
      {aid.declined !== null && (
        <p className="unread">
          {say('aid.declined', { reason: enumWord(say, 'aid.declined', aid.declined.reason) })}{' '}
          {aid.declined.text} <Moment at={aid.declined.at} />
        </p>
      )}
      {open && isCity && <Withdraw aid={aid} />}
    </li>
  )
}

function Withdraw({ aid: { id, jurisdictionName } }: { aid: Aid }) {
  const say = useSay()
  const { withdrawals } = useDesk().aiding
  const act = useAct(withdrawals, id)
  return (
    <span className="escalate">
      <Button
        loading={isBusy(act)}
        aria-label={say('aid.withdraw.for', { name: jurisdictionName })}
        onClick={() => void withdrawals.act(id)}
      >
        {say('aid.withdraw')}
      </Button>
      <ActStatus act={act} words={AID_ACT} />
    </span>
  )
}
