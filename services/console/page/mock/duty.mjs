// The published shifts of 24 hours around now: over midnight, with an override, a hole, and a post without a schedule.
const HOUR = 3600_000
const iso = (millis) => new Date(millis).toISOString()
const people = (...names) => names.map((name, at) => ({ id: `person-${name}-${at}`, name, reached: true }))

export function dutyDay(now) {
  const from = Math.floor(now / HOUR) * HOUR - 4 * HOUR
  const shift = (begin, end, names, changes = []) => ({
    from: iso(now + begin * HOUR),
    until: iso(now + end * HOUR),
    people: people(...names),
    changes,
  })
  return {
    from: iso(from),
    until: iso(from + 24 * HOUR),
    zone: 'Asia/Shanghai',
    posts: [
      {
        postId: 'city-officer',
        shifts: [
          shift(-15, -3, ['李倩']),
          shift(-3, 9, ['王海']),
          shift(9, 13, ['周敏'], [{ kind: 'COVER', reason: '就医 <b>' }]),
          shift(13, 21, ['李倩']),
        ],
      },
      { postId: 'town-officer', shifts: [shift(-3, 9, ['刘洋']), shift(12, 24, ['陈刚', '刘洋'])] },
      { postId: 'fire-officer', shifts: [shift(-3, 9, ['孙磊']), shift(9, 21, [])] },
    ],
  }
}
