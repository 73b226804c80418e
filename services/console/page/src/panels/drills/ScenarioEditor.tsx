import { Button, Popconfirm } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import {
  emptyScenario,
  readLibrary,
  readTowns,
  type ExpectationDraft,
  type InjectDraft,
  type ScenarioDraft,
  type Town,
} from '../../session/scenarios'
import { enumWord } from '../../words/words'
import { DRILL_ACT } from './drillWords'
import { choicesOf } from './editorChoices'
import { Field, Lines, Many, One } from './EditorFields'
import { ExpectationRow } from './ExpectationRow'
import { InjectRow } from './InjectRow'
import { flaws } from './scenarioRules'

/** Which scenario is written: one of the library, a copy of one, or a new one where there is no id. */
export interface Edited {
  readonly id: string | null
  readonly copied: boolean
}

/** Reads what is to be written, and then writes it. */
export function ScenarioEditor({ edited, onDone }: { edited: Edited; onDone: () => void }) {
  const say = useSay()
  const { http, session, newKey } = useDesk()
  const [begun, setBegun] = useState<ScenarioDraft | null>(null)
  const [towns, setTowns] = useState<readonly Town[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    void Promise.all([readLibrary(http), readTowns(http)]).then(([library, places]) => {
      if (!wanted) return
      if ('ok' in places) setTowns(places.ok)
      if ('problem' in library) setProblem(library.problem.detail ?? library.problem.code)
      else {
        const fresh = `${session.jurisdiction}:scenario:${newKey()}`
        const found = library.ok.find(({ id }) => id === edited.id)
        setBegun(
          found === undefined
            ? emptyScenario(fresh)
            : edited.copied
              ? { ...found, id: fresh, name: say('scenario.copy.of', { name: found.name }) }
              : found,
        )
      }
    })
    return () => {
      wanted = false
    }
    // What was typed is not read over: what is written is read once.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  if (problem !== null) return <p role="alert">{say('scenario.problem', { reason: problem })}</p>
  return begun === null ? null : <Writing begun={begun} towns={towns} onDone={onDone} />
}

function Writing({
  begun,
  towns,
  onDone,
}: {
  begun: ScenarioDraft
  towns: readonly Town[]
  onDone: () => void
}) {
  const say = useSay()
  const { drilling } = useDesk()
  const picture = usePicture()
  const choices = useMemo(() => choicesOf(picture), [picture])
  const [scenario, setScenario] = useState(begun)
  const found = useMemo(() => flaws(scenario), [scenario])
  const act = useAct(drilling.scenarios, scenario.id)
  const set = (part: Partial<ScenarioDraft>) => setScenario({ ...scenario, ...part })
  const keep = async () => {
    const whole = {
      ...scenario,
      outside: scenario.outside.filter((one) => one.trim() !== ''),
      objectives: scenario.objectives.filter((one) => one.trim() !== ''),
    }
    if ((await drilling.scenarios.act(scenario.id, whole)) !== null) onDone()
  }
  const changed = scenario !== begun
  // On a narrow page it stands far from the button that opened it.
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <form
      className="card scenario-editor"
      aria-label={say('scenario.editor')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
    >
      <h2 ref={title} tabIndex={-1}>
        {scenario.name.trim() === '' ? say('scenario.new') : scenario.name}
      </h2>
      <Heads scenario={scenario} set={set} towns={towns} choices={choices} found={found} />
      <h3>{say('scenario.injects')}</h3>
      <ol className="editor-rows">
        {scenario.injects.map((inject, index) => (
          <InjectRow
            key={index}
            {...{ inject, index, scenario, choices, flaws: found }}
            onChange={(next) =>
              set({ injects: scenario.injects.map((one, i) => (i === index ? next : one)) })
            }
            onRemove={() => set({ injects: scenario.injects.filter((_, i) => i !== index) })}
          />
        ))}
      </ol>
      <Button onClick={() => set({ injects: [...scenario.injects, newInject(scenario)] })}>
        {say('scenario.inject.add')}
      </Button>
      <h3>{say('scenario.expectations')}</h3>
      <ol className="editor-rows">
        {scenario.expectations.map((expectation, index) => (
          <ExpectationRow
            key={index}
            {...{ expectation, index, scenario, choices, flaws: found }}
            onChange={(next) =>
              set({ expectations: scenario.expectations.map((one, i) => (i === index ? next : one)) })
            }
            onRemove={() => set({ expectations: scenario.expectations.filter((_, i) => i !== index) })}
          />
        ))}
      </ol>
      <Button onClick={() => set({ expectations: [...scenario.expectations, newExpectation(scenario)] })}>
        {say('scenario.expectation.add')}
      </Button>
      <p role="status" className={found.length > 0 ? 'bad' : 'quiet'}>
        {found.length > 0 ? say('scenario.flaws', { count: found.length }) : say('scenario.fit')}
      </p>
      <div className="escalate">
        <Button type="primary" htmlType="submit" loading={isBusy(act)} disabled={found.length > 0}>
          {say('scenario.keep')}
        </Button>
        {changed ? (
          <Popconfirm
            title={say('scenario.leave.sure')}
            okText={say('scenario.leave')}
            cancelText={say('directive.cancel')}
            onConfirm={onDone}
          >
            <Button>{say('scenario.leave')}</Button>
          </Popconfirm>
        ) : (
          <Button onClick={onDone}>{say('scenario.leave')}</Button>
        )}
        <ActStatus act={act} words={DRILL_ACT} />
      </div>
    </form>
  )
}

function Heads({
  scenario,
  set,
  towns,
  choices,
  found,
}: {
  scenario: ScenarioDraft
  set: (part: Partial<ScenarioDraft>) => void
  towns: readonly Town[]
  choices: ReturnType<typeof choicesOf>
  found: ReturnType<typeof flaws>
}) {
  const say = useSay()
  return (
    <div className="editor-row">
      <Field label={say('scenario.name')} at="name" flaws={found}>
        {(wiring) => (
          <input {...wiring} value={scenario.name} onChange={(event) => set({ name: event.target.value })} />
        )}
      </Field>
      <Field label={say('scenario.summary')} at="summary" flaws={found}>
        {(wiring) => (
          <textarea
            {...wiring}
            rows={2}
            value={scenario.summary ?? ''}
            onChange={(event) => set({ summary: event.target.value || null })}
          />
        )}
      </Field>
      <Field label={say('scenario.kind')} at="kind" flaws={found}>
        {(wiring) => (
          <One
            wiring={wiring}
            value={scenario.kind}
            choices={['TABLETOP', 'LIVE'].map((one) => ({
              value: one,
              label: enumWord(say, 'drill.kind', one),
            }))}
            onChange={(kind) => set({ kind: kind ?? scenario.kind })}
          />
        )}
      </Field>
      <Field label={say('scenario.extent')} at="extent" flaws={found}>
        {(wiring) => (
          <One
            wiring={wiring}
            value={scenario.extent}
            choices={['SINGLE', 'COMPREHENSIVE'].map((one) => ({
              value: one,
              label: enumWord(say, 'drill.extent', one),
            }))}
            onChange={(extent) => set({ extent: extent ?? scenario.extent })}
          />
        )}
      </Field>
      <Field label={say('scenario.enterprise')} at="enterprise" flaws={found}>
        {(wiring) => (
          <One
            wiring={wiring}
            mayLack
            value={scenario.enterprise}
            choices={choices.enterprises}
            onChange={(enterprise) => set({ enterprise })}
          />
        )}
      </Field>
      <Field label={say('scenario.director')} at="director" flaws={found}>
        {(wiring) => (
          <One
            wiring={wiring}
            value={scenario.director}
            choices={choices.posts}
            onChange={(director) => set({ director: director ?? '' })}
          />
        )}
      </Field>
      <Field label={say('scenario.towns')} at="towns" flaws={found}>
        {(wiring) => (
          <Many
            wiring={wiring}
            value={scenario.towns}
            choices={towns.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(value) => set({ towns: value })}
          />
        )}
      </Field>
      <Field label={say('scenario.participants')} at="participants" flaws={found}>
        {(wiring) => (
          <Many
            wiring={wiring}
            value={scenario.participants}
            choices={choices.posts}
            onChange={(participants) => set({ participants })}
          />
        )}
      </Field>
      <Field label={say('scenario.evaluators')} at="evaluators" flaws={found}>
        {(wiring) => (
          <Many
            wiring={wiring}
            value={scenario.evaluators}
            choices={choices.posts}
            onChange={(evaluators) => set({ evaluators })}
          />
        )}
      </Field>
      <Field label={say('scenario.units')} at="units" flaws={found}>
        {(wiring) => (
          <Many
            wiring={wiring}
            value={scenario.units}
            choices={choices.units}
            onChange={(units) => set({ units })}
          />
        )}
      </Field>
      <Field label={say('scenario.outside')} at="outside" flaws={found}>
        {(wiring) => (
          <Lines wiring={wiring} value={scenario.outside} onChange={(outside) => set({ outside })} />
        )}
      </Field>
      <Field label={say('scenario.objectives')} at="objectives" flaws={found}>
        {(wiring) => (
          <Lines wiring={wiring} value={scenario.objectives} onChange={(objectives) => set({ objectives })} />
        )}
      </Field>
    </div>
  )
}

function newInject({ injects }: ScenarioDraft): InjectDraft {
  return {
    id: `inject-${injects.length + 1}`,
    title: '',
    afterSeconds: 0,
    follows: null,
    kind: 'REPORT',
    by: null,
    of: null,
    body: '{}',
    posts: [],
    unit: null,
    channel: null,
    seconds: null,
    text: null,
  }
}

function newExpectation({ expectations, injects }: ScenarioDraft): ExpectationDraft {
  return {
    id: `expectation-${expectations.length + 1}`,
    text: '',
    heading: 'WARNING_AND_REPORTING',
    after: injects[0]?.id ?? null,
    withinSeconds: 120,
    expected: null,
  }
}
