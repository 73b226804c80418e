import { useEffect, useRef, useState } from 'react'
import { useDesk, usePicture, useSay } from '../../parts/desk'
import { placeOf } from '../../parts/person'
import type { Alert } from '../../picture/items'
import { isExercise } from '../../picture/ringing'
import { enumWord } from '../../words/words'

/** Says a new alert of mine aloud to a screen reader and, while the tab is hidden, on the desktop; counts the open ones that are real in the title of the tab. */
export function Announcer({ alerts }: { alerts: readonly Alert[] }) {
  const say = useSay()
  const picture = usePicture()
  const { notices, push } = useDesk()
  const known = useRef(new Set<string>())
  const [news, setNews] = useState('')

  useEffect(() => {
    const fresh = alerts.find((alert) => !known.current.has(alert.id))
    known.current = new Set(alerts.map((alert) => alert.id))
    if (fresh === undefined) return
    const incident = picture.incidents.get(fresh.incidentId)
    const said = say(isExercise(picture, fresh) ? 'mine.announce.drill' : 'mine.announce', {
      category: enumWord(say, 'category', incident?.category ?? 'UNKNOWN'),
      place: placeOf(say, incident),
    })
    setNews(said)
    // Where notices of the console are on, the same alert comes by them.
    if (push.view().at !== 'ON') notices?.show(said, fresh.id)
  }, [alerts, picture, say, notices, push])

  const count = alerts.filter((alert) => !isExercise(picture, alert)).length
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
