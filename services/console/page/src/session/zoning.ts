import { Acts, type Surroundings, NEVER_SHOWN } from './acts'

export interface WindAsked {
  readonly fromDegrees: number | null
  readonly metresPerSecond: number | null
}
export interface SubstanceAsked {
  readonly unNumber: string | null
  readonly cas: string | null
  readonly name: string | null
  readonly quantityKilograms: number | null
  readonly container: string | null
}
/** What is null stays as it is. */
export interface RedrawAsked {
  readonly wind: WindAsked | null
  readonly substance: SubstanceAsked | null
}

/** By incident. Drawn anew they may be the same, so that the answer says everything. */
export function redrawing(around: Pick<Surroundings, 'http' | 'newKey' | 'random' | 'signedOut'>) {
  return new Acts<RedrawAsked>({
    ...around,
    path: (id) => `/api/incidents/${id}/zones`,
    isPending: NEVER_SHOWN,
  })
}
