import type { ReactNode } from 'react'
import { Button, type ButtonTone } from './button'

type DialogProps = { id: string; open: string; close: string; title: string; tone?: ButtonTone; children: ReactNode }

/** A button and the dialog it opens, by the browser's own popover: no script; Escape and a click beside it close. */
export const Dialog = ({ id, open, close, title, tone, children }: DialogProps) => (
  <>
    <Button tone={tone} popoverTarget={id}>
      {open}
    </Button>
    <div className="dialog" id={id} popover="auto" role="dialog" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
      <Button tone="quiet" popoverTarget={id} popoverTargetAction="hide">
        {close}
      </Button>
    </div>
  </>
)
