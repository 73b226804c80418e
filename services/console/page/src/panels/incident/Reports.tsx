import { useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { Phone } from '../../parts/Phone'
import type { Incident, Report } from '../../picture/items'

/** What was told, verbatim, beside what was understood of it. */
export function Reports({ incident }: { incident: Incident }) {
  const say = useSay()
  return (
    <section aria-labelledby="reports-title">
      <h3 id="reports-title">{say('incident.tab.reports', { count: incident.reports.length })}</h3>
      {incident.reports.map((report, index) => (
        <OneReport key={report.id} report={report} index={index} />
      ))}
    </section>
  )
}

function OneReport({ report, index }: { report: Report; index: number }) {
  const say = useSay()
  const unknown = <span className="quiet">{say('incident.unknown')}</span>
  return (
    <div className="report">
      <h4>
        {index === 0 ? say('report.first') : say('report.followup', { number: index })}{' '}
        <Moment at={report.receivedAt} />
      </h4>
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
                {report.reporterName ?? unknown}{' '}
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
    </div>
  )
}
