'use client'
import { type FormEvent, useLayoutEffect, useRef } from 'react'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Typed = { value: string; checked: boolean }

/**
 * Keeps what is typed while a form's answer is under way: it is newer than what the answer echoes. `isUnderWay` is asked at
 * each input; `attempt` rises with each answer, and the fields are written anew by then.
 */
export function useTypedSince(isUnderWay: () => boolean, attempt: number) {
  const form = useRef<HTMLFormElement>(null)
  const typed = useRef(new Map<string, Typed>())
  useLayoutEffect(() => {
    if (attempt > 0 && form.current) putBack(form.current, typed.current)
    typed.current.clear()
  }, [attempt])
  const onInput = ({ target }: FormEvent<HTMLFormElement>) => {
    if (isControl(target) && isUnderWay())
      typed.current.set(keyOf(target), { value: target.value, checked: isOn(target) })
  }
  return { ref: form, onInput }
}

function putBack(form: HTMLFormElement, typed: ReadonlyMap<string, Typed>): void {
  for (const control of [...form.elements].filter(isControl)) {
    const known = typed.get(keyOf(control))
    if (!known) continue
    if (isBox(control)) control.checked = known.checked
    else control.value = known.value
  }
}

/** A file can't be put back. */
const isControl = (target: unknown): target is Control =>
  (target instanceof HTMLInputElement && target.type !== 'file') ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement

const isBox = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')

const isOn = (control: Control) => isBox(control) && control.checked

/** Boxes of one name differ by their values. */
const keyOf = (control: Control) => (isBox(control) ? `${control.name}=${control.value}` : control.name)
