import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { DateTimeField, TextField } from '@/components/ui/text-field'
import { localTimeOf } from '@/lib/calendar/zone'
import { draftCampaignAction, editCampaignAction } from '@/lib/campaigns/actions'
import type { CampaignDetail } from '@/lib/campaigns/queries'
import { campaignKinds } from '@/lib/campaigns/rules'
import { PRIZES_MAXIMUM, RULES_MAXIMUM } from '@/lib/campaigns/schema'

type CampaignFormProps = {
  /** The campaign to change, with its rubric as it was typed; without one, a new draft. */
  campaign?: CampaignDetail & { typedRubric: string }
  /** The name of the SIG's time zone, in which times are typed. */
  zone: string
  timeZone: string
}

export async function CampaignForm({ campaign, zone, timeZone }: CampaignFormProps) {
  const [t, kinds, common] = await Promise.all([
    getTranslations('campaigns.form'),
    getTranslations('campaigns.kind'),
    getTranslations('common'),
  ])
  const optional = common('optional')
  const time = (at: Date | undefined) => (at ? { defaultValue: localTimeOf(at, timeZone) } : {})
  return (
    <ActionForm
      id="campaign"
      action={campaign ? editCampaignAction : draftCampaignAction}
      submit={campaign ? t('save') : t('submit')}
      pending={t('pending')}
    >
      {campaign ? (
        <>
          <input type="hidden" name="campaignId" value={campaign.id} />
          <input type="hidden" name="changedAt" value={campaign.changedAt.getTime()} />
        </>
      ) : (
        <TextField name="slug" label={t('slug')} help={t('slug-help')} spellCheck={false} required />
      )}
      <SelectField
        name="kind"
        label={t('kind')}
        options={campaignKinds.map((kind) => ({ value: kind, label: kinds(kind) }))}
        {...given(campaign?.kind)}
      />
      <TextField name="titleZh" label={t('title-zh')} required {...given(campaign?.titleZh)} />
      <TextField name="titleEn" label={t('title-en')} required {...given(campaign?.titleEn)} />
      <TextField name="themeZh" label={t('theme-zh')} help={t('theme-help')} required {...given(campaign?.themeZh)} />
      <TextField name="themeEn" label={t('theme-en')} help={t('theme-help')} required {...given(campaign?.themeEn)} />
      <DateTimeField name="startsAt" label={t('starts-at')} help={zone} required {...time(campaign?.startsAt)} />
      <DateTimeField name="endsAt" label={t('ends-at')} help={zone} required {...time(campaign?.endsAt)} />
      <TextAreaField
        name="rubric"
        label={t('rubric')}
        help={t('rubric-help')}
        rows={5}
        required
        {...given(campaign?.typedRubric)}
      />
      <TextField
        name="capPerPerson"
        label={t('cap-per-person')}
        help={t('cap-help')}
        mark={optional}
        inputMode="numeric"
        {...given(campaign?.capPerPerson)}
      />
      <TextField
        name="capInAll"
        label={t('cap-in-all')}
        help={t('cap-help')}
        mark={optional}
        inputMode="numeric"
        {...given(campaign?.capInAll)}
      />
      {(['Zh', 'En'] as const).map((language) => (
        <TextAreaField
          key={`rules${language}`}
          name={`rules${language}`}
          label={t(language === 'Zh' ? 'rules-zh' : 'rules-en')}
          help={t('markdown')}
          rows={8}
          limit={RULES_MAXIMUM}
          required
          {...given(campaign?.[`rules${language}`])}
        />
      ))}
      {(['Zh', 'En'] as const).map((language) => (
        <TextAreaField
          key={`prizes${language}`}
          name={`prizes${language}`}
          label={t(language === 'Zh' ? 'prizes-zh' : 'prizes-en')}
          mark={optional}
          help={t('markdown')}
          rows={4}
          limit={PRIZES_MAXIMUM}
          {...given(campaign?.[`prizes${language}`])}
        />
      ))}
    </ActionForm>
  )
}

const given = (value: string | number | null | undefined) =>
  value === null || value === undefined ? {} : { defaultValue: String(value) }
