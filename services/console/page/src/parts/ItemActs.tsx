import { Button } from 'antd'
import type { Listed } from '../picture/checklists'
import { isToBeDone } from '../picture/selectors'
import { itemId } from '../session/activating'
import { NOT_APPLICABLE_REASONS, UNTICK_REASONS } from '../session/asked'
import { enumWord } from '../words/words'
import { ActStatus, isBusy } from './ActStatus'
import { useAct, useDesk, useSay, useSpeech } from './desk'
import { LEVEL_ACT, whatOf } from './levelWords'
import { Reasons } from './Reasons'

/** The buttons for what whoever looks may say of an item; for its owner and the city's duty room. */
export function ItemActs({ incidentId, item }: { incidentId: string; item: Listed }) {
  const { session } = useDesk()
  const may = session.organization.tier === 'CITY' || session.organization.id === item.organizationId
  if (!may) return null
  return isToBeDone(item) ? (
    <ToBeDone id={itemId(incidentId, item.name)} item={item} />
  ) : (
    <Done id={itemId(incidentId, item.name)} item={item} />
  )
}

function ToBeDone({ id, item }: { id: string; item: Listed }) {
  const say = useSay()
  const { language } = useSpeech()
  const { ticks, rulings } = useDesk().activating
  const ticking = useAct(ticks, id)
  const ruling = useAct(rulings, id)
  const what = whatOf(item, language)
  return (
    <span className="escalate">
      <Button
        type="primary"
        loading={isBusy(ticking)}
        aria-label={say('item.tick.for', { what })}
        onClick={() => void ticks.act(id)}
      >
        {say('item.tick')}
      </Button>
      <Reasons
        text={say('item.ruleOut')}
        label={say('item.ruleOut.for', { what })}
        reasons={NOT_APPLICABLE_REASONS.map((reason) => ({
          reason,
          says: enumWord(say, 'item.reason', reason),
        }))}
        busy={isBusy(ruling)}
        onChoose={(reason) => void rulings.act(id, { reason })}
      />
      <ActStatus act={ticking} words={LEVEL_ACT} />
      <ActStatus act={ruling} words={LEVEL_ACT} />
    </span>
  )
}

function Done({ id, item }: { id: string; item: Listed }) {
  const say = useSay()
  const { language } = useSpeech()
  const { unticks } = useDesk().activating
  const act = useAct(unticks, id)
  return (
    <span className="escalate">
      <Reasons
        text={say('item.untick')}
        label={say('item.untick.for', { what: whatOf(item, language) })}
        reasons={UNTICK_REASONS.map((reason) => ({ reason, says: enumWord(say, 'item.reason', reason) }))}
        busy={isBusy(act)}
        onChoose={(reason) => void unticks.act(id, { reason })}
      />
      <ActStatus act={act} words={LEVEL_ACT} />
    </span>
  )
}
