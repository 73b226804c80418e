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

export const SETTINGS = {
  sequence: 40,
  dutySequence: 12,
  clocks: [
    {
      row: {
        id: 'city-first',
        name: '市级首报',
        kind: 'REPORT',
        from: 'CITY',
        to: 'PREFECTURE',
        trigger: 'REPORT_RECEIVED',
        categories: [],
        limitMinutes: 120,
        source: '国务院令第493号 第十一条',
        verified: 'V',
      },
      revision: 1,
      changedAt: '2026-11-01T02:00:00Z',
    },
  ],
  settings: [
    {
      setting: 'DUTY_LIMITS',
      revision: 0,
      rows: [
        {
          name: '',
          figures: {
            restHoursBetween: '8',
            hoursADay: '8',
            overtimeHoursAMonth: '36',
            restHoursAWeek: '24',
            kinds: 'DUTY_OFFICER,RESPONDER',
          },
          source: 'Labour Law art. 36, 38, 41 (U)',
        },
      ],
    },
  ],
  operator: [
    { variable: 'LIANDONG_CONSOLE_SESSION_HOURS', value: '12' },
    { variable: 'LIANDONG_CONSOLE_CODE_KEY_FILE', value: 'SET' },
    { variable: 'LIANDONG_PUSH_PUBLIC_KEY_FILE' },
  ],
}
