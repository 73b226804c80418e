import { render, screen, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { App } from '../../App'
import { viewHref } from '../../parts/route'
import { FakeWorld } from '../../testing/world'

beforeEach(() => {
  location.hash = viewHref('UNITS')
})

test('the city takes the emergency sheet out, to print and for a browser', async () => {
  render(<App world={new FakeWorld()} />)
  const panel = within(await screen.findByRole('region', { name: '应急纸' }))
  expect(panel.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/api/paper?form=pdf',
    '/api/paper?form=html',
  ])
})
