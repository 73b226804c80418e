import { useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import type { Report } from '../../picture/items'
import { enumWord } from '../../words/words'

/** Photos and recordings that came with a report: to look at, to play, and to keep. */
export function Attachments({ incident, report }: { incident: string; report: Report }) {
  const say = useSay()
  if (report.attachments.length === 0) return null
  return (
    <section className="attachments" aria-label={say('report.attachments')}>
      <h5>{say('report.attachments')}</h5>
      <ul>
        {report.attachments.map((one) => {
          const kind = kindOf(one.mediaType)
          const source = `/api/incidents/${encodeURIComponent(incident)}/attachments/${encodeURIComponent(one.sha256)}`
          const name = enumWord(say, 'attachmentKind', kind)
          return (
            <li key={one.sha256}>
              {kind === 'photo' && (
                <a href={source} target="_blank" rel="noreferrer">
                  <img src={source} alt={name} loading="lazy" />
                </a>
              )}
              {kind === 'sound' && <audio controls preload="none" src={source} aria-label={name} />}
              {kind === 'video' && <video controls preload="none" src={source} aria-label={name} />}
              <span>
                {name} <Moment at={one.receivedAt} />{' '}
                {kind !== 'photo' && (
                  <a href={source} download>
                    {say('report.attachment.keep')}
                  </a>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function kindOf(mediaType: string): 'photo' | 'sound' | 'video' {
  if (mediaType.startsWith('image/')) return 'photo'
  return mediaType.startsWith('audio/') ? 'sound' : 'video'
}
