import type { ButtonHTMLAttributes, ReactNode } from 'react'

/** One primary button a page; `danger` for what can't be undone; `quiet` looks like a link. */
export type ButtonTone = 'primary' | 'secondary' | 'danger' | 'quiet'

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { tone?: ButtonTone }

export const Button = ({ tone = 'secondary', type = 'button', ...rest }: ButtonProps) => (
  <button {...rest} type={type} className="button" data-tone={tone} />
)

type LinkButtonProps = { href: string; tone?: ButtonTone; download?: boolean; children: ReactNode }

export const LinkButton = ({ href, tone = 'secondary', download, children }: LinkButtonProps) => (
  <a href={href} className="button" data-tone={tone} download={download}>
    {children}
  </a>
)

/** Buttons beside each other; they wrap on a phone. */
export const Actions = ({ children }: { children: ReactNode }) => <div className="actions">{children}</div>
