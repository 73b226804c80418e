import { Button } from 'antd'
import { useState } from 'react'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { CURRENT, logPath, readLog, writeNote, type DutyLog } from '../../session/logging'
import type { Problem } from '../../session/session'
import { LogLines } from './LogLines'
import { NoteForm } from './NoteForm'
import { ProblemLine } from './ProblemLine'
import { useSending } from './sending'

/** An answered note is read again until it is there; a console that lags this much shows it at the next look. */
const LOOKS = 5
const LOOK_AFTER_MILLIS = 300

/** The duty log 值班日志 of the own post: one line is written at once; the shift's lines are read when somebody opens them. */
export function DutyLogPanel() {
  const say = useSay()
  const { session, http } = useDesk()
  const people = usePicture().duty.get(session.post.id)?.people ?? []
  const [log, setLog] = useState<DutyLog | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const sending = useSending()

  async function look(shift: string, sequence = 0) {
    for (let looks = 1; ; looks += 1) {
      const answer = await readLog(http, session.post.id, shift)
      if ('problem' in answer) {
        setProblem(answer.problem)
        return
      }
      setProblem(null)
      setLog(answer.ok)
      if (answer.ok.sequence >= sequence || looks === LOOKS) return
      await new Promise((done) => setTimeout(done, looks * LOOK_AFTER_MILLIS))
    }
  }
  /** What was written stands in the shift that holds now; what was struck out is looked at where it is. */
  const written = (sequence: number) => look(CURRENT, sequence)
  const changed = (at: DutyLog, sequence: number) => look(at.next === null ? CURRENT : at.shift, sequence)

  return (
    <section className="dutylog card" aria-labelledby="dutylog-title">
      <h2 id="dutylog-title">{say('dutylog.title', { post: session.post.name })}</h2>
      {people.length > 0 && (
        <NoteForm
          label={say('dutylog.write')}
          people={people}
          busy={sending.busy}
          onWrite={async (personId, note) => {
            const sequence = await sending.send({ personId, note }, (key) =>
              writeNote(http, key, session.post.id, personId, note),
            )
            if (sequence !== null && log !== null) await written(sequence)
            return sequence !== null
          }}
        />
      )}
      <ProblemLine problem={sending.problem} />
      <details
        onToggle={(event) => {
          if (event.currentTarget.open) void look(CURRENT)
        }}
      >
        <summary>{say('dutylog.read')}</summary>
        <ProblemLine problem={problem} />
        {log !== null && (
          <>
            <p className="quiet">
              <Moment at={log.from} /> – <Moment at={log.until} /> {log.people.join(say('duty.joint'))}
            </p>
            <LogLines
              log={log}
              post={session.post.id}
              people={people}
              onChanged={(sequence) => void changed(log, sequence)}
            />
            <p className="escalate">
              <Turn shift={log.previous} word={say('dutylog.previous')} look={look} />
              <Turn shift={log.next} word={say('dutylog.next')} look={look} />
              <Turn shift={log.next === null ? CURRENT : log.shift} word={say('dutylog.again')} look={look} />
              <a href={`${logPath(session.post.id, log.shift)}/paper.pdf`} download>
                {say('dutylog.pdf')}
              </a>
              <a href={`${logPath(session.post.id, log.shift)}/paper.xlsx`} download>
                {say('dutylog.xlsx')}
              </a>
            </p>
          </>
        )}
      </details>
    </section>
  )
}

function Turn(to: {
  readonly shift: string | null
  readonly word: string
  readonly look: (shift: string) => Promise<void>
}) {
  const { shift } = to
  return (
    <Button size="small" disabled={shift === null} onClick={() => shift !== null && void to.look(shift)}>
      {to.word}
    </Button>
  )
}
