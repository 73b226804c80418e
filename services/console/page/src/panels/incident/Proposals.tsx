import { Button } from 'antd'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import { needsWord, UNIT_ACT, whyWord } from '../../parts/unitWords'

/** For the city's duty room: which units could go, and why; one click offers. */
export function Proposals({ incidentId }: { incidentId: string }) {
  const say = useSay()
  const { dispatching } = useDesk()
  const proposal = usePicture().proposals.get(incidentId)
  const asking = useAct(dispatching.proposals, incidentId)
  const offering = useAct(dispatching.offers, incidentId)
  return (
    <div className="proposals" data-proposals={incidentId}>
      <Button
        loading={isBusy(asking)}
        onClick={() => void dispatching.proposals.act(incidentId, { needs: [] })}
      >
        {say('proposal.ask')}
      </Button>
      <ActStatus act={asking} words={UNIT_ACT} />
      {proposal !== undefined && (
        <>
          <p>{say('proposal.needs', { needs: needsWord(say, proposal.needs) })}</p>
          {proposal.shortfall.length > 0 && (
            <p className="bad">{say('proposal.shortfall', { needs: needsWord(say, proposal.shortfall) })}</p>
          )}
          <ol className="receipts">
            {proposal.units.map((unit) => (
              <li key={unit.unitId}>
                <strong>{unit.unitName}</strong> <span className="quiet">{whyWord(say, unit)}</span>{' '}
                <Button
                  size="small"
                  disabled={isBusy(offering)}
                  aria-label={say('proposal.offer.to', { unit: unit.unitName })}
                  onClick={() =>
                    void dispatching.offers.act(incidentId, { unitId: unit.unitId, needs: proposal.needs })
                  }
                >
                  {say('proposal.offer')}
                </Button>
              </li>
            ))}
          </ol>
          <ActStatus act={offering} words={UNIT_ACT} />
        </>
      )}
    </div>
  )
}
