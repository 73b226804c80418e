import { useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { Phone } from '../../parts/Phone'
import { Section } from '../../parts/Section'
import type { Incident, Report } from '../../picture/items'
import { enumWord, type Say } from '../../words/words'
import { Attachments } from './Attachments'

/** What was told, verbatim, beside what was understood of it. */
export function Reports({ incident }: { incident: Incident }) {
  const say = useSay()
  return (
    <Section name="reports" title={say('incident.tab.reports', { count: incident.reportCount })}>
      {incident.reportCount > incident.reports.length && (
        <p className="quiet">{say('incident.reports.some', { count: incident.reports.length })}</p>
      )}
      {incident.reports.map((report, index) => (
        <OneReport
          key={report.id}
          incident={incident.id}
          report={report}
          index={index}
          reports={incident.reports}
        />
      ))}
    </Section>
  )
}

/** As the chain says; of an older server by its place. */
function whichOf(say: Say, report: Report, index: number): string {
  if (report.kind === null) {
    return index === 0 ? say('report.first') : say('report.followup', { number: index })
  }
  return report.number === null
    ? enumWord(say, 'reportKind', report.kind)
    : say('report.followup', { number: report.number })
}

function nameOf(say: Say, reports: readonly Report[], id: string): string {
  const index = reports.findIndex((one) => one.id === id)
  const found = reports[index]
  return found === undefined ? id : whichOf(say, found, index)
}

function OneReport({
  incident,
  report,
  index,
  reports,
}: {
  incident: string
  report: Report
  index: number
  reports: readonly Report[]
}) {
  const say = useSay()
  const unknown = <span className="quiet">{say('incident.unknown')}</span>
  return (
    <div className="report">
      <h4>
        {whichOf(say, report, index)} <Moment at={report.receivedAt} />
      </h4>
      {report.corrects !== null && (
        <p className="bad">{say('report.corrects', { which: nameOf(say, reports, report.corrects) })}</p>
      )}
      {report.correctedBy.map((id) => (
        <p key={id} className="bad">
          {say('report.correctedBy', { which: nameOf(say, reports, id) })}
        </p>
      ))}
      <div className="report-sides">
        <div>
          <h5>{say('report.understood')}</h5>
          {report.warnings.length > 0 ? (
            <div className="unread">
              <strong>{say('report.warnings', { count: report.warnings.length })}</strong>
              <ul>
                {report.warnings.map((warning, at) => (
                  <li key={at}>
                    <code className="told">{warning.pointer}</code>{' '}
                    <span className="told">{warning.message || warning.code}</span>
                  </li>
                ))}
              </ul>
            </div>
          ) : (
            report.body !== '' && <p className="good">{say('report.clear')}</p>
          )}
          <dl className="alert-facts">
            {report.taken !== null && (
              <div>
                <dt>{say('report.taken')}</dt>
                <dd>
                  {report.taken.postName} {report.taken.personName}
                </dd>
              </div>
            )}
            <div>
              <dt>{say('report.description')}</dt>
              <dd className="told">{report.description ?? unknown}</dd>
            </div>
            <div>
              <dt>{say('report.measures')}</dt>
              <dd className="told">{report.measuresTaken ?? unknown}</dd>
            </div>
            <div>
              <dt>{say('report.reporter')}</dt>
              <dd className="told">
                {report.reporterUnit} {report.reporterName ?? unknown}{' '}
                {report.reporterPhone !== null && (
                  <Phone name={report.reporterName ?? ''} number={report.reporterPhone} />
                )}
              </dd>
            </div>
          </dl>
        </div>
        <div>
          <h5>{say('report.verbatim')}</h5>
          {report.body === '' ? (
            <p className="quiet">{say('report.gone')}</p>
          ) : (
            <pre className="verbatim" tabIndex={0} aria-label={say('report.verbatim')}>
              {report.body}
            </pre>
          )}
        </div>
      </div>
      <Attachments incident={incident} report={report} />
    </div>
  )
}
