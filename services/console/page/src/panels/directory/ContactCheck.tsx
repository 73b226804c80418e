import { Button, Input } from 'antd'
import { useState } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { enterCode, sendCode, type Asked, type DirectoryContact } from '../../session/directory'
import type { Problem } from '../../session/session'

/** Whether somebody found out that the person has the contact; if not, a code that it is sent finds out. */
export function ContactCheck({
  person,
  contact,
  onVerified,
}: {
  person: string
  contact: DirectoryContact
  onVerified: () => void
}) {
  const say = useSay()
  const { http, newKey } = useDesk()
  const [sent, setSent] = useState(false)
  const [code, setCode] = useState('')
  /** The same until it is known what came of it, or another code is typed. */
  const [key, setKey] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)

  const run = async (act: (key: string) => Promise<Asked<null>>, done: () => void) => {
    const used = key ?? newKey()
    setKey(used)
    setBusy(true)
    const answer = await act(used)
    setBusy(false)
    const failed = 'problem' in answer ? answer.problem : null
    setProblem(failed)
    if (failed === null) done()
    if (failed === null || !['NOT_NOW', 'OUTCOME_UNKNOWN', 'UNREACHABLE'].includes(failed.code)) setKey(null)
  }
  if (contact.verifiedAt !== null) {
    return (
      <span className="quiet">
        {' '}
        {say('directory.verified', { post: contact.verifiedBy ?? '' })} <Moment at={contact.verifiedAt} />
      </span>
    )
  }
  if (!contact.called) return null
  const { channel } = contact
  return (
    <span className="quiet">
      {' '}
      {say('contact.unverified')}{' '}
      <Button
        size="small"
        type="link"
        loading={busy}
        onClick={() =>
          void run(
            (used) => sendCode(http, person, channel, used),
            () => setSent(true),
          )
        }
      >
        {say(sent ? 'directory.code.again' : 'directory.code.send')}
      </Button>
      {sent && (
        <>
          <Input
            size="small"
            className="directory-code"
            inputMode="numeric"
            maxLength={6}
            aria-label={say('directory.code')}
            placeholder={say('directory.code')}
            value={code}
            onChange={(event) => {
              setCode(event.target.value.trim())
              setKey(null)
            }}
          />
          <Button
            size="small"
            disabled={!/^[0-9]{6}$/.test(code) || busy}
            onClick={() => void run((used) => enterCode(http, person, channel, code, used), onVerified)}
          >
            {say('directory.code.enter')}
          </Button>
        </>
      )}
      {problem !== null && (
        <span role="alert" className="bad">
          {' '}
          {say('directory.problem', { code: problem.code, detail: problem.detail ?? '' })}
        </span>
      )}
    </span>
  )
}
