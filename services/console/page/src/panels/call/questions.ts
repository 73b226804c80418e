import type { CallField } from '../../session/calling'

/**
 * What is asked of each category, in the order it is asked: whatever decides who goes, and how near, comes first. After the
 * prompts of emergency dispatch (U: assumed, for the duty room to confirm after its first months); a word stands in
 * `call.ask.<field>` where a category asks it in words of its own, else in `call.field.<field>`.
 */
export interface Questions {
  readonly category: string
  readonly fields: readonly CallField[]
  /** U: from memory; V: checked against a published text. */
  readonly source: string
}

const PEOPLE: readonly CallField[] = ['trapped', 'dead', 'seriouslyInjured', 'slightlyInjured', 'missing']
const U = 'U: practice of duty rooms, from memory'

/** Keys 1 to 9, 0 and then letters choose them, the oftenest first. */
export const QUESTIONS: readonly Questions[] = [
  {
    category: 'HAZARDOUS_CHEMICAL_LEAK',
    fields: ['substance', 'container', 'wind', ...PEOPLE, 'poisoned', 'source', 'evacuated', 'onScene'],
    source: U,
  },
  {
    category: 'FIRE',
    fields: ['inside', ...PEOPLE, 'spreading', 'source', 'evacuated', 'onScene'],
    source: U,
  },
  {
    category: 'EXPLOSION',
    fields: [...PEOPLE, 'source', 'substance', 'spreading', 'evacuated', 'onScene'],
    source: U,
  },
  {
    category: 'POISONING',
    fields: ['poisoned', 'symptoms', 'substance', 'eaten', 'trapped', 'dead', 'onScene'],
    source: U,
  },
  {
    category: 'GAS_PIPELINE_LEAK',
    fields: ['source', 'inside', ...PEOPLE, 'spreading', 'evacuated', 'onScene'],
    source: U,
  },
  {
    category: 'ROAD_TRAFFIC_ACCIDENT',
    fields: [...PEOPLE, 'vehicles', 'load', 'blocked', 'onScene'],
    source: U,
  },
  { category: 'WORK_ACCIDENT', fields: [...PEOPLE, 'equipment', 'source', 'onScene'], source: U },
  { category: 'WATERWAY_ACCIDENT', fields: ['missing', ...PEOPLE, 'vehicles', 'load', 'onScene'], source: U },
  {
    category: 'NATURAL_DISASTER',
    fields: ['trapped', 'missing', 'dead', 'seriouslyInjured', 'water', 'blocked', 'atRisk', 'evacuated'],
    source: U,
  },
  { category: 'UNKNOWN', fields: [...PEOPLE, 'source', 'onScene'], source: U },
  {
    category: 'SPECIAL_EQUIPMENT_ACCIDENT',
    fields: ['trapped', 'equipment', ...PEOPLE, 'onScene'],
    source: U,
  },
  {
    category: 'FOOD_SAFETY',
    fields: ['poisoned', 'symptoms', 'eaten', 'dead', 'atRisk', 'onScene'],
    source: U,
  },
  { category: 'PUBLIC_HEALTH', fields: ['poisoned', 'symptoms', 'dead', 'atRisk', 'onScene'], source: U },
  {
    category: 'ENVIRONMENTAL_POLLUTION',
    fields: ['substance', 'source', 'water', 'atRisk', 'poisoned', 'onScene'],
    source: U,
  },
  { category: 'CROWD_EMERGENCY', fields: ['crowd', ...PEOPLE, 'onScene'], source: U },
  { category: 'MARKET_SUPPLY', fields: ['crowd', 'source', 'onScene'], source: U },
]

export const CATEGORY_KEYS = '1234567890abcdef'

/** Each once; before a category is chosen, whatever is asked of anything. */
export function questionsOf(category: string | undefined): readonly CallField[] {
  const found = QUESTIONS.find((one) => one.category === category)
  return [...new Set((found ?? QUESTIONS.find((one) => one.category === 'UNKNOWN'))?.fields ?? [])]
}
