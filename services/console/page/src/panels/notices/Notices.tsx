import { Alert as Banner } from 'antd'
import { useConnection, usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import type { Notice } from '../../picture/items'
import { noticesOf } from '../../picture/selectors'
import { enumWord, type Say } from '../../words/words'

/** What whoever sits here must know about the system itself: alarms stand on top of the page, the rest lower. */
export function Notices({ alarms }: { alarms: boolean }) {
  const say = useSay()
  const connection = useConnection()
  const unread = alarms ? 0 : connection.unread
  const notices = noticesOf(usePicture()).filter((notice) => (notice.level === 'ALARM') === alarms)
  if (notices.length === 0 && unread === 0) return null
  return (
    <section className="notices" aria-label={say(alarms ? 'notices.alarms' : 'notices.title')}>
      {notices.map((notice) => (
        <Banner
          key={notice.id}
          showIcon
          type={notice.level === 'ALARM' ? 'error' : 'warning'}
          title={
            <>
              <strong>{enumWord(say, 'notice.level', notice.level)}</strong> <Moment at={notice.at} />{' '}
              {sentence(say, notice)} <Details notice={notice} />
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

function Details({ notice }: { notice: Notice }) {
  const say = useSay()
  const params = Object.entries(notice.params)
  if (params.length === 0) return null
  return (
    <details>
      <summary>{say('notice.details')}</summary>
      <dl className="params">
        {params.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="told">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
