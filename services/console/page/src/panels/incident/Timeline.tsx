import { usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import type { Line } from '../../picture/items'
import { linesOf } from '../../picture/selectors'
import { enumWord, type Say, type WordKey } from '../../words/words'

/** What happened, oldest first. */
export function Timeline({ incidentId }: { incidentId: string }) {
  const say = useSay()
  const lines = linesOf(usePicture(), incidentId)
  return (
    <section aria-labelledby="timeline-title">
      <h3 id="timeline-title">{say('timeline.title')}</h3>
      {lines.length === 0 && <p className="empty">{say('timeline.none')}</p>}
      <ol className="timeline">
        {lines.map((line) => (
          <li key={line.id} className={`line line-${CALM.has(line.event) ? 'calm' : 'marked'}`}>
            <span className="line-at">
              <Moment at={line.at} />
            </span>
            <span className="told">
              {sentence(say, line)}
              {line.actor !== null && <span className="quiet"> · {line.actor}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

const CALM = new Set(['ReportLinked', 'NotificationSending', 'NotificationSent', 'PersonAlerted'])

const SENTENCES: Readonly<Record<string, WordKey>> = {
  IncidentOpened: 'line.IncidentOpened',
  ReportLinked: 'line.ReportLinked',
  AlertBegan: 'line.AlertBegan',
  StepTaken: 'line.StepTaken',
  PersonAlerted: 'line.PersonAlerted',
  AlertAcknowledged: 'line.AlertAcknowledged',
  NotificationSending: 'line.NotificationSending',
  NotificationSent: 'line.NotificationSent',
  NotificationFailed: 'line.NotificationFailed',
  NotificationUnknown: 'line.NotificationUnknown',
  NotificationSuppressed: 'line.NotificationSuppressed',
}

/** The sentence of a line; an event of a newer server stands with its own name. */
export function sentence(say: Say, { event, params }: Line): string {
  const key = Object.hasOwn(SENTENCES, event) ? SENTENCES[event] : undefined
  return say(key ?? 'line.OTHER', {
    ...params,
    event,
    reasonWord: enumWord(say, 'stepReason', params.reason ?? ''),
    channelWord: enumWord(say, 'channel', params.channel ?? ''),
    codeWord: enumWord(say, 'code', params.code ?? ''),
  })
}
