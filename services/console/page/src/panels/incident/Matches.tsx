import { Button } from 'antd'
import { useState, type SubmitEvent } from 'react'
import { ActStatus, isBusy, type ActWords } from '../../parts/ActStatus'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import { Section } from '../../parts/Section'
import type { Incident } from '../../picture/items'
import type { Doubt, Matches as Matched, Other } from '../../picture/matches'
import { enumWord } from '../../words/words'

const WORDS: ActWords = {
  sending: 'merge.SENDING',
  unanswered: 'merge.UNANSWERED',
  accepted: 'merge.ACCEPTED',
  refused: 'merge.REFUSED',
}

/** As many as intake takes. */
const LONGEST_REASON = 200

/** Which other incidents this one may be, or was said to be; for the city's duty room, which says so. */
export function Matches({ incident }: { incident: Incident }) {
  const say = useSay()
  const { session } = useDesk()
  const matches = usePicture().matches.get(incident.id)
  if (session.organization.tier !== 'CITY') return null
  const into = matches?.into ?? null
  return (
    <Section name="matches" title={say('matches.title')} data-matches={incident.id}>
      {into !== null && <Merged incident={incident} into={into} />}
      {matches?.taken.map((other) => (
        <p key={other.id}>
          {say('matches.took')} <Link other={other} />
        </p>
      ))}
      {matches !== undefined && matches.unread.length > 0 && <Unread matches={matches} />}
      {matches?.proposals.map((doubt) => (
        <Proposed key={`${doubt.incidentId} ${doubt.otherId}`} doubt={doubt} />
      ))}
      {into === null && incident.closing?.stage !== 'CLOSED' && (
        <>
          <Merge incident={incident} />
          {incident.reports.length > 1 && <Split incident={incident} />}
        </>
      )}
    </Section>
  )
}

function Link({ other }: { other: Other }) {
  return <a href={`#/incidents/${encodeURIComponent(other.id)}`}>{other.number}</a>
}

function Merged({ incident, into }: { incident: Incident; into: Other }) {
  const say = useSay()
  const { unmerges } = useDesk().merging
  const act = useAct(unmerges, incident.id)
  return (
    <div>
      <strong>
        {say('matches.went')} <Link other={into} />
      </strong>
      <Why
        label={say('merge.unmerge')}
        busy={isBusy(act)}
        onReason={(reason) => void unmerges.act(incident.id, { reason })}
      />
      <ActStatus act={act} words={WORDS} />
    </div>
  )
}

function Unread({ matches: { id, unread } }: { matches: Matched }) {
  const say = useSay()
  const { readings } = useDesk().merging
  const act = useAct(readings, id)
  return (
    <p>
      <strong className="bad" data-unread={unread.length}>
        {say('matches.unread', { count: unread.length })}
      </strong>{' '}
      <Button loading={isBusy(act)} onClick={() => void readings.act(id)}>
        {say('matches.read')}
      </Button>
      <ActStatus act={act} words={WORDS} />
    </p>
  )
}

function Proposed({ doubt }: { doubt: Doubt }) {
  const say = useSay()
  const { incidents } = usePicture()
  const { merges, dismissals } = useDesk().merging
  // What somebody answers for never goes into what nobody does.
  const turned = isUnverified(incidents.get(doubt.otherId)) && !isUnverified(incidents.get(doubt.incidentId))
  const [from, into] = turned ? [doubt.otherId, doubt.incidentId] : [doubt.incidentId, doubt.otherId]
  const merge = useAct(merges, from)
  const dismissal = useAct(dismissals, doubt.incidentId)
  const metres = doubt.distanceMetres
  return (
    <div className="unread" data-proposed={doubt.with.id}>
      <strong>
        {say('matches.maybe')} <Link other={doubt.with} />
      </strong>{' '}
      {enumWord(say, 'matchReason', doubt.reason)}
      {metres !== null && say('matches.distance', { metres })}
      <Why
        label={say('merge.merge')}
        busy={isBusy(merge)}
        onReason={(reason) => void merges.act(from, { into, reason })}
      />
      <Button
        loading={isBusy(dismissal)}
        onClick={() => void dismissals.act(doubt.incidentId, { other: doubt.otherId })}
      >
        {say('merge.dismiss')}
      </Button>
      <ActStatus act={merge} words={WORDS} />
      <ActStatus act={dismissal} words={WORDS} />
    </div>
  )
}

/** Of it the city's duty officer alone was alerted. */
function isUnverified(incident: Incident | undefined): boolean {
  return incident?.flags.includes('UNVERIFIED') ?? false
}

/** Into one that no rule has found. */
function Merge({ incident }: { incident: Incident }) {
  const { id } = incident
  const say = useSay()
  const picture = usePicture()
  const { merges } = useDesk().merging
  const act = useAct(merges, id)
  const [into, setInto] = useState('')
  const others = [...picture.incidents.values()].filter(
    (one) =>
      one.id !== id &&
      one.closing?.stage !== 'CLOSED' &&
      (isUnverified(incident) || !isUnverified(one)) &&
      (picture.matches.get(one.id)?.into ?? null) === null,
  )
  if (others.length === 0) return null
  return (
    <div>
      <label>
        {say('merge.into')}
        <select value={into} onChange={(event) => setInto(event.target.value)}>
          <option value="">{say('merge.choose')}</option>
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.number} {enumWord(say, 'category', one.category)}
            </option>
          ))}
        </select>
      </label>
      {into !== '' && (
        <Why
          label={say('merge.merge')}
          busy={isBusy(act)}
          onReason={(reason) => void merges.act(id, { into, reason })}
        />
      )}
      <ActStatus act={act} words={WORDS} />
    </div>
  )
}

function Split({ incident: { id, reports } }: { incident: Incident }) {
  const say = useSay()
  const { splits } = useDesk().merging
  const act = useAct(splits, id)
  const [leaving, setLeaving] = useState<readonly string[]>([])
  const all = leaving.length === reports.length
  return (
    <fieldset>
      <legend>{say('merge.split')}</legend>
      {reports.map((report, index) => (
        <label key={report.id}>
          <input
            type="checkbox"
            checked={leaving.includes(report.id)}
            onChange={(event) =>
              setLeaving(
                event.target.checked ? [...leaving, report.id] : leaving.filter((one) => one !== report.id),
              )
            }
          />{' '}
          {say('merge.report', { number: index + 1 })}{' '}
          <span className="told">{report.description ?? report.id}</span>
        </label>
      ))}
      {leaving.length > 0 && !all && (
        <Why
          label={say('merge.split.do')}
          busy={isBusy(act)}
          onReason={(reason) => void splits.act(id, { reports: leaving, reason })}
        />
      )}
      <ActStatus act={act} words={WORDS} />
    </fieldset>
  )
}

/** A button that wants to know why. */
function Why({
  label,
  busy,
  onReason,
}: {
  label: string
  busy: boolean
  onReason: (reason: string) => void
}) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') onReason(reason.trim())
  }
  return (
    <form aria-label={label} onSubmit={submit}>
      <label>
        {say('merge.reason')}
        <input
          value={reason}
          required
          maxLength={LONGEST_REASON}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>{' '}
      <Button htmlType="submit" loading={busy}>
        {label}
      </Button>
    </form>
  )
}
