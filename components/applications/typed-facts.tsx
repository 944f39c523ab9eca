import { getTranslations } from 'next-intl/server'
import type { OwnApplicationDetail } from '@/lib/applications/queries/own'
import type { Area } from '@/lib/content/schema'
import type { Locale } from '@/lib/i18n/routing'
import { forgeLabel } from './forges'

type Typed = Pick<OwnApplicationDetail, 'affiliation' | 'kind' | 'areas' | 'motivation' | 'handles' | 'heardFrom'>

/** What the applicant filled in, as entries of a description list. */
export async function typedFacts(application: Typed, areas: readonly Area[], locale: Locale) {
  const [t, common] = await Promise.all([getTranslations('applications'), getTranslations('common')])
  const { affiliation, kind, motivation, handles, heardFrom } = application
  return [
    { term: t('form.affiliation'), description: affiliation },
    { term: t('queue.kind'), description: kind && t(`kind.${kind}`) },
    {
      term: t('form.areas'),
      description: application.areas
        .map((id) => areas.find((area) => area.id === id)?.name[locale] ?? id)
        .join(common('list.separator')),
    },
    { term: t('form.motivation'), description: <p className="as-typed">{motivation}</p> },
    {
      term: t('form.handles'),
      description: Object.entries(handles)
        .map(([forge, handle]) => `${forgeLabel(forge)}: ${handle}`)
        .join(common('list.separator')),
    },
    { term: t('form.heard-from'), description: heardFrom },
  ]
}
