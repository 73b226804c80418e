import { useEffect, useRef } from 'react'
import type { Route, View } from './route'

/** Ids of headings, as what links to them and what they stand on agree on. */
export const VIEW_TITLE = 'view-title'
export const INCIDENT_TITLE = 'incident-title'

export const DRILL_TITLE = 'drill-title'

export function sectionTitle(section: string): string {
  return `${section}-title`
}

export function chairId(post: string): string {
  return `chair-${post}`
}

/** Where an address leads within its view; null for the view itself. */
export function targetOf({ view, incident, section, post, drill }: Route): string | null {
  // On the map an incident has no heading.
  if (view === 'MAP') return null
  if (drill !== null) return DRILL_TITLE
  if (section !== null) return sectionTitle(section)
  if (incident !== null) return INCIDENT_TITLE
  return post === null ? null : chairId(post)
}

/** Brings it into sight and moves the focus there; false where it is not on the page. */
export function arriveAt(id: string): boolean {
  const found = document.getElementById(id)
  if (found === null) return false
  // What is folded is opened for whoever comes.
  found.querySelector<HTMLElement>(':scope > [aria-expanded=false]')?.click()
  const folded = found.closest('[hidden]')
  if (folded === null) {
    land(found)
  } else {
    document.querySelector<HTMLElement>(`[aria-controls="${folded.id}"][aria-expanded=false]`)?.click()
    // It can be landed on once it is drawn.
    setTimeout(() => {
      land(found)
    })
  }
  return true
}

function land(found: HTMLElement): void {
  if (!found.hasAttribute('tabindex')) found.tabIndex = -1
  found.focus({ preventScroll: true })
  if (found.id === VIEW_TITLE) window.scrollTo(0, 0)
  else found.scrollIntoView({ block: 'start' })
}

/**
 * Follows the address: a new view begins at its heading, a link leads to its section. What is not drawn yet is waited for, but
 * not once somebody does something else meanwhile.
 */
export function useArrival(route: Route): void {
  const { view, incident, section, post, drill } = route
  const before = useRef<View | null>(null)
  const awaited = useRef<string | null>(null)

  useEffect(() => {
    const target = targetOf({ view, incident, section, post, drill })
    const first = before.current === null
    before.current = view
    awaited.current = null
    // Whoever has just come begins at the top of the page, like anywhere.
    if (target === null && first) return
    const wanted = target ?? VIEW_TITLE
    if (!arriveAt(wanted)) awaited.current = wanted
  }, [view, incident, section, post, drill])

  useEffect(() => {
    if (awaited.current === null) return
    if (document.activeElement !== document.body || arriveAt(awaited.current)) awaited.current = null
  })

  // A link to where the address already is changes nothing, and is followed all the same.
  useEffect(() => {
    const onClick = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#/"]') : null
      const id = targetOf(route)
      if (link?.getAttribute('href') === location.hash && id !== null) arriveAt(id)
    }
    document.addEventListener('click', onClick)
    return () => document.removeEventListener('click', onClick)
  }, [route])
}
