import { ActionForm } from '@/components/ui/action-form'
import { signInThroughAction } from '@/lib/auth/actions'

type ProviderFormsProps = {
  providers: readonly { id: string; name: string }[]
  to: string | undefined
  /** The button's text for a provider's name. */
  label: (name: string) => string
  pending: string
}

/** One button for each provider. Without any, nothing. */
export const ProviderForms = ({ providers, to, label, pending }: ProviderFormsProps) =>
  providers.map(({ id, name }) => (
    <ActionForm key={id} action={signInThroughAction} submit={label(name)} pending={pending} tone="secondary" inline>
      <input type="hidden" name="provider" value={id} />
      {to && <input type="hidden" name="to" value={to} />}
    </ActionForm>
  ))
