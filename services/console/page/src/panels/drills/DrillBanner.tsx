import { DrillClock } from '../../parts/DrillClock'
import { usePicture, useSay } from '../../parts/desk'
import { drillHref, incidentHref } from '../../parts/route'
import { drillsInOrder, isOn, type Drill } from '../../picture/drills'
import { enumWord } from '../../words/words'

/** On every page of whoever takes part, and in sight wherever he looks: that a drill is on, or why it stands still. */
export function DrillBanner() {
  const say = useSay()
  const on = drillsInOrder(usePicture().drills.values()).filter(isOn)
  return on.length === 0 ? null : (
    <section className="drill-banner" aria-label={say('drill.banner')}>
      {on.map((drill) => (
        <One key={drill.id} drill={drill} />
      ))}
    </section>
  )
}

function One({ drill }: { drill: Drill }) {
  const say = useSay()
  const { incidents } = usePicture()
  const { pause } = drill
  // Of what is real somebody may hear only that it is: not everybody sees it.
  const real = pause?.incidentId == null ? undefined : incidents.get(pause.incidentId)
  return (
    <p className={pause === null ? 'drill-on' : 'drill-on drill-paused'} data-drill={drill.id}>
      <strong role="status">
        {say(pause === null ? 'drill.on' : 'drill.paused')}
        {pause !== null && ` ${enumWord(say, 'drill.pause', pause.reason)}`}
      </strong>{' '}
      <a href={drillHref(drill.id)}>{drill.name}</a> <DrillClock clock={drill.clock} />
      {real !== undefined && (
        <>
          {' '}
          <a href={incidentHref(real.id)}>{real.number}</a>
        </>
      )}
    </p>
  )
}
