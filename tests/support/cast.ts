import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { hideableFields } from '@/lib/people/rules'
import { audienceField } from '@/lib/profiles/schema'
import { consentVersion } from '../factories/consent.ts'
import { linkIn, openReader, type Reader } from './reader.ts'
import type { Portal } from './server.ts'

export const parts = ['visitor', 'account', 'member', 'committer', 'maintainer', 'operator'] as const

export type Part = (typeof parts)[number]

/** One reader for each part that someone can have, signed in where the part needs it. */
export type Cast = Record<Part, Reader>

/** What a member's own profile form sends. */
export const ownProfile = (instead: Record<string, string> = {}) => ({
  name: 'Member 0001',
  nativeName: '',
  titleZh: '',
  titleEn: '',
  affiliationZh: '',
  affiliationEn: '',
  backgroundZh: '',
  backgroundEn: '',
  gitee: '',
  atomgit: '',
  github: '',
  hallOfFame: 'yes',
  ...Object.fromEntries(hideableFields.map((field) => [audienceField(field), 'PUBLIC'])),
  ...instead,
})

export const addressOf = (part: Part) => `${part}@example.org`

/** `contentDir` is where the portal's founding people are written down. */
export async function gather(portal: Portal, contentDir = 'content'): Promise<Cast> {
  const [account, member, committer, maintainer, operator] = await Promise.all([
    signedIn(portal, 'account'),
    signedIn(portal, 'member'),
    founding(portal, 'committer', contentDir),
    founding(portal, 'maintainer', contentDir),
    operating(portal),
  ])
  await admit(member, maintainer, addressOf('member'))
  return { visitor: openReader(portal), account, member, committer, maintainer, operator }
}

async function signedIn(portal: Portal, part: Part): Promise<Reader> {
  const reader = openReader(portal)
  await reader.signIn(addressOf(part))
  return reader
}

export async function founding(
  portal: Portal,
  part: 'committer' | 'maintainer',
  contentDir = 'content',
): Promise<Reader> {
  await portal.script('scripts/person-claim.ts', foundingPerson(part, contentDir).slug, addressOf(part))
  return signedIn(portal, part)
}

type FoundingPerson = { slug: string; name: string; role: string }

/** The roster's first person of a role. */
export function foundingPerson(role: 'committer' | 'maintainer', contentDir = 'content'): FoundingPerson {
  const [person] = foundingPeople(role, contentDir)
  if (!person) throw new Error(`The roster has no ${role}.`)
  return person
}

/** Everyone of a role in the roster. */
export function foundingPeople(role: 'committer' | 'maintainer', contentDir = 'content'): FoundingPerson[] {
  const { people }: { people: FoundingPerson[] } = parse(readFileSync(path.join(contentDir, 'roster.yaml'), 'utf8'))
  return people.filter((one) => one.role === role)
}

async function operating(portal: Portal): Promise<Reader> {
  const reader = openReader(portal)
  await reader.confirm(linkIn(await portal.operatorLink(addressOf('operator'))))
  return reader
}

/** Makes `applicant` a member, by an application that `maintainer` approves. */
export async function admit(applicant: Reader, maintainer: Reader, name: string): Promise<void> {
  const { html: form } = await applicant.get('/en/join/apply')
  const fields = { areas: valueIn(form, 'areas'), consentVersion: valueIn(form, 'consentVersion') }
  const sent = await applicant.act('submitApplicationAction', application({ name, ...fields }))
  if (!sent.redirect) throw new Error(`${name} could not apply: ${JSON.stringify(sent.state)}`)
  const { html } = await maintainer.get('/en/admin/applications')
  const shown = name.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  const id = html.match(new RegExp(`/en/admin/applications/([0-9a-f-]{36})"[^>]*>${shown}<`))?.[1]
  if (!id) throw new Error(`The queue does not show ${name}.`)
  const { redirect } = await maintainer.act('approveApplicationAction', { applicationId: id })
  if (!redirect) throw new Error(`${name} was not admitted.`)
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }

/** The first technical area that the form offers. */
export async function anArea(applicant: Reader): Promise<string> {
  return valueIn((await applicant.get('/en/join/apply')).html, 'areas')
}

const valueIn = (html: string, name: string) => html.match(new RegExp(`name="${name}"[^>]*value="([^"]+)"`))?.[1] ?? ''

export const application = (own: Record<string, string> = {}) => ({
  name: 'Lin Applicant',
  affiliation: 'Independent',
  kind: 'DEVELOPER',
  motivation: 'I would like to take part.',
  gitee: '',
  atomgit: '',
  github: '',
  heardFrom: '',
  consent: 'yes',
  consentVersion,
  ...own,
})

/** What the form for a talk sends; an area is still to be added. */
export const talk = (own: Record<string, string> = {}) => ({
  title: 'Paged attention, step by step',
  abstract: 'What it is, and **why** it helps. <script>alert(1)</script>',
  language: 'EN',
  minutes: '30',
  ...own,
})

/** What the form for a new event sends, for one that begins in a week. Times are local to the SIG's zone. */
export function newEvent(own: Record<string, string> = {}) {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16)
  return {
    slug: 'sharing',
    kind: 'SHARING_SESSION',
    titleZh: '技术分享会',
    titleEn: 'Sharing session',
    descriptionZh: '两场分享，欢迎参加。',
    descriptionEn: 'Two talks. **Everyone** is welcome.',
    placeZh: '线上',
    placeEn: 'online',
    joinUrl: 'https://meeting.example.org/room',
    startsAt: inDays(7),
    endsAt: inDays(8),
    signUpOpensAt: inDays(-2),
    signUpClosesAt: inDays(6),
    capacity: '1',
    ...own,
  }
}
