/** What a form shows after an action that did not go through. Texts are in the reader's language. */
export type FormState =
  | { status: 'idle' }
  | {
      status: 'invalid'
      message: string
      /** By field name: what to correct. */
      errors: Record<string, string>
      /** By field name: what was typed. */
      values: Record<string, string | string[]>
    }
  /** For a script that stays on the page. */
  | { status: 'kept'; value: Record<string, string | number> }

export const idle: FormState = { status: 'idle' }
