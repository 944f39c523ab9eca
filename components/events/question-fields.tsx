import { TextField } from '@/components/ui/text-field'
import type { Question } from '@/lib/events/schema'
import type { Locale } from '@/lib/i18n/routing'
import { answerField } from '@/lib/sign-ups/rules'

type QuestionFieldsProps = { questions: readonly Question[]; locale: Locale; optional: string }

/** What an event asks of those who sign up. */
export const QuestionFields = ({ questions, locale, optional }: QuestionFieldsProps) =>
  questions.map(({ id, required, ...text }) => (
    <TextField
      key={id}
      name={answerField(id)}
      label={text[locale]}
      required={required}
      {...(required ? {} : { mark: optional })}
    />
  ))
