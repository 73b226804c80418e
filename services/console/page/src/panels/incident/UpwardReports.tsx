import { Button } from 'antd'
import { useState } from 'react'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import { Countdown, Moment } from '../../parts/Moment'
import { personAtPost } from '../../parts/person'
import { UPWARD_ACT, UpwardReportActs } from '../../parts/UpwardReportActs'
import { UpwardReportForm } from '../../parts/UpwardReportForm'
import { PrintSheet } from '../../parts/UpwardSheet'
import type { Incident } from '../../picture/items'
import { formOf } from '../../parts/upwardForm'
import { Section } from '../../parts/Section'
import {
  HEADINGS,
  isSigned,
  isSaying,
  isWritten,
  kindsInTurn,
  reportAnchor,
  SHORT,
  upwardReportsOf,
  type OfficialReport,
} from '../../picture/upwardReports'
import { enumWord } from '../../words/words'

/** What the city reports upward of this incident; for its own officers. */
export function UpwardReports({ incident }: { incident: Incident }) {
  const say = useSay()
  const { session } = useDesk()
  const reports = upwardReportsOf(usePicture(), incident.id)
  if (session.organization.tier !== 'CITY') return null
  return (
    <Section
      name="upward"
      title={
        reports.length === 0
          ? say('upward.none')
          : say('upward.count', {
              count: reports.filter(isSigned).length,
              open: reports.filter(isWritten).length,
            })
      }
    >
      <ul className="alert-cards">
        {reports.map((one) => (
          <ReportCard key={one.id} report={one} />
        ))}
      </ul>
      <Drafting key={incident.id} incident={incident} kinds={kindsInTurn(reports)} />
    </Section>
  )
}

function ReportCard({ report: one }: { report: OfficialReport }) {
  const say = useSay()
  const open = one.state !== 'SENT' && one.state !== 'DISCARDED'
  return (
    <li
      className={open ? 'alert-card open' : 'alert-card'}
      id={reportAnchor(one.id)}
      tabIndex={-1}
      data-upward-report={one.id}
      data-upward-state={one.state}
    >
      <div className="alert-head">
        <span className={open ? 'tag tag-blue' : 'tag'}>{enumWord(say, 'upward.state', one.state)}</span>
        {one.handling === 'EXERCISE' && <span className="tag">{say('assignment.exercise')}</span>}
        {one.pressed > 0 && open && (
          <strong className="bad">{say('upward.pressed', { count: one.pressed })}</strong>
        )}
        <strong>
          {say('upward.which', { kind: enumWord(say, 'upward.kind', one.reportKind), number: one.number })}
        </strong>
      </div>
      <p className="told">{one.title}</p>
      {one.dueBy !== null && (
        <p className="alert-now">
          <Countdown to={one.dueBy} kind={one.state === 'SUBMITTED' ? 'signature' : 'sending'} />
        </p>
      )}
      {one.state === 'RETURNED' && one.returned !== null && (
        <p className="bad">{say('upward.returned', { reason: one.returned.reason })}</p>
      )}
      <Text report={one} />
      {one.sendings.map((sending) => (
        <p key={`${sending.to} ${sending.channel} ${sending.sentAt ?? ''}`} className="told">
          <strong className="good">{enumWord(say, 'party', sending.to)}</strong>{' '}
          {say('clock.recorded.line', {
            channel: enumWord(say, 'way', sending.channel),
            toldTo: sending.toldTo,
            receipt: sending.receipt ?? '',
          })}{' '}
          <Moment at={sending.sentAt} />
        </p>
      ))}
      <UpwardReportActs report={one} />
      <p className="quiet">
        {one.editedBy !== null &&
          say('upward.by', { who: personAtPost(say, one.editedBy), revision: one.revision })}{' '}
        <Moment at={one.editedAt} />
        {one.signature !== null && (
          <>
            {' · '}
            {say(one.signature.isStandingIn ? 'upward.signedInPlace' : 'upward.signed', {
              who: one.signature.by === null ? '' : personAtPost(say, one.signature.by),
            })}{' '}
            <Moment at={one.signature.at} />
          </>
        )}
      </p>
      {one.state !== 'DISCARDED' && <PrintSheet report={one} />}
    </li>
  )
}

function Text({ report }: { report: OfficialReport }) {
  const say = useSay()
  return (
    <details>
      <summary>{say('upward.text')}</summary>
      <dl className="upward-text">
        {HEADINGS.map((heading) => {
          const section = report.sections.find((one) => one.heading === heading)
          const known = section !== undefined && section.text !== ''
          return (
            <div key={heading}>
              <dt>{enumWord(say, 'upward.heading', heading)}</dt>
              <dd className={known ? 'told' : 'quiet'}>
                {known ? section.text : say('upward.form.unknown')}
                {known && section.asOf !== null && (
                  <span className="quiet">
                    {' '}
                    <Moment at={section.asOf} />
                  </span>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </details>
  )
}

/** Begins the next report with the form filled from what is known; the first also in two minutes. */
function Drafting({ incident, kinds }: { incident: Incident; kinds: readonly string[] }) {
  const say = useSay()
  const picture = usePicture()
  const { reporting, keeper } = useDesk()
  const act = useAct(reporting.drafts, incident.id)
  const [begun, setBegun] = useState<{ kind: string; short: boolean } | null>(null)
  const taken = kinds.length === 0
  if (begun === null)
    return taken ? null : (
      <div className="escalate">
        {kinds.map((kind) => (
          <Button key={kind} onClick={() => setBegun({ kind, short: false })}>
            {say('upward.draft', { kind: enumWord(say, 'upward.kind', kind) })}
          </Button>
        ))}
        {kinds.includes('INITIAL') && (
          <Button onClick={() => setBegun({ kind: 'INITIAL', short: true })}>
            {say('upward.draft.short')}
          </Button>
        )}
      </div>
    )
  const label = say('upward.draft', { kind: enumWord(say, 'upward.kind', begun.kind) })
  return (
    <UpwardReportForm
      form={formOf(picture, incident, begun.kind)}
      headings={begun.short ? SHORT : HEADINGS}
      label={label}
      submit={say('upward.save')}
      busy={isBusy(act)}
      onCancel={() => setBegun(null)}
      onSubmit={(written) => {
        void reporting.drafts.act(incident.id, { kind: begun.kind, ...written }).then(() => {
          // What was refused stays, to be corrected; the picture may show what was accepted already.
          const accepted = reporting.drafts.view().get(incident.id)?.phase === 'ACCEPTED'
          const shown = upwardReportsOf(keeper.get(), incident.id).some((one) => isSaying(one, written))
          if (accepted || shown) setBegun(null)
        })
      }}
    >
      <ActStatus act={act} words={UPWARD_ACT} />
      {taken && (
        <p className="bad" role="status">
          {say('upward.another')}
        </p>
      )}
    </UpwardReportForm>
  )
}
