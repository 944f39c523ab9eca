import { getTranslations } from 'next-intl/server'
import { Badge } from '@/components/ui/badge'
import { Table } from '@/components/ui/table'
import { formatDateTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/routing'
import type { ComingTurn } from '@/lib/rota/queries'
import { Occasion } from './occasion'

type TurnTableProps = { turns: readonly ComingTurn[]; locale: Locale; timeZone: string }

/** Who organises what is to come. What is not settled may still change hands. */
export async function TurnTable({ turns, locale, timeZone }: TurnTableProps) {
  const t = await getTranslations('rota')
  return (
    <Table
      caption={t('coming')}
      hideCaption
      columns={[
        { key: 'when', label: t('occasion') },
        { key: 'who', label: t('organiser') },
        { key: 'state', label: t('state') },
      ]}
      rows={turns.map(({ id, startsAt, person, meeting, event, settledAt, swappedAt }) => ({
        id,
        cells: {
          when: <Occasion {...{ meeting, event, locale }} time={formatDateTime(locale, startsAt, timeZone)} />,
          who: person ? <a href={`/${locale}/people/${person.slug}`}>{person.name}</a> : t('nobody'),
          state: (
            <Badge tone={settledAt ? 'good' : 'neutral'}>
              {t(settledAt ? 'settled' : swappedAt ? 'swapped' : 'expected')}
            </Badge>
          ),
        },
      }))}
    />
  )
}
