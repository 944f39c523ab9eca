'use client'
import { CheckboxField, ChoiceField } from '@/components/ui/choice-field'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { FileField } from '@/components/ui/file-field'
import { SelectField } from '@/components/ui/select-field'
import { TextAreaField } from '@/components/ui/text-area-field'
import { DateTimeField, TextField } from '@/components/ui/text-field'

const options = [
  { value: 'one', label: '第一项', help: '有一句说明。' },
  { value: 'two', label: '第二项' },
]

const labels = new Map([
  ['name', '姓名'],
  ['day', '时间'],
])

/** Each kind of field; one with an error. */
export const FieldSpecimens = () => (
  <form className="form" id="specimen-form">
    <ErrorSummary
      formId="specimen-form"
      message="有两处需要修改"
      errors={{ name: '请填写姓名', day: '请填写时间' }}
      labels={labels}
    />
    <TextField name="name" label="姓名" help="公开显示。" required />
    <TextField name="site" type="url" label="主页" mark="选填" placeholder="https://" />
    <Field id="specimen-form-wrong" label="邮箱" error="这不是一个邮箱地址">
      <input className="input" id="specimen-form-wrong" aria-invalid="true" defaultValue="member" />
    </Field>
    <DateTimeField name="day" label="时间" help="中国标准时间。" />
    <SelectField name="area" label="技术领域" options={options} empty="请选择" />
    <ChoiceField name="kind" label="身份" options={options} choose="one" />
    <ChoiceField name="areas" label="方向" options={options} choose="many" />
    <TextAreaField name="text" label="正文" limit={200} rows={4} />
    <FileField name="file" label="文件" accept="application/pdf" help="PDF，5 MB 以内。" />
    <CheckboxField name="consent" label="我同意" />
  </form>
)
