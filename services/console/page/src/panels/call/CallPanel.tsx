import { Button } from 'antd'
import { useEffect, useRef, useSyncExternalStore, type KeyboardEvent } from 'react'
import { useDesk, useSay } from '../../parts/desk'
import { CallForm } from './CallForm'
import { CallOutcome } from './CallOutcome'
import { Countdown } from './Countdown'

/** The form of a call, over whatever view its officer looks at; a key opens and hides it, and what was typed stays. */
export function CallPanel() {
  const { calls, session } = useDesk()
  const { open } = useSyncExternalStore(calls.subscribe, calls.view)
  const takesCalls = session.organization.tier !== 'ENTERPRISE'

  useEffect(() => {
    if (!takesCalls) return
    const onKey = (event: globalThis.KeyboardEvent) => {
      // By its place: with Alt held down some keyboards write another letter.
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyN') return
      event.preventDefault()
      if (calls.view().open) calls.hide()
      else calls.show()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [calls, takesCalls])

  return open && takesCalls ? <Opened /> : null
}

function Opened() {
  const say = useSay()
  const { calls } = useDesk()
  const view = useSyncExternalStore(calls.subscribe, calls.view)
  const panel = useRef<HTMLElement>(null)
  useFocusWithin(panel)

  const onKeyDown = (event: KeyboardEvent) => {
    // Whoever writes Chinese ends a word with Enter, and takes it back with Escape.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      calls.hide()
    } else if (event.key === 'Enter' && event.ctrlKey) {
      event.preventDefault()
      calls.send()
    }
  }

  return (
    <section className="call" role="dialog" aria-label={say('call.title')} ref={panel} onKeyDown={onKeyDown}>
      <div className="call-head">
        <h2>{say('call.title')}</h2>
        <Countdown />
        <Button size="middle" onClick={calls.hide} title={say('call.hide.title')}>
          {say('call.hide')}
        </Button>
      </div>
      {view.leftBehind && (
        <p role="alert" className="call-note bad">
          {say('call.leftBehind')}
        </p>
      )}
      {view.unkept && (
        <p role="alert" className="call-note bad">
          {say('call.unkept')}
        </p>
      )}
      <CallOutcome />
      <CallForm />
    </section>
  )
}

/** Goes in when it opens, and back to where it was. */
function useFocusWithin(panel: { readonly current: HTMLElement | null }) {
  useEffect(() => {
    const before = document.activeElement
    const inside = panel.current
    inside?.querySelector<HTMLElement>('[data-first]')?.focus()
    return () => {
      const left =
        document.activeElement === document.body || (inside?.contains(document.activeElement) ?? true)
      if (left && before instanceof HTMLElement) before.focus()
    }
  }, [panel])
}
