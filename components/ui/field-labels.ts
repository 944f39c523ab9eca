import { Children, isValidElement, type ReactNode } from 'react'

/** The labels of the fields among some elements, by field name, so that a summary can say which field it means. */
export function fieldLabels(children: ReactNode): Map<string, string> {
  const labels = new Map<string, string>()
  Children.forEach(children, (child) => {
    if (!isValidElement<{ name?: unknown; label?: unknown; children?: ReactNode }>(child)) return
    const { name, label, children: below } = child.props
    if (typeof name === 'string' && typeof label === 'string') labels.set(name, label)
    for (const [key, value] of fieldLabels(below)) labels.set(key, value)
  })
  return labels
}
