import { PasswordForm } from '../../parts/PasswordForm'
import { useSpeech } from '../../parts/desk'
import type { Fetch, Session } from '../../session/session'

interface Props {
  readonly session: Session
  readonly http: Fetch
  readonly onChosen: () => void
}

/** Behind the door, before the desk: whoever made the password knows it, so it is changed first. */
export function FirstPassword({ session, http, onChosen }: Props) {
  const { say } = useSpeech()
  return (
    <main className="signin">
      <div className="signin-card">
        <p className="signin-brand">{say('app.name')}</p>
        <h1>{say('password.first')}</h1>
        <p>{say('password.why', { username: session.username })}</p>
        <PasswordForm http={http} onChosen={onChosen} />
      </div>
    </main>
  )
}
