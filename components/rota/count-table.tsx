import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import { formatDay } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { OrganiserCount, PastTurn } from '@/lib/rota/queries'
import { Occasion } from './occasion'

type Where = { locale: Locale; timeZone: string }

type CountTableProps = Where & { counts: readonly OrganiserCount[]; caption: string }

/** How often each served, whoever is longest ago first. */
export async function CountTable({ counts, caption, locale, timeZone }: CountTableProps) {
  const t = await getTranslations('rota')
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'who', label: t('organiser') },
        { key: 'served', label: t('served'), align: 'end' },
        { key: 'last', label: t('last') },
      ]}
      rows={counts.map(({ id, slug, name, served, lastAt }) => ({
        id,
        cells: {
          who: <a href={`/${locale}/people/${slug}`}>{name}</a>,
          served,
          last: lastAt ? formatDay(locale, lastAt, timeZone) : '—',
        },
      }))}
    />
  )
}

/** Who organised what, and who passed it on. */
export async function HistoryTable({ turns, locale, timeZone }: Where & { turns: readonly PastTurn[] }) {
  const [t, common] = await Promise.all([getTranslations('rota'), getTranslations('common')])
  return (
    <Table
      caption={t('history')}
      hideCaption
      columns={[
        { key: 'when', label: t('occasion') },
        { key: 'who', label: t('organiser') },
        { key: 'skipped', label: t('skipped') },
      ]}
      rows={turns.map(({ id, startsAt, person, meeting, event, refusals }) => ({
        id,
        cells: {
          when: <Occasion {...{ meeting, event, locale }} time={formatDay(locale, startsAt, timeZone)} />,
          who: person ? <a href={`/${locale}/people/${person.slug}`}>{person.name}</a> : '—',
          skipped: refusals.map((one) => one.person.name).join(common('list.separator')) || '—',
        },
      }))}
    />
  )
}
