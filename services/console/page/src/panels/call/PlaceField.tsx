import { useEffect, useId, useState, type KeyboardEvent } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { onPlacePicked } from '../../parts/placePicked'
import { viewHref } from '../../parts/route'
import { pointOf, type CallFields } from '../../session/calling'
import { placesLike, readPlaces, type CallPlace } from '../../session/places'

/** Where it is: a name is enough. Sites and towns are proposed by name; a point is typed, or picked where points are shown. */
export function PlaceField({ fields, onTell }: { fields: CallFields; onTell: (told: CallFields) => void }) {
  const say = useSay()
  const list = useId()
  const places = usePlaces()
  const [marked, setMarked] = useState(-1)
  const [shown, setShown] = useState(false)
  const typed = fields.place ?? ''
  const found = shown ? placesLike(places, typed) : []
  const site = places.find((one) => one.siteId !== null && one.siteId === fields.siteId)
  const point = fields.point ?? ''

  useEffect(
    () =>
      onPlacePicked(({ latitude, longitude }) =>
        onTell({ point: `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`, datum: 'WGS-84' }),
      ),
    [onTell],
  )

  const choose = (place: CallPlace) => {
    onTell({ place: place.name, siteId: place.siteId ?? '' })
    setShown(false)
    setMarked(-1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || found.length === 0) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const chosen = found[marked]
    if (step !== 0) {
      event.preventDefault()
      setMarked((marked + step + found.length) % found.length)
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault()
      choose(chosen)
    } else if (event.key === 'Escape') {
      // The list first; the form after it.
      event.stopPropagation()
      setShown(false)
    }
  }

  return (
    <fieldset className="call-place">
      <legend>{say('call.where')}</legend>
      <label className="call-wide">
        {say('call.field.place')}
        <input
          data-tell
          autoComplete="off"
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={marked >= 0 && found.length > 0 ? `${list}-${String(marked)}` : undefined}
          value={typed}
          onChange={(event) => {
            // Other words are another place than the site that was chosen.
            onTell({ place: event.target.value, siteId: '' })
            setShown(true)
            setMarked(-1)
          }}
          onBlur={() => setShown(false)}
          onKeyDown={onKeyDown}
        />
      </label>
      <ul
        id={list}
        role="listbox"
        aria-label={say('call.places')}
        className="call-places"
        hidden={found.length === 0}
      >
        {found.map((place, index) => (
          <li
            key={`${place.siteId ?? ''}${place.name}`}
            id={`${list}-${String(index)}`}
            role="option"
            aria-selected={index === marked}
            // Before the field loses its focus.
            onMouseDown={(event) => {
              event.preventDefault()
              choose(place)
            }}
          >
            {place.name} <span className="quiet">{place.siteId === null ? '' : place.town}</span>
          </li>
        ))}
      </ul>
      {site !== undefined && (
        <p className="call-wide quiet">
          {say('call.site', { name: site.name, town: site.town })}
          {site.substances.length > 0 &&
            say('call.site.substances', { names: site.substances.join(say('list.comma')) })}
        </p>
      )}
      <label className="call-line">
        {say('call.field.point')}
        <input
          data-tell
          autoComplete="off"
          placeholder="30.4039, 111.5867"
          value={point}
          onChange={(event) => onTell({ point: event.target.value })}
        />
      </label>
      <label className="call-figure">
        {say('call.field.datum')}
        <select
          data-tell
          value={fields.datum ?? 'WGS-84'}
          onChange={(event) => onTell({ datum: event.target.value })}
        >
          <option value="WGS-84">{say('call.datum.wgs84')}</option>
          <option value="GCJ-02">{say('call.datum.gcj02')}</option>
        </select>
      </label>
      <a className="call-wide" href={viewHref('MAP')}>
        {say('call.point.map')}
      </a>
      {point.trim() !== '' && pointOf(point) === null && (
        <p className="call-wide bad" role="status">
          {say('call.point.unread')}
        </p>
      )}
    </fieldset>
  )
}

/** Nothing is proposed while they cannot be read; a place is typed all the same. */
function usePlaces(): readonly CallPlace[] {
  const { http } = useDesk()
  const [places, setPlaces] = useState<readonly CallPlace[]>([])
  useEffect(() => {
    let left = false
    void readPlaces(http).then((answer) => {
      if (!left && 'ok' in answer) setPlaces(answer.ok)
    })
    return () => {
      left = true
    }
  }, [http])
  return places
}
