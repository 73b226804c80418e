import { useEffect, useRef, useState, type PointerEvent } from 'react'
import type { Shift } from '../../session/months'
import { isSame } from './days'

/** Brings one shift to another with a mouse or a pen; a finger scrolls, and chooses both with a tap instead. */
export function useDrag(onDrop: ((from: Shift, to: Shift) => void) | null) {
  const from = useRef<Shift | null>(null)
  const [over, setOver] = useState<Shift | null>(null)

  useEffect(() => {
    const end = () => {
      from.current = null
      setOver(null)
    }
    // Wherever it is let go.
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', end)
    return () => {
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', end)
    }
  }, [])

  const handlers = (shift: Shift) =>
    onDrop === null
      ? {}
      : {
          onPointerDown: (event: PointerEvent) => {
            if (event.pointerType !== 'touch' && event.button === 0) from.current = shift
          },
          onPointerEnter: () => {
            if (from.current !== null) setOver(isSame(from.current, shift) ? null : shift)
          },
          onPointerUp: () => {
            const begun = from.current
            if (begun !== null && !isSame(begun, shift)) onDrop(begun, shift)
          },
        }
  return { over, handlers }
}
