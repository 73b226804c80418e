import { useEffect, useRef, useState } from 'react'
import { usePicture, useSay } from '../../parts/desk'
import { placeOf } from '../../parts/person'
import type { Alert } from '../../picture/items'
import { enumWord } from '../../words/words'

/** Says a new alert of mine aloud to a screen reader, and counts the open ones in the title of the tab. */
export function Announcer({ alerts }: { alerts: readonly Alert[] }) {
  const say = useSay()
  const { incidents } = usePicture()
  const said = useRef(new Set<string>())
  const [news, setNews] = useState('')

  useEffect(() => {
    const fresh = alerts.find((alert) => !said.current.has(alert.id))
    said.current = new Set(alerts.map((alert) => alert.id))
    if (fresh === undefined) return
    const incident = incidents.get(fresh.incidentId)
    setNews(
      say('mine.announce', {
        category: enumWord(say, 'category', incident?.category ?? 'UNKNOWN'),
        place: placeOf(say, incident),
      }),
    )
  }, [alerts, incidents, say])

  const count = alerts.length
  useEffect(() => {
    const title = say('app.title')
    document.title = count > 0 ? say('mine.document', { count, title }) : title
  }, [count, say])

  return (
    <div className="unseen" aria-live="assertive">
      {news}
    </div>
  )
}
