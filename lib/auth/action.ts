import 'server-only'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { now } from '@/lib/clock'
import { config } from '@/lib/config'
import { isDiskFull, isTooBusy } from '@/lib/db/client'
import { isSameOrigin } from '@/lib/http/origin'
import { requestFacts } from '@/lib/http/request-facts'
import type { Locale } from '@/lib/i18n/routing'
import { describeIssue } from '@/lib/i18n/validation'
import { accepted, type Outcome, type Refused, refused } from '@/lib/outcome'
import { getActor } from './actor'
import { rememberLocale } from './commands'
import { fieldsOf, type TypedValues, typedValues } from './form-fields'
import { type AccountActor, type Actor, Forbidden } from './permissions'
import { type Limit, secondsToWait } from './rate-limit'

/** What a form shows after an action that did not go through: messages in the reader's language, and what was typed. */
export type FormState =
  | { status: 'idle' }
  | { status: 'invalid'; message: string; errors: Record<string, string>; values: TypedValues }
  /** For a script in the page, which stays where it is. */
  | { status: 'kept'; value: Record<string, string | number> }

export type FormAction = (state: FormState, data: FormData) => Promise<FormState>

type Command<A, S extends z.ZodObject, T> = (actor: A, input: z.output<S>, at: Date) => Promise<Outcome<T>>

type Options<T> = {
  /** Where the reader goes afterwards: a path without the locale; its page says what changed (`?done=…`). */
  next: (value: T) => string
  /** In place of going anywhere, for a script that saves while someone types: what it is told. */
  stay?: (value: T) => Record<string, string | number>
  limit?: Limit
}

/** For forms that anyone may send. Counted per client address. */
export const visitorAction = <S extends z.ZodObject, T>(
  schema: S,
  command: Command<Actor, S, T>,
  options: Options<T>,
) => action(schema, (actor, input, at) => command(actor, input, at), options)

/** For forms of people who are signed in; the command asks for the permission. Counted per account. */
export const accountAction = <S extends z.ZodObject, T>(
  schema: S,
  command: Command<AccountActor, S, T>,
  options: Options<T>,
) =>
  action(
    schema,
    async (actor, input, at) => (actor.kind === 'account' ? command(actor, input, at) : refused('sign-in-first')),
    options,
  )

/** For a form with a second button (`name="button"`): the action that has its value for a name does it, else the first. */
export const buttonAction =
  (action: FormAction, others: Record<string, FormAction>): FormAction =>
  async (state, sent: unknown) => {
    const data = sent instanceof FormData ? sent : new FormData()
    const pressed = data.get('button')
    data.delete('button')
    const other = typeof pressed === 'string' && Object.hasOwn(others, pressed) ? others[pressed] : undefined
    return (other ?? action)(state, data)
  }

const everyAction: Limit = { name: 'action', points: 60, seconds: 60 }

/**
 * The one doorway for forms: origin, session, rate limit, parse, command, and either what to correct or where to go.
 * An action is a public endpoint: anyone can post anything to it, with or without our page.
 */
function action<S extends z.ZodObject, T>(schema: S, command: Command<Actor, S, T>, options: Options<T>): FormAction {
  return async (_state, sent: unknown) => {
    // Whoever calls without our page may send anything in a form's place.
    const data = sent instanceof FormData ? sent : new FormData()
    const request = await headers()
    const { locale, clientAddress } = requestFacts(request)
    const limit = options.limit ?? everyAction
    const admitted = await permitted(async () => refuseOrigin(request) ?? (await countTowards(limit, clientAddress)))
    if (!admitted.ok) return showRefusal(admitted, locale, typedValues(data))
    const parsed = schema.safeParse(fieldsOf(data, schema), { reportInput: true })
    if (!parsed.success) return showIssues(parsed.error, locale, typedValues(data))
    const actor = await getActor()
    const outcome = await permitted(() => command(speaking(actor, locale), parsed.data, now()))
    if (outcome.ok) {
      if (actor.kind === 'account' && actor.locale !== locale) await rememberLocale(actor, locale)
      if (options.stay) return { status: 'kept', value: options.stay(outcome.value) }
      redirect(`/${locale}${options.next(outcome.value)}`)
    }
    if (outcome.refresh) refresh()
    return showRefusal(outcome, locale, typedValues(data))
  }
}

function refuseOrigin(request: Headers): Refused | null {
  const sender = { origin: request.get('origin'), secFetchSite: request.get('sec-fetch-site') }
  const { appUrl } = config()
  return isSameOrigin(sender, appUrl) ? null : refused('other-origin', { params: { url: appUrl } })
}

async function countTowards(limit: Limit, clientAddress: string): Promise<Outcome> {
  const actor = await getActor()
  const wait = await secondsToWait(limit, actor.kind === 'account' ? actor.userId : clientAddress)
  return wait > 0 ? refused('too-many-attempts', { params: { minutes: Math.ceil(wait / 60) } }) : accepted()
}

/** Forms speak their page's language; mail to someone is written in the language of the form they last sent. */
const speaking = (actor: Actor, locale: Locale): Actor => (actor.kind === 'account' ? { ...actor, locale } : actor)

/** What the command may do, the database has time and room for: else a refusal. */
async function permitted<T>(run: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof Forbidden) return refused(error.reason)
    if (isTooBusy(error)) return refused('too-busy')
    if (isDiskFull(error)) return refused('disk-full')
    throw error
  }
}

async function showRefusal(outcome: Refused, locale: Locale, values: TypedValues): Promise<FormState> {
  const t = await getTranslations({ locale, namespace: 'refusals' })
  const message = t(outcome.reason, outcome.params)
  const { field, others = [] } = outcome
  if (!field || others.length === 0)
    return { status: 'invalid', message, errors: field ? { [field]: message } : {}, values }
  const validation = await getTranslations({ locale, namespace: 'validation' })
  const errors: Record<string, string> = { [field]: message }
  for (const other of others) errors[other.field] ??= t(other.reason, other.params)
  return { status: 'invalid', message: validation('summary', { count: Object.keys(errors).length }), errors, values }
}

async function showIssues(error: z.ZodError, locale: Locale, values: TypedValues): Promise<FormState> {
  const t = await getTranslations({ locale, namespace: 'validation' })
  const errors: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = issue.code === 'unrecognized_keys' ? '' : String(issue.path[0] ?? '')
    errors[field] ??= describeIssue(t, issue)
  }
  const { '': ofForm, ...ofFields } = errors
  const message = ofForm ?? t('summary', { count: Object.keys(ofFields).length })
  return { status: 'invalid', message, errors: ofFields, values }
}
