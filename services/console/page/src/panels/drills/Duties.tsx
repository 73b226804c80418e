import { Button } from 'antd'
import { useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { drillHref } from '../../parts/route'
import { DUTIES_FILE, readDrillDuties, type DrillDuty } from '../../session/drillDuties'
import { ReportTable } from './ReportTable'

/** Who owes drills by law 演练备案清单: what is overdue first; read when somebody asks. */
export function Duties() {
  const say = useSay()
  const { http } = useDesk()
  const [duties, setDuties] = useState<readonly DrillDuty[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const look = async () => {
    const read = await readDrillDuties(http)
    if ('ok' in read) {
      setDuties(read.ok)
      setProblem(null)
    } else setProblem(read.problem.detail ?? read.problem.code)
  }
  return (
    <section className="drill-duties card" aria-labelledby="drill-duties-title">
      <h2 id="drill-duties-title">{say('drill.duties')}</h2>
      <p className="drill-report-acts">
        <Button onClick={() => void look()}>
          {say(duties === null ? 'drill.duties.look' : 'drill.duties.again')}
        </Button>{' '}
        <a href={DUTIES_FILE} download>
          {say('drill.duties.xlsx')}
        </a>
      </p>
      {problem !== null && <p role="alert">{say('drill.duties.problem', { reason: problem })}</p>}
      {duties !== null && (
        <>
          <p className="quiet">{say('drill.duties.what')}</p>
          <ReportTable
            head="h3"
            name={say('drill.duties.overdue', { count: duties.filter(({ overdue }) => overdue).length })}
            columns={[
              say('drill.duties.state'),
              say('drill.duties.who'),
              say('drill.duties.duty'),
              say('drill.duties.last'),
              say('drill.duties.dueOn'),
            ]}
            none={duties.length === 0 ? say('drill.duties.none') : null}
          >
            {duties.map((one) => (
              <tr key={`${one.organizationId} ${one.dutyId}`} data-duty={one.dutyId}>
                <td>
                  <span className={one.overdue ? 'tag tag-red' : 'tag tag-green'}>
                    {say(
                      !one.overdue
                        ? 'drill.duties.held'
                        : one.last === null
                          ? 'drill.duties.never'
                          : 'drill.duties.late',
                    )}
                  </span>
                </td>
                <th scope="row">{one.organizationName}</th>
                <td>
                  {one.dutyName}
                  <br />
                  <span className="quiet">{one.source}</span>
                  {one.filedWith !== null && (
                    <>
                      <br />
                      <span className="quiet">{say('drill.duties.filedWith', { whom: one.filedWith })}</span>
                    </>
                  )}
                </td>
                <td>
                  {one.last !== null && (
                    <>
                      <Moment at={one.last.startedAt} />
                      <br />
                      <a href={drillHref(one.last.drillId)}>{one.last.name}</a>
                    </>
                  )}
                </td>
                <td className="figure">{one.dueOn ?? ''}</td>
              </tr>
            ))}
          </ReportTable>
        </>
      )}
    </section>
  )
}
