import { Button } from 'antd'
import { useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import type { Problem } from '../../session/session'
import {
  readLimits,
  readSettings,
  type CitySetting,
  type DefinedClock,
  type OperatorSetting,
  type ReadLimits,
  type Settings,
} from '../../session/settings'
import { enumWord } from '../../words/words'
import { DUTY_LIMITS } from '../../session/defining'
import { ClockForm } from './ClockForm'
import { LimitsForm } from './LimitsForm'
import { clockWords, courseWords, figureWords } from './settingWords'

const AGAIN_MILLIS = 300
const AGAIN_TIMES = 10

/** What the city, and whoever runs the console, has set 设置, with where each figure comes from. For the city. */
export function CitySettings() {
  const { session } = useDesk()
  return session.organization.tier === 'CITY' ? <Kept /> : null
}

function Kept() {
  const say = useSay()
  const { http, session } = useDesk()
  const [settings, setSettings] = useState<Settings | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [edited, setEdited] = useState<string | null>(null)
  const may = session.post.kind === 'DUTY_LEADER'

  /** Until they stand where they are to stand: the picture follows the journal a little later. */
  const look = async (isThere: (found: Settings) => boolean = () => true): Promise<Settings | null> => {
    for (let time = 1; ; time += 1) {
      const answer = await readSettings(http)
      setProblem('ok' in answer ? null : answer.problem)
      if (!('ok' in answer)) return null
      if (isThere(answer.ok) || time === AGAIN_TIMES) {
        setSettings(answer.ok)
        return answer.ok
      }
      await new Promise((done) => setTimeout(done, AGAIN_MILLIS))
    }
  }
  const done = async (sequence: number) => {
    await look((found) => found.sequence >= sequence)
    setEdited(null)
  }
  const newer = async ({ id, revision }: DefinedClock) => {
    const found = await look(({ clocks }) => clocks.some((one) => one.id === id && one.revision !== revision))
    return found?.clocks.find((one) => one.id === id) ?? null
  }
  const limited = async (sequence: number) => {
    await look((found) => found.dutySequence >= sequence)
    setEdited(null)
  }
  const newerLimits = async ({ revision }: ReadLimits) => {
    const found = await look((one) => readLimits(one)?.revision !== revision)
    return found === null ? null : readLimits(found)
  }
  const limits = settings === null ? null : readLimits(settings)
  return (
    <section className="settings card" aria-labelledby="settings-title">
      <h2 id="settings-title">{say('setting.title')}</h2>
      <Button size="small" onClick={() => void look()}>
        {say(settings === null ? 'setting.look' : 'plan.again')}
      </Button>
      {problem !== null && (
        <p role="alert">{say('directory.problem', { code: problem.code, detail: problem.detail ?? '' })}</p>
      )}
      {settings !== null && (
        <>
          <h3>{say('clockRow.title')}</h3>
          <p className="quiet">{say('clockRow.hint')}</p>
          <ul className="plan-list">
            {settings.clocks.map((clock) => (
              <li key={clock.id} data-clock-row={clock.id}>
                {edited === clock.id ? (
                  <ClockForm opened={clock} onDone={done} onLeave={() => setEdited(null)} onStale={newer} />
                ) : (
                  <ClockText clock={clock} onEdit={may ? () => setEdited(clock.id) : null} />
                )}
              </li>
            ))}
          </ul>
          <p className="quiet">{say('setting.files')}</p>
          {settings.settings.map((setting) => (
            <Setting
              key={setting.setting}
              setting={setting}
              onEdit={may && isOfLimits(setting) ? () => setEdited(DUTY_LIMITS) : null}
            />
          ))}
          {edited === DUTY_LIMITS && limits !== null && (
            <LimitsForm
              opened={limits}
              onDone={limited}
              onLeave={() => setEdited(null)}
              onStale={newerLimits}
            />
          )}
          <Operator settings={settings.operator} />
        </>
      )}
    </section>
  )
}

function ClockText({ clock, onEdit }: { clock: DefinedClock; onEdit: (() => void) | null }) {
  const say = useSay()
  return (
    <>
      <h4>{clock.name}</h4>
      <p>{courseWords(say, clock)}</p>
      <p>
        {[...clockWords(say, clock)]
          .slice(1)
          .map(([field, value]) => say('setting.figure', { field, value }))
          .join('；')}
      </p>
      <p className="quiet">
        {say('plan.changed', { by: clock.changedBy ?? say('stale.byFile'), revision: clock.revision })}{' '}
        <Moment at={clock.changedAt} />
      </p>
      {onEdit !== null && (
        <Button size="small" onClick={onEdit}>
          {say('clockRow.edit', { clock: clock.name })}
        </Button>
      )}
    </>
  )
}

function isOfLimits({ setting, revision }: CitySetting): boolean {
  return setting === 'DUTY_LIMITS' && revision !== null
}

function Setting({ setting, onEdit }: { setting: CitySetting; onEdit: (() => void) | null }) {
  const say = useSay()
  return (
    <details data-setting={setting.setting}>
      <summary>{enumWord(say, 'setting.kind', setting.setting)}</summary>
      <ul>
        {setting.rows.map(({ name, figures, source }, index) => (
          <li key={index}>
            {name !== '' && <strong>{name}</strong>} {figureWords(say, { name, figures, source }).join('；')}{' '}
            {source !== '' && <span className="quiet">{say('clock.source', { source })}</span>}
          </li>
        ))}
      </ul>
      <p className="quiet">
        {setting.changedAt === null ? (
          say('setting.builtIn')
        ) : (
          <>
            {setting.revision === null
              ? say('setting.changed', { by: setting.changedBy ?? say('stale.byFile') })
              : say('plan.changed', {
                  by: setting.changedBy ?? say('stale.byFile'),
                  revision: setting.revision,
                })}{' '}
            <Moment at={setting.changedAt} />
          </>
        )}
      </p>
      {onEdit !== null && (
        <Button size="small" onClick={onEdit}>
          {say('limits.edit')}
        </Button>
      )}
    </details>
  )
}

function Operator({ settings }: { settings: readonly OperatorSetting[] }) {
  const say = useSay()
  return (
    <details data-setting="OPERATOR">
      <summary>{say('setting.operator')}</summary>
      <p className="quiet">{say('setting.operator.hint')}</p>
      <ul>
        {settings.map(({ variable, value }) => (
          <li key={variable}>
            <code>{variable}</code>{' '}
            {value === null ? say('setting.unset') : value === 'SET' ? say('setting.set') : value}
          </li>
        ))}
      </ul>
    </details>
  )
}
