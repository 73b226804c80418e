import { useState } from 'react'
import { isJson, number } from '../picture/read'
import type { Acts, Asked } from '../session/acts'
import { useAct } from './desk'

interface Revised {
  readonly revision: number
}

/** What a form stands on: what was read, what is typed, and what somebody else has made of it since. */
export function useRevised<Draft, Read extends Draft & Revised, A extends Asked>({
  opened,
  fresh,
  id,
  acts,
  asked,
  stale,
  onDone,
  onStale,
}: {
  /** Null for one that is new, which begins as `fresh`. */
  opened: Read | null
  fresh: Draft
  /** Under which it is sent. */
  id: string
  acts: Acts<A>
  asked: (draft: Draft, revision: number) => A
  /** The refusal's code that says: somebody was faster. */
  stale: string
  /** It stands in the journal, at this sequence. */
  onDone: (sequence: number) => Promise<void>
  /** Reads what has become of it since. */
  onStale: (read: Read) => Promise<Read | null>
}) {
  const [read, setRead] = useState(opened)
  const [draft, setDraft] = useState<Draft>(opened ?? fresh)
  const [theirs, setTheirs] = useState<Read | null>(null)
  const act = useAct(acts, id)

  const save = async (over: Read | null) => {
    const answer = await acts.act(id, asked(draft, over?.revision ?? 0))
    if (answer !== null) {
      await onDone(isJson(answer) ? (number(answer, 'sequence') ?? 0) : 0)
      return
    }
    const after = acts.view().get(id)
    if (after?.phase === 'REFUSED' && after.code === stale && over !== null) setTheirs(await onStale(over))
  }
  const goOnFrom = () => {
    setRead(theirs)
    setTheirs(null)
  }
  return {
    read,
    draft,
    theirs,
    act,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    save: () => save(read),
    /** Over what the other wrote, with what was typed here. */
    keep: () => {
      goOnFrom()
      void save(theirs)
    },
    /** Leaves what was typed here. */
    take: () => {
      goOnFrom()
      if (theirs !== null) setDraft(theirs)
    },
  }
}
