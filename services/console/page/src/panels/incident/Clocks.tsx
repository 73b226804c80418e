import { Button } from 'antd'
import { ClockLeft } from '../../parts/ClockLeft'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { personAtPost } from '../../parts/person'
import { duration } from '../../parts/times'
import { UpwardReport } from '../../parts/UpwardReport'
import { Section } from '../../parts/Section'
import { clocksOf, isOwed, isRunning, type StatutoryClock } from '../../picture/clocks'
import { linesOf } from '../../picture/selectors'
import { reportAnchor } from '../../picture/upwardReports'
import { enumWord } from '../../words/words'

/** What has to be reported upward, by whom, and how much time is left. */
export function Clocks({ incidentId }: { incidentId: string }) {
  const say = useSay()
  const picture = usePicture()
  const clocks = clocksOf(picture, incidentId)
  const without = linesOf(picture, incidentId).filter(({ event }) => event === 'ClockNotStarted')
  if (clocks.length === 0 && without.length === 0) return null
  return (
    <Section
      name="clocks"
      title={say('clock.count', { count: clocks.length, open: clocks.filter(isOwed).length })}
    >
      <ul className="alert-cards">
        {clocks.map((one) => (
          <ClockCard key={one.id} clock={one} />
        ))}
      </ul>
      {without.map(({ id, params }) => (
        <p key={id} className="unread">
          <strong>{params.clockName}</strong>: {enumWord(say, 'notStarted', params.reason ?? '')}{' '}
          <span className="quiet">{params.source}</span>
        </p>
      ))}
    </Section>
  )
}

function ClockCard({ clock }: { clock: StatutoryClock }) {
  const say = useSay()
  const open = isRunning(clock)
  return (
    <li
      className={open ? 'alert-card open' : 'alert-card'}
      data-clock={clock.id}
      data-clock-state={clock.state}
      title={say('clock.source', { source: clock.source })}
    >
      <div className="alert-head">
        {open ? <ClockLeft clock={clock} /> : <Over clock={clock} />}
        {clock.handling === 'EXERCISE' && <span className="tag">{say('assignment.exercise')}</span>}
        <strong>{clock.name}</strong>
      </div>
      <p className="alert-now">
        {say('clock.who', {
          from: clock.organizationName || enumWord(say, 'party', clock.reportedFrom),
          to: enumWord(say, 'party', clock.reportedTo),
          channel: clock.channel === null ? say('clock.anyChannel') : enumWord(say, 'way', clock.channel),
        })}
      </p>
      {isOwed(clock) && <Record clock={clock} />}
      <dl className="alert-facts">
        <div>
          <dt>{say('clock.startedAt')}</dt>
          <dd>
            <Moment at={clock.startedAt} />
          </dd>
        </div>
        <div>
          <dt>{say('clock.dueAt')}</dt>
          <dd>
            <Moment at={clock.dueAt} />
          </dd>
        </div>
        <div>
          <dt>{say('clock.basis')}</dt>
          <dd>
            {clock.source} <span className="quiet">{enumWord(say, 'verified', clock.verified)}</span>
          </dd>
        </div>
        <MetBy clock={clock} />
        {clock.upwardReport !== null && (
          <div>
            <dt>{say('clock.recorded')}</dt>
            <dd>
              {say('clock.recorded.line', {
                channel: enumWord(say, 'way', clock.upwardReport.channel),
                toldTo: clock.upwardReport.toldTo,
                receipt: clock.upwardReport.receipt ?? '',
              })}{' '}
              <Moment at={clock.upwardReport.reportedAt} />{' '}
              <span className="quiet">{personAtPost(say, clock.upwardReport.by)}</span>
            </dd>
          </div>
        )}
      </dl>
    </li>
  )
}

/** The report that met it, which stands above; whoever does not see reports sees nothing here. */
function MetBy({ clock }: { clock: StatutoryClock }) {
  const say = useSay()
  const report = usePicture().upwardReports.get(clock.metByReportId ?? '')
  if (report === undefined) return null
  return (
    <div>
      <dt>{say('clock.metBy')}</dt>
      <dd>
        <Button type="link" onClick={() => document.getElementById(reportAnchor(report.id))?.focus()}>
          {say('upward.which', {
            kind: enumWord(say, 'upward.kind', report.reportKind),
            number: report.number,
          })}
        </Button>
      </dd>
    </div>
  )
}

function Over({ clock }: { clock: StatutoryClock }) {
  const say = useSay()
  if (clock.state === 'STOPPED')
    return <span className="tag">{enumWord(say, 'clockStopped', clock.stopped ?? '')}</span>
  const late = clock.latenessMillis ?? 0
  return late > 0 ? (
    <span className="tag tag-amber">{say('clock.met.late', { time: duration(late) })}</span>
  ) : (
    <span className="tag tag-green">{say('clock.met')}</span>
  )
}

/** For whoever has to report, and for the city's duty room. */
function Record({ clock }: { clock: StatutoryClock }) {
  const { session } = useDesk()
  const may = session.organization.tier === 'CITY' || session.organization.id === clock.organizationId
  return may ? <UpwardReport clock={clock} /> : null
}
