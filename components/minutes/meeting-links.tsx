import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/section'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { addLinkAction, removeLinkAction } from '@/lib/minutes/actions'
import { linkKinds } from '@/lib/minutes/schema'

type MeetingLinksProps = {
  meetingId: string
  links: readonly { id: string; kind: 'RECORDING' | 'SLIDES' | 'OTHER'; title: string; url: string }[]
  mayChange: boolean
}

/** Recordings and slides; nothing for readers while there are none. */
export async function MeetingLinks({ meetingId, links, mayChange }: MeetingLinksProps) {
  const t = await getTranslations('minutes')
  if (links.length === 0 && !mayChange) return null
  return (
    <Section id="links" title={t('links')}>
      <ul className="absences">
        {links.map(({ id, kind, title, url }) => (
          <li key={id}>
            <span>
              {t(`kind.${kind}`)} ·{' '}
              <a href={url} rel="noopener">
                {title}
              </a>
            </span>
            {mayChange && (
              <ActionForm
                action={removeLinkAction}
                submit={t('link-remove')}
                pending={t('pending')}
                tone="quiet"
                id={`remove-${id}`}
                inline
              >
                <input type="hidden" name="linkId" value={id} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <Disclosure summary={t('link-add')}>
          <ActionForm
            action={addLinkAction}
            submit={t('link-add')}
            pending={t('pending')}
            tone="secondary"
            id="add-link"
          >
            <input type="hidden" name="meetingId" value={meetingId} />
            <SelectField
              name="kind"
              label={t('link-kind')}
              options={linkKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
            <TextField name="title" label={t('link-title')} required />
            <TextField name="url" type="url" label={t('link-url')} spellCheck={false} required />
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  )
}
