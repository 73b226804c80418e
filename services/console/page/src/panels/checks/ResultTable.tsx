import { useSay } from '../../parts/desk'
import type { CheckResult } from '../../session/checking'

/** A row for each organization whose posts were called. */
export function ResultTable({ results }: { results: readonly CheckResult[] }) {
  const say = useSay()
  return (
    <div className="check-results" role="region" aria-label={say('check.results')} tabIndex={0}>
      <table>
        <caption>{say('check.results')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('check.organization')}</th>
            <th scope="col">{say('check.called')}</th>
            <th scope="col">{say('check.inTime')}</th>
            <th scope="col">{say('check.lateCount')}</th>
            <th scope="col">{say('check.missedCount')}</th>
            <th scope="col">{say('check.median')}</th>
          </tr>
        </thead>
        <tbody>
          {results.map((row) => (
            <tr key={row.organizationId}>
              <th scope="row">{row.organizationName}</th>
              <td>{row.called}</td>
              <td>{row.answered}</td>
              <td>{row.late}</td>
              <td className={row.missed > 0 ? 'bad' : ''}>{row.missed}</td>
              <td>{row.medianSeconds ?? say('time.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
