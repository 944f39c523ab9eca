export default {
  title: '审计日志',
  lead: '每一次改动都记在这里：谁、什么时候、改了什么、依据哪条规则。记录只增不改，前后相连，事后改动就会露出痕迹。',
  export: '导出 CSV',
  none: '没有符合条件的记录',
  'none-hint': '换一个条件试试。',
  rule: '依据 {id} 第 {version} 版',
  head: '当前末端（可以抄存到别处，日后核对）：',
  filter: {
    who: '操作人（姓名、个人主页的网址名或 system）',
    action: '操作，如 application.approved',
    subject: '对象，如 event:',
    from: '起始日期',
    to: '截止日期',
    submit: '筛选',
    clear: '清除条件',
  },
  column: { at: '时间', actor: '操作人', action: '操作', subject: '对象', details: '内容', sequence: '序号' },
  actor: { system: '系统', visitor: '访客', judge: '评审人', account: '账号 …{id}' },
  own: {
    title: '与我有关的记录',
    lead: '审计日志里你做过的操作，以及别人对你的账号、身份、申请、任职、提交等作出的决定。',
  },
}
