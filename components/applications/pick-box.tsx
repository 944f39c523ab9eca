'use client'
import { useFormField } from '@/components/ui/form-context'

type PickBoxProps = { id: string; version: number; label: string }

/** Chooses an application from the list. Stays ticked when the form comes back with something to correct. */
export function PickBox({ id, version, label }: PickBoxProps) {
  const { values } = useFormField('picks')
  const value = `${id}.${version}`
  return (
    <input
      type="checkbox"
      name="picks"
      value={value}
      aria-label={label}
      defaultChecked={values?.some((one) => one.startsWith(id))}
    />
  )
}
