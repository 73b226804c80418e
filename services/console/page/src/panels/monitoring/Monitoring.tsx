import { Button } from 'antd'
import { ActStatus, isBusy, type ActWords } from '../../parts/ActStatus'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import type { MonitoredSite, SensorSince, SensorWarning } from '../../picture/monitoring'
import { WARNING_ANSWERS } from '../../session/answeringWarnings'
import { enumWord, type Say } from '../../words/words'

const ACT: ActWords = {
  sending: 'monitoring.act.SENDING',
  unanswered: 'monitoring.act.UNANSWERED',
  accepted: 'monitoring.act.ACCEPTED',
  refused: 'monitoring.act.REFUSED',
}

/** Warnings of sensors 监测预警 that somebody must answer, and which sensors are silent or flap; nothing where all is quiet. */
export function Monitoring() {
  const say = useSay()
  const sites = [...usePicture().monitoring.values()]
  if (sites.length === 0) return null
  return (
    <section className="monitoring card" aria-labelledby="monitoring-title">
      <h2 id="monitoring-title">{say('monitoring.title')}</h2>
      {sites.map((site) => (
        <Site key={site.id} site={site} />
      ))}
    </section>
  )
}

function Site({ site }: { site: MonitoredSite }) {
  const say = useSay()
  return (
    <div role="group" aria-label={site.siteName}>
      <h3>
        {site.siteName} <span className="quiet">{site.organizationName}</span>
      </h3>
      <ul>
        {site.warnings.map((warning) => (
          <Warning key={warning.id} warning={warning} />
        ))}
      </ul>
      <Sensors label={say('monitoring.silent')} sensors={site.silentSensors} />
      <Sensors label={say('monitoring.flapping')} sensors={site.flappingSensors} />
    </div>
  )
}

function Warning({ warning }: { warning: SensorWarning }) {
  const say = useSay()
  const { warningAnswers } = useDesk()
  const act = useAct(warningAnswers, warning.id)
  return (
    <li>
      <strong>{enumWord(say, 'warningColour', warning.colour)}</strong> {what(say, warning)}
      {warning.answer !== null ? (
        <span className="quiet">
          {' '}
          {say('monitoring.answered', {
            answer: enumWord(say, 'warningAnswer', warning.answer),
            by: warning.answeredBy?.name ?? warning.answeredByPost ?? '',
          })}
        </span>
      ) : (
        <>
          {warning.told.length > 0 && (
            <span className="quiet">
              {' '}
              {say('monitoring.told', {
                people: warning.told.map((one) => one.name).join(say('monitoring.and')),
              })}
            </span>
          )}
          <span className="escalate">
            {WARNING_ANSWERS.map((answer) => (
              <Button
                key={answer}
                size="small"
                disabled={isBusy(act)}
                onClick={() => void warningAnswers.act(warning.id, { answer })}
              >
                {enumWord(say, 'warningAnswer', answer)}
              </Button>
            ))}
          </span>
          <ActStatus act={act} words={ACT} />
        </>
      )}
    </li>
  )
}

function what(say: Say, warning: SensorWarning): string {
  if (warning.matter === 'SILENCE') {
    return say(warning.wholeSite ? 'monitoring.site.silent' : 'monitoring.sensors.silent', {
      count: warning.silent,
    })
  }
  const unit = warning.unit === null ? '' : ` ${warning.unit}`
  return say('monitoring.signal', {
    kind: enumWord(say, 'sensorKind', warning.sensorKind),
    sensor: warning.sensor,
    value: `${warning.value ?? ''}${unit}`,
    threshold: warning.threshold ?? '—',
  })
}

function Sensors({ label, sensors }: { label: string; sensors: readonly SensorSince[] }) {
  const say = useSay()
  return sensors.length === 0 ? null : (
    <p>
      {label} {sensors.map((one) => one.sensor).join(say('monitoring.and'))}
    </p>
  )
}
