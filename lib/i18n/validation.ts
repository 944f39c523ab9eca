import type { z } from 'zod'
import type validation from './messages/zh/validation'

export type ValidationKey = keyof typeof validation

type Translate = (key: ValidationKey, params?: Record<string, string | number>) => string

/** One sentence about what is wrong with a value, from zod's issue. */
export function describeIssue(t: Translate, issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'number') return t('at-least', { minimum: Number(issue.minimum) })
      if (issue.origin === 'file') return t('file-missing')
      return issue.origin === 'array' ? t('choose-one') : t('required')
    case 'too_big':
      if (issue.origin === 'number') return t('at-most', { maximum: Number(issue.maximum) })
      if (issue.origin === 'file') return t('file-too-large', { megabytes: Number(issue.maximum) / 1_000_000 })
      return issue.origin === 'array'
        ? t('choose-fewer', { maximum: Number(issue.maximum) })
        : t('too-long', { maximum: Number(issue.maximum) })
    case 'invalid_type':
      return issue.input === undefined || issue.input === '' ? t('required') : t('wrong-type')
    case 'invalid_value':
      return t('choose-listed')
    case 'invalid_format':
      return t(formats[issue.format] ?? 'wrong-format')
    case 'unrecognized_keys':
      return t('unknown-fields', { fields: issue.keys.join(', ').slice(0, 100) })
    case 'custom':
      return isValidationKey(issue.params?.key) ? t(issue.params.key) : t('wrong-format')
    default:
      return t('wrong-format')
  }
}

const formats: Partial<Record<string, ValidationKey>> = {
  email: 'not-an-address',
  url: 'not-a-link',
  datetime: 'not-a-time',
}

const isValidationKey = (key: unknown): key is ValidationKey => typeof key === 'string'
