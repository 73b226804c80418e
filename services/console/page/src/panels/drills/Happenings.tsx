import { Button } from 'antd'
import { useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { incidentHref } from '../../parts/route'
import { readHappenings, type Happening } from '../../session/drilling'
import { enumWord } from '../../words/words'

/** What happened within the drill; read when somebody asks. */
export function Happenings({ drillId }: { drillId: string }) {
  const say = useSay()
  const { http } = useDesk()
  const [found, setFound] = useState<readonly Happening[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const look = async () => {
    const read = await readHappenings(http, drillId)
    if ('ok' in read) {
      setFound(read.ok)
      setProblem(null)
    } else setProblem(read.problem.detail ?? read.problem.code)
  }
  return (
    <section aria-labelledby="drill-happenings-title">
      <h3 id="drill-happenings-title">{say('drill.happenings')}</h3>
      <Button onClick={() => void look()}>
        {say(found === null ? 'drill.happenings.look' : 'drill.happenings.again')}
      </Button>
      {problem !== null && <p role="alert">{say('drill.happenings.problem', { reason: problem })}</p>}
      {found?.length === 0 && <p className="empty">{say('drill.happenings.none')}</p>}
      <ol className="drill-happenings">
        {found?.map((one, index) => (
          <li key={index}>
            <Moment at={one.at} /> {enumWord(say, 'happening', one.kind)} {one.who.join(' · ')}
            {one.amount !== null && ` ${one.amount}`}
            {one.incidentId !== null && (
              <>
                {' '}
                <a href={incidentHref(one.incidentId)}>{one.incidentNumber ?? one.incidentId}</a>
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
