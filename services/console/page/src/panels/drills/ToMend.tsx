import { useDesk, usePicture, useSay } from '../../parts/desk'
import { FindingRow } from '../../parts/FindingRow'
import { openFindings } from '../../picture/drills'

/** What drills have shown and is not struck off: first what waits for this post. */
export function ToMend() {
  const say = useSay()
  const { session } = useDesk()
  const open = openFindings(usePicture().findings.values())
  const mine = ({ state, owner, by }: (typeof open)[number]) =>
    (state === 'ANSWERED' ? by : owner).postId === session.post.id
  if (open.length === 0) return null
  return (
    <section className="drill-mend card" aria-labelledby="drill-mend-title">
      <h2 id="drill-mend-title">
        {say('finding.title')} <span className="count">{open.length}</span>
      </h2>
      <ul className="drill-findings">
        {[...open.filter(mine), ...open.filter((one) => !mine(one))].map((one) => (
          <FindingRow key={one.id} finding={one} />
        ))}
      </ul>
    </section>
  )
}
