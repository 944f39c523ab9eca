import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { ChoiceField } from '@/components/ui/choice-field'
import type { Locale } from '@/lib/i18n/routing'
import { chooseMailAction } from '@/lib/mail-preferences/actions'
import { type MailTopic, mailTopics } from '@/lib/mail-preferences/rules'

type MailChoicesProps = { wanted: readonly MailTopic[]; locale: Locale; getsWeekly: boolean }

/** A box for each topic; what can't be turned off is said below. */
export async function MailChoices({ wanted, locale, getsWeekly }: MailChoicesProps) {
  const t = await getTranslations('mailPreferences')
  const follow = (text: React.ReactNode) => <a href={`/${locale}/follow`}>{text}</a>
  return (
    <>
      <ActionForm action={chooseMailAction} submit={t('save')} pending={t('saving')}>
        <ChoiceField
          name="topics"
          choose="many"
          label={t('topics')}
          options={mailTopics.map((topic) => ({
            value: topic,
            label: t(`topic.${topic}.name`),
            help: t(`topic.${topic}.help`),
          }))}
          defaultValues={wanted}
        />
      </ActionForm>
      <p>{t('always')}</p>
      {getsWeekly && <p>{t('weekly')}</p>}
      <p>{t.rich('follow', { link: follow })}</p>
    </>
  )
}
