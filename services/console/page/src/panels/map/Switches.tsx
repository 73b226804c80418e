import { Checkbox } from 'antd'
import { useId } from 'react'
import type { Base } from '../../map/ground'
import { LAYERS, type BaseChoice, type Layer, type Shown } from '../../map/scene'
import { useSay } from '../../parts/desk'
import { enumWord, type Say } from '../../words/words'

/** What can be drawn on, as the operator set it. */
export function basesOf({ tiles, archive }: Base): BaseChoice[] {
  return [
    ...(tiles === null ? [] : ['TILES' as const]),
    ...(archive === null ? [] : ['ARCHIVE' as const]),
    'PLAIN',
  ]
}

/** Which layers are shown, and on what. Layers that there are none of have no switch. */
export function Switches({
  base,
  bases,
  shown,
  without,
  onBase,
  onShown,
}: {
  readonly base: BaseChoice
  readonly bases: readonly BaseChoice[]
  readonly shown: Shown
  readonly without: readonly Layer[]
  readonly onBase: (base: BaseChoice) => void
  readonly onShown: (shown: Shown) => void
}) {
  const say = useSay()
  const group = useId()
  return (
    <fieldset className="map-switches">
      <legend>{say('map.layers')}</legend>
      {LAYERS.filter((layer) => !without.includes(layer)).map((layer) => (
        <Checkbox
          key={layer}
          checked={shown[layer]}
          onChange={({ target }) => onShown({ ...shown, [layer]: target.checked })}
        >
          {enumWord(say, 'map.layer', layer)}
        </Checkbox>
      ))}
      {bases.length > 1 && (
        <div role="radiogroup" aria-label={say('map.base')} className="map-buttons">
          {bases.map((one) => (
            <label key={one}>
              <input type="radio" name={group} checked={one === base} onChange={() => onBase(one)} />{' '}
              {enumWord(say, 'map.base', one)}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}

/** Whose the base is, and how far it may be trusted. */
export function baseNotes(say: Say, base: BaseChoice, { tiles, water }: Base, datum: string): string {
  return [
    ...(base === 'TILES' && tiles !== null && tiles.attribution !== '' ? [tiles.attribution] : []),
    ...(base === 'PLAIN' ? [say('map.plain')] : []),
    ...(water === null ? [] : [say('map.sketch')]),
    enumWord(say, 'map.datum', datum),
  ].join(say('map.dot'))
}
