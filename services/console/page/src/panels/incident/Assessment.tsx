import { useDesk, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { personAtPost } from '../../parts/person'
import { Section } from '../../parts/Section'
import type { Incident } from '../../picture/items'
import { enumWord, type Say } from '../../words/words'
import { Recategorise, Regrade } from './Assess'

/** How grave it is and by which figure, what is still to be told and until when, and which level rows propose. */
export function Assessment({ incident }: { incident: Incident }) {
  const say = useSay()
  const { session } = useDesk()
  const { categorised, missing, level } = incident.assessment
  return (
    <Section name="assessment" title={say('assessment.title')}>
      <Grade incident={incident} />
      {categorised !== null && (
        <p>
          {say('category.by', {
            who: personAtPost(say, categorised.by),
            from: enumWord(say, 'category', categorised.from),
          })}{' '}
          <span className="told">{categorised.reason}</span> <Moment at={categorised.at} />
        </p>
      )}
      {level !== null && (
        <p data-level={level.level}>
          {say('assessment.level', { level: level.level })} <span className="quiet told">{level.source}</span>
        </p>
      )}
      {missing.length > 0 && (
        <p data-missing={missing.join(' ')}>
          {say('missing.title')} {missing.map((one) => enumWord(say, 'field', one)).join(say('list.comma'))}
        </p>
      )}
      <FollowUp incident={incident} />
      {session.organization.tier === 'CITY' && (
        <div className="escalate">
          <Regrade incident={incident} />
          <Recategorise incident={incident} />
        </div>
      )}
    </Section>
  )
}

function Grade({ incident }: { incident: Incident }) {
  const say = useSay()
  const { grade, proposed } = incident.assessment
  return (
    <>
      <p data-grade={grade?.grade ?? 'UNKNOWN'}>
        <strong>{enumWord(say, 'grade', grade?.grade ?? 'UNKNOWN')}</strong>{' '}
        {grade !== null && (
          <>
            {grade.by === null
              ? grade.criterion !== null &&
                say('grade.by', { criterion: enumWord(say, 'criterion', grade.criterion) })
              : say('grade.byOfficer', { who: personAtPost(say, grade.by) })}{' '}
            {grade.reason !== null && <span className="told">{grade.reason} </span>}
            <Moment at={grade.at} />
          </>
        )}
        {grade !== null && grade.nearMiss.length > 0 && (
          <strong className="bad"> {say('nearMiss.title', { why: nearMisses(say, grade.nearMiss) })}</strong>
        )}
      </p>
      {proposed !== null && (
        <p className="bad" data-proposed={proposed.grade}>
          {say('grade.proposed', {
            grade: enumWord(say, 'grade', proposed.grade),
            criterion: proposed.criterion === null ? '' : enumWord(say, 'criterion', proposed.criterion),
          })}{' '}
          <Moment at={proposed.at} />
        </p>
      )}
    </>
  )
}

function nearMisses(say: Say, why: readonly string[]): string {
  return why.map((one) => enumWord(say, 'nearMiss', one)).join(say('list.comma'))
}

function FollowUp({ incident }: { incident: Incident }) {
  const say = useSay()
  const { followUp } = incident.assessment
  if (followUp === null) return null
  return (
    <p className={followUp.missedSince === null ? 'quiet' : 'bad'}>
      {followUp.missedSince === null
        ? say('followUp.awaited', { who: followUp.organizationName })
        : say('followUp.missed', { who: followUp.organizationName, round: followUp.round })}{' '}
      <Moment at={followUp.missedSince ?? followUp.dueAt} />
    </p>
  )
}
