// Spot checks 抽查点名 of the mock: one that waits for the town's answer, one that an enterprise missed.
const iso = (millis) => new Date(millis).toISOString()
const check = (start, id, postName, organizationName, state, after = {}) => ({
  kind: 'spotCheck',
  id,
  checkId: `check-${id}`,
  postName,
  organizationId: null,
  organizationName,
  people: [],
  rule: state === 'MISSED' ? '企业应急响应人每周点名' : null,
  callerName: state === 'MISSED' ? null : '枝江市应急值班室',
  calledAt: iso(start - 60_000),
  answerBy: iso(start + 600_000),
  state,
  missedBecause: null,
  answeredAt: null,
  answeredBy: null,
  told: 0,
  ...after,
})

export function checkItems(start) {
  return [
    check(start, 'town-officer', '值班员', '董市镇', 'OPEN'),
    check(start, 'ent-responder', '企业应急响应人', '楚能化工（枝江）有限公司', 'MISSED', {
      missedBecause: 'NO_ANSWER',
      told: 1,
    }),
  ]
}

export function answeredCheck(item, now) {
  return { ...item, state: 'ANSWERED', answeredAt: iso(now) }
}

/** What a page reads when somebody asks, by the end of its path. */
export function readChecks(what, items) {
  if (what === 'posts')
    return {
      posts: items.map(({ id, postName, organizationName }) => ({
        postId: id,
        postName,
        organizationId: organizationName,
        organizationName,
      })),
    }
  if (what === 'results')
    return {
      organizations: items.map(({ organizationName, state }) => ({
        organizationId: organizationName,
        organizationName,
        tier: 'TOWN',
        called: 1,
        answered: state === 'ANSWERED' ? 1 : 0,
        missed: state === 'MISSED' ? 1 : 0,
        late: 0,
      })),
    }
  return { checks: items.map((item) => ({ ...item, id: item.checkId, postId: item.id })), more: false }
}
