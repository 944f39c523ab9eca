import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { CheckboxField } from '@/components/ui/choice-field'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { mergeAccountsAction } from '@/lib/merging/actions'
import type { MergePreview as Preview } from '@/lib/merging/queries'

/** Both accounts beside what comes out; the form, or why it can't be. */
export async function MergePreview({ preview: { stays, goes, merged } }: { preview: Preview }) {
  const [t, refusals, roles, list] = await Promise.all([
    getTranslations('merging.preview'),
    getTranslations('refusals'),
    getTranslations('people.role'),
    getTranslations('common.list'),
  ])
  if (!stays || !goes || !merged) {
    return <Notice tone="warning" title={t(stays ? 'goes-missing' : goes ? 'stays-missing' : 'both-missing')} />
  }
  const joined = (texts: string[]) => texts.join(list('separator'))
  const rolesOf = (side: typeof stays) => joined([...new Set(side.terms.map(({ role }) => roles(role)))])
  const rowOf = (id: string, label: string, side: typeof stays) => ({
    id,
    cells: {
      which: label,
      person: side.person?.name ?? t('nobody'),
      address: side.email ?? t('no-address'),
      providers: joined(side.accounts.map(({ provider }) => provider)),
      roles: rolesOf(side),
    },
  })
  return (
    <Section id="preview" title={t('title')}>
      <Table
        caption={t('title')}
        hideCaption
        columns={[
          { key: 'which', label: t('account') },
          { key: 'person', label: t('person') },
          { key: 'address', label: t('address') },
          { key: 'providers', label: t('providers') },
          { key: 'roles', label: t('held') },
        ]}
        rows={[rowOf('stays', t('stays'), stays), rowOf('goes', t('goes'), goes)]}
      />
      <p>
        {merged.roles.length > 0 ? t('result', { roles: joined(merged.roles.map((role) => roles(role))) }) : t('none')}
      </p>
      <p>{t('rules')}</p>
      {merged.refusal ? (
        <Notice tone="warning" title={refusals(merged.refusal)} />
      ) : (
        <ActionForm action={mergeAccountsAction} submit={t('submit')} pending={t('pending')} tone="danger">
          <input type="hidden" name="stays" value={stays.userId} />
          <input type="hidden" name="goes" value={goes.userId} />
          <input type="hidden" name="roles" value={merged.roles.join()} />
          <CheckboxField name="sure" label={t('sure')} required />
        </ActionForm>
      )}
    </Section>
  )
}
