import { Checkbox } from 'antd'
import { useState } from 'react'
import { usePicture, useSay } from '../../parts/desk'
import { Moment } from '../../parts/Moment'
import type { ToHandOver } from '../../session/seating'
import { enumWord } from '../../words/words'
import { handoverWords } from './handoverWords'

/** Which of these was gone through, and whether all were. */
export interface GoneThrough {
  readonly seen: ReadonlySet<string>
  readonly all: boolean
  readonly mark: (one: ToHandOver, isSeen: boolean) => void
}

export function useGoneThrough(items: readonly ToHandOver[] | null): GoneThrough {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  return {
    seen,
    all: items?.every((one) => seen.has(keyOf(one))) === true,
    mark: (one, isSeen) => setSeen(changed(seen, keyOf(one), isSeen)),
  }
}

/** What is handed over, one line each, to be ticked one after the other. */
export function HandoverItems({ items, gone }: { items: readonly ToHandOver[]; gone: GoneThrough }) {
  const say = useSay()
  const picture = usePicture()
  return (
    <>
      {items.length === 0 && <p className="quiet">{say('duty.handover.nothing')}</p>}
      {items.map((one) => (
        <Checkbox
          key={keyOf(one)}
          checked={gone.seen.has(keyOf(one))}
          onChange={(event) => gone.mark(one, event.target.checked)}
        >
          <strong>{enumWord(say, 'handoverKind', one.item.kind)}</strong>{' '}
          {one.colour !== null && `${enumWord(say, 'warningColour', one.colour)} `}
          {one.text ?? handoverWords(say, picture, one)} {one.dueAt !== null && <Moment at={one.dueAt} />}{' '}
          {one.number !== null && <span className="quiet handover-number">{one.number}</span>}
        </Checkbox>
      ))}
    </>
  )
}

function keyOf({ item: { kind, id } }: ToHandOver): string {
  return `${kind}/${id}`
}

function changed(all: ReadonlySet<string>, one: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(all)
  if (isIn) next.add(one)
  else next.delete(one)
  return next
}
