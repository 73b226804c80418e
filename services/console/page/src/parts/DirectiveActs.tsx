import { Button, Input } from 'antd'
import { useState } from 'react'
import { awaitsAnswer, isUnsettled, type Directive } from '../picture/directives'
import { ActStatus, isBusy, type ActWords } from './ActStatus'
import { useAct, useDesk, useSay } from './desk'

export const DIRECTIVE_ACT: ActWords = {
  sending: 'unit.SENDING',
  unanswered: 'unit.UNANSWERED',
  accepted: 'unit.ACCEPTED',
  refused: 'unit.REFUSED',
}

/** What whoever looks may say of the directive now: its receiver answers, its giver and the city judge the answer. */
export function DirectiveActs({ directive }: { directive: Directive }) {
  const { session } = useDesk()
  const { id, tier } = session.organization
  const gave = tier === 'CITY' || id === directive.fromOrganizationId
  return (
    <>
      {awaitsAnswer(directive) && id === directive.organizationId && <Answering directive={directive} />}
      {directive.state === 'ANSWERED' && gave && <Judging directive={directive} />}
      {isUnsettled(directive) && gave && <Withdrawing directive={directive} />}
    </>
  )
}

function Answering({ directive }: { directive: Directive }) {
  const say = useSay()
  const { directing } = useDesk()
  const act = useAct(directing.answers, directive.id)
  const [text, setText] = useState('')
  const answer = (how: 'DONE' | 'CANNOT') =>
    void directing.answers.act(directive.id, { answer: how, text: text.trim() === '' ? null : text.trim() })
  return (
    <div className="directive-act">
      <Input.TextArea
        aria-label={say('directive.answer.text')}
        placeholder={say('directive.answer.text')}
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="escalate">
        <Button type="primary" loading={isBusy(act)} onClick={() => answer('DONE')}>
          {say('directive.answer.DONE')}
        </Button>
        <Button
          disabled={text.trim() === ''}
          title={text.trim() === '' ? say('directive.answer.why') : undefined}
          loading={isBusy(act)}
          onClick={() => answer('CANNOT')}
        >
          {say('directive.answer.CANNOT')}
        </Button>
        <ActStatus act={act} words={DIRECTIVE_ACT} />
      </div>
    </div>
  )
}

function Judging({ directive }: { directive: Directive }) {
  const say = useSay()
  const { directing } = useDesk()
  const accepting = useAct(directing.acceptances, directive.id)
  const returning = useAct(directing.returns, directive.id)
  const [reason, setReason] = useState('')
  const number = directive.answers.at(-1)?.number ?? 1
  return (
    <div className="directive-act">
      <Input
        aria-label={say('directive.return.reason')}
        placeholder={say('directive.return.reason')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="escalate">
        <Button
          type="primary"
          loading={isBusy(accepting)}
          onClick={() => void directing.acceptances.act(directive.id, { number })}
        >
          {say('directive.accept')}
        </Button>
        <Button
          disabled={reason.trim() === ''}
          title={reason.trim() === '' ? say('directive.return.why') : undefined}
          loading={isBusy(returning)}
          onClick={() => void directing.returns.act(directive.id, { number, reason: reason.trim() })}
        >
          {say('directive.return')}
        </Button>
        <ActStatus act={accepting} words={DIRECTIVE_ACT} />
        <ActStatus act={returning} words={DIRECTIVE_ACT} />
      </div>
    </div>
  )
}

function Withdrawing({ directive }: { directive: Directive }) {
  const say = useSay()
  const { directing } = useDesk()
  const act = useAct(directing.withdrawals, directive.id)
  return (
    <div className="escalate">
      <Button
        size="small"
        loading={isBusy(act)}
        aria-label={say('directive.withdraw.for', { organization: directive.organizationName })}
        onClick={() => void directing.withdrawals.act(directive.id)}
      >
        {say('directive.withdraw')}
      </Button>
      <ActStatus act={act} words={DIRECTIVE_ACT} />
    </div>
  )
}
