import { usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { changesWord, reachWord } from '../../parts/zoneWords'
import { Section } from '../../parts/Section'
import type { HazardZones, Zone } from '../../picture/zones'
import { enumWord } from '../../words/words'
import { InZones } from './InZones'
import { Redraw } from './Redraw'

/** How far a substance may reach by the guidebook's tables, and what was assumed. */
export function Zones({ incidentId }: { incidentId: string }) {
  const say = useSay()
  const drawn = usePicture().zones.get(incidentId)
  if (drawn === undefined) return null
  return (
    <Section name="zones" title={say('zones.title')} data-zones={drawn.id}>
      {drawn.zones.length === 0 ? <NotInTheTable drawn={drawn} /> : <Drawn drawn={drawn} />}
      {drawn.siteChanged && <p className="unread">{say('zones.siteChanged')}</p>}
      <InZones drawn={drawn} />
      <Redraw incidentId={drawn.id} />
    </Section>
  )
}

function NotInTheTable({ drawn }: { drawn: HazardZones }) {
  const say = useSay()
  return (
    <p className="unread">
      {drawn.substance !== null && <strong className="told">{drawn.substance} </strong>}
      {say('zones.notInTheTable')} <span className="quiet">{drawn.edition}</span>
    </p>
  )
}

function Drawn({ drawn }: { drawn: HazardZones }) {
  const say = useSay()
  return (
    <>
      <p className="alert-now">
        <strong className="told">{drawn.substance}</strong>{' '}
        {say('zones.basis', {
          un: drawn.unNumber ?? '',
          guide: drawn.guide ?? '',
          edition: drawn.edition,
          spill: say(drawn.largeSpill ? 'zones.large' : 'zones.small'),
          light: say(drawn.night ? 'zones.night' : 'zones.day'),
        })}{' '}
        <span className="quiet">
          <Moment at={drawn.drawnAt} />
        </span>
        {drawn.changes.length > 0 && (
          <span className="quiet"> {say('zones.changed', { changes: changesWord(say, drawn.changes) })}</span>
        )}
      </p>
      <ul className="alert-cards">
        {drawn.zones.map((one) => (
          <ZoneCard key={one.kind} zone={one} />
        ))}
      </ul>
      {drawn.assumed.length > 0 && <Assumed assumed={drawn.assumed} />}
      <a href={`/api/incidents/${encodeURIComponent(drawn.id)}/zones.geojson`} download>
        {say('zones.download')}
      </a>
    </>
  )
}

function ZoneCard({ zone }: { zone: Zone }) {
  const say = useSay()
  return (
    <li className="alert-card open" data-zone={zone.kind}>
      <div className="alert-head">
        <strong>{enumWord(say, 'zone', zone.kind)}</strong>
        <span className="figure">{reachWord(say, zone)}</span>
      </div>
      <p className="alert-now">{enumWord(say, 'zone.purpose', zone.kind)}</p>
      <p className="quiet">{zone.source}</p>
    </li>
  )
}

function Assumed({ assumed }: { assumed: readonly string[] }) {
  const say = useSay()
  return (
    <div className="unread">
      {say('zones.assumed')}
      <ul>
        {assumed.map((one) => (
          <li key={one}>{enumWord(say, 'zones.assumed', one)}</li>
        ))}
      </ul>
    </div>
  )
}
