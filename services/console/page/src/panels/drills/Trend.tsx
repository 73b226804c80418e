import { Moment } from '../../parts/Moment'
import { useSay } from '../../parts/desk'
import { drillHref } from '../../parts/route'
import { duration } from '../../parts/times'
import type { DrillTrend, TrendOutcome } from '../../session/drillTrends'
import { enumWord } from '../../words/words'
import { ReportTable } from './ReportTable'

const HIGH = 60
const WIDE = 28
const GAP = 14

const STATES: Readonly<Record<string, string>> = {
  MET: 'tag tag-green',
  MISSED: 'tag tag-red',
  LATE: 'tag tag-amber',
}

/** How drills of the same scenario went, the earliest first. */
export function Trend({ trend }: { trend: DrillTrend }) {
  const say = useSay()
  const few = trend.drills.length < 2
  return (
    <>
      <ReportTable
        name={say('drill.trend')}
        columns={[say('drill.report.expectation')]}
        heads={trend.drills.map((one) => (
          <th scope="col" key={one.drillId}>
            <a href={drillHref(one.drillId)}>
              <Moment at={one.startedAt} />
            </a>
            <br />
            {say('drill.trend.met', { met: one.met, count: one.expected })}
          </th>
        ))}
        none={few ? say('drill.trend.none') : null}
      >
        {trend.expectations.map((one) => (
          <tr key={one.id} data-trend={one.id}>
            <th scope="row">{one.text}</th>
            {one.outcomes.map((outcome, index) => (
              <td key={index}>{outcome !== null && <Result outcome={outcome} />}</td>
            ))}
          </tr>
        ))}
        {trend.headings.map((one) => (
          <tr key={one.heading} data-trend={one.heading}>
            <th scope="row">{say('drill.trend.mark', { heading: enumWord(say, 'heading', one.heading) })}</th>
            {one.marks.map((mark, index) => (
              <td key={index} className="figure">
                {mark ?? ''}
              </td>
            ))}
          </tr>
        ))}
      </ReportTable>
      {!few && <Bars trend={trend} />}
    </>
  )
}

function Result({ outcome }: { outcome: TrendOutcome }) {
  const say = useSay()
  return (
    <>
      <span className={STATES[outcome.state] ?? 'tag'}>
        {enumWord(say, 'expectation.state', outcome.state)}
      </span>
      {outcome.tookSeconds !== null && (
        <>
          <br />
          <span className="figure">
            {duration(outcome.tookSeconds * 1000)} / {duration(outcome.withinSeconds * 1000)}
          </span>
        </>
      )}
    </>
  )
}

/** A bar for each drill, as high as what was met in time of all that was expected; the table says the same. */
function Bars({ trend }: { trend: DrillTrend }) {
  const say = useSay()
  const wide = trend.drills.length * (WIDE + GAP) + GAP
  const shares = trend.drills.map(({ met, expected }) =>
    expected === 0 ? 0 : Math.round((100 * met) / expected),
  )
  return (
    <svg
      className="drill-bars"
      role="img"
      aria-label={say('drill.trend.bars', { shares: shares.map((share) => `${share}%`).join('、') })}
      viewBox={`0 0 ${wide} ${HIGH + 34}`}
      width={wide}
      height={HIGH + 34}
    >
      {shares.map((share, index) => {
        const left = GAP + index * (WIDE + GAP)
        const high = (share * HIGH) / 100
        return (
          <g key={trend.drills[index]?.drillId}>
            <rect className="drill-bar-all" x={left} y={16} width={WIDE} height={HIGH} />
            <rect className="drill-bar-met" x={left} y={16 + HIGH - high} width={WIDE} height={high} />
            <text x={left + WIDE / 2} y={HIGH + 30} textAnchor="middle">
              {share}%
            </text>
          </g>
        )
      })}
    </svg>
  )
}
