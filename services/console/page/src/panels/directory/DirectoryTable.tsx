import { useSay } from '../../parts/desk'
import { Phone } from '../../parts/Phone'
import type { DirectoryPerson } from '../../session/directory'
import { enumWord } from '../../words/words'
import { ContactCheck } from './ContactCheck'

const MOST = 50

/** Whoever is found, those first whom nobody can reach. */
export function DirectoryTable({
  people,
  sought,
  onVerified,
}: {
  people: readonly DirectoryPerson[]
  sought: string
  onVerified: () => void
}) {
  const say = useSay()
  const found = people.filter((person) => isFound(person, sought.trim().toLowerCase()))
  const shown = [...found].sort((one, other) => Number(one.reached) - Number(other.reached)).slice(0, MOST)
  const unreached = found.filter(({ reached }) => !reached).length
  return (
    <>
      <p className="quiet" role="status">
        {say('directory.found', { people: found.length, shown: shown.length, unreached })}
      </p>
      <ul className="directory-people">
        {shown.map((person) => (
          <li key={person.id}>
            <Person person={person} onVerified={onVerified} />
          </li>
        ))}
      </ul>
    </>
  )
}

function isFound(person: DirectoryPerson, sought: string): boolean {
  return [person.name, person.organizationName, ...person.posts].some((one) =>
    one.toLowerCase().includes(sought),
  )
}

function Person({ person, onVerified }: { person: DirectoryPerson; onVerified: () => void }) {
  const say = useSay()
  return (
    <>
      <strong>{person.name}</strong> <span className="quiet">{person.organizationName}</span>{' '}
      <Phone name={person.name} number={person.phone} />
      {person.posts.length > 0 && <span className="quiet"> {person.posts.join(say('duty.joint'))}</span>}
      {!person.reached && <strong className="bad"> {say('duty.unreached')}</strong>}
      {person.quiet !== null && (
        <span className="quiet"> {say('directory.quiet', { hours: person.quiet })}</span>
      )}
      {person.qualifications.length > 0 && (
        <span className="quiet">
          {' '}
          {person.qualifications
            .map(({ name, validUntil }) =>
              validUntil === null ? name : say('directory.qualification.until', { name, day: validUntil }),
            )
            .join(say('duty.joint'))}
        </span>
      )}
      <ol className="directory-contacts">
        {person.contacts.map((contact) => (
          <li key={`${contact.channel} ${contact.address}`}>
            {enumWord(say, 'channel', contact.channel)} <span className="figure">{contact.address}</span>
            {contact.fault !== null && (
              <span className="bad"> {enumWord(say, 'contactFault', contact.fault)}</span>
            )}
            <ContactCheck person={person.id} contact={contact} onVerified={onVerified} />
          </li>
        ))}
      </ol>
    </>
  )
}
