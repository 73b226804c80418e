import { useSay } from '../../parts/desk'
import type { CalledPerson, CommunicationsTest, TriedChannel } from '../../session/communications'
import { enumWord, type Say } from '../../words/words'

/** A row for each person and channel, in the order they were called. */
export function TestTable({ test }: { test: CommunicationsTest }) {
  const say = useSay()
  const confirmed = test.people.filter((person) => person.confirmed).length
  return (
    <table>
      <caption>
        {say(test.ended ? 'communications.ended' : 'communications.running', {
          number: test.number,
          post: test.postName,
          confirmed,
          people: test.people.length,
        })}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('communications.person')}</th>
          <th scope="col">{say('communications.channel')}</th>
          <th scope="col">{say('communications.sent')}</th>
          <th scope="col">{say('communications.delivered')}</th>
          <th scope="col">{say('communications.confirmed')}</th>
        </tr>
      </thead>
      <tbody>
        {test.people.flatMap((person) =>
          person.channels.length === 0
            ? [<Unreachable key={person.personId} person={person} />]
            : person.channels.map((tried) => (
                <Row key={`${person.personId} ${tried.channel}`} person={person} tried={tried} />
              )),
        )}
      </tbody>
    </table>
  )
}

function Unreachable({ person }: { person: CalledPerson }) {
  const say = useSay()
  return (
    <tr>
      <th scope="row">{person.name ?? person.personId}</th>
      <td colSpan={4}>{say('communications.unreachable')}</td>
    </tr>
  )
}

function Row({ person, tried }: { person: CalledPerson; tried: TriedChannel }) {
  const say = useSay()
  const sent = seconds(say, tried.sentAfter) ?? enumWord(say, 'testState', tried.state)
  return (
    <tr>
      <th scope="row">{person.name ?? person.personId}</th>
      <td>{enumWord(say, 'channel', tried.channel)}</td>
      <td>
        {sent} {tried.code !== null && enumWord(say, 'code', tried.code)}
      </td>
      <td>{seconds(say, tried.deliveredAfter)}</td>
      <td>{seconds(say, tried.confirmedAfter)}</td>
    </tr>
  )
}

function seconds(say: Say, millis: number | null): string | null {
  return millis === null ? null : say('communications.seconds', { seconds: (millis / 1000).toFixed(1) })
}
