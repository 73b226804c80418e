// What a city has laid down, as it is read.
const step = (whose, kind, acknowledgeWithinSeconds, also = []) => ({
  target: { whose, kind },
  acknowledgeWithinSeconds,
  also,
})

export const PLANS = {
  sequence: 40,
  plans: [
    {
      plan: {
        id: 'plan-town',
        tier: 'TOWN',
        steps: [
          step('ALERTED_POST', 'DUTY_OFFICER', 60),
          step('OWN_ORGANIZATION', 'STANDBY_OFFICER', 60),
          step('CITY', 'DUTY_OFFICER', 120),
        ],
        acknowledgement: 'ONE_OF_POST',
      },
      revision: 2,
      changedAt: '2026-11-20T02:00:00Z',
      changedBy: '市带班领导',
    },
    {
      plan: {
        id: 'plan-city-level',
        tier: 'CITY',
        reason: 'LEVEL_SET',
        steps: [
          step('ALERTED_POST', 'DUTY_LEADER', 60, [{ whose: 'OWN_ORGANIZATION', kind: 'STANDBY_OFFICER' }]),
          step('CITY', 'DUTY_OFFICER', 120),
        ],
        acknowledgement: 'EACH_PERSON',
      },
      revision: 1,
      changedAt: '2026-11-01T02:00:00Z',
    },
  ],
}
