import { useSay } from './desk'

/** Marks what belongs to a drill, wherever it stands; nothing of what is real. */
export function DrillMark({ of }: { of: { readonly drillId: string | null } | undefined }) {
  const say = useSay()
  return of?.drillId == null ? null : (
    <>
      <span className="tag tag-drill">{say('drill.mark')}</span>{' '}
    </>
  )
}
