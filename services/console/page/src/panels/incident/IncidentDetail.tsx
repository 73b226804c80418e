import { Claim } from '../../parts/Claim'
import { Closing } from '../../parts/Closing'
import { Lead } from '../../parts/Lead'
import { Real } from '../../parts/Real'
import { INCIDENT_TITLE } from '../../parts/arrive'
import { DrillMark } from '../../parts/DrillMark'
import { Guard } from '../../parts/Guard'
import { usePicture, useSay } from '../../parts/desk'
import { Age, Moment } from '../../parts/Moment'
import { placeOf } from '../../parts/person'
import { mapHref } from '../../parts/route'
import type { Incident } from '../../picture/items'
import { enumWord } from '../../words/words'
import { Aids } from './Aids'
import { AlertCards } from './AlertCards'
import { Assessment } from './Assessment'
import { Assignments } from './Assignments'
import { Clocks } from './Clocks'
import { Directives } from './Directives'
import { Checklist } from './Checklist'
import { Facts } from './Facts'
import { Matches } from './Matches'
import { Reports } from './Reports'
import { Sections } from './Sections'
import { Timeline } from './Timeline'
import { UpwardReports } from './UpwardReports'
import { Why } from './Why'
import { Zones } from './Zones'

/** All of one incident. */
export function IncidentDetail({ id, chosen }: { id: string | null; chosen: boolean }) {
  const say = useSay()
  const incident = usePicture().incidents.get(id ?? '')

  if (incident === undefined) {
    return (
      <section className="incident card" aria-label={say('incidents.title')}>
        <BackToList />
        <p className="empty">{chosen ? say('incident.gone') : say('incident.choose')}</p>
      </section>
    )
  }
  return (
    <article className="incident card" aria-labelledby={INCIDENT_TITLE} data-shown={incident.id}>
      <BackToList />
      <header className="incident-head">
        <h2 id={INCIDENT_TITLE} tabIndex={-1}>
          <DrillMark of={incident} />
          {enumWord(say, 'category', incident.category)} · {placeOf(say, incident)}
        </h2>
        {incident.flags.map((flag) => (
          <span key={flag} className="flag">
            {enumWord(say, 'flag', flag)}
          </span>
        ))}
      </header>
      <Standing incident={incident} />
      <Guard>
        <Real incident={incident} />
      </Guard>
      <Guard>
        <div className="incident-stand">
          <Claim incident={incident} />
          <Closing incident={incident} />
          <Lead incident={incident} />
        </div>
      </Guard>
      <Guard>
        <Sections incident={incident} />
      </Guard>
      <Guard>
        <AlertCards incidentId={incident.id} />
      </Guard>
      <Guard>
        <Assessment incident={incident} />
      </Guard>
      <Guard>
        <Zones incidentId={incident.id} />
      </Guard>
      <Guard>
        <Assignments incidentId={incident.id} />
      </Guard>
      <Guard>
        <Aids incidentId={incident.id} />
      </Guard>
      <Guard>
        <Directives incidentId={incident.id} />
      </Guard>
      <Guard>
        <Checklist incident={incident} />
      </Guard>
      <Guard>
        <Clocks incidentId={incident.id} />
      </Guard>
      <Guard>
        <UpwardReports incident={incident} />
      </Guard>
      <Guard>
        <Facts incident={incident} />
      </Guard>
      <Guard>
        <Reports incident={incident} />
      </Guard>
      <Guard>
        <Matches incident={incident} />
      </Guard>
      <Guard>
        <Why incidentId={incident.id} />
      </Guard>
      <Guard>
        <Timeline incidentId={incident.id} />
      </Guard>
    </article>
  )
}

/** Which it is, when and by whom it was told. */
function Standing({ incident }: { incident: Incident }) {
  const say = useSay()
  return (
    <p className="quiet">
      <span className="figure">{incident.number}</span>
      {incident.receivedAt !== null && (
        <>
          {' · '}
          {say('incident.receivedAt')} <Moment at={incident.receivedAt} /> (
          <Age since={incident.receivedAt} />)
        </>
      )}
      {incident.organizationName !== null && ` · ${incident.organizationName}`}
      {(incident.coordinates !== null || incident.siteId !== null) && (
        <>
          {' · '}
          <a href={mapHref(incident.id)}>{say('incident.map')}</a>
        </>
      )}
    </p>
  )
}

function BackToList() {
  const say = useSay()
  return (
    <a className="back narrow-only" href="#/">
      ← {say('incidents.back')}
    </a>
  )
}
