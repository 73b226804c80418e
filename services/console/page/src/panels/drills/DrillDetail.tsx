import { DRILL_TITLE } from '../../parts/arrive'
import { DrillClock } from '../../parts/DrillClock'
import { usePicture, useSay } from '../../parts/desk'
import { Guard } from '../../parts/Guard'
import { Moment } from '../../parts/Moment'
import { incidentHref } from '../../parts/route'
import type { Chair, Drill } from '../../picture/drills'
import { enumWord } from '../../words/words'
import { ConductActs } from './ConductActs'
import { Expectations } from './Expectations'
import { Findings } from './Findings'
import { Happenings } from './Happenings'
import { Injects } from './Injects'
import { Marks } from './Marks'
import { Report } from './Report'

/** All of one drill: who takes part, and for whoever runs and judges it what comes and what has to follow. */
export function DrillDetail({ id }: { id: string | null }) {
  const say = useSay()
  const picture = usePicture()
  const drill = picture.drills.get(id ?? '')
  if (drill === undefined)
    return (
      <div className="drill card">
        <p className="empty">{say(id === null ? 'drill.choose' : 'drill.gone')}</p>
      </div>
    )
  const conduct = picture.conducts.get(drill.id)
  const incidents = [...picture.incidents.values()].filter(({ drillId }) => drillId === drill.id)
  return (
    <article className="drill card" aria-labelledby={DRILL_TITLE} data-shown={drill.id}>
      <header className="incident-head">
        <h2 id={DRILL_TITLE} tabIndex={-1}>
          {drill.name}
        </h2>
        <span className="tag tag-drill">{enumWord(say, 'drill.phase', drill.phase)}</span>
        {!drill.announced && <span className="tag">{say('drill.unannounced')}</span>}
      </header>
      <Standing drill={drill} />
      <Guard>
        <ConductActs drill={drill} />
      </Guard>
      {incidents.length > 0 && (
        <p>
          {say('drill.incidents')}{' '}
          {incidents.map((one) => (
            <a key={one.id} className="drill-link" href={incidentHref(one.id)}>
              {one.number}
            </a>
          ))}
        </p>
      )}
      <Guard key={`report ${drill.id}`}>
        <Report drill={drill} />
      </Guard>
      {conduct === undefined ? (
        <p className="quiet">{say('drill.conduct.hidden')}</p>
      ) : (
        <>
          {conduct.summary !== null && <p className="told">{conduct.summary}</p>}
          <Guard>
            <Injects drill={drill} conduct={conduct} />
          </Guard>
          <Guard>
            <Expectations drill={drill} conduct={conduct} />
          </Guard>
          <Guard>
            <Marks drill={drill} conduct={conduct} />
          </Guard>
          <Guard key={drill.id}>
            <Happenings drillId={drill.id} />
          </Guard>
        </>
      )}
      <Guard>
        <Findings drill={drill} />
      </Guard>
      <Parties drill={drill} />
    </article>
  )
}

function Standing({ drill }: { drill: Drill }) {
  const say = useSay()
  return (
    <>
      <p className="drill-clock">
        <span className="quiet">{say('drill.clock')}</span>{' '}
        <strong>
          <DrillClock clock={drill.clock} />
        </strong>{' '}
        {drill.clock.shiftedSeconds > 0 && (
          <span className="quiet">{say('drill.clock.shifted', { seconds: drill.clock.shiftedSeconds })}</span>
        )}
      </p>
      <p className="quiet">
        {say('drill.startsAt')} <Moment at={drill.startsAt} />
        {drill.startedAt !== null && (
          <>
            {' · '}
            {say('drill.startedAt')} <Moment at={drill.startedAt} />
          </>
        )}
        {drill.endedAt !== null && (
          <>
            {' · '}
            {say('drill.endedAt')} <Moment at={drill.endedAt} />
          </>
        )}
        {' · '}
        {enumWord(say, 'drill.kind', drill.drillKind)} · {enumWord(say, 'drill.extent', drill.extent)}
      </p>
      {drill.pause !== null && (
        <p className="bad" role="status">
          {say('drill.paused')} {enumWord(say, 'drill.pause', drill.pause.reason)}
        </p>
      )}
      {drill.notStarted !== null && (
        <p className="bad" role="status">
          {say('drill.notStarted', { reason: enumWord(say, 'refusal', drill.notStarted) })}
        </p>
      )}
    </>
  )
}

function Parties({ drill }: { drill: Drill }) {
  const say = useSay()
  return (
    <section aria-labelledby="drill-parties-title">
      <h3 id="drill-parties-title">{say('drill.parties')}</h3>
      <dl className="drill-parties">
        <dt>{say('drill.director')}</dt>
        <dd>{seat(drill.director)}</dd>
        {drill.evaluators.length > 0 && (
          <>
            <dt>{say('drill.evaluators')}</dt>
            <dd>{drill.evaluators.map(seat).join('、')}</dd>
          </>
        )}
        <dt>{say('drill.participants')}</dt>
        <dd>
          {drill.parties
            .map((one) => {
              const people = one.people.map(({ name }) => name).join('、')
              return people === '' ? seat(one.seat) : `${seat(one.seat)}（${people}）`
            })
            .join('；')}
        </dd>
        {drill.units.length > 0 && (
          <>
            <dt>{say('drill.units')}</dt>
            <dd>{drill.units.map(({ name }) => name).join('、')}</dd>
          </>
        )}
        {drill.outside.length > 0 && (
          <>
            <dt>{say('drill.outside')}</dt>
            <dd>
              {drill.outside.join('、')}
              {drill.outsideClearedAt !== null && `（${say('drill.outside.cleared')}）`}
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}

function seat({ postName, organizationName }: Chair): string {
  return organizationName === null || postName.startsWith(organizationName)
    ? postName
    : `${organizationName} ${postName}`
}
