import words from './messages/zh/audit-actions'

type Words = typeof words

/** Every `noun.verb` that the log may be given: those that the messages have words for. */
export type AuditAction = {
  [Noun in keyof Words]: `${Noun}.${keyof Words[Noun] & string}`
}[keyof Words]

const isVocal = (noun: string): noun is keyof Words => Object.hasOwn(words, noun)

/** Whether there are words for it. The log outlives the code: an action of an earlier version may have none. */
export function isAuditAction(action: string): action is AuditAction {
  const [noun = '', verb = '', ...rest] = action.split('.')
  return rest.length === 0 && isVocal(noun) && Object.hasOwn(words[noun], verb)
}

/** All of them, by the alphabet. */
export const auditActions: readonly AuditAction[] = Object.entries(words)
  .flatMap(([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`))
  .filter(isAuditAction)
  .sort()
