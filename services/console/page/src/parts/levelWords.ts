import type { Listed } from '../picture/checklists'
import type { Language } from '../words/words'
import type { ActWords } from './ActStatus'

export const LEVEL_ACT: ActWords = {
  sending: 'level.SENDING',
  unanswered: 'level.UNANSWERED',
  accepted: 'level.ACCEPTED',
  refused: 'level.REFUSED',
}

/** What is to be done, in the page's language where the plan has it. */
export function whatOf({ text, english }: Pick<Listed, 'text' | 'english'>, language: Language): string {
  return language === 'en' && english !== null && english !== '' ? english : text
}
