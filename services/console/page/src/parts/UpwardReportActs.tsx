import { Button, Input } from 'antd'
import { useState } from 'react'
import { HEADINGS, isSaying, isSigned, isWritten, type OfficialReport } from '../picture/upwardReports'
import { ActStatus, isBusy, type ActWords } from './ActStatus'
import { useAct, useDesk, useSay } from './desk'
import { UpwardDelivery } from './UpwardDelivery'
import { UpwardReportForm } from './UpwardReportForm'
import { UpwardSending } from './UpwardSending'

export const UPWARD_ACT: ActWords = {
  sending: 'unit.SENDING',
  unanswered: 'unit.UNANSWERED',
  accepted: 'unit.ACCEPTED',
  refused: 'unit.REFUSED',
}

/** What an officer of the city may do with the report now; whether he may sign is for dispatch to say. */
export function UpwardReportActs({ report }: { report: OfficialReport }) {
  const { session } = useDesk()
  if (session.organization.tier !== 'CITY') return null
  return (
    <>
      {report.state === 'SUBMITTED' && <Judging report={report} />}
      {isWritten(report) && <Writing report={report} />}
      {isSigned(report) && <UpwardDelivery report={report} />}
      {isSigned(report) && <UpwardSending report={report} />}
    </>
  )
}

function Writing({ report }: { report: OfficialReport }) {
  const say = useSay()
  const { reporting, keeper } = useDesk()
  const editing = useAct(reporting.edits, report.id)
  const submitting = useAct(reporting.submissions, report.id)
  const discarding = useAct(reporting.discards, report.id)
  // The revision it was opened with: what somebody else writes meanwhile is not overwritten unseen.
  const [opened, setOpened] = useState<OfficialReport | null>(null)
  const { id, revision } = report
  if (opened !== null)
    return (
      <UpwardReportForm
        key={opened.revision}
        form={opened}
        headings={HEADINGS}
        label={say('upward.edit')}
        submit={say('upward.save')}
        busy={isBusy(editing)}
        onCancel={() => setOpened(null)}
        onSubmit={(written) => {
          void reporting.edits.act(id, { revision: opened.revision, ...written }).then(() => {
            // What was refused stays, to be corrected; the picture may show what was accepted already.
            const shown = keeper.get().upwardReports.get(id)
            const accepted = reporting.edits.view().get(id)?.phase === 'ACCEPTED'
            if (accepted || (shown !== undefined && isSaying(shown, written))) setOpened(null)
          })
        }}
      >
        <ActStatus act={editing} words={UPWARD_ACT} />
        {revision > opened.revision && (
          <p className="bad" role="status">
            {say('upward.changed', { revision })}{' '}
            <Button size="small" onClick={() => setOpened(report)}>
              {say('upward.changed.read')}
            </Button>
          </p>
        )}
      </UpwardReportForm>
    )
  return (
    <div className="escalate">
      {report.state !== 'SUBMITTED' && (
        <Button
          type="primary"
          loading={isBusy(submitting)}
          onClick={() => void reporting.submissions.act(id, { revision })}
        >
          {say('upward.submit')}
        </Button>
      )}
      <Button onClick={() => setOpened(report)}>{say('upward.edit')}</Button>
      <Button loading={isBusy(discarding)} onClick={() => void reporting.discards.act(id)}>
        {say('upward.discard')}
      </Button>
      <ActStatus act={submitting} words={UPWARD_ACT} />
      <ActStatus act={editing} words={UPWARD_ACT} />
      <ActStatus act={discarding} words={UPWARD_ACT} />
    </div>
  )
}

/** For whoever signs. The revision that is asked for is the one that stands here. */
function Judging({ report: { id, revision } }: { report: OfficialReport }) {
  const say = useSay()
  const { reporting, session } = useDesk()
  const signing = useAct(reporting.signatures, id)
  const returning = useAct(reporting.returns, id)
  const [reason, setReason] = useState('')
  if (session.post.kind !== 'DUTY_LEADER' && session.post.kind !== 'DUTY_OFFICER') return null
  return (
    <div className="directive-act">
      <Input
        aria-label={say('upward.return.reason')}
        placeholder={say('upward.return.reason')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="escalate">
        <Button
          type="primary"
          loading={isBusy(signing)}
          onClick={() => void reporting.signatures.act(id, { revision })}
        >
          {say('upward.sign')}
        </Button>
        <Button
          disabled={reason.trim() === ''}
          title={reason.trim() === '' ? say('directive.return.why') : undefined}
          loading={isBusy(returning)}
          onClick={() => void reporting.returns.act(id, { revision, reason: reason.trim() })}
        >
          {say('upward.return')}
        </Button>
        <ActStatus act={signing} words={UPWARD_ACT} />
        <ActStatus act={returning} words={UPWARD_ACT} />
      </div>
    </div>
  )
}
