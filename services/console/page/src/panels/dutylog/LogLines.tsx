import { Button } from 'antd'
import { useState } from 'react'
import { useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import type { Named } from '../../picture/duties'
import { CALLER_FIELDS, NOTE_FIELDS, type DutyLog, type LogLine, type NoteRead } from '../../session/logging'
import { enumWord } from '../../words/words'
import { StrikeOutForm } from './StrikeOutForm'

interface Lines {
  readonly log: DutyLog
  readonly post: string
  readonly people: readonly Named[]
  readonly onChanged: (sequence: number) => void
}

/** A shift's lines, the newest last; what was struck out stays where it is, with the reason. */
export function LogLines({ log, post, people, onChanged }: Lines) {
  const say = useSay()
  if (log.lines.length === 0) return <p className="empty">{say('dutylog.empty')}</p>
  return (
    <ol className="dutylog-lines">
      {log.lines.map((line, index) => (
        <li key={line.note?.id ?? index}>
          <Moment at={line.note === null ? line.at : Date.parse(line.note.occurredAt)} />{' '}
          <strong>{enumWord(say, 'logLine', line.kind)}</strong>{' '}
          {line.exercise && <span className="quiet">{say('dutylog.exercise')} </span>}
          {line.note === null ? (
            <Happened line={line} />
          ) : (
            <Written note={line.note} line={line} post={post} people={people} onChanged={onChanged} />
          )}
        </li>
      ))}
    </ol>
  )
}

function Happened({ line }: { line: LogLine }) {
  const say = useSay()
  const detail =
    line.detail === null
      ? null
      : line.kind === 'GAP_OPENED'
        ? say(line.detail === 'UNSIGNED' ? 'duty.gap.unsigned' : 'duty.gap.unfilled')
        : line.kind === 'LEVEL_SET' || line.kind === 'LEVEL_ENDED'
          ? say('dutylog.level', { level: line.detail })
          : line.kind === 'INCIDENT_CLAIMED'
            ? null
            : line.detail
  const handed =
    line.handed.length === 0
      ? null
      : say('dutylog.handed', {
          items: line.handed
            .map(({ kind, count }) => `${enumWord(say, 'handoverKind', kind)} ${String(count)}`)
            .join(say('duty.joint')),
        })
  return (
    <span>
      {[line.incidentNumber, line.people.join(say('duty.joint')), detail, handed]
        .filter((part) => part !== null && part !== '')
        .join(' ')}
    </span>
  )
}

function Written({
  note,
  line,
  post,
  people,
  onChanged,
}: Omit<Lines, 'log'> & { note: NoteRead; line: LogLine }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  const struck = note.struckOut
  return (
    <>
      {struck === null ? (
        <Said note={note} line={line} />
      ) : (
        <s>
          <Said note={note} line={line} />
        </s>
      )}
      {note.state !== 'WRITTEN' && <strong className="bad"> {enumWord(say, 'noteState', note.state)}</strong>}
      <span className="quiet">
        {' '}
        {line.people.join(say('duty.joint'))}
        {note.corrects && ` ${say('dutylog.corrects')}`}
        {note.forRelief && ` ${say(note.handedOver ? 'dutylog.handedOver' : 'dutylog.forRelief')}`}
      </span>
      {struck !== null && (
        <span className="bad">
          {' '}
          {say('dutylog.struckOut', { name: struck.by, reason: struck.reason })} <Moment at={struck.at} />
          {note.corrected && ` ${say('dutylog.corrected')}`}
        </span>
      )}
      {struck === null && people.length > 0 && (
        <Button
          size="small"
          type="text"
          aria-expanded={open}
          aria-label={say('dutylog.strikeOut.of', { course: note.course })}
          onClick={() => setOpen(!open)}
        >
          {say('dutylog.strikeOut')}
        </Button>
      )}
      {open && struck === null && (
        <StrikeOutForm
          note={note}
          post={post}
          people={people}
          onDone={(sequence) => {
            setOpen(false)
            onChanged(sequence)
          }}
        />
      )}
    </>
  )
}

function Said({ note, line }: { note: NoteRead; line: LogLine }) {
  const say = useSay()
  const more = [
    ...NOTE_FIELDS.map((field) => [enumWord(say, 'dutylog.field', field), note.fields[field]] as const),
    ...CALLER_FIELDS.map((field) => [enumWord(say, 'dutylog.caller', field), note.caller[field]] as const),
  ].filter(([, text]) => text !== undefined)
  return (
    <span className="dutylog-said">
      {line.incidentNumber !== null && `${line.incidentNumber} `}
      {note.course}
      {more.map(([field, text]) => (
        <span key={field}>
          {'\n'}
          {say('dutylog.named', { field, text: text ?? '' })}
        </span>
      ))}
    </span>
  )
}
