import type { ReactNode } from 'react'
import { useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import { Section } from '../../parts/Section'
import { HARMS, type Incident } from '../../picture/items'
import { enumWord, type Say } from '../../words/words'

/** What is known; what was not told is said to be so. */
export function Facts({ incident }: { incident: Incident }) {
  const say = useSay()
  const unknown = <span className="quiet">{say('incident.unknown')}</span>
  return (
    <Section name="facts" title={say('incident.facts')}>
      {incident.shownFrom !== null && (
        <p className="bad">
          <Moment at={incident.shownFrom} /> {say('incident.shownFrom')}
        </p>
      )}
      <dl className="facts">
        <Fact name={say('incident.number')}>
          <span className="figure">{incident.number}</span>
        </Fact>
        <Fact name={say('incident.reportedBy')}>{incident.organizationName ?? unknown}</Fact>
        <Fact name={say('incident.receivedAt')}>
          <Moment at={incident.receivedAt} />
        </Fact>
        <Fact name={say('incident.occurredAt')}>
          {incident.occurredAt === null ? unknown : <Moment at={incident.occurredAt} />}
        </Fact>
        <Fact name={say('incident.place')}>{incident.placeText ?? unknown}</Fact>
        <Fact name={say('incident.site')}>{incident.siteName ?? unknown}</Fact>
        <Fact name={say('incident.towns')}>
          {incident.towns.map((town) => town.name).join(' / ')}{' '}
          <span className="quiet">{enumWord(say, 'townKnownBy', incident.townKnownBy)}</span>
        </Fact>
        <Fact name={say('incident.coordinates')}>{coordinates(incident) ?? unknown}</Fact>
        <Fact name={say('incident.substance')}>{substance(say, incident) ?? unknown}</Fact>
        <Fact name={say('incident.casualties')}>{casualties(say, incident) ?? unknown}</Fact>
      </dl>
    </Section>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="told">{children}</dd>
    </div>
  )
}

function coordinates({ coordinates: at }: Incident): string | null {
  return at === null ? null : `${at.latitude.toFixed(5)}, ${at.longitude.toFixed(5)}`
}

function substance(say: Say, { substance: told }: Incident): string | null {
  if (told === null) return null
  const parts = [
    told.name,
    told.unNumber !== null && say('incident.un', { number: told.unNumber }),
    told.cas !== null && say('incident.cas', { number: told.cas }),
    told.quantityKilograms !== null && say('incident.kilograms', { amount: told.quantityKilograms }),
    told.container,
  ].filter((part) => typeof part === 'string' && part !== '')
  return parts.length === 0 ? null : parts.join(' · ')
}

function casualties(say: Say, { casualties: told }: Incident): string | null {
  if (told === null) return null
  const parts = HARMS.flatMap((harm) => {
    const count = told[harm]
    return count === null ? [] : [say(`harm.${harm}`, { count })]
  })
  return parts.length === 0 ? null : parts.join(' · ')
}
