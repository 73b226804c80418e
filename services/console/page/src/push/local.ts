/** Notices that the page itself shows while nobody looks at it; where the operator set up others, those come instead. */
export interface LocalNotices {
  /** Within a click: asks whether it may, where nobody has said yet. */
  readonly ask: () => void
  /** Only while the tab is hidden; one for each tag. */
  readonly show: (title: string, tag: string) => void
}

export function localNotices(): LocalNotices | null {
  if (!('Notification' in window)) return null
  return {
    ask: () => {
      if (Notification.permission === 'default') void Notification.requestPermission()
    },
    show: (title, tag) => {
      if (document.visibilityState !== 'hidden' || Notification.permission !== 'granted') return
      try {
        const notice = new Notification(title, { tag, requireInteraction: true })
        notice.onclick = () => {
          window.focus()
          notice.close()
        }
      } catch {
        // Some phones allow them to workers only; sound and title say it all the same.
      }
    },
  }
}
