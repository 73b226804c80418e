import { useSyncExternalStore } from 'react'

/** The chosen incident stands in the address, so that Back works and a reload shows it again. */
const PREFIX = '#/incidents/'

export function incidentHref(id: string): string {
  return PREFIX + encodeURIComponent(id)
}

function chosen(): string | null {
  if (!location.hash.startsWith(PREFIX)) return null
  try {
    return decodeURIComponent(location.hash.slice(PREFIX.length)) || null
  } catch {
    return null
  }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

export function useChosenIncident(): string | null {
  return useSyncExternalStore(subscribe, chosen)
}
