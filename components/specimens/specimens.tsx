import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { BarChart } from '@/components/ui/bar-chart'
import { Actions, Button, LinkButton } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Dialog } from '@/components/ui/dialog'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { ExportLink } from '@/components/ui/export-link'
import { Meter } from '@/components/ui/meter'
import { Notice } from '@/components/ui/notice'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { FieldSpecimens } from './field-specimens'

const long = '名字很长的一个特性任务：支持超长上下文的前缀缓存与分块预填充'

/** One section for each kind of primitive, in its states. */
export const Specimens = () => (
  <>
    <Colours />
    <Section id="buttons" title="按钮 · Buttons">
      <Actions>
        <Button tone="primary">主要</Button>
        <Button>次要</Button>
        <Button tone="danger">危险</Button>
        <Button tone="quiet">安静</Button>
        <Button disabled>停用</Button>
        <LinkButton href="#buttons">链接</LinkButton>
        <Dialog id="specimen" open="打开对话框" close="关闭" title="确认">
          <p>{long}</p>
        </Dialog>
      </Actions>
    </Section>
    <Section id="words" title="标签与通知 · Badges and notices">
      <p>
        {(['neutral', 'accent', 'good', 'warning', 'bad'] as const).map((tone) => (
          <Badge key={tone} tone={tone}>
            {tone}
          </Badge>
        ))}
      </p>
      {(['info', 'success', 'warning', 'danger'] as const).map((tone) => (
        <Notice key={tone} tone={tone} title={tone}>
          <p>{long}</p>
        </Notice>
      ))}
    </Section>
    <Section id="fields" title="表单 · Fields">
      <FieldSpecimens />
    </Section>
    <Lists />
    <Pictures />
  </>
)

const colours = [
  'paper',
  'sunken',
  'ink',
  'ink-soft',
  'line',
  'line-strong',
  'accent',
  'good',
  'warning',
  'bad',
  'info',
]

const Colours = () => (
  <Section id="colours" title="颜色 · Colours">
    <ul className="swatches">
      {colours.map((name) => (
        <li key={name}>
          <span style={{ background: `var(--${name})` }} />
          <code>{name}</code>
        </li>
      ))}
    </ul>
  </Section>
)

const Lists = () => (
  <>
    <Section id="table" title="表格 · Table" aside={<ExportLink href="#table" label="导出 CSV" />}>
      <Table
        caption="任务"
        hideCaption
        columns={[
          { key: 'name', label: '名称' },
          { key: 'state', label: '状态', width: 'narrow' },
          { key: 'weeks', label: '周', align: 'end' },
        ]}
        rows={[
          { id: '1', cells: { name: long, state: <Badge tone="good">可领取</Badge>, weeks: 4 } },
          { id: '2', cells: { name: 'Task 0002', state: <Badge>已完成</Badge>, weeks: 12 } },
        ]}
      />
      <Pagination
        label="分页"
        previous={{ href: '#table', label: '上一页' }}
        next={{ href: '#table', label: '下一页' }}
      />
    </Section>
    <Section id="facts" title="事实与展开 · Facts and disclosure">
      <DescriptionList
        entries={[
          { term: '时间', description: '2030年1月2日星期三 19:00' },
          { term: '地点', description: long },
        ]}
      />
      <Disclosure summary="展开看看">
        <p>{long}</p>
      </Disclosure>
    </Section>
    <Section id="empty" title="空状态 · Empty state">
      <EmptyState title="还没有任务" action={<LinkButton href="#empty">看看往期</LinkButton>}>
        <p>下个季度的任务会发布在这里。</p>
      </EmptyState>
    </Section>
  </>
)

const months = ['一月', '二月', '三月', '四月', '五月', '六月']

const Pictures = () => (
  <Section id="pictures" title="图形 · Pictures">
    <Avatar id={null} size={48} alt="没有头像" />
    <Meter label="已完成 60%，应达到 75%" value={0.6} pace={0.75} />
    <Meter label="没有数据" value={null} />
    <BarChart
      title="每月人数"
      summary="六个月里从 2 人到 12 人。"
      columns={['月份', '人数']}
      bars={months.map((label, index) => ({ key: label, label, mark: label, value: 2 * (index + 1) }))}
      table="数据表"
    />
  </Section>
)
