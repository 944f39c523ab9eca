import { getTranslations } from 'next-intl/server'
import { Table } from '@/components/ui/table'
import type { Locale } from '@/lib/i18n/routing'
import type { Vote } from '@/lib/votes/queries'
import type { Counts } from '@/lib/votes/rules'

type PositionTableProps = { vote: Vote; counts: Counts; locale: Locale; showsReasons: boolean }

/** A named vote: every elector with their position, or none. A secret one: who voted, and the sums apart. */
export const PositionTable = (props: PositionTableProps) =>
  props.vote.terms.ballot === 'secret' ? <Turnout {...props} /> : <Positions {...props} />

async function Positions({ vote, locale, showsReasons }: PositionTableProps) {
  const [t, people] = await Promise.all([getTranslations('votes'), getTranslations('people.role')])
  const rows = positionsOf(vote)
  const withReasons = showsReasons && rows.some(({ ballot }) => ballot?.reason)
  return (
    <Table
      caption={t('result.positions')}
      hideCaption
      columns={[
        { key: 'person', label: t('result.person') },
        { key: 'role', label: t('result.role') },
        { key: 'position', label: t('result.position') },
        ...(withReasons ? [{ key: 'reason' as const, label: t('result.reason') }] : []),
      ]}
      rows={rows.map(({ elector, ballot, changes }) => ({
        id: elector.personId,
        cells: {
          person: <a href={`/${locale}/people/${elector.person.slug}`}>{elector.person.name}</a>,
          role: people(elector.role),
          position: ballot
            ? `${t(`choice.${ballot.choice}`)}${changes > 0 ? ` (${t('result.changed', { count: changes })})` : ''}`
            : t('none'),
          reason: ballot?.reason ?? '',
        },
      }))}
    />
  )
}

async function Turnout({ vote, locale }: PositionTableProps) {
  const [t, people] = await Promise.all([getTranslations('votes'), getTranslations('people.role')])
  return (
    <Table
      caption={t('result.took')}
      hideCaption
      columns={[
        { key: 'person', label: t('result.person') },
        { key: 'role', label: t('result.role') },
        { key: 'took', label: t('result.took') },
      ]}
      rows={vote.electors.map(({ personId, role, hasVoted, person }) => ({
        id: personId,
        cells: {
          person: <a href={`/${locale}/people/${person.slug}`}>{person.name}</a>,
          role: people(role),
          took: hasVoted ? t('result.took-yes') : t('none'),
        },
      }))}
    />
  )
}

const order = { FOR: 0, AGAINST: 1, ABSTAIN: 2 }

/** Electors with the ballot that counts, in the strip's order: for, against, abstained, absent. */
export function positionsOf({ electors, ballots }: Pick<Vote, 'electors' | 'ballots'>) {
  const rows = electors.map((elector) => {
    const own = ballots.filter(({ personId }) => personId === elector.personId)
    return { elector, ballot: own.find(({ countsKey }) => countsKey), changes: Math.max(0, own.length - 1) }
  })
  const rank = (row: (typeof rows)[number]) => (row.ballot ? order[row.ballot.choice] : 3)
  return rows.sort((one, other) => rank(one) - rank(other))
}
