import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ruleInForce } from '@/lib/content/charter-rules'
import { readContent } from '@/lib/content/read-content'
import { shippedContent } from './folder'

const { site, charter, roster, goals } = readContent(shippedContent)
const source = (file: string) => readFileSync(path.join(shippedContent, file), 'utf8')
const duringTheYear = new Date('2025-07-01T00:00:00Z')

describe('what the founding charter says', () => {
  test('the links it gives', () => {
    expect(site.links.map(({ url }) => url)).toEqual([
      'https://gitee.com/mindspore/vllm_mindspore',
      'https://github.com/vllm-project/vllm',
    ])
    expect(site.repositories.map(({ url }) => url)).toEqual(['https://gitee.com/mindspore/vllm_mindspore'])
  })

  test('the founding people, each with role, title and background', () => {
    expect(roster.people.map(({ name, role, title, background }) => [name, role, title.zh, background.zh])).toEqual([
      ['Zhai Zhiqiang', 'maintainer', '华为技术专家', 'MindSpore 推理架构设计团队 Leader'],
      ['Ye Zichun', 'maintainer', '华为主任工程师', '数学博士'],
      ['Pan Shaowu', 'maintainer', '华为技术专家', 'MindSpore 开发者'],
      ['Zou Liqin', 'committer', '华为主任工程师', 'MindSpore 开发者'],
      ['Zhang Zhaochuang', 'committer', '华为高级工程师', 'MindSpore 开发者'],
      ['Deng Yepeng', 'committer', '华为高级工程师', 'MindSpore 开发者'],
      ['Wang Shaocong', 'committer', '华为高级工程师', 'MindSpore 开发者'],
      ['Zhang Xuetong', 'committer', '华为技术专家', 'MindSpore 开发者'],
      ['Tan Weicheng', 'committer', '华为高级工程师', 'MindSpore 开发者'],
    ])
  })

  test('what each committer is responsible for', () => {
    const duties = Object.fromEntries(roster.people.map(({ name, duty }) => [name, duty?.zh]))
    expect(duties).toMatchObject({
      'Zou Liqin': 'vLLM V1 架构适配开发',
      'Zhang Zhaochuang': 'vLLM 服务组件适配开发',
      'Deng Yepeng': 'MoE 大模型推理加速及 vLLM 适配对接',
      'Wang Shaocong': '大模型分布式推理加速特性',
      'Zhang Xuetong': 'MindSpore 大模型推理加速系统设计',
      'Tan Weicheng': '稠密大模型推理加速及 vLLM 适配对接',
    })
  })

  test('the figures of the 2025 goals', () => {
    const [year] = goals
    expect(year.year).toBe(2025)
    expect(
      year.goals.flatMap((goal) =>
        goal.targets.map(({ id, comparison, target, unit }) => `${goal.id}/${id} ${comparison} ${target} ${unit.zh}`),
      ),
    ).toEqual([
      'organisation/charter at-least 1 份',
      'organisation/maintainers at-least 3 名',
      'organisation/committers at-least 5 名',
      'ecosystem/members at-least 30 位',
      'ecosystem/followers at-least 200 位',
      'ecosystem/senior-developers at-least 5 位',
      'ecosystem/excellent-developers at-least 10 位',
      'features/models at-least 20 个',
      'features/core-features at-least 100 %',
      'activities/participations at-least 300 人次',
      'activities/livestreams at-least 3 次',
      'activities/articles at-least 10 篇',
    ])
    expect(year.goals.flatMap(({ commitments }) => commitments.map(({ id }) => id))).toEqual([
      'stable-releases',
      'main-branch',
    ])
  })

  test('meetings: every 2 weeks, Wednesday or Thursday, 19:00, one fixed and two elective items', () => {
    const cadence = { everyWeeks: 2, weekdays: ['wednesday', 'thursday'], time: '19:00' }
    expect(site).toMatchObject({ timeZone: 'Asia/Shanghai', meeting: cadence })
    const rule = ruleInForce(charter, 'meeting-cadence', duringTheYear)
    expect(rule?.parameters).toMatchObject(cadence)
    expect(rule?.parameters.agenda.map(({ kind }) => kind)).toEqual(['fixed', 'elective', 'elective'])
    expect(ruleInForce(charter, 'organiser-rotation', duringTheYear)?.parameters).toEqual({
      meeting: ['committer', 'core-developer'],
      sharingSession: ['committer'],
    })
  })

  test('sharing sessions, tasks and campaigns', () => {
    expect(ruleInForce(charter, 'sharing-sessions', duringTheYear)?.parameters).toEqual({
      everyMonths: { from: 1, to: 2 },
      talks: { from: 2, to: 3 },
      speakers: 'members',
    })
    const tasks = ruleInForce(charter, 'feature-tasks', duringTheYear)?.parameters
    expect(tasks).toMatchObject({ publishedEvery: 'quarter', organisers: ['committer'] })
    expect(tasks?.rewards.map(({ name }) => name.zh)).toEqual(['奖品', '实习工资', '实习证明'])
    const campaigns = ruleInForce(charter, 'experience-campaigns', duringTheYear)?.parameters
    expect(campaigns).toMatchObject({ schedule: 'irregular', submissions: ['issue', 'pull-request'] })
    expect(campaigns?.kinds.map(({ name }) => name.zh)).toEqual(['资料体验', '产品体验'])
  })

  test('how one becomes member, committer, maintainer', () => {
    const vote = {
      venue: 'regular-meeting',
      electorate: ['maintainer', 'committer'],
      moreThan: { numerator: 1, denominator: 2 },
      of: 'electorate',
    }
    expect(ruleInForce(charter, 'member-admission', duringTheYear)?.parameters).toEqual({
      application: 'form',
      decidedBy: ['maintainer', 'committer'],
    })
    expect(ruleInForce(charter, 'committer-election', duringTheYear)?.parameters).toMatchObject({
      holds: 'member',
      area: true,
      workPlan: true,
      vote,
    })
    expect(ruleInForce(charter, 'maintainer-election', duringTheYear)?.parameters).toMatchObject({
      holds: 'committer',
      tenure: { years: 1 },
      recommendations: { from: 'maintainer', atLeast: 1 },
      judgements: [{ id: 'outstanding-contribution' }],
      vote,
    })
  })

  test('every rule holds from the start of the year whose goals the charter sets', () => {
    expect(charter.rules.map(({ version, effective }) => [version, effective])).toEqual(
      charter.rules.map(() => [1, '2025-01-01']),
    )
  })
})

const prose: [string, string[], string[]][] = [
  [
    'about',
    [
      '高吞吐、低时延',
      'vLLM、SGLang',
      '孵化',
      '学术界和工业界',
      'gitee.com/mindspore/vllm_mindspore',
      'github.com/vllm-project/vllm',
    ],
    [
      'high throughput and low latency',
      'vLLM, SGLang',
      'incubated',
      'academia and industry',
      'gitee.com/mindspore/vllm_mindspore',
      'github.com/vllm-project/vllm',
    ],
  ],
  [
    'areas',
    [
      '开源推理服务框架兼容适配',
      '大模型推理加速',
      'PyTorch API',
      '插件接口',
      '图融合',
      '通信与计算掩盖',
      'vLLM V1',
      'MoE',
      '稠密',
      '分布式',
    ],
    [
      'Compatibility with open-source serving frameworks',
      'LLM inference acceleration',
      'PyTorch API',
      'plugin interface',
      'graph fusion',
      'overlapping communication with computation',
      'vLLM V1',
      'MoE',
      'dense',
      'distributed',
    ],
  ],
  ['join', ['申请表', '微信交流群', '满 1 年'], ['membership form', 'WeChat group', 'at least 1 year']],
  [
    'governance',
    [
      '正式成员',
      '核心贡献者',
      '负责人',
      'Contributor',
      '技术开发',
      '日常运营',
      '宣传推广',
      '活动组织',
      '荣誉殿堂',
      '布道师或资深布道师',
      'TSC',
      '总体规划与策略',
      '重点工作方案',
      '1/2',
    ],
    [
      'member',
      'committer',
      'maintainer',
      'Contributor',
      'development',
      'operations',
      'outreach',
      'events',
      'hall of fame',
      'evangelist or senior evangelist',
      'TSC',
      'overall plan and strategy',
      'key work plans',
      '1/2',
    ],
  ],
  [
    'activities/meetings',
    ['每 2 周', '周三或周四 19:00', '固定议题', '选报议题', '演示', '核心开发者'],
    ['Every 2 weeks', 'Wednesday or Thursday', '19:00', 'Fixed item', 'Elective item', 'demos', 'core developers'],
  ],
  [
    'activities/sharing-sessions',
    [
      '每 1-2 个月',
      '2-3 个话题',
      '架构演进趋势',
      '使用体验',
      '业界专家',
      '高校师生',
      '资深开发者',
      '开发经验',
      '成果展示',
    ],
    [
      'every 1-2 months',
      '2-3 talks',
      'architecture',
      'experts from industry',
      'university',
      'experienced developers',
      'development experience',
      'feature tasks',
    ],
  ],
  [
    'activities/feature-tasks',
    ['大颗粒', '奖品', '实习工资', '实习证明', '每季度', '讨论完善', '功能完善、演进敏捷'],
    ['sizeable', 'prize', 'internship pay', 'internship certificate', 'every quarter', 'still being worked out'],
  ],
  [
    'activities/experience',
    ['issue 或 PR', '积分', '不定期', '资料体验', '产品体验', '视频、教程和 API', '新版本'],
    [
      'issues or PRs',
      'points',
      'From time to time',
      'Documentation',
      'Product',
      'videos, tutorials, API',
      'new version',
    ],
  ],
]

test.each(prose)('%s tells its facts in both languages', (slug, zh, en) => {
  const [chinese, english] = [source(`zh/${slug}.md`), source(`en/${slug}.md`)]
  expect(zh.filter((fact) => !chinese.includes(fact))).toEqual([])
  expect(en.filter((fact) => !english.includes(fact))).toEqual([])
})

test('the slips of the founding text are not carried over', () => {
  const everything = readContent(shippedContent)
    .pages.map(({ skeleton }) => source(skeleton.file))
    .join()
  const settings = ['sig.yaml', 'charter.yaml', 'roster.yaml', 'goals/2025.yaml'].map(source).join()
  expect(everything + settings).not.toMatch(/演讲趋势|MMLM|Commiter/)
})
