import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// What is looked for is there in tenths of a second, and in seconds on a busy machine.
configure({ asyncUtilTimeout: 10_000 })

// Ant Design asks for these; jsdom has neither, and scrolls nothing.
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  }) as unknown as MediaQueryList

window.ResizeObserver = class {
  observe() {
    return undefined
  }
  unobserve() {
    return undefined
  }
  disconnect() {
    return undefined
  }
}

window.scrollTo = () => undefined
Element.prototype.scrollIntoView = () => undefined

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  localStorage.clear()
})

// jsdom draws nothing, and would say so each time; so no test has a map but its list.
HTMLCanvasElement.prototype.getContext = () => null
