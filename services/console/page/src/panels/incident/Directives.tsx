import { useDesk, usePicture, useSay } from '../../parts/desk'
import { DirectiveActs } from '../../parts/DirectiveActs'
import { Countdown, Moment } from '../../parts/Moment'
import { personAtPost } from '../../parts/person'
import { Section } from '../../parts/Section'
import {
  directivesOf,
  isUnsettled,
  receiversFor,
  type Answer,
  type Directive,
} from '../../picture/directives'
import { enumWord } from '../../words/words'
import { GiveDirective } from './GiveDirective'

/** Who was ordered what for this incident, and what they answered. */
export function Directives({ incidentId }: { incidentId: string }) {
  const say = useSay()
  const { session } = useDesk()
  const picture = usePicture()
  const all = directivesOf(picture, incidentId)
  const receivers = receiversFor(picture, session.organization)
  if (all.length === 0 && receivers.length === 0) return null
  return (
    <Section
      name="directives"
      title={
        all.length === 0
          ? say('directive.none')
          : say('directive.count', { count: all.length, open: all.filter(isUnsettled).length })
      }
    >
      <ul className="alert-cards">
        {all.map((one) => (
          <DirectiveCard key={one.id} directive={one} />
        ))}
      </ul>
      {receivers.length > 0 && (
        <GiveDirective key={incidentId} incidentId={incidentId} receivers={receivers} />
      )}
    </Section>
  )
}

function DirectiveCard({ directive: one }: { directive: Directive }) {
  const say = useSay()
  const open = isUnsettled(one)
  return (
    <li
      className={open ? 'alert-card open' : 'alert-card'}
      data-directive={one.id}
      data-directive-state={one.state}
    >
      <div className="alert-head">
        <span className={open ? 'tag tag-blue' : 'tag'}>{enumWord(say, 'directive.state', one.state)}</span>
        {one.handling === 'EXERCISE' && <span className="tag">{say('assignment.exercise')}</span>}
        {one.pressed > 0 && open && (
          <strong className="bad">{say('directive.pressed', { count: one.pressed })}</strong>
        )}
        <strong>
          {one.unitName === null
            ? one.organizationName
            : say('assignment.who', { unit: one.unitName, organization: one.organizationName })}
        </strong>
      </div>
      <p className="told directive-text">{one.text}</p>
      {open && (
        <p className="alert-now">
          <Countdown to={one.dueBy} kind={one.state === 'ANSWERED' ? 'acceptance' : 'answer'} />
        </p>
      )}
      {one.answers.map((answer) => (
        <AnswerLine key={answer.number} answer={answer} />
      ))}
      <DirectiveActs key={`${one.state} ${one.answers.length}`} directive={one} />
      <p className="quiet">
        {say('directive.from', {
          from: one.from === null ? one.fromOrganizationName : personAtPost(say, one.from),
        })}{' '}
        <Moment at={one.givenAt} />
      </p>
    </li>
  )
}

function AnswerLine({ answer }: { answer: Answer }) {
  const say = useSay()
  return (
    <p className="told">
      <strong className={answer.answer === 'CANNOT' ? 'bad' : 'good'}>
        {enumWord(say, 'directive.answered', answer.answer)}
      </strong>{' '}
      {answer.text}{' '}
      <span className="quiet">
        {answer.by !== null && personAtPost(say, answer.by)} <Moment at={answer.at} />
      </span>
      {answer.returnReason !== null && (
        <span className="bad"> {say('directive.returned', { reason: answer.returnReason })}</span>
      )}
    </p>
  )
}
