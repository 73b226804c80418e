import { Button } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { maySayOfDrills } from '../../picture/drills'
import { DUTIES_FILE, readDrillDuties, type DrillDuty } from '../../session/drillDuties'
import { DutyRow, type DutyAct } from './DutyRow'
import { ReportTable } from './ReportTable'

/** What was said is in the list within so long. */
const SHOWN_WITHIN_MILLIS = 1_500

interface Opened {
  readonly row: string
  readonly act: DutyAct
  readonly turn: number
}

/** Who owes drills by law 演练备案清单: what is overdue first; read when somebody asks. */
export function Duties() {
  const say = useSay()
  const { http, session } = useDesk()
  const says = maySayOfDrills(session.organization.tier)
  const [duties, setDuties] = useState<readonly DrillDuty[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const turn = useRef(0)
  const later = useRef<ReturnType<typeof setTimeout> | null>(null)
  const look = useCallback(async () => {
    const read = await readDrillDuties(http)
    if ('ok' in read) {
      setDuties(read.ok)
      setProblem(null)
    } else setProblem(read.problem.detail ?? read.problem.code)
  }, [http])
  useEffect(
    () => () => {
      if (later.current !== null) clearTimeout(later.current)
    },
    [],
  )
  const open = (row: string, act: DutyAct | null) => {
    turn.current += 1
    setOpened(act === null ? null : { row, act, turn: turn.current })
  }
  const done = () => {
    setOpened(null)
    void look()
    later.current = setTimeout(() => void look(), SHOWN_WITHIN_MILLIS)
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
              say('drill.duties.filing'),
              ...(says ? [say('drill.duties.acts')] : []),
            ]}
            none={duties.length === 0 ? say('drill.duties.none') : null}
          >
            {duties.map((one) => {
              const row = `${one.organizationId} ${one.dutyId}`
              return (
                <DutyRow
                  key={row}
                  duty={one}
                  says={says}
                  opened={opened?.row === row ? opened.act : null}
                  turn={String(opened?.turn ?? 0)}
                  onOpen={(act) => open(row, act)}
                  onDone={done}
                />
              )
            })}
          </ReportTable>
        </>
      )}
    </section>
  )
}
