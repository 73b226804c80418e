import { Button } from 'antd'
import { ActStatus, isBusy } from '../../parts/ActStatus'
import { useAct, useDesk, usePicture, useSay } from '../../parts/desk'
import { UNIT_ACT } from '../../parts/unitWords'
import type { Unit } from '../../picture/units'
import { unitsByOrganization } from '../../picture/selectors'
import { enumWord } from '../../words/words'

/** Which units there are, and whether they can go. */
export function UnitList() {
  const say = useSay()
  const organizations = unitsByOrganization(usePicture())
  return (
    <section className="units card" aria-labelledby="units-title">
      <h2 id="units-title">{say('units.title')}</h2>
      {organizations.length === 0 && <p className="empty">{say('units.none')}</p>}
      {organizations.map(({ id, name, units }) => (
        <div key={id}>
          <h3>{name}</h3>
          <ul className="receipts">
            {units.map((unit) => (
              <UnitRow key={unit.id} unit={unit} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

function UnitRow({ unit }: { unit: Unit }) {
  const say = useSay()
  const { session } = useDesk()
  const may = session.organization.tier === 'CITY' || session.organization.id === unit.organizationId
  const bound = unit.engaged !== 'NO'
  return (
    <li data-unit={unit.id} data-unit-state={unit.state}>
      <strong>{unit.name}</strong> <span className="quiet">{enumWord(say, 'unitKind', unit.unitKind)}</span>{' '}
      <span className={bound ? 'tag tag-blue' : 'tag'}>
        {bound ? enumWord(say, 'engaged', unit.engaged) : enumWord(say, 'unitState', unit.state)}
      </span>
      {unit.crew !== null && <span className="quiet"> {say('units.crew', { count: unit.crew })}</span>}
      {may && <StateButton unit={unit} />}
    </li>
  )
}

function StateButton({ unit }: { unit: Unit }) {
  const say = useSay()
  const { dispatching } = useDesk()
  const act = useAct(dispatching.unitStates, unit.id)
  const next = unit.state === 'AVAILABLE' ? 'OUT_OF_SERVICE' : 'AVAILABLE'
  const word = enumWord(say, 'unitState.set', next)
  return (
    <>
      {' '}
      <Button
        size="small"
        loading={isBusy(act)}
        aria-label={say('units.set', { act: word, unit: unit.name })}
        onClick={() => void dispatching.unitStates.act(unit.id, { state: next })}
      >
        {word}
      </Button>
      <ActStatus act={act} words={UNIT_ACT} />
    </>
  )
}
