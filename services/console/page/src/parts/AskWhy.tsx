import type { Alert } from '../picture/items'
import { useSay } from './desk'
import { incidentHref, whySection } from './route'

/** The way from an alert to why it stands as it does. */
export function AskWhy({ alert }: { alert: Alert }) {
  const say = useSay()
  const whose = say('duty.where', { organization: alert.organizationName, post: alert.postName })
  const silent = alert.acknowledgedAt === null && alert.stoodDown === null
  return (
    <a
      className="ask-why"
      href={incidentHref(alert.incidentId, whySection(alert.id))}
      aria-label={say(silent ? 'why.ask.for' : 'why.called.for', { whose })}
    >
      {say(silent ? 'why.ask' : 'why.called')}
    </a>
  )
}
