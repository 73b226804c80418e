import { useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { duration } from '../../parts/times'
import type { Chair } from '../../picture/drills'
import type { DrillReport, HeadingOutcome, Outcome, Passed, Reached } from '../../session/drillReports'
import type { DrillTrend } from '../../session/drillTrends'
import { enumWord, type Say } from '../../words/words'
import { ReportTable } from './ReportTable'
import { Trend } from './Trend'

const CALLS = ['NOTIFIED', 'DELIVERED', 'UNDELIVERED']

const STATES: Readonly<Record<string, string>> = {
  MET: 'tag tag-green',
  MISSED: 'tag tag-red',
  LATE: 'tag tag-amber',
}

/** What the report says, in the order of its paper. */
export function ReportTables({ report, trend }: { report: DrillReport; trend: DrillTrend | null }) {
  const say = useSay()
  const count = (state: string) => report.expectations.filter((one) => one.state === state).length
  return (
    <>
      <p>
        <strong>
          {say('drill.report.counts', {
            count: report.expectations.length,
            met: count('MET'),
            late: count('LATE'),
            missed: count('MISSED'),
            open: count('OPEN'),
          })}
        </strong>
      </p>
      {report.enterpriseName !== null && (
        <p>{say('drill.report.enterprise', { name: report.enterpriseName })}</p>
      )}
      <h4>{say('drill.report.objectives')}</h4>
      {report.objectives.length === 0 && <p className="empty">{say('drill.report.objectives.none')}</p>}
      <ol>
        {report.objectives.map((one, index) => (
          <li key={index}>{one}</li>
        ))}
      </ol>
      {report.pauses.map((one, index) => (
        <p key={index}>
          {say('drill.report.pause')} <Moment at={one.from} /> – <Moment at={one.until} />{' '}
          {enumWord(say, 'drill.pause', one.reason)}
        </p>
      ))}
      <Headings headings={report.headings} />
      <Expectations expectations={report.expectations} />
      <Injects report={report} />
      <People report={report} />
      <Units report={report} />
      {trend !== null && <Trend trend={trend} />}
      <Timeline report={report} />
    </>
  )
}

function Headings({ headings }: { headings: readonly HeadingOutcome[] }) {
  const say = useSay()
  return (
    <ReportTable
      name={say('drill.report.headings')}
      columns={[
        say('drill.mark.heading'),
        say('expectation.state.MET'),
        say('expectation.state.LATE'),
        say('expectation.state.MISSED'),
        say('expectation.state.OPEN'),
        say('drill.mark.give'),
        say('drill.mark.note'),
      ]}
      none={headings.length === 0 ? say('drill.report.headings.none') : null}
    >
      {headings.map((one) => (
        <tr key={one.heading}>
          <th scope="row">{enumWord(say, 'heading', one.heading)}</th>
          <td className="figure">{one.met}</td>
          <td className="figure">{one.late}</td>
          <td className="figure">{one.missed}</td>
          <td className="figure">{one.open}</td>
          <td className="figure">{one.mark ?? ''}</td>
          <td>
            {one.marks.map((mark) => (
              <p key={mark.postId}>
                {mark.postName} {mark.mark} {mark.note ?? ''}
              </p>
            ))}
          </td>
        </tr>
      ))}
    </ReportTable>
  )
}

function Expectations({ expectations }: { expectations: readonly Outcome[] }) {
  const say = useSay()
  return (
    <ReportTable
      name={say('drill.report.expectations')}
      columns={[
        say('drill.report.expectation'),
        say('drill.report.limit'),
        say('drill.report.result'),
        say('drill.report.took'),
        say('drill.report.word'),
      ]}
      none={expectations.length === 0 ? say('drill.expectations.none') : null}
    >
      {expectations.map((one) => (
        <tr key={one.id} data-outcome={one.id}>
          <th scope="row">
            {one.text}
            <br />
            <span className="quiet">{enumWord(say, 'heading', one.heading)}</span>
          </th>
          <td>
            <span className="figure">{clock(one.withinSeconds)}</span>
            <br />
            <span className="quiet">
              {one.afterTitle === null
                ? say('drill.report.since.start')
                : say('drill.report.since', { what: one.afterTitle })}
            </span>
          </td>
          <td>
            <span className={STATES[one.state] ?? 'tag'}>
              {enumWord(say, 'expectation.state', one.state)}
            </span>
          </td>
          <td>
            {one.tookSeconds !== null && (
              <>
                <span className="figure">{clock(one.tookSeconds)}</span> <span>{over(say, one)}</span>
                <br />
                <Moment at={one.metAt} />
              </>
            )}
            {one.tookSeconds === null && one.byEvaluator && say('drill.byEvaluator')}
          </td>
          <td>
            {one.judged !== null && (
              <>
                {say('drill.judged', { post: one.judged.postName })}{' '}
                {enumWord(say, 'expectation.state', one.judged.met ? 'MET' : 'MISSED')}{' '}
                {one.judged.note ?? ''}
              </>
            )}
          </td>
        </tr>
      ))}
    </ReportTable>
  )
}

function over(say: Say, { overSeconds }: Outcome): string {
  if (overSeconds === null) return ''
  return overSeconds > 0
    ? say('drill.report.over', { time: clock(overSeconds) })
    : say('drill.report.left', { time: clock(-overSeconds) })
}

function Injects({ report }: { report: DrillReport }) {
  const say = useSay()
  return (
    <ReportTable
      name={say('drill.report.injects')}
      columns={[
        say('drill.report.inject'),
        say('drill.report.planned'),
        say('drill.report.real'),
        say('drill.report.at'),
        say('drill.report.result'),
      ]}
      none={report.injects.length === 0 ? say('drill.injects.none') : null}
    >
      {report.injects.map((one) => (
        <tr key={one.id}>
          <th scope="row">
            {one.title}
            <br />
            <span className="quiet">{enumWord(say, 'inject.kind', one.injectKind)}</span>
          </th>
          <td className="figure">
            {one.plannedSeconds === null ? say('drill.report.unplanned') : clock(one.plannedSeconds)}
          </td>
          <td className="figure">{one.firedAtSeconds === null ? '' : clock(one.firedAtSeconds)}</td>
          <td>{one.firedAt !== null && <Moment at={one.firedAt} />}</td>
          <td>
            {enumWord(say, 'inject.state', one.state)} {one.fault ?? ''}
          </td>
        </tr>
      ))}
    </ReportTable>
  )
}

function People({ report }: { report: DrillReport }) {
  const say = useSay()
  return (
    <ReportTable
      name={say('drill.report.people')}
      columns={[
        say('drill.report.who'),
        say('happening.ALERTED'),
        say('happening.NOTIFIED'),
        say('happening.DELIVERED'),
        say('happening.ACKNOWLEDGED'),
        say('drill.report.acted'),
        say('drill.report.expectation'),
      ]}
      none={report.people.length === 0 ? say('drill.report.people.none') : null}
    >
      {report.people.map((one, index) => (
        <tr key={index} className={one.personName === null ? 'drill-post' : 'drill-person'}>
          <th scope="row">{who(one)}</th>
          <td>
            <At at={one.alertedAt} />
          </td>
          <td>
            <At at={one.notifiedAt} />
          </td>
          <td>
            {one.deliveredAt === null && one.undeliveredAt !== null && say('happening.UNDELIVERED')}{' '}
            <At at={one.deliveredAt ?? one.undeliveredAt} />
          </td>
          <td>
            <At at={one.acknowledgedAt} />{' '}
            {one.acknowledgedSeconds !== null && (
              <span className="figure">{clock(one.acknowledgedSeconds)}</span>
            )}
          </td>
          <td>
            <At at={one.actedAt} /> {one.acted !== null && enumWord(say, 'happening', one.acted)}
          </td>
          <td>
            {report.expectations
              .filter(({ id }) => one.expected.includes(id))
              .map((each) => (
                <p key={each.id}>
                  {each.text}{' '}
                  <span className={STATES[each.state] ?? 'tag'}>
                    {enumWord(say, 'expectation.state', each.state)}
                  </span>
                </p>
              ))}
          </td>
        </tr>
      ))}
    </ReportTable>
  )
}

function who({ seat, personName, incidentNumber }: Reached): string {
  const name = personName ?? seatName(seat)
  return incidentNumber === null || personName !== null ? name : `${name} ${incidentNumber}`
}

function seatName({ postName, organizationName }: Chair): string {
  return organizationName === null || postName.startsWith(organizationName)
    ? postName
    : `${organizationName} ${postName}`
}

function Units({ report }: { report: DrillReport }) {
  const say = useSay()
  return (
    <ReportTable
      name={say('drill.report.units')}
      columns={[
        say('drill.units'),
        say('happening.UNIT_OFFERED'),
        say('happening.UNIT_ACCEPTED'),
        say('happening.UNIT_DECLINED'),
        say('happening.UNIT_EN_ROUTE'),
        say('happening.UNIT_ON_SCENE'),
        say('happening.UNIT_RELEASED'),
      ]}
      none={report.units.length === 0 ? say('drill.report.units.none') : null}
    >
      {report.units.map((one, index) => (
        <tr key={index}>
          <th scope="row">
            {one.unitName} {one.incidentNumber ?? ''}
          </th>
          {[one.offeredAt, one.acceptedAt, one.declinedAt, one.enRouteAt, one.onSceneAt, one.releasedAt].map(
            (at, column) => (
              <td key={column}>
                <At at={at} />
              </td>
            ),
          )}
        </tr>
      ))}
    </ReportTable>
  )
}

function Timeline({ report }: { report: DrillReport }) {
  const say = useSay()
  const told = report.timeline.filter(({ happening }) => !CALLS.includes(happening?.kind ?? ''))
  return (
    <>
      <ReportTable
        name={say('drill.report.timeline')}
        columns={[
          say('drill.report.at'),
          say('drill.clock'),
          say('drill.report.what'),
          say('drill.report.detail'),
        ]}
        none={told.length === 0 ? say('drill.happenings.none') : null}
      >
        {told.map((one, index) => (
          <tr key={index} data-passage={one.passage}>
            <td>
              <Moment at={one.at} />
            </td>
            <td className="figure">{clock(one.atSeconds)}</td>
            <th scope="row">
              {one.happening === null
                ? enumWord(say, 'passage', one.passage)
                : enumWord(say, 'happening', one.happening.kind)}
            </th>
            <td>{detail(say, one)}</td>
          </tr>
        ))}
      </ReportTable>
      {report.earlier > 0 && (
        <p className="quiet">{say('drill.report.earlier', { count: report.earlier })}</p>
      )}
    </>
  )
}

function detail(say: Say, { passage, text, seconds, reason, happening }: Passed): string {
  if (happening !== null)
    return [...happening.who, happening.amount, happening.incidentNumber]
      .filter((part) => part !== null)
      .join(' · ')
  if (reason !== null) return enumWord(say, 'drill.pause', reason)
  if (passage === 'INJECT' && seconds !== null)
    return `${text ?? ''} ${say('drill.report.planned.at', { time: clock(seconds) })}`
  return text ?? (seconds === null ? '' : clock(seconds))
}

function At({ at }: { at: number | null }) {
  return at === null ? null : <Moment at={at} />
}

function clock(seconds: number): string {
  return duration(seconds * 1000)
}
