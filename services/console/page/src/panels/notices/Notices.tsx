import { Alert as Banner } from 'antd'
import { useConnection, usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import type { Notice } from '../../picture/items'
import { noticeGroups } from '../../picture/selectors'
import { enumWord, type Say } from '../../words/words'

/** What whoever sits here must know about the system itself: alarms stand on top of the page, the rest lower. */
export function Notices({ alarms }: { alarms: boolean }) {
  const say = useSay()
  const connection = useConnection()
  const unread = alarms ? 0 : connection.unread
  const groups = noticeGroups(usePicture()).filter(({ newest }) => (newest.level === 'ALARM') === alarms)
  if (groups.length === 0 && unread === 0) return null
  return (
    <section className="notices" aria-label={say(alarms ? 'notices.alarms' : 'notices.title')}>
      {groups.map(({ newest, all }) => (
        <Banner
          key={newest.code}
          showIcon
          type={alarms ? 'error' : 'warning'}
          title={
            <>
              <strong>{enumWord(say, 'notice.level', newest.level)}</strong> <Moment at={newest.at} />{' '}
              {sentence(say, newest)} {all.length > 1 && say('notice.times', { count: all.length })}{' '}
              <Details notices={all} />
            </>
          }
        />
      ))}
      {unread > 0 && <Banner showIcon type="warning" title={say('notice.unread', { count: unread })} />}
    </section>
  )
}

function sentence(say: Say, { code }: Notice): string {
  const known = enumWord(say, 'notice', code)
  return known === code ? say('notice.OTHER', { code }) : known
}

/** Of a hundred notices that say the same nobody reads more than these. */
const SHOWN = 5

function Details({ notices }: { notices: readonly Notice[] }) {
  const say = useSay()
  const params = notices.slice(0, SHOWN).flatMap((notice) => Object.entries(notice.params))
  if (params.length === 0) return null
  return (
    <details>
      <summary>{say('notice.details')}</summary>
      <dl className="params">
        {params.map(([name, value], at) => (
          <div key={at}>
            <dt>{name}</dt>
            <dd className="told">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
