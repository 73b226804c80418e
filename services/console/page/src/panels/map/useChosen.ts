import { useState } from 'react'
import { keyOf } from '../../map/placed'

/** What is chosen, and which incident was last: the address names one, and a choice on the map another. */
export function useChosen(incident: string | null) {
  const named = incident === null ? null : keyOf('INCIDENT', incident)
  const [chosen, setChosen] = useState({ address: named, key: named, incident: named })
  if (chosen.address !== named)
    setChosen({ address: named, key: named ?? chosen.key, incident: named ?? chosen.incident })
  const choose = (key: string | null) =>
    setChosen((before) => ({
      ...before,
      key,
      incident: key?.startsWith('INCIDENT/') === true ? key : before.incident,
    }))
  return [chosen, choose] as const
}
