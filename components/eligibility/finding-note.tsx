import { getTranslations } from 'next-intl/server'
import type { Finding } from '@/lib/eligibility/rules'
import { formatDateTime, formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'

type FindingNoteProps = { finding: Finding; locale: Locale; timeZone: string }

/** What a requirement means for the reader: since when, from when, or what to do. */
export async function FindingNote(props: FindingNoteProps) {
  const note = await noteOf(props)
  return note ? <p className="finding-note">{note}</p> : null
}

async function noteOf({ finding, locale, timeZone }: FindingNoteProps): Promise<string | null> {
  const [t, people] = await Promise.all([getTranslations('eligibility'), getTranslations('people')])
  const role = (name: 'MEMBER' | 'COMMITTER' | 'MAINTAINER') => people(`role.${name}`).toLowerCase()
  const { earliest, state } = finding
  const from = earliest && t('earliest', { date: formatDay(locale, earliest, timeZone) })
  switch (finding.kind) {
    case 'role':
      return state === 'met' ? null : (from ?? t('note.role-first', { role: role(finding.role) }))
    case 'tenure':
      if (!from) return t('note.tenure-none', { role: role(finding.role) })
      return `${from}${locale === 'zh' ? '。' : '. '}${t('note.tenure')}`
    case 'area':
    case 'work-plan':
      return state === 'met' ? null : t(`note.${finding.kind}`)
    case 'recommendations':
      return t('note.recommendations', { have: finding.have, atLeast: finding.atLeast })
    case 'judgement':
      return t('note.judgement')
    case 'venue':
      return earliest && `${t('note.venue-date', { date: formatDateTime(locale, earliest, timeZone) })}`
  }
}
