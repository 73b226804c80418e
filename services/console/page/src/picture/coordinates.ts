import { number, type Json } from './read'

/** A point in WGS-84, degrees. */
export interface Coordinates {
  readonly latitude: number
  readonly longitude: number
}

/** Null for what is none: nothing is drawn where nobody is. */
export function coordinates(json: Json | null): Coordinates | null {
  const latitude = json && number(json, 'latitude')
  const longitude = json && number(json, 'longitude')
  return latitude !== null && longitude !== null && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? { latitude, longitude }
    : null
}
