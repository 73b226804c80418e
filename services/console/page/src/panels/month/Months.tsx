import { Button, Select } from 'antd'
import { useRef, useState } from 'react'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { changeMonth, monthPath, readMonth, type Month, type Shift } from '../../session/months'
import type { Problem } from '../../session/session'
import { enumWord } from '../../words/words'
import { Moment } from '../../parts/Moment'
import { isSame, nextMonth } from './days'
import { editOf, EditShift } from './EditShift'
import { MonthTable } from './MonthTable'
import { MoveShift } from './MoveShift'
import { MonthWarnings } from './MonthWarnings'
import { AskSwap } from './AskSwap'

const AGAIN_MILLIS = 200
const AGAIN_TIMES = 25

/** A month of an organization: drafted, checked, published, printed; and shifts of a published one swapped. */
export function Months() {
  const say = useSay()
  const desk = useDesk()
  const organizations = useOrganizations()
  const [organization, setOrganization] = useState(desk.session.organization.id)
  const [month, setMonth] = useState(() => nextMonth(desk.clocks.wall()))
  const [shown, setShown] = useState<Month | null | 'UNREAD'>('UNREAD')
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const [chosen, setChosen] = useState<readonly Shift[]>([])
  const [first, second] = chosen
  const [moving, setMoving] = useState(false)
  const [half, setHalf] = useState(false)
  const key = useRef<{ readonly of: string; readonly key: string } | null>(null)

  const leave = () => {
    setChosen([])
    setMoving(false)
  }
  const turn = (nextOrganization: string, next: string) => {
    setOrganization(nextOrganization)
    setMonth(next)
    setShown('UNREAD')
    setProblem(null)
    setHalf(false)
    leave()
  }
  /** Reads until what was asked stands in it. */
  const read = async (sequence = 0) => {
    for (let time = 0; ; time += 1) {
      const answer = await readMonth(desk.http, organization, month)
      if ('problem' in answer) {
        setProblem(answer.problem)
        return
      }
      if (sequence === 0 || time === AGAIN_TIMES || (answer.ok?.sequence ?? 0) >= sequence) {
        setShown(answer.ok)
        return
      }
      await new Promise((done) => setTimeout(done, AGAIN_MILLIS))
    }
  }
  const look = async () => {
    setBusy(true)
    setProblem(null)
    await read()
    setBusy(false)
  }
  /** What nobody answered is asked again under the same key, so that it is done once. */
  const change = async (path: string, body: object, isOfTheMonth = true): Promise<boolean> => {
    setBusy(true)
    const what = path + JSON.stringify(body)
    if (key.current?.of !== what) key.current = { of: what, key: desk.newKey() }
    const answer = await changeMonth(desk.http, key.current.key, path, body)
    const unknown = 'problem' in answer && ['UNREACHABLE', 'OUTCOME_UNKNOWN'].includes(answer.problem.code)
    if (!unknown) key.current = null
    setProblem('problem' in answer ? answer.problem : null)
    if ('ok' in answer) leave()
    if (!unknown && isOfTheMonth) await read('ok' in answer ? answer.ok : 0)
    setBusy(false)
    return 'ok' in answer
  }
  const path = monthPath(organization, month)
  /** Each gets the other's people: two edits, and what came of the first is said where the second is refused. */
  const exchange = async (revision: number, from: Shift, to: Shift) => {
    const people = (shift: Shift) => shift.people.map(({ id }) => id)
    setHalf(false)
    const changed = await change(`${path}/edits`, { revision, ...editOf(from, people(to)) })
    if (changed)
      setHalf(!(await change(`${path}/edits`, { revision: revision + 1, ...editOf(to, people(from)) })))
  }
  const at = (act: string, body: object = {}) => void change(`${path}/${act}`, body)

  return (
    <section className="months card" aria-labelledby="months-title">
      <h2 id="months-title">{say('month.title')}</h2>
      <div className="escalate">
        {organizations.length > 1 && (
          <Select
            aria-label={say('month.organization')}
            value={organization}
            onChange={(id: string) => turn(id, month)}
            showSearch={{ optionFilterProp: 'label' }}
            options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <label>
          {say('month.which')}{' '}
          <input
            type="month"
            required
            value={month}
            onChange={(event) => event.target.value !== '' && turn(organization, event.target.value)}
          />
        </label>
        <Button loading={busy} onClick={() => void look()}>
          {say('month.look')}
        </Button>
      </div>
      {problem !== null && (
        <p role="alert">
          {say('month.problem', {
            code: enumWord(say, 'refusal', problem.code),
            detail: problem.detail ?? '',
          })}
        </p>
      )}
      {half && <p role="alert">{say('month.move.half')}</p>}
      {shown === null && (
        <p className="empty">
          {say('month.none')}{' '}
          <Button type="primary" loading={busy} onClick={() => at('draft')}>
            {say('month.draft')}
          </Button>
        </p>
      )}
      {shown !== 'UNREAD' && shown !== null && (
        <>
          <Stage of={shown} path={path} busy={busy} onAct={at} />
          <MonthWarnings of={shown} />
          {shown.stage === 'DRAFT' && first !== undefined && second !== undefined && (
            <MoveShift
              from={first}
              to={second}
              of={shown}
              busy={busy}
              onSame={() =>
                at('edits', {
                  revision: shown.revision,
                  ...editOf(
                    second,
                    first.people.map(({ id }) => id),
                  ),
                })
              }
              onExchange={() => void exchange(shown.revision, first, second)}
              onLeave={leave}
            />
          )}
          {shown.stage === 'DRAFT' && first !== undefined && second === undefined && (
            <EditShift
              key={`${first.postId} ${first.from}`}
              shift={first}
              busy={busy}
              moving={moving}
              onSave={(edit) => at('edits', { revision: shown.revision, ...edit })}
              onMove={() => setMoving(!moving)}
              onLeave={leave}
            />
          )}
          {shown.stage === 'PUBLISHED' && chosen.length > 0 && (
            <AskSwap
              chosen={chosen}
              of={shown}
              busy={busy}
              onAsk={(asked) => change('/api/swaps', asked, false)}
              onLeave={() => setChosen([])}
            />
          )}
          <MonthTable
            month={month}
            of={shown}
            chosen={chosen}
            onChoose={(shift) =>
              setChosen(choose(chosen, shift, shown.stage === 'PUBLISHED' || moving ? 2 : 1))
            }
            onBring={shown.stage === 'DRAFT' && !busy ? (from, to) => setChosen([from, to]) : null}
          />
        </>
      )}
    </section>
  )
}

function Stage({
  of,
  path,
  busy,
  onAct,
}: {
  of: Month
  path: string
  busy: boolean
  onAct: (act: string, body: object) => void
}) {
  const say = useSay()
  const revision = { revision: of.revision }
  return (
    <>
      <p>
        <strong>{enumWord(say, 'monthStage', of.stage)}</strong>{' '}
        <span className="quiet">
          {say('month.revision', { revision: of.revision, who: of.lastBy ?? say('month.system') })}{' '}
          <Moment at={of.lastAt} />
        </span>
      </p>
      <div className="escalate">
        {of.stage === 'DRAFT' && (
          <>
            <Button loading={busy} onClick={() => onAct('check', revision)}>
              {say('month.check')}
            </Button>
            <Button type="primary" loading={busy} onClick={() => onAct('publication', revision)}>
              {say('month.publish')}
            </Button>
            <Button danger loading={busy} onClick={() => onAct('withdrawal', revision)}>
              {say('month.withdraw')}
            </Button>
          </>
        )}
        <a href={`${path}/paper.xlsx`} download>
          {say('month.xlsx')}
        </a>
        <a href={`${path}/paper.pdf`} download>
          {say('month.pdf')}
        </a>
      </div>
      <p className="quiet">{say(of.stage === 'DRAFT' ? 'month.hint.draft' : 'month.hint.published')}</p>
    </>
  )
}

/** The organizations whose month this account may make: its own, and for the city all that have posts. */
function useOrganizations(): readonly { id: string; name: string }[] {
  const { session } = useDesk()
  const { duty } = usePicture()
  const found = new Map([[session.organization.id, session.organization.name]])
  if (session.organization.tier === 'CITY')
    for (const { organizationId, organizationName } of duty.values())
      found.set(organizationId, organizationName)
  return [...found].map(([id, name]) => ({ id, name }))
}

function choose(chosen: readonly Shift[], shift: Shift, most: number): readonly Shift[] {
  if (chosen.some((one) => isSame(one, shift))) return chosen.filter((one) => !isSame(one, shift))
  return [...chosen, shift].slice(-most)
}
