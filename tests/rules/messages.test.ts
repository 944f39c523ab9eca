import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages/all'
import { locales } from '@/lib/i18n/routing'

/** The keys of all texts below `messages`, with dots between. */
const keysOf = (messages: object, above = ''): string[] =>
  Object.entries(messages).flatMap(([name, value]) =>
    typeof value === 'string' ? [above + name] : keysOf(value, `${above}${name}.`),
  )

// A bare `<` begins a tag, and a message that can't be read shows its key to the reader.
test.each(locales)('every message in %s can be read', (locale) => {
  const broken: string[] = []
  const keys = keysOf(messagesOf[locale])
  expect(keys.length).toBeGreaterThan(2000)
  for (const key of keys) {
    const t = createTranslator({
      locale,
      messages: messagesOf[locale],
      // What it needs to be said is not given here.
      onError: ({ code }) => {
        if (code === 'INVALID_MESSAGE') broken.push(key)
      },
    })
    t(key as Parameters<typeof t>[0])
  }
  expect(broken).toEqual([])
})
