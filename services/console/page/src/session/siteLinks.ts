import { children, instant, word, type Json } from '../picture/read'
import { ask, type Asked } from './directory'
import type { Fetch } from './session'

/** A link by which whoever opens it reports for a site. */
export interface SiteLink {
  readonly id: string
  readonly handling: string
  readonly madeAt: number | null
}

export interface LinkedSite {
  readonly siteId: string
  readonly siteName: string
  readonly organizationName: string
  readonly links: readonly SiteLink[]
}

/** A new link; its address holds a secret that nobody can be asked for again. */
export interface MadeLink {
  readonly id: string
  readonly address: string
  readonly qrSvg: string
}

export async function readSiteLinks(http: Fetch): Promise<Asked<readonly LinkedSite[]>> {
  return ask(http, '/api/site-links', { method: 'GET', headers: { accept: 'application/json' } }, (json) =>
    children(json, 'sites').map(site),
  )
}

/** A repeat under the same key is the same link. */
export async function makeSiteLink(
  http: Fetch,
  siteId: string,
  handling: 'ACTUAL' | 'TEST',
  key: string,
): Promise<Asked<MadeLink>> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': key }
  const path = `/api/sites/${encodeURIComponent(siteId)}/links`
  return ask(http, path, { method: 'POST', headers, body: JSON.stringify({ handling }) }, (json) => ({
    id: word(json, 'id'),
    address: word(json, 'address'),
    qrSvg: word(json, 'qrSvg'),
  }))
}

export async function revokeSiteLink(http: Fetch, id: string): Promise<Asked<string>> {
  const path = `/api/site-links/${encodeURIComponent(id)}/revocation`
  return ask(http, path, { method: 'POST' }, (json) => word(json, 'id'))
}

function site(json: Json): LinkedSite {
  return {
    siteId: word(json, 'siteId'),
    siteName: word(json, 'siteName'),
    organizationName: word(json, 'organizationName'),
    links: children(json, 'links').map((link) => ({
      id: word(link, 'id'),
      handling: word(link, 'handling'),
      madeAt: instant(link, 'madeAt'),
    })),
  }
}
