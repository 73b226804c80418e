import { Button } from 'antd'
import type { Office, OfficialReport } from '../picture/upwardReports'
import { enumWord } from '../words/words'
import { ActStatus, isBusy } from './ActStatus'
import { useAct, useDesk, usePicture, useSay } from './desk'
import { Moment } from './Moment'
import { UPWARD_ACT } from './UpwardReportActs'

/** Sends it to an office above by itself, and says how that went; nothing of an exercise goes outside. */
export function UpwardDelivery({ report }: { report: OfficialReport }) {
  const say = useSay()
  const { reporting } = useDesk()
  const act = useAct(reporting.deliveries, report.id)
  const isSaidToBeExercise = usePicture().incidents.get(report.incidentId)?.flags.includes('SAYS_EXERCISE')
  if (report.offices.length === 0) return null
  if (report.handling !== 'ACTUAL' || isSaidToBeExercise)
    return <p className="quiet">{say('upward.office.exercise')}</p>
  return (
    <>
      <ul className="upward-offices" aria-label={say('upward.offices')}>
        {report.offices.map((office) => (
          <li key={office.id} data-office={office.id} data-office-state={office.state ?? 'NONE'}>
            {isToBeSent(office) && (
              <Button
                loading={isBusy(act)}
                onClick={() =>
                  void reporting.deliveries.act(report.id, {
                    officeId: office.id,
                    attempt: office.attempt + 1,
                  })
                }
              >
                {say(office.state === null ? 'upward.office.send' : 'upward.office.again', {
                  office: office.name,
                })}
              </Button>
            )}
            {office.state !== null && <Way office={office} />}
          </li>
        ))}
      </ul>
      <ActStatus act={act} words={UPWARD_ACT} />
    </>
  )
}

function isToBeSent({ state }: Office): boolean {
  return state === null || state === 'FAILED'
}

function Way({ office }: { office: Office }) {
  const say = useSay()
  const failed = office.state === 'FAILED'
  return (
    <span className={failed ? 'bad' : 'quiet'} role="status">
      {say('upward.office.line', {
        office: office.name,
        state: enumWord(say, 'upward.office.state', office.state ?? ''),
        attempt: office.attempt,
      })}
      {failed && office.code !== null && `（${enumWord(say, 'code', office.code)}）`}{' '}
      <Moment at={office.at} />
      {failed && ` ${say('upward.office.otherwise')}`}
    </span>
  )
}
