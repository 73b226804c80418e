import { Button } from 'antd'
import { useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import type { Drill } from '../../picture/drills'
import { readReport, reportPath, type DrillReport } from '../../session/drillReports'
import { readTrend, type DrillTrend } from '../../session/drillTrends'
import { ReportTables } from './ReportTables'

/** The after-action report 评估总结 of a drill that is over: to read here, to print, and for an office program. */
export function Report({ drill }: { drill: Drill }) {
  const say = useSay()
  const { http } = useDesk()
  const [report, setReport] = useState<DrillReport | null>(null)
  const [trend, setTrend] = useState<DrillTrend | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  if (drill.phase !== 'FINISHED') return null
  const look = async () => {
    const read = await readReport(http, drill.id)
    if ('ok' in read) {
      setReport(read.ok)
      setProblem(null)
      const held = await readTrend(http, read.ok.scenarioId)
      if ('ok' in held) setTrend(held.ok)
      else setProblem(held.problem.detail ?? held.problem.code)
    } else setProblem(read.problem.detail ?? read.problem.code)
  }
  const path = reportPath(drill.id)
  return (
    <section className="drill-report" aria-labelledby="drill-report-title">
      <h3 id="drill-report-title">{say('drill.report')}</h3>
      <p className="drill-report-acts">
        <Button onClick={() => void look()}>
          {say(report === null ? 'drill.report.look' : 'drill.report.again')}
        </Button>{' '}
        <a href={`${path}.pdf`} download>
          {say('drill.report.pdf')}
        </a>{' '}
        <a href={`${path}.docx`} download>
          {say('drill.report.docx')}
        </a>
      </p>
      {problem !== null && <p role="alert">{say('drill.report.problem', { reason: problem })}</p>}
      {report !== null && <ReportTables report={report} trend={trend} />}
    </section>
  )
}
