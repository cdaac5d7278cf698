<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About QV Desk</source>
        <translation>关于 QV Desk</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The desk in which privacy staff keep the promises of a privacy policy. Everything stays on this computer; nothing is sent. What it computes is no legal advice.</source>
        <translation>隐私工作人员用来兑现隐私政策承诺的工作台。所有内容都只保存在本机，不会发送到任何地方。本软件只作计算，不构成法律意见。</translation>
    </message>
</context>
<context>
    <name>ActBar</name>
    <message>
        <source>Why the wording is changed</source>
        <translation>修改缘由</translation>
    </message>
    <message>
        <source>Whoever approves it reads this first</source>
        <translation>审批人会先阅读此处</translation>
    </message>
    <message>
        <source>Send for approval</source>
        <translation>提交审批</translation>
    </message>
    <message>
        <source>Next fault</source>
        <translation>下一处问题</translation>
    </message>
    <message>
        <source>Next fault (F8)</source>
        <translation>下一处问题（F8）</translation>
    </message>
    <message>
        <source>Keep as draft</source>
        <translation>保存为草稿</translation>
    </message>
    <message>
        <source>Colleagues then see it and can go on with it (Ctrl+S)</source>
        <translation>保存后同事可以看到并继续修改（Ctrl+S）</translation>
    </message>
    <message>
        <source>Approve …</source>
        <translation>批准…</translation>
    </message>
    <message>
        <source>Send back …</source>
        <translation>退回…</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Drop what I wrote</source>
        <translation>放弃我写的内容</translation>
    </message>
    <message>
        <source>Give the draft up …</source>
        <translation>放弃草稿…</translation>
    </message>
    <message>
        <source>off: you wrote in it yourself, another supervisor has to read it</source>
        <translation>不可用：您本人参与了起草，须由另一位主管审阅</translation>
    </message>
    <message>
        <source>off: first choose whose words are gone on with</source>
        <translation>不可用：请先选择以谁的内容为准</translation>
    </message>
    <message>
        <source>off: nothing is worded in another way</source>
        <translation>不可用：措辞没有改动</translation>
    </message>
    <message>
        <source>being checked</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>off: one fault first</source>
        <translation>不可用：请先解决 1 处问题</translation>
    </message>
    <message>
        <source>off: {number} faults first</source>
        <translation>不可用：请先解决 {number} 处问题</translation>
    </message>
    <message>
        <source>off until it is said why</source>
        <translation>填写修改缘由后可用</translation>
    </message>
</context>
<context>
    <name>ActDialog</name>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
</context>
<context>
    <name>AddAffectedDialog</name>
    <message>
        <source>Somebody whom it concerns</source>
        <translation>所涉人员</translation>
    </message>
    <message>
        <source>Each person is told once. A child and the guardian are told one by one, each by a letter.</source>
        <translation>每人告知一次。未成年人与监护人分别去信，逐一告知。</translation>
    </message>
    <message>
        <source>Put them onto the list</source>
        <translation>加入名单</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>It is a child</source>
        <translation>是未成年人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Postal address, one line each</source>
        <translation>通信地址，分行填写</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>Language in which they are written to</source>
        <translation>去信所用语言</translation>
    </message>
    <message>
        <source>Name of the guardian, at the same address</source>
        <translation>监护人姓名（地址相同）</translation>
    </message>
    <message>
        <source>If nobody knows one: what was done to find one</source>
        <translation>监护人不明的：为查找所做的努力</translation>
    </message>
    <message>
        <source>Off until there is a name.</source>
        <translation>暂不可用：请先填写姓名。</translation>
    </message>
    <message>
        <source>Off until the guardian is named, or it is written what was done to find one.</source>
        <translation>暂不可用：请先填写监护人，或为查找监护人所做的努力。</translation>
    </message>
</context>
<context>
    <name>AddFilesDialog</name>
    <message>
        <source>Add files to {reference}</source>
        <translation>为 {reference} 添加文件</translation>
    </message>
    <message>
        <source>They are kept in the encrypted store with their digests, and nothing opens them. What was found in a search goes into the person’s package; notes and what the person sent do not.</source>
        <translation>文件连同摘要保存在加密数据库中，不会被打开。查找所得会放入交给当事人的数据包；办公室记录和当事人寄来的文件不放入。</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Choose files …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>What they are</source>
        <translation>文件性质</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Found in a search: the person’s data</source>
        <translation>查找所得：当事人的信息</translation>
    </message>
    <message>
        <source>Sent by the person, or for them</source>
        <translation>当事人或其代理人寄来</translation>
    </message>
    <message>
        <source>A note of the office</source>
        <translation>办公室记录</translation>
    </message>
    <message>
        <source>Add the file</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Add {number} files</source>
        <translation>添加 {number} 份文件</translation>
    </message>
    <message>
        <source>Off until files are chosen.</source>
        <translation>选择文件后可用。</translation>
    </message>
</context>
<context>
    <name>AddPersonDialog</name>
    <message>
        <source>Let somebody in</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>What they do is signed with a key of their own. You never learn the passphrase that they choose.</source>
        <translation>此人所做的一切均以其本人的密钥签名。其自设的口令，您无从得知。</translation>
    </message>
    <message>
        <source>Let them in</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>This desk has two supervisors. Let the person in as an officer, then ask for the role: a second supervisor agrees.</source>
        <translation>本工作台已有两名主管。请先以专员身份添加，再提请变更角色，由另一名主管同意。</translation>
    </message>
    <message>
        <source>Name, as the journal shall show it</source>
        <translation>姓名（日志中如此显示）</translation>
    </message>
    <message>
        <source>What they do at the desk</source>
        <translation>在工作台担任的角色</translation>
    </message>
    <message>
        <source>Off until there is a name.</source>
        <translation>填写姓名后可用。</translation>
    </message>
    <message>
        <source>Off until a role is chosen.</source>
        <translation>选定角色后可用。</translation>
    </message>
    <message>
        <source>{name} can open the desk</source>
        <translation>{name} 现可打开工作台</translation>
    </message>
    <message>
        <source>Hand over these words now: nobody can show them again. If they are lost, give others.</source>
        <translation>请立即转交这五个词：此后无人能再次显示。如有遗失，请另行设置。</translation>
    </message>
    <message>
        <source>The words are handed over</source>
        <translation>已转交</translation>
    </message>
</context>
<context>
    <name>AlarmBar</name>
    <message>
        <source>Open the journal</source>
        <translation>打开日志</translation>
    </message>
    <message>
        <source>I have read this</source>
        <translation>已阅</translation>
    </message>
    <message>
        <source>Ask who restored a backup here and when. If nobody did, stop working in this desk, keep the folder as it is, and compare with the last printed head or with a backup. The journal has this alarm now.</source>
        <translation>请先问清是否有人在此恢复过备份、何时恢复。若无人恢复过，请停止使用本工作台，原样保留文件夹，并与最近打印的日志末条或备份核对。此警报已记入日志。</translation>
    </message>
</context>
<context>
    <name>AmendDialog</name>
    <message>
        <source>Amend the person&apos;s details</source>
        <translation>更改当事人信息</translation>
    </message>
</context>
<context>
    <name>AmendView</name>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>当事人姓名</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>通信地址</translation>
    </message>
    <message>
        <source>Country where the person lives</source>
        <translation>当事人居住的国家或地区</translation>
    </message>
    <message>
        <source>E-mail of the person</source>
        <translation>当事人的电子邮箱</translation>
    </message>
    <message>
        <source>Telephone of the person</source>
        <translation>当事人的电话</translation>
    </message>
    <message>
        <source>Language of the reader</source>
        <translation>收信人的语言</translation>
    </message>
    <message>
        <source>Name, as the person writes it</source>
        <translation>姓名（按本人写法）</translation>
    </message>
    <message>
        <source>Postal address, without the name</source>
        <translation>通信地址（不含姓名）</translation>
    </message>
    <message>
        <source>Country where they live</source>
        <translation>居住的国家或地区</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Language they read</source>
        <translation>阅读的语言</translation>
    </message>
    <message>
        <source>The deadlines follow the country, from the day of receipt. Letters that were issued stay as they are.</source>
        <translation>期限自收到之日起随国家或地区而定。已签发的信函保持不变。</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Keep the changes</source>
        <translation>保存更改</translation>
    </message>
</context>
<context>
    <name>ApprovalWords</name>
    <message>
        <source>Waits for a supervisor since {when}.</source>
        <translation>自 {when}起等待主管复核。</translation>
    </message>
    <message>
        <source>Approved by {who}, {when}</source>
        <translation>{who} 于 {when}同意</translation>
    </message>
    <message>
        <source>Sent back by {who}, {when}</source>
        <translation>{who} 于 {when}退回</translation>
    </message>
</context>
<context>
    <name>ApprovalsLine</name>
    <message>
        <source>One thing waits for you, the second person.</source>
        <translation>有 1 项等待您复核。</translation>
    </message>
    <message>
        <source>{number} things wait for you, the second person.</source>
        <translation>有 {number} 项等待您复核。</translation>
    </message>
    <message>
        <source>A colleague cannot go on before you have read it.</source>
        <translation>您审阅之前，同事无法继续办理。</translation>
    </message>
    <message>
        <source>Colleagues cannot go on before you have read them.</source>
        <translation>在您审阅之前，同事无法继续办理。</translation>
    </message>
    <message>
        <source>Read them</source>
        <translation>逐项审阅</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>审阅</translation>
    </message>
</context>
<context>
    <name>ApprovalsPage</name>
    <message>
        <source>Approvals</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Nothing waits for a second person.</source>
        <translation>没有待复核的事项。</translation>
    </message>
    <message>
        <source>Nothing that you asked for waits. A refusal comes here by itself when it is decided.</source>
        <translation>您提请的事项均已处理。作出拒绝决定后，会自动列在这里。</translation>
    </message>
    <message>
        <source>One thing waits for a supervisor.</source>
        <translation>有 1 项等待主管复核。</translation>
    </message>
    <message>
        <source>{number} things wait for a supervisor.</source>
        <translation>有 {number} 项等待主管复核。</translation>
    </message>
    <message>
        <source>You asked for all of these yourself: another supervisor has to read them.</source>
        <translation>这些均由您本人提请，须由另一名主管审阅。</translation>
    </message>
    <message>
        <source>One thing waits for you, the second person.</source>
        <translation>有 1 项等待您复核。</translation>
    </message>
    <message>
        <source>{number} things wait for you, the second person.</source>
        <translation>有 {number} 项等待您复核。</translation>
    </message>
</context>
<context>
    <name>ApproveDialog</name>
    <message>
        <source>Put wording no. {number} into force</source>
        <translation>启用第 {number} 版文本</translation>
    </message>
    <message>
        <source>Letters are made from it at once. What was in force before stays in the history.</source>
        <translation>批准后，函件立即采用此文本；原文本保留在历史中。</translation>
    </message>
    <message>
        <source>Approve it</source>
        <translation>批准</translation>
    </message>
    <message>
        <source>Nothing that the letter must carry is worded anew.</source>
        <translation>函件必备内容的措辞均未改动。</translation>
    </message>
    <message>
        <source>These are worded anew. No machine can tell whether they still say it: read and tick each.</source>
        <translation>以下各项的措辞已改动。程序无法判断其含义是否仍然完整，请逐项阅读并勾选。</translation>
    </message>
    <message>
        <source>“{clause}” still says what it must</source>
        <translation>“{clause}”仍载明应载内容</translation>
    </message>
    <message>
        <source>One is not ticked.</source>
        <translation>还有 1 项未勾选。</translation>
    </message>
    <message>
        <source>{number} are not ticked.</source>
        <translation>还有 {number} 项未勾选。</translation>
    </message>
</context>
<context>
    <name>AskPanel</name>
    <message>
        <source>Who was asked to search {source}</source>
        <translation>请谁查找{source}</translation>
    </message>
    <message>
        <source>Remind after days: {source}</source>
        <translation>几天后催促：{source}</translation>
    </message>
    <message>
        <source>Who was asked today</source>
        <translation>今天请了谁</translation>
    </message>
    <message>
        <source>Remind them after so many days</source>
        <translation>几天后催促</translation>
    </message>
    <message>
        <source>Note that they were asked</source>
        <translation>登记已询问</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不登记</translation>
    </message>
    <message>
        <source>If the name stays empty, it is {owner}, who looks after it.</source>
        <translation>姓名留空即为其负责人{owner}。</translation>
    </message>
    <message>
        <source>Nobody is named yet as looking after it: Company’s systems, in the sidebar.</source>
        <translation>尚未登记负责人，可在侧栏的“公司系统”中填写。</translation>
    </message>
</context>
<context>
    <name>AskPurgeDialog</name>
    <message>
        <source>one case file</source>
        <translation>1 份案卷</translation>
    </message>
    <message>
        <source>{number} case files</source>
        <translation>{number} 份案卷</translation>
    </message>
    <message>
        <source>Ask for the purge of {many}</source>
        <translation>提请清除 {many}</translation>
    </message>
    <message>
        <source>Nothing goes yet. Another supervisor looks at the list and carries it out; what something keeps by then stays. The refusal log, the journal&apos;s entries without their words, and a certificate remain.</source>
        <translation>目前不会清除任何内容。另一名主管查看清单后执行；届时另有事由须保存的案卷仍予保留。拒绝登记簿、不含说明文字的日志条目和一份清除证明会留存。</translation>
    </message>
    <message>
        <source>Ask for the purge</source>
        <translation>提请清除</translation>
    </message>
    <message>
        <source>Yearly purge</source>
        <translation>年度到期清除</translation>
    </message>
    <message>
        <source>Why now</source>
        <translation>为何现在清除</translation>
    </message>
    <message>
        <source>Off until there is a reason.</source>
        <translation>写明原因后可用。</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Hand the case over</source>
        <translation>移交案件</translation>
    </message>
    <message>
        <source>It then stands in that person’s list. No date and no gate changes by it.</source>
        <translation>案件将列入该人员的“我的案件”。期限和关卡均不因此改变。</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Who takes the case</source>
        <translation>由谁接办</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Off until it is chosen who takes the case.</source>
        <translation>请先选择由谁接办。</translation>
    </message>
    <message>
        <source>{name} works on it now.</source>
        <translation>现由{name}办理。</translation>
    </message>
</context>
<context>
    <name>AuditCard</name>
    <message>
        <source>Audit of the year</source>
        <translation>年度合规审计</translation>
    </message>
    <message>
        <source>Once a year the handling of children&apos;s data is audited (minors&apos; network regulations 37). The sheet holds figures and minutes, and names nobody.</source>
        <translation>每年对未成年人个人信息的处理进行一次合规审计（《未成年人网络保护条例》第三十七条）。表中只有数字和时间，不含姓名。</translation>
    </message>
    <message>
        <source>Year of the audit</source>
        <translation>审计年度</translation>
    </message>
    <message>
        <source>Save as a page to print …</source>
        <translation>保存为可打印的网页…</translation>
    </message>
    <message>
        <source>Save as a table …</source>
        <translation>保存为表格…</translation>
    </message>
</context>
<context>
    <name>AuthoritiesDialog</name>
    <message>
        <source>Supervisory authorities</source>
        <translation>监管机构</translation>
    </message>
    <message>
        <source>Filter by country or name</source>
        <translation>按国家或名称筛选</translation>
    </message>
    <message>
        <source>Letters name the authority of the person’s country, and of their region where that is competent. What is not confirmed, or was not checked for more than twelve months, has to be compared with the authority’s own website before a letter goes out; the letter desk says so then.</source>
        <translation>信函中写明当事人所在国家的监管机构；所在地区的机构有管辖权的，写明该地区的机构。尚未确认的，或超过十二个月未核对的，发函前须与该机构自己的网站核对；届时函件页面会提示。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>监管机构</translation>
    </message>
    <message>
        <source>None with these words.</source>
        <translation>没有符合的机构。</translation>
    </message>
    <message>
        <source>public bodies only; no complaints about companies</source>
        <translation>仅限公共机构，不受理针对企业的投诉</translation>
    </message>
    <message>
        <source>Also for</source>
        <translation>兼管</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>监管范围</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>网站</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>核实情况</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>AuthoritiesModel</name>
    <message>
        <source>Country or region</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>监管机构</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>核实情况</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>核对日期</translation>
    </message>
    <message>
        <source>{day}, over a year ago</source>
        <translation>{day}，已逾一年</translation>
    </message>
    <message>
        <source>not checked for more than twelve months</source>
        <translation>超过十二个月未核对</translation>
    </message>
    <message>
        <source>checked on {day}</source>
        <translation>{day}核对</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>No folder of backups is known yet.</source>
        <translation>尚未指定备份文件夹。</translation>
    </message>
    <message>
        <source>No backup of this desk lies in {folder}.</source>
        <translation>{folder} 中没有本工作台的备份。</translation>
    </message>
    <message>
        <source>1 backup</source>
        <translation>1 份备份</translation>
    </message>
    <message>
        <source>{number} backups</source>
        <translation>{number} 份备份</translation>
    </message>
    <message>
        <source>{many} in {folder}</source>
        <translation>{folder} 中有 {many}</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>距今</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 件案件</translation>
    </message>
    <message>
        <source>{number} cases</source>
        <translation>{number} 件案件</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 份文件</translation>
    </message>
    <message>
        <source>{number} documents</source>
        <translation>{number} 份文件</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>试恢复</translation>
    </message>
    <message>
        <source>Try out the backup of {made}</source>
        <translation>试恢复 {made} 的备份</translation>
    </message>
</context>
<context>
    <name>BlockBar</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>出现条件</translation>
    </message>
    <message>
        <source>Field …</source>
        <translation>插入栏目…</translation>
    </message>
    <message>
        <source>Add below</source>
        <translation>在下方添加</translation>
    </message>
    <message>
        <source>Move the block up</source>
        <translation>上移此段落</translation>
    </message>
    <message>
        <source>Move the block down</source>
        <translation>下移此段落</translation>
    </message>
    <message>
        <source>Take the block out</source>
        <translation>删除此段落</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Put a field in where the cursor stands (Ctrl+Space, or type {{)</source>
        <translation>在光标处插入栏目（Ctrl+空格，或键入 {{）</translation>
    </message>
    <message>
        <source>Add a block below this one (Ctrl+Enter)</source>
        <translation>在此段落下方添加段落（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>nothing: connecting words</source>
        <translation>无：衔接文字</translation>
    </message>
    <message>
        <source>Subject line</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>always</source>
        <translation>始终出现</translation>
    </message>
    <message>
        <source>Block {number} of {of}</source>
        <translation>第 {number} 段，共 {of} 段</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <source>Subject line</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>BlockRow</name>
    <message>
        <source>Block {number} of {of}: {what}</source>
        <translation>第 {number} 段，共 {of} 段：{what}</translation>
    </message>
    <message>
        <source>One fault.</source>
        <translation>1 处问题。</translation>
    </message>
    <message>
        <source>{number} faults.</source>
        <translation>{number} 处问题。</translation>
    </message>
</context>
<context>
    <name>BugNotice</name>
    <message>
        <source>A fault in QV Desk</source>
        <translation>QV Desk 出错</translation>
    </message>
    <message>
        <source>Details of the fault</source>
        <translation>错误详情</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Close QV Desk</source>
        <translation>关闭 QV Desk</translation>
    </message>
    <message>
        <source>The program made a mistake and must close.</source>
        <translation>程序出现错误，需要关闭。</translation>
    </message>
    <message>
        <source>What you had saved is safe: the store is being closed properly. The last step was not saved. Please start the desk again, and pass these details to whoever looks after it. They hold no personal data.</source>
        <translation>已保存的内容是安全的：存储正在正常关闭，只有最后一步未保存。请重新打开工作台，并将这些详情交给负责维护的人。其中不含个人信息。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>BulkCorner</name>
    <message>
        <source>cases.csv</source>
        <translation>案件列表.csv</translation>
    </message>
    <message>
        <source>1 case is in the file.</source>
        <translation>1 件案件已写入文件。</translation>
    </message>
    <message>
        <source>{number} cases are in the file.</source>
        <translation>{number} 件案件已写入文件。</translation>
    </message>
    <message>
        <source>Saving the list</source>
        <translation>正在保存列表</translation>
    </message>
    <message>
        <source>Not at its end: {act}, {number} of them, begun {when}.</source>
        <translation>尚未完成的批量操作：{act}，共 {number} 项，开始于 {when}。</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>{done} of {total}</source>
        <translation>已处理 {done} / {total}</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>See what can be done</source>
        <translation>查看哪些可以办理</translation>
    </message>
    <message>
        <source>Looking at each case; nothing is changed by it.</source>
        <translation>正在逐件查看，不作任何更改。</translation>
    </message>
    <message>
        <source>Off, because it can be done on none of them.</source>
        <translation>不可用：所选案件均不能办理。</translation>
    </message>
    <message>
        <source>At work, case by case.</source>
        <translation>正在逐件办理。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Stopped. What was done stands; going on does nothing twice.</source>
        <translation>已停止。已办理的不受影响；继续时不会重复办理。</translation>
    </message>
    <message>
        <source>Close for now</source>
        <translation>暂时关闭</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>BulkFindings</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>1 is done.</source>
        <translation>已办理 1 项。</translation>
    </message>
    <message>
        <source>{number} are done.</source>
        <translation>已办理 {number} 项。</translation>
    </message>
    <message>
        <source>1 can be done.</source>
        <translation>可以办理 1 项。</translation>
    </message>
    <message>
        <source>{number} can be done.</source>
        <translation>可以办理 {number} 项。</translation>
    </message>
    <message>
        <source>1 cannot be done.</source>
        <translation>不能办理 1 项。</translation>
    </message>
    <message>
        <source>{number} cannot be done.</source>
        <translation>不能办理 {number} 项。</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 件</translation>
    </message>
    <message>
        <source>{number} cases</source>
        <translation>{number} 件</translation>
    </message>
    <message>
        <source>{cases} and 1 more</source>
        <translation>{cases}，另有 1 件</translation>
    </message>
    <message>
        <source>{cases} and {number} more</source>
        <translation>{cases}，另有 {number} 件</translation>
    </message>
</context>
<context>
    <name>BulkInputs</name>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Off until it is chosen who takes the cases.</source>
        <translation>请先选择由谁接办。</translation>
    </message>
    <message>
        <source>Off until the reason is written.</source>
        <translation>请先填写理由。</translation>
    </message>
    <message>
        <source>Who takes the cases</source>
        <translation>由谁接办</translation>
    </message>
    <message>
        <source>Why it must be kept: the ground</source>
        <translation>保全依据</translation>
    </message>
    <message>
        <source>The reason in your words; it stands with each case</source>
        <translation>理由（用您自己的话）；将记入每一案件</translation>
    </message>
    <message>
        <source>Day on which they left the house</source>
        <translation>寄出日期</translation>
    </message>
    <message>
        <source>In my own words</source>
        <translation>自行填写</translation>
    </message>
    <message>
        <source>The reason; it has to be true of every one of these cases</source>
        <translation>理由；须对其中每一案件均属实</translation>
    </message>
    <message>
        <source>Your words; they go into the letters as they stand</source>
        <translation>您的文字；将原样写入信函</translation>
    </message>
    <message>
        <source>Their language: only letters in it take them</source>
        <translation>文字所用的语言；只有该语言的信函采用</translation>
    </message>
</context>
<context>
    <name>BulkWords</name>
    <message>
        <source>Hand over …</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Acknowledge receipt …</source>
        <translation>发出收件确认…</translation>
    </message>
    <message>
        <source>Ask for proof of identity …</source>
        <translation>请求提供身份证明…</translation>
    </message>
    <message>
        <source>Extend the period …</source>
        <translation>延长期限…</translation>
    </message>
    <message>
        <source>Note as reminded …</source>
        <translation>登记催办…</translation>
    </message>
    <message>
        <source>Mark letters as posted …</source>
        <translation>登记寄出…</translation>
    </message>
    <message>
        <source>Hold: keep from being erased …</source>
        <translation>保全（暂不删除）…</translation>
    </message>
    <message>
        <source>Close what is done …</source>
        <translation>办结的结案…</translation>
    </message>
    <message>
        <source>The cases then stand in that person’s list. No date and no gate changes by it.</source>
        <translation>案件将列入该人员的“我的案件”。期限和关卡均不因此改变。</translation>
    </message>
    <message>
        <source>Each gets the letter that the letter desk would propose, in the reader’s language. A letter that lacks something is not issued; what it lacks is listed.</source>
        <translation>逐件签发信函台所拟的信函，使用收信人的语言。有缺项的信函不签发，并列出缺项。</translation>
    </message>
    <message>
        <source>Proof is asked for only where there is doubt: the reason has to be true of each case. Where no proof may be asked for, none is. GDPR 12(6).</source>
        <translation>仅在存疑时请求证明：所填原因须对每一案件均属实。不得索取证明的请求不会索取。GDPR 第 12(6) 条。</translation>
    </message>
    <message>
        <source>Each gets its notice with the reason and its own new date, where its law allows it and the first period is not over. GDPR 12(3); Hong Kong PDPO s.19.</source>
        <translation>法律允许且首个期限未届满的，逐件签发延期通知，写明理由和各自的新期限。GDPR 第 12(3) 条；香港《私隐条例》第 19 条。</translation>
    </message>
    <message>
        <source>Writes down that whoever is due was reminded today, colleagues and recipients alike. The desk itself sends nothing.</source>
        <translation>登记今天已催办应催办的同事和接收方。工作台本身不发送任何内容。</translation>
    </message>
    <message>
        <source>Every printed letter of these cases that has not left the house. The last answer of a case stops its clocks on that day.</source>
        <translation>包括所选案件中已打印而未寄出的全部信函。案件的最后一封答复寄出之日，期限停止计算。</translation>
    </message>
    <message>
        <source>While a hold stands, no erasure is granted in these cases and their files are not disposed of. Everything else goes on. PIPL 47; GDPR 17(3)(e); policy §4.</source>
        <translation>保全期间，这些案件不得同意删除，案卷也不得销毁；其余照常办理。《个人信息保护法》第 47 条；GDPR 第 17(3)(e) 条；政策 §4。</translation>
    </message>
    <message>
        <source>Only cases whose answer has gone out and in which nothing is left open are closed; the others stay as they are.</source>
        <translation>只有已经寄出答复且没有未了事项的案件才会结案，其余保持不变。</translation>
    </message>
    <message>
        <source>Issue 1 letter</source>
        <translation>签发 1 封信函</translation>
    </message>
    <message>
        <source>Issue {number} letters</source>
        <translation>签发 {number} 封信函</translation>
    </message>
    <message>
        <source>Hand over 1 case</source>
        <translation>移交 1 件</translation>
    </message>
    <message>
        <source>Hand over {number} cases</source>
        <translation>移交 {number} 件</translation>
    </message>
    <message>
        <source>Note 1 reminder</source>
        <translation>登记 1 次催办</translation>
    </message>
    <message>
        <source>Note {number} reminders</source>
        <translation>登记 {number} 次催办</translation>
    </message>
    <message>
        <source>Mark 1 letter as posted</source>
        <translation>登记寄出 1 封信函</translation>
    </message>
    <message>
        <source>Mark {number} letters as posted</source>
        <translation>登记寄出 {number} 封信函</translation>
    </message>
    <message>
        <source>Lay 1 hold</source>
        <translation>设置 1 项保全</translation>
    </message>
    <message>
        <source>Lay {number} holds</source>
        <translation>设置 {number} 项保全</translation>
    </message>
    <message>
        <source>Close 1 case</source>
        <translation>结案 1 件</translation>
    </message>
    <message>
        <source>Close {number} cases</source>
        <translation>结案 {number} 件</translation>
    </message>
</context>
<context>
    <name>CalendarMoves</name>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原期限</translation>
    </message>
    <message>
        <source>From now on</source>
        <translation>新期限</translation>
    </message>
</context>
<context>
    <name>CalendarsPage</name>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>China announces each November which days of the next year are off, and which weekend days become working days. Until a year is in, dates that touch it are provisional; it is never guessed.</source>
        <translation>中国每年十一月公布下一年的休息日和调休上班日。某年的安排导入之前，涉及该年的日期均为暂定，绝不猜测。</translation>
    </message>
    <message>
        <source>Years that are in</source>
        <translation>已有的年份</translation>
    </message>
    <message>
        <source>Bring in a year</source>
        <translation>导入一年</translation>
    </message>
    <message>
        <source>A table in UTF-8 with the columns date, kind (off or working) and name, or an .ics file of whole days. First every date that would move is shown; nothing counts before you say so.</source>
        <translation>UTF-8 编码的表格，含 date、kind（off 或 working）和 name 三列，或全天事项的 .ics 文件。先列出将会变动的每个期限，确认之前一律不生效。</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>日历</translation>
    </message>
    <message>
        <source>The calendar that the notice is for</source>
        <translation>通知所属的日历</translation>
    </message>
    <message>
        <source>Choose the notice …</source>
        <translation>选择通知…</translation>
    </message>
    <message>
        <source>What it would move</source>
        <translation>将会变动的期限</translation>
    </message>
    <message>
        <source>What the notice is called, and when it was published</source>
        <translation>通知的名称或文号及公布日期</translation>
    </message>
    <message>
        <source>Let it count</source>
        <translation>生效</translation>
    </message>
    <message>
        <source>Put it aside</source>
        <translation>暂不导入</translation>
    </message>
    <message>
        <source>Dates that would move, before and after</source>
        <translation>将会变动的期限，变动前后</translation>
    </message>
    <message>
        <source>Brought in here</source>
        <translation>已在此导入</translation>
    </message>
    <message>
        <source>1 case moved</source>
        <translation>变动案件 1 件</translation>
    </message>
    <message>
        <source>{number} cases moved</source>
        <translation>变动案件 {number} 件</translation>
    </message>
    <message>
        <source>none yet: plain weekdays are counted, and every date is provisional</source>
        <translation>暂无：按普通工作日计算，所有日期均为暂定</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} 至 {last} 年</translation>
    </message>
    <message>
        <source>The notice of a year</source>
        <translation>年度通知</translation>
    </message>
    <message>
        <source>Tables and calendars (*.csv *.txt *.ics)</source>
        <translation>表格和日历 (*.csv *.txt *.ics)</translation>
    </message>
    <message>
        <source>Open cases are being counted</source>
        <translation>正在计算未结案件</translation>
    </message>
    <message>
        <source>{year}: {days} days that are not ordinary ones. Open cases looked at: {cases}. Dates that move: {moved}. Dates that stand and are no longer provisional: {settled}.</source>
        <translation>{year} 年：特殊日期 {days} 天。已查看未结案件 {cases} 件，期限变动 {moved} 个，不变且不再暂定 {settled} 个。</translation>
    </message>
    <message>
        <source>It takes the place of what stood for that year.</source>
        <translation>将取代该年度原有安排。</translation>
    </message>
    <message>
        <source>Off: a supervisor lets a calendar count.</source>
        <translation>不可用：日历由主管确认生效。</translation>
    </message>
    <message>
        <source>Off while it is being kept.</source>
        <translation>正在保存，暂不可用。</translation>
    </message>
    <message>
        <source>Off until it is said where the days were published.</source>
        <translation>写明出处后可用。</translation>
    </message>
    <message>
        <source>Every open case is being counted anew</source>
        <translation>正在重新计算未结案件</translation>
    </message>
    <message>
        <source>{year} counts from now on.</source>
        <translation>{year} 年的安排自此生效。</translation>
    </message>
    <message>
        <source>1 case has another date.</source>
        <translation>1 件案件的期限已变动。</translation>
    </message>
    <message>
        <source>{number} cases have another date.</source>
        <translation>{number} 件案件的期限已变动。</translation>
    </message>
    <message>
        <source>The notice counts; some open cases still show the earlier dates in the lists.</source>
        <translation>新安排已生效；列表中部分未结案件仍显示原期限。</translation>
    </message>
    <message>
        <source>Counting them goes on by itself at the next unlock.</source>
        <translation>下次解锁后将自动继续计算。</translation>
    </message>
</context>
<context>
    <name>Care</name>
    <message>
        <source>1 day ago</source>
        <translation>1 天前</translation>
    </message>
    <message>
        <source>{number} days ago</source>
        <translation>{number} 天前</translation>
    </message>
    <message>
        <source>{number} h ago</source>
        <translation>{number} 小时前</translation>
    </message>
    <message>
        <source>{number} min ago</source>
        <translation>{number} 分钟前</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>backup {ago}</source>
        <translation>备份于{ago}</translation>
    </message>
    <message>
        <source>the last attempt failed</source>
        <translation>上次备份失败</translation>
    </message>
    <message>
        <source>store not checked yet</source>
        <translation>数据库尚未核验</translation>
    </message>
    <message>
        <source>store verified today</source>
        <translation>数据库今日已核验</translation>
    </message>
    <message>
        <source>store verified yesterday</source>
        <translation>数据库昨日已核验</translation>
    </message>
    <message>
        <source>store verified {number} days ago</source>
        <translation>数据库 {number} 天前核验</translation>
    </message>
    <message>
        <source>The desk makes no backups by itself.</source>
        <translation>工作台不自动备份。</translation>
    </message>
    <message>
        <source>Once a day, when the desk has been open for five minutes, to {folder}.</source>
        <translation>每天一次，在工作台打开五分钟后，备份到 {folder}。</translation>
    </message>
    <message>
        <source>Once a day from {time} on, when the desk has been open for five minutes, to {folder}.</source>
        <translation>每天 {time} 之后一次，在工作台打开五分钟后，备份到 {folder}。</translation>
    </message>
</context>
<context>
    <name>CareJobs</name>
    <message>
        <source>A backup is being made</source>
        <translation>正在制作备份</translation>
    </message>
    <message>
        <source>The backup is being tried out</source>
        <translation>正在试恢复备份</translation>
    </message>
    <message>
        <source>The store is being checked</source>
        <translation>正在核验数据库</translation>
    </message>
    <message>
        <source>It can be stopped at the foot of the window.</source>
        <translation>可在窗口底部停止。</translation>
    </message>
    <message>
        <source>It was stopped; nothing was left half done.</source>
        <translation>已停止，没有留下未完成的内容。</translation>
    </message>
    <message>
        <source>There is no room for a backup in this folder: {number} MB are missing.</source>
        <translation>此文件夹空间不足，还差 {number} MB。</translation>
    </message>
    <message>
        <source>Make room, or choose a folder on another disk. Nothing was written.</source>
        <translation>请腾出空间，或选择另一磁盘上的文件夹。未写入任何内容。</translation>
    </message>
    <message>
        <source>The backup is made and verified.</source>
        <translation>备份已完成并经核验。</translation>
    </message>
    <message>
        <source>It lies on the same disk as the desk: when that disk fails, both are gone. Use another one for the next.</source>
        <translation>它与工作台在同一磁盘上，磁盘一旦损坏，两者会同时丢失。下次请用另一磁盘。</translation>
    </message>
    <message>
        <source>A network drive is fine for backups, and slower.</source>
        <translation>网络驱动器可以存放备份，只是较慢。</translation>
    </message>
    <message>
        <source>It would lose 1 step of work done since.</source>
        <translation>若恢复它，将失去此后的 1 步操作。</translation>
    </message>
    <message>
        <source>It would lose {number} steps of work done since.</source>
        <translation>若恢复它，将失去此后的 {number} 步操作。</translation>
    </message>
    <message>
        <source>One case erased since would be erased again.</source>
        <translation>此后删除的 1 件案件会再次删除。</translation>
    </message>
    <message>
        <source>{number} cases erased since would be erased again.</source>
        <translation>此后删除的 {number} 件案件会再次删除。</translation>
    </message>
    <message>
        <source>The backup of {made} can be restored; everything in it was checked.</source>
        <translation>{made} 的备份可以恢复，其中内容已全部核验。</translation>
    </message>
    <message>
        <source>1 document</source>
        <translation>1 份文件</translation>
    </message>
    <message>
        <source>{number} documents</source>
        <translation>{number} 份文件</translation>
    </message>
    <message>
        <source>1 entry of the journal</source>
        <translation>1 条日志</translation>
    </message>
    <message>
        <source>{number} entries of the journal</source>
        <translation>{number} 条日志</translation>
    </message>
    <message>
        <source>The store is sound: every page, every table, every document, every signature.</source>
        <translation>数据库完好：每个数据页、每张表、每份文件、每个签名均已核验。</translation>
    </message>
    <message>
        <source>1 damaged page</source>
        <translation>1 个数据页损坏</translation>
    </message>
    <message>
        <source>{number} damaged pages</source>
        <translation>{number} 个数据页损坏</translation>
    </message>
    <message>
        <source>tables that do not hold together</source>
        <translation>数据表结构不一致</translation>
    </message>
    <message>
        <source>a journal that does not stand</source>
        <translation>日志未通过核验</translation>
    </message>
    <message>
        <source>1 changed document</source>
        <translation>1 份文件已被更改</translation>
    </message>
    <message>
        <source>{number} changed documents</source>
        <translation>{number} 份文件已被更改</translation>
    </message>
    <message>
        <source>The store is damaged: {what}</source>
        <translation>数据库已损坏：{what}</translation>
    </message>
    <message>
        <source>Stop working in it and change nothing. Copy the folder as it is, then put the latest backup back; a supervisor can do that from this page.</source>
        <translation>请停止使用，不要更改任何内容。先原样复制文件夹，再恢复最近的备份；主管可在本页进行。</translation>
    </message>
</context>
<context>
    <name>CareLink</name>
    <message>
        <source>Backups and store</source>
        <translation>备份与数据库</translation>
    </message>
</context>
<context>
    <name>CarePage</name>
    <message>
        <source>Care of the desk</source>
        <translation>工作台维护</translation>
    </message>
    <message>
        <source>A backup on another disk brings the desk back when this one fails. It is as encrypted as the desk.</source>
        <translation>本机磁盘损坏时，另一磁盘上的备份能让工作台恢复如初。备份与工作台同样加密。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Back up to another folder …</source>
        <translation>备份到其他文件夹…</translation>
    </message>
    <message>
        <source>Change the plan …</source>
        <translation>更改计划…</translation>
    </message>
    <message>
        <source>Kept are the last backups of seven days and of four weeks. No backup is kept longer than 35 days: that is the time that people whose data was erased are told. A desk closed for a while keeps as many.</source>
        <translation>保留最近七个备份日和最近四个备份周各自的最后一份。任何备份最多保留 35 天，这也是告知已删除数据当事人的期限。工作台停用期间，份数不减。</translation>
    </message>
    <message>
        <source>Backups that are there</source>
        <translation>现有备份</translation>
    </message>
    <message>
        <source>Look in another folder …</source>
        <translation>查看其他文件夹…</translation>
    </message>
    <message>
        <source>Getting one back</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Trying one out opens it where it lies and checks it from end to end; nothing is changed. Putting one back replaces this desk and keeps it aside. On another computer the first window offers it.</source>
        <translation>试恢复会在备份原处将其打开并从头到尾核验，不作任何更改。正式恢复会取代当前工作台，并把当前工作台另存一旁。在另一台电脑上，首个窗口即可恢复。</translation>
    </message>
    <message>
        <source>Put a backup back …</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>The store</source>
        <translation>数据库</translation>
    </message>
    <message>
        <source>Check the store now</source>
        <translation>立即核验数据库</translation>
    </message>
    <message>
        <source>No backup has been made yet.</source>
        <translation>尚未制作过备份。</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>最近备份</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>opened and verified when it was made</source>
        <translation>制作时已打开并核验</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>上次尝试</translation>
    </message>
    <message>
        <source>Where to make the backup</source>
        <translation>备份到哪个文件夹</translation>
    </message>
    <message>
        <source>Where backups lie</source>
        <translation>备份所在文件夹</translation>
    </message>
</context>
<context>
    <name>CareWatch</name>
    <message>
        <source>Dates are being counted anew</source>
        <translation>正在重新推算期限</translation>
    </message>
    <message>
        <source>This version has other rules; one open case has another date now.</source>
        <translation>本版本的规则有变，1 件未结案件的期限已变动。</translation>
    </message>
    <message>
        <source>This version has other rules; {number} open cases have other dates now.</source>
        <translation>本版本的规则有变，{number} 件未结案件的期限已变动。</translation>
    </message>
    <message>
        <source>The planned backup is being made</source>
        <translation>正在按计划备份</translation>
    </message>
    <message>
        <source>Today&apos;s backup is made and verified.</source>
        <translation>今日备份已完成并经核验。</translation>
    </message>
</context>
<context>
    <name>CarryOutDialog</name>
    <message>
        <source>one case file</source>
        <translation>1 份案卷</translation>
    </message>
    <message>
        <source>{number} case files</source>
        <translation>{number} 份案卷</translation>
    </message>
    <message>
        <source>Erase {many} for good?</source>
        <translation>确定彻底删除 {many}？</translation>
    </message>
    <message>
        <source>{references}. The files, their documents and letters and the words of their journal lines go, and cannot be brought back. Backups made before hold them until they expire; the day is told afterwards.</source>
        <translation>{references}。案卷及其文件、信函和日志中的说明文字将被删除，无法恢复。此前所作的备份在失效之前仍含有它们，完成后会告知失效日期。</translation>
    </message>
    <message>
        <source>Erase them for good</source>
        <translation>彻底删除</translation>
    </message>
    <message>
        <source>Purging case files</source>
        <translation>正在清除案卷</translation>
    </message>
</context>
<context>
    <name>CaseFieldsPanel</name>
    <message>
        <source>The person themselves</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>If empty, the letters name the rights</source>
        <translation>留空时，信函按所选权利表述</translation>
    </message>
    <message>
        <source>Kind of case</source>
        <translation>案件种类</translation>
    </message>
    <message>
        <source>How it came in</source>
        <translation>来件方式</translation>
    </message>
    <message>
        <source>Country where the person lives</source>
        <translation>本人居住的国家或地区</translation>
    </message>
    <message>
        <source>Language of the reader</source>
        <translation>收信人的语言</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>由谁提出</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>请求内容</translation>
    </message>
    <message>
        <source>Received here</source>
        <translation>本办公室收到</translation>
    </message>
    <message>
        <source>Another department had it first</source>
        <translation>其他部门先收到</translation>
    </message>
    <message>
        <source>First received by the company</source>
        <translation>公司最初收到</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>通信地址</translation>
    </message>
    <message>
        <source>E-mail of the person</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Telephone of the person</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Their reference</source>
        <translation>对方编号</translation>
    </message>
    <message>
        <source>off until a right is ticked, or the kind is changed</source>
        <translation>暂不可用：请先勾选权利，或改选种类</translation>
    </message>
    <message>
        <source>off until the person has a name; letters need one</source>
        <translation>暂不可用：请先填写姓名，信函须写明收信人</translation>
    </message>
    <message>
        <source>off: it cannot have been received in the future</source>
        <translation>暂不可用：收到时间不能在将来</translation>
    </message>
    <message>
        <source>off: the first receipt lies after the receipt here</source>
        <translation>暂不可用：最初收到的时间晚于本办公室收到的时间</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>来件性质</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Rights asked for</source>
        <translation>请求的权利</translation>
    </message>
    <message>
        <source>What was asked, in a few words for the letters</source>
        <translation>请求内容（简述，用于信函）</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Forwarded: received first</source>
        <translation>系转来：最初收到于</translation>
    </message>
    <message>
        <source>Whose data</source>
        <translation>何人的信息</translation>
    </message>
    <message>
        <source>Name, as the person writes it</source>
        <translation>姓名（按本人写法）</translation>
    </message>
    <message>
        <source>Postal address, without the country</source>
        <translation>通信地址（不含国名）</translation>
    </message>
    <message>
        <source>Country where they live</source>
        <translation>居住的国家或地区</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Laws that the message invokes</source>
        <translation>来件援引的法律</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>Name not known</source>
        <translation>姓名不详</translation>
    </message>
    <message>
        <source>answer in Chinese</source>
        <translation>以中文答复</translation>
    </message>
    <message>
        <source>answer in English</source>
        <translation>以英文答复</translation>
    </message>
</context>
<context>
    <name>CaseMenu</name>
    <message>
        <source>Add files …</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Hand over …</source>
        <translation>移交…</translation>
    </message>
    <message>
        <source>Link to another case …</source>
        <translation>关联另一案件…</translation>
    </message>
    <message>
        <source>Question, comment or suggestion …</source>
        <translation>提问、意见或建议…</translation>
    </message>
    <message>
        <source>Split into two cases …</source>
        <translation>拆分为两个案件…</translation>
    </message>
    <message>
        <source>Merge into the earlier case …</source>
        <translation>并入先前案件…</translation>
    </message>
    <message>
        <source>Undo the merge …</source>
        <translation>撤销合并…</translation>
    </message>
    <message>
        <source>Take the case up again …</source>
        <translation>恢复办理…</translation>
    </message>
    <message>
        <source>Other people’s data …</source>
        <translation>他人信息…</translation>
    </message>
    <message>
        <source>Cost fee …</source>
        <translation>成本费用…</translation>
    </message>
    <message>
        <source>Explain the processing …</source>
        <translation>说明处理情况…</translation>
    </message>
    <message>
        <source>Lift the restriction …</source>
        <translation>解除处理限制…</translation>
    </message>
    <message>
        <source>Save the person’s data as a package …</source>
        <translation>保存当事人数据包…</translation>
    </message>
    <message>
        <source>Take back a letter …</source>
        <translation>撤回信函…</translation>
    </message>
    <message>
        <source>A letter came back …</source>
        <translation>信函被退回…</translation>
    </message>
    <message>
        <source>Save the dossier …</source>
        <translation>保存卷宗…</translation>
    </message>
    <message>
        <source>Hold: keep from being erased …</source>
        <translation>保全（暂不删除）…</translation>
    </message>
    <message>
        <source>Link to a security incident …</source>
        <translation>关联至安全事件…</translation>
    </message>
    <message>
        <source>Dispose of the case file …</source>
        <translation>销毁案卷…</translation>
    </message>
</context>
<context>
    <name>CaseSteps</name>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>核验</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>无需</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
</context>
<context>
    <name>CaseTabs</name>
    <message>
        <source>Summary</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份核验</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Demand</source>
        <translation>机关要求</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Parts of the case</source>
        <translation>案件各部分</translation>
    </message>
    <message>
        <source>{reference} is closed.</source>
        <translation>{reference} 已结案。</translation>
    </message>
    <message>
        <source>Issued. The letter waits in the place Post to print.</source>
        <translation>已签发。信函在“待打印信函”中等待寄出。</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Own window</source>
        <translation>单独窗口</translation>
    </message>
    <message>
        <source>More about this case</source>
        <translation>案件的其他操作</translation>
    </message>
</context>
<context>
    <name>CertificateCard</name>
    <message>
        <source>Signature of letters</source>
        <translation>函件签名</translation>
    </message>
    <message>
        <source>With a certificate of the office, every letter that is issued carries a signature that cannot be seen on paper. Any reader of PDF tells by it that the letter comes from the office and was not changed.</source>
        <translation>有了办公室证书，每封签发的函件都带有纸面上看不见的签名。任何 PDF 阅读器都能据此确认函件出自本办公室且未被改动。</translation>
    </message>
    <message>
        <source>Remove it …</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Sign no longer</source>
        <translation>停止签名</translation>
    </message>
    <message>
        <source>Sign again</source>
        <translation>恢复签名</translation>
    </message>
    <message>
        <source>Import its successor …</source>
        <translation>导入新证书…</translation>
    </message>
    <message>
        <source>Import a certificate …</source>
        <translation>导入证书…</translation>
    </message>
    <message>
        <source>Off: a supervisor brings in the certificate.</source>
        <translation>不可用：证书由主管导入。</translation>
    </message>
    <message>
        <source>Off until the part that signs is installed on this computer.</source>
        <translation>不可用：此计算机尚未安装签名组件。</translation>
    </message>
    <message>
        <source>Holder</source>
        <translation>持有人</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>签发机构</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>到期日期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>指纹（SHA-256）</translation>
    </message>
</context>
<context>
    <name>ChasersLine</name>
    <message>
        <source>One answer that was asked for has not come.</source>
        <translation>有 1 项询问尚未得到答复。</translation>
    </message>
    <message>
        <source>{number} answers that were asked for have not come.</source>
        <translation>有 {number} 项询问尚未得到答复。</translation>
    </message>
    <message>
        <source>remind since {day}</source>
        <translation>应于 {day}起催促</translation>
    </message>
    <message>
        <source>Remind them</source>
        <translation>催促</translation>
    </message>
</context>
<context>
    <name>ChildrenDialog</name>
    <message>
        <source>See the names of the children</source>
        <translation>查看未成年人姓名</translation>
    </message>
    <message>
        <source>A second person has to agree. You alone may then see them, for as long as you ask, and each opening is recorded (minors&apos; regulations 36). Letters go out without that.</source>
        <translation>须经另一人同意。此后仅限您本人在所申请的时间内查看，每次查看均有记录（《未成年人网络保护条例》第三十六条）。寄发信函无须查看。</translation>
    </message>
    <message>
        <source>Ask for it</source>
        <translation>提出申请</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>{number} hours</source>
        <translation>{number} 小时</translation>
    </message>
    <message>
        <source>Why you need to see them</source>
        <translation>需要查看的理由</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>查看时长</translation>
    </message>
    <message>
        <source>Off until a reason is written.</source>
        <translation>须先填写理由。</translation>
    </message>
</context>
<context>
    <name>CircumstancesDialog</name>
    <message>
        <source>What the check depends on</source>
        <translation>核验所依据的情况</translation>
    </message>
    <message>
        <source>The more harm the data would do in the wrong hands, the more proof is needed, and never more than that. A check that no longer meets the list is open again; what was seen stays seen.</source>
        <translation>信息落入他人之手的危害越大，所需证明越多，但绝不多要。核验不再符合清单要求的，须重新核验；已查看的证明仍然有效。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>所请求信息的敏感程度</translation>
    </message>
    <message>
        <source>In dispute, so that it proves nothing</source>
        <translation>存在争议、不能用作证明的事项</translation>
    </message>
    <message>
        <source>Why it is so</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Off until the reason is written.</source>
        <translation>写明理由后可用。</translation>
    </message>
</context>
<context>
    <name>ClashCard</name>
    <message>
        <source>Two duties pull apart</source>
        <translation>两项义务相互冲突</translation>
    </message>
    <message>
        <source>Ask a supervisor how to resolve it, in a sentence</source>
        <translation>用一句话请主管决定如何处理</translation>
    </message>
    <message>
        <source>Ask a supervisor</source>
        <translation>提请主管决定</translation>
    </message>
    <message>
        <source>{rule}, by {day}</source>
        <translation>{rule}，{day}前</translation>
    </message>
    <message>
        <source>On one side</source>
        <translation>一方面</translation>
    </message>
    <message>
        <source>erase in time: {rules}</source>
        <translation>须按期删除：{rules}</translation>
    </message>
    <message>
        <source>On the other</source>
        <translation>另一方面</translation>
    </message>
    <message>
        <source>erase nothing before it is proved who asks (policy §6); an erasure cannot be undone</source>
        <translation>身份未经核验，不得删除任何信息（政策第 6 条）；删除不可恢复</translation>
    </message>
    <message>
        <source>{who} asked on {when}: {words}</source>
        <translation>{who} 于 {when}提出：{words}</translation>
    </message>
    <message>
        <source>It waits for a supervisor.</source>
        <translation>等待主管决定。</translation>
    </message>
    <message>
        <source>{who} resolved it on {when}: {words}</source>
        <translation>{who} 于 {when}决定：{words}</translation>
    </message>
    <message>
        <source>{who} sent it back on {when}: {words}</source>
        <translation>{who} 于 {when}退回：{words}</translation>
    </message>
    <message>
        <source>{who} took it back on {when}.</source>
        <translation>{who} 于 {when}撤回。</translation>
    </message>
    <message>
        <source>Off until the question is written.</source>
        <translation>写明问题后可用。</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>provisional: the days off of that year are not in the calendar yet</source>
        <translation>暂定：日历中尚无该年度的休息日</translation>
    </message>
    <message>
        <source>not confirmed: no law says it</source>
        <translation>未确认：法律均无规定</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>逐日计算</translation>
    </message>
    <message>
        <source>Day by day: {rule}</source>
        <translation>逐日计算：{rule}</translation>
    </message>
    <message>
        <source>Prepare the extension notice</source>
        <translation>准备延期通知</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>{day}前</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation>原应于 {day}前完成</translation>
    </message>
    <message>
        <source>{date}, the earliest that binds</source>
        <translation>{date}（最早到期）</translation>
    </message>
    <message>
        <source>{day} (provisional)</source>
        <translation>{day}（暂定）</translation>
    </message>
    <message>
        <source>{day}; confirmed on {when}</source>
        <translation>{day}；已于 {when}确认</translation>
    </message>
    <message>
        <source>1 day so far</source>
        <translation>至今 1 天</translation>
    </message>
    <message>
        <source>{number} days so far</source>
        <translation>至今 {number} 天</translation>
    </message>
    <message>
        <source>Starts with</source>
        <translation>起算</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>Stood still</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Extended until</source>
        <translation>延至</translation>
    </message>
    <message>
        <source>Not extended</source>
        <translation>未能延期</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>确认收悉</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>附带义务</translation>
    </message>
    <message>
        <source>If missed</source>
        <translation>逾期后果</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>延期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>{source}, checked {day}</source>
        <translation>{source}，{day}核对</translation>
    </message>
    <message>
        <source>1 extension moved nothing: it came too late, or this law has none</source>
        <translation>1 次延期未改变期限：逾期发出，或该法未规定延期</translation>
    </message>
    <message>
        <source>{number} extensions moved nothing: they came too late, or this law has none</source>
        <translation>{number} 次延期未改变期限：逾期发出，或该法未规定延期</translation>
    </message>
</context>
<context>
    <name>ClocksTab</name>
    <message>
        <source>Several laws run at once; work to the earliest date. The desk computes, it gives no legal advice.</source>
        <translation>多部法律的期限同时计算，以最早者为准。本软件只作计算，不构成法律意见。</translation>
    </message>
    <message>
        <source>It is written down.</source>
        <translation>已登记。</translation>
    </message>
    <message>
        <source>These clocks wait for the reply: {rules}.</source>
        <translation>以下期限在答复前中止：{rules}。</translation>
    </message>
    <message>
        <source>It is written down. No clock stops.</source>
        <translation>已登记，没有期限因此中止。</translation>
    </message>
    <message>
        <source>No law of this case waits for the reply; every date stands.</source>
        <translation>本案适用的法律均不因等待答复而中止，各期限不变。</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search or command</source>
        <translation>搜索案件或输入命令</translation>
    </message>
    <message>
        <source>A name, a reference, a place or a command</source>
        <translation>姓名、编号、位置或命令</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>没有找到匹配项。</translation>
    </message>
    <message>
        <source>place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>A place or a command</source>
        <translation>位置或命令</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Search, or run a command</source>
        <translation>搜索或运行命令</translation>
    </message>
    <message>
        <source>Open message files</source>
        <translation>打开邮件文件</translation>
    </message>
    <message>
        <source>Open a folder of messages</source>
        <translation>打开一个来件文件夹</translation>
    </message>
    <message>
        <source>New case by hand</source>
        <translation>手工新建案件</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>筛选列表</translation>
    </message>
    <message>
        <source>Next row, previous row</source>
        <translation>下一行、上一行</translation>
    </message>
    <message>
        <source>Choose several cases</source>
        <translation>选中多个案件</translation>
    </message>
    <message>
        <source>Choose all cases that are loaded</source>
        <translation>选中已载入的全部案件</translation>
    </message>
    <message>
        <source>Open; give the case the whole page</source>
        <translation>打开；让案件占满整页</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>在单独窗口中打开</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Tabs of the case</source>
        <translation>案件的各个标签页</translation>
    </message>
    <message>
        <source>Letters to print and post</source>
        <translation>待打印和寄出的信函</translation>
    </message>
    <message>
        <source>Lock the desk</source>
        <translation>锁定工作台</translation>
    </message>
    <message>
        <source>Lock the desk by itself after …</source>
        <translation>工作台自动锁定时间…</translation>
    </message>
    <message>
        <source>Change your passphrase …</source>
        <translation>更改口令…</translation>
    </message>
    <message>
        <source>Switch the language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>切换浅色与深色</translation>
    </message>
    <message>
        <source>Guide to this place</source>
        <translation>此处的指南</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>Supervisory authorities</source>
        <translation>监管机构</translation>
    </message>
    <message>
        <source>The 42 duties and their proofs</source>
        <translation>42 项义务及其验证</translation>
    </message>
    <message>
        <source>About QV Desk, licences</source>
        <translation>关于 QV Desk 与许可</translation>
    </message>
    <message>
        <source>Close QV Desk</source>
        <translation>关闭 QV Desk</translation>
    </message>
</context>
<context>
    <name>ComplaintTab</name>
    <message>
        <source>A complaint is looked into before it is judged. The reply tells what was looked into, what was found, how it is put right, and where the person can go next. Nobody judges alone what they did themselves.</source>
        <translation>投诉须先调查再下结论。答复应说明调查了什么、查明了什么、如何补救，以及对方还可向谁申诉。任何人不得单独对自己的工作下结论。</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>投诉事由</translation>
    </message>
    <message>
        <source>It decides which questions the findings answer.</source>
        <translation>事由决定结论须回答哪些问题。</translation>
    </message>
    <message>
        <source>What was looked into</source>
        <translation>调查经过</translation>
    </message>
    <message>
        <source>Each step stands in the reply, so write it in words fit for it.</source>
        <translation>每一步都会写入答复，请使用适合写入信函的文字。</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>调查结论</translation>
    </message>
    <message>
        <source>Policy §2: complaints are handled and answered.</source>
        <translation>隐私政策第2条：投诉须处理并答复。</translation>
    </message>
    <message>
        <source>What is complained of</source>
        <translation>投诉的内容</translation>
    </message>
    <message>
        <source>Reference of the earlier case, if there is one</source>
        <translation>先前案件的编号（如有）</translation>
    </message>
    <message>
        <source>What you did to find out, and what that gave</source>
        <translation>做了什么调查，结果如何</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Keep the findings</source>
        <translation>保存结论</translation>
    </message>
    <message>
        <source>Is the person right?</source>
        <translation>投诉是否成立？</translation>
    </message>
    <message>
        <source>Had the person consented to statistics with sensitive data?</source>
        <translation>当事人是否同意将敏感信息用于统计？</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>查明的情况</translation>
    </message>
    <message>
        <source>How it is put right</source>
        <translation>补救措施</translation>
    </message>
    <message>
        <source>Where the person can go next</source>
        <translation>后续救济途径</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Yes, there is a record of it</source>
        <translation>是，有记录</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>About {reference}</source>
        <translation>关于 {reference}</translation>
    </message>
    <message>
        <source>Found before the case was taken up again: {words}</source>
        <translation>恢复办理之前的查明结果：{words}</translation>
    </message>
    <message>
        <source>Nothing is found yet: no reply can be issued.</source>
        <translation>尚无结论，不能签发答复。</translation>
    </message>
    <message>
        <source>It waits for a supervisor who had no part in it. Then the reply can go out.</source>
        <translation>待未参与该案的主管审阅，之后方可寄出答复。</translation>
    </message>
    <message>
        <source>Agreed to by {who}</source>
        <translation>已由{who}同意</translation>
    </message>
    <message>
        <source>Off until something is written.</source>
        <translation>暂不可用：请先填写。</translation>
    </message>
    <message>
        <source>Off until it is chosen what is complained of.</source>
        <translation>暂不可用：请先选择投诉事由。</translation>
    </message>
    <message>
        <source>Off until something was looked into.</source>
        <translation>暂不可用：请先登记调查经过。</translation>
    </message>
    <message>
        <source>Off until it is said whether the person is right.</source>
        <translation>暂不可用：请先选择投诉是否成立。</translation>
    </message>
    <message>
        <source>Off until it is said whether there was consent.</source>
        <translation>暂不可用：请先选择是否有同意。</translation>
    </message>
    <message>
        <source>Off until all three texts are written.</source>
        <translation>暂不可用：请先写完三项内容。</translation>
    </message>
</context>
<context>
    <name>ContractPane</name>
    <message>
        <source>Date, address, reference and the like are ticked on the letter desk, for each letter by itself.</source>
        <translation>日期、地址、编号等内容，由撰写信函的页面逐封核对。</translation>
    </message>
</context>
<context>
    <name>DaysAhead</name>
    <message>
        <source>Answers due in the next 14 days</source>
        <translation>未来 14 天到期的答复</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>DeadlineWords</name>
    <message>
        <source>{amount} left</source>
        <translation>还有 {amount}</translation>
    </message>
</context>
<context>
    <name>DecisionRow</name>
    <message>
        <source>not decided yet</source>
        <translation>尚未决定</translation>
    </message>
    <message>
        <source>Choose a ground</source>
        <translation>请选择依据</translation>
    </message>
    <message>
        <source>Ground for refusing: {right}</source>
        <translation>拒绝依据：{right}</translation>
    </message>
    <message>
        <source>Facts: {right}</source>
        <translation>事实：{right}</translation>
    </message>
    <message>
        <source>{right}: {outcome}</source>
        <translation>{right}：{outcome}</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>作出决定</translation>
    </message>
    <message>
        <source>Decide anew</source>
        <translation>重新决定</translation>
    </message>
    <message>
        <source>The facts that meet the ground; they stand in the letter</source>
        <translation>符合该依据的事实（将写入信函）</translation>
    </message>
    <message>
        <source>What is refused and the facts that meet the ground; they stand in the letter</source>
        <translation>拒绝的部分以及符合该依据的事实（将写入信函）</translation>
    </message>
    <message>
        <source>Whose site or data it is, and how to reach them; it stands in the letter</source>
        <translation>网站或信息属于何方、如何联系（将写入信函）</translation>
    </message>
    <message>
        <source>Which page of the account answers it; it stands in the letter</source>
        <translation>可在账号的哪个页面办理（将写入信函）</translation>
    </message>
    <message>
        <source>What is different from the earlier decision; it stands in the letter</source>
        <translation>与先前决定有何不同；会写入信函</translation>
    </message>
    <message>
        <source>What was done, in words fit for the letter (may stay empty)</source>
        <translation>处理情况（可写入信函，也可留空）</translation>
    </message>
    <message>
        <source>Off until an outcome is chosen.</source>
        <translation>暂不可用：请先选择一项。</translation>
    </message>
    <message>
        <source>Off until it is written what is different now: this right was decided and told before.</source>
        <translation>写明与先前有何不同后可用：该项权利此前已作决定并已告知。</translation>
    </message>
    <message>
        <source>Off until it is written whose it is, or which page answers it.</source>
        <translation>写明属于何方或在哪个页面办理后可用。</translation>
    </message>
    <message>
        <source>Off until a ground is chosen: a refusal names its legal ground.</source>
        <translation>暂不可用：拒绝须写明法律依据，请先选择。</translation>
    </message>
    <message>
        <source>Off until a ground is chosen for what is refused.</source>
        <translation>暂不可用：请先选择拒绝部分的依据。</translation>
    </message>
    <message>
        <source>Off until the facts are written: a refusal names them.</source>
        <translation>暂不可用：拒绝须写明事实，请先填写。</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Grant in part</source>
        <translation>部分同意</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Nothing is held</source>
        <translation>未持有信息</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>非我方信息</translation>
    </message>
    <message>
        <source>Answered by the account’s own page</source>
        <translation>可在账号页面自助办理</translation>
    </message>
    <message>
        <source>On what ground</source>
        <translation>依据</translation>
    </message>
</context>
<context>
    <name>DecisionTab</name>
    <message>
        <source>Each right is decided on its own. A refusal names its ground and the facts; both stand in the letter, and a supervisor reads them before it goes out.</source>
        <translation>每项权利分别决定。拒绝须写明依据和事实，两者均载入信函，并在发出前由主管审阅。</translation>
    </message>
    <message>
        <source>Nothing is to be decided here: an inquiry is answered by letter.</source>
        <translation>此处无需决定：咨询以信函答复。</translation>
    </message>
    <message>
        <source>Decided before: {words}</source>
        <translation>先前的决定：{words}</translation>
    </message>
    <message>
        <source>Taken up again: {words}</source>
        <translation>恢复办理：{words}</translation>
    </message>
    <message>
        <source>A hold stands ({ground}): {reason}</source>
        <translation>保全中（{ground}）：{reason}</translation>
    </message>
    <message>
        <source>Other people’s data are not masked yet: {what}</source>
        <translation>他人信息尚未遮盖：{what}</translation>
    </message>
    <message>
        <source>Fee: {amount}, {state}</source>
        <translation>费用：{amount}，{state}</translation>
    </message>
    <message>
        <source>A restriction stands: {scope}</source>
        <translation>限制处理中：{scope}</translation>
    </message>
    <message>
        <source>The search found no record. “Nothing is held” is the outcome that says so.</source>
        <translation>查找未发现任何记录。如实答复请选“未持有信息”。</translation>
    </message>
    <message>
        <source>The case is closed.</source>
        <translation>此案已结。</translation>
    </message>
    <message>
        <source>A letter has answered this; the decision stands.</source>
        <translation>已以信函答复，决定不再更改。</translation>
    </message>
    <message>
        <source>Off until the identity is confirmed: no answer in substance before that (policy §6).</source>
        <translation>暂不可用：身份确认之前不得作实质答复（隐私政策第6条）。</translation>
    </message>
    <message>
        <source>Off until it is written down above what the decision rests on.</source>
        <translation>在上方登记决定所依据的内容后可用。</translation>
    </message>
    <message>
        <source>Off until the search is finished: 1 source is open.</source>
        <translation>暂不可用：查找尚未完成，还有 1 处。</translation>
    </message>
    <message>
        <source>Off until the search is finished: {number} sources are open.</source>
        <translation>暂不可用：查找尚未完成，还有 {number} 处。</translation>
    </message>
</context>
<context>
    <name>DemandTab</name>
    <message>
        <source>What authorities and courts demand stands apart from what people ask for. Make sure that the demand is genuine, then what the law says. Nothing is given before a supervisor has agreed.</source>
        <translation>机关和法院的要求与个人的请求分开处理。先核实真实性，再评估合法性。主管同意之前不得提供任何信息。</translation>
    </message>
    <message>
        <source>Who demands what</source>
        <translation>谁要求什么</translation>
    </message>
    <message>
        <source>As their letter says it; the desk computes no deadline.</source>
        <translation>以来函所写为准，系统不推算期限。</translation>
    </message>
    <message>
        <source>Is it genuine?</source>
        <translation>是否真实？</translation>
    </message>
    <message>
        <source>Call back on a number that the body publishes itself, never on one that the demand gives.</source>
        <translation>请回拨该机关自行公布的电话，切勿使用来函中的号码。</translation>
    </message>
    <message>
        <source>Is it lawful?</source>
        <translation>是否合法？</translation>
    </message>
    <message>
        <source>Policy §3(2): no further than the law requires.</source>
        <translation>隐私政策第3条第2款：以法律要求为限。</translation>
    </message>
    <message>
        <source>What is given</source>
        <translation>提供的内容</translation>
    </message>
    <message>
        <source>These words stay in the register of disclosures: name nobody in them.</source>
        <translation>这些文字会保留在对外披露登记簿中，请勿写姓名。</translation>
    </message>
    <message>
        <source>Their letter names a deadline</source>
        <translation>来函写明了期限</translation>
    </message>
    <message>
        <source>Their deadline</source>
        <translation>对方期限</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Write the check down</source>
        <translation>登记核实结果</translation>
    </message>
    <message>
        <source>Keep the assessment</source>
        <translation>保存评估</translation>
    </message>
    <message>
        <source>Ask a supervisor</source>
        <translation>提请主管同意</translation>
    </message>
    <message>
        <source>It was given</source>
        <translation>已提供</translation>
    </message>
    <message>
        <source>Opens when it is written down who demands what.</source>
        <translation>登记要求方及其要求后，方可填写。</translation>
    </message>
    <message>
        <source>Opens when the check says that the demand is genuine.</source>
        <translation>核实要求属实后，方可填写。</translation>
    </message>
    <message>
        <source>What kind of body it is</source>
        <translation>机关类别</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>机关名称</translation>
    </message>
    <message>
        <source>Its file number</source>
        <translation>对方文号</translation>
    </message>
    <message>
        <source>The law that it cites</source>
        <translation>所引用的法律</translation>
    </message>
    <message>
        <source>What it wants</source>
        <translation>要求的内容</translation>
    </message>
    <message>
        <source>How it was checked</source>
        <translation>核实方式</translation>
    </message>
    <message>
        <source>Whom you spoke to, and where you found the number</source>
        <translation>与谁通话，号码来自何处</translation>
    </message>
    <message>
        <source>What the law says</source>
        <translation>合法性</translation>
    </message>
    <message>
        <source>Why, and how far</source>
        <translation>理由和范围</translation>
    </message>
    <message>
        <source>May the person be told?</source>
        <translation>能否告知当事人？</translation>
    </message>
    <message>
        <source>By which law, and until when</source>
        <translation>依据何法，至何时为止</translation>
    </message>
    <message>
        <source>Which data, by kinds and number</source>
        <translation>哪些信息（种类和数量）</translation>
    </message>
    <message>
        <source>Ground of policy §3(2)</source>
        <translation>隐私政策第3条第2款的依据</translation>
    </message>
    <message>
        <source>What makes the ground apply</source>
        <translation>依据成立的理由</translation>
    </message>
    <message>
        <source>By what way, and to whom there</source>
        <translation>提供的方式和对方经手人</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Their deadline: {day}, passed</source>
        <translation>对方期限：{day}，已过</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>还剩 1 天</translation>
    </message>
    <message>
        <source>{number} days left</source>
        <translation>还剩 {number} 天</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Their deadline: {day}, {left}</source>
        <translation>对方期限：{day}，{left}</translation>
    </message>
    <message>
        <source>Off until every field of this part is filled.</source>
        <translation>暂不可用：请先填写本部分各项。</translation>
    </message>
    <message>
        <source>Off until kind, name, law and wish are there.</source>
        <translation>暂不可用：请先填写类别、名称、法律和要求的内容。</translation>
    </message>
    <message>
        <source>Off until the way is written.</source>
        <translation>暂不可用：请先写明方式。</translation>
    </message>
</context>
<context>
    <name>DemandsPage</name>
    <message>
        <source>Demands of authorities and courts</source>
        <translation>机关和法院的要求</translation>
    </message>
    <message>
        <source>They stand apart from what people ask for, and count in no figure on requests. A line stays when its case is disposed of.</source>
        <translation>与个人的请求分开，不计入请求的统计。案卷销毁后，记录仍予保留。</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Law cited</source>
        <translation>引用的法律</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <source>Their deadline</source>
        <translation>对方期限</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>提供情况</translation>
    </message>
    <message>
        <source>No authority or court has demanded anything.</source>
        <translation>没有机关或法院提出过要求。</translation>
    </message>
    <message>
        <source>A demand is a case: open its message, or press New case and choose “{kind}”.</source>
        <translation>机关要求也是案件：请打开来函，或点“新建案件”并选择“{kind}”。</translation>
    </message>
</context>
<context>
    <name>DifferenceView</name>
    <message>
        <source>One thing differs.</source>
        <translation>有 1 处不同。</translation>
    </message>
    <message>
        <source>{number} things differ.</source>
        <translation>有 {number} 处不同。</translation>
    </message>
    <message>
        <source>Both say the same.</source>
        <translation>两者相同。</translation>
    </message>
    <message>
        <source>Show what stayed the same too</source>
        <translation>同时显示未改动的内容</translation>
    </message>
    <message>
        <source>struck through: taken out</source>
        <translation>删除线：已删除</translation>
    </message>
    <message>
        <source>underlined: put in</source>
        <translation>下划线：新增</translation>
    </message>
</context>
<context>
    <name>DisclosureDialog</name>
    <message>
        <source>Enter a disclosure</source>
        <translation>登记披露</translation>
    </message>
    <message>
        <source>The policy allows a disclosure in eight circumstances and in no others. The register outlives the case: name the body and the kinds of data, and no person.</source>
        <translation>隐私政策仅允许在八种情形下披露。登记簿的保存期限长于案卷：请写明机构和信息种类，不写个人姓名。</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>QV-2026-0001</source>
        <translation>QV-2026-0001</translation>
    </message>
    <message>
        <source>Circumstance (policy, section 3(2))</source>
        <translation>情形（隐私政策第3条第2款）</translation>
    </message>
    <message>
        <source>Why it applies</source>
        <translation>适用理由</translation>
    </message>
    <message>
        <source>What kind of body</source>
        <translation>对象类别</translation>
    </message>
    <message>
        <source>Which body</source>
        <translation>披露对象</translation>
    </message>
    <message>
        <source>Which data, of how many people; no names</source>
        <translation>信息种类和所涉人数，不写姓名</translation>
    </message>
    <message>
        <source>Law or order that was cited, with its number</source>
        <translation>所引用的法律或命令及其文号</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Case; may stay empty</source>
        <translation>案件，可留空</translation>
    </message>
    <message>
        <source>Off until it says why, to whom and what.</source>
        <translation>填写理由、对象和内容后可用。</translation>
    </message>
</context>
<context>
    <name>DisclosuresPage</name>
    <message>
        <source>Disclosures</source>
        <translation>对外披露</translation>
    </message>
    <message>
        <source>Provided to companies</source>
        <translation>提供记录</translation>
    </message>
    <message>
        <source>Hand it out …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Enter a disclosure</source>
        <translation>登记披露</translation>
    </message>
    <message>
        <source>What was given to authorities, courts and others, each on one of the eight circumstances of the policy. The register outlives the cases and names no person.</source>
        <translation>向行政机关、法院及其他方披露的信息，每项注明隐私政策所列八种情形之一。登记簿的保存期限长于案卷，不写个人姓名。</translation>
    </message>
    <message>
        <source>Nothing has been disclosed.</source>
        <translation>尚无对外披露。</translation>
    </message>
    <message>
        <source>Record a provision</source>
        <translation>登记提供</translation>
    </message>
    <message>
        <source>Personal data provided or entrusted to other companies; kept for three years after the end.</source>
        <translation>向其他公司提供或委托处理的个人信息；自终止起保存三年。</translation>
    </message>
    <message>
        <source>No provision is recorded.</source>
        <translation>尚无提供记录。</translation>
    </message>
    <message>
        <source>Struck out: {why}</source>
        <translation>作废理由：{why}</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Strike it out …</source>
        <translation>作废…</translation>
    </message>
    <message>
        <source>Kept until {day}</source>
        <translation>保存至 {day}</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>持续中</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Disclosures, data provided, or refusals</source>
        <translation>对外披露、提供记录或拒绝</translation>
    </message>
    <message>
        <source>Every right that was refused, entered with the letter that tells it. No line can be entered, changed or removed by hand; the log outlives the cases and names no person.</source>
        <translation>被拒绝的每项权利，在签发告知信函的同时记入。任何人都不能手工添加、更改或删除；登记簿的保存期长于案卷，不载个人姓名。</translation>
    </message>
    <message>
        <source>Nothing has been refused.</source>
        <translation>尚无拒绝。</translation>
    </message>
    <message>
        <source>Legal basis: {law}</source>
        <translation>法律依据：{law}</translation>
    </message>
    <message>
        <source>Given: {what}</source>
        <translation>提供内容：{what}</translation>
    </message>
    <message>
        <source>It ended today</source>
        <translation>今天终止</translation>
    </message>
    <message>
        <source>letter taken back</source>
        <translation>信函已撤回</translation>
    </message>
    <message>
        <source>Received {day}</source>
        <translation>收到：{day}</translation>
    </message>
    <message>
        <source>Letter {number}</source>
        <translation>信函 {number}</translation>
    </message>
    <message>
        <source>Kept at least until {day}</source>
        <translation>至少保存至 {day}</translation>
    </message>
    <message>
        <source>Its letter was taken back on {day}, before it was posted.</source>
        <translation>该信函已于 {day}在寄出前撤回。</translation>
    </message>
    <message>
        <source>Strike out {number}</source>
        <translation>作废 {number}</translation>
    </message>
    <message>
        <source>The entry stays in the register, with your reason beside it.</source>
        <translation>原登记保留在册，并附上您的理由。</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>错误所在</translation>
    </message>
    <message>
        <source>Strike it out</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Hand the register out</source>
        <translation>导出登记簿</translation>
    </message>
    <message>
        <source>Page to print (*.html);;Table (*.csv)</source>
        <translation>打印页 (*.html);;表格 (*.csv)</translation>
    </message>
    <message>
        <source>register.html</source>
        <translation>登记簿.html</translation>
    </message>
    <message>
        <source>Written to {file}.</source>
        <translation>已写入 {file}。</translation>
    </message>
    <message>
        <source>It is not encrypted there. Delete it when it is no longer needed.</source>
        <translation>该文件未加密，不再需要时请删除。</translation>
    </message>
</context>
<context>
    <name>Disposal</name>
    <message>
        <source>The case file is erased. Backups made before may still hold it until {day}; then none does.</source>
        <translation>案卷已销毁。此前所作的备份最迟保留至 {day}，此后不再有任何备份。</translation>
    </message>
    <message>
        <source>The disk lacks room to write the store anew: make room; the next opening does it.</source>
        <translation>磁盘空间不足，无法重写数据库：请腾出空间，下次打开时自动完成。</translation>
    </message>
    <message>
        <source>The print room is at work; its outbox is emptied at the next look.</source>
        <translation>打印室正在使用待寄信函，下次同步时清除。</translation>
    </message>
    <message>
        <source>{place} could not be reached; a backup there learns of it when the next one is made.</source>
        <translation>无法访问 {place}；该处的备份将在下次备份时更新。</translation>
    </message>
</context>
<context>
    <name>DisposalCard</name>
    <message>
        <source>Erase it now …</source>
        <translation>立即销毁…</translation>
    </message>
    <message>
        <source>Disposal of this case file waits for a supervisor.</source>
        <translation>销毁本案卷的申请正在等待主管复核。</translation>
    </message>
    <message>
        <source>{who} agreed on {when} that this case file goes.</source>
        <translation>{who} 于 {when}同意销毁本案卷。</translation>
    </message>
    <message>
        <source>{who} did not agree on {when} that this case file goes.</source>
        <translation>{who} 于 {when}未同意销毁本案卷。</translation>
    </message>
    <message>
        <source>Asked by {who}, {when}</source>
        <translation>{who} 于 {when}提请</translation>
    </message>
</context>
<context>
    <name>DisposeDialog</name>
    <message>
        <source>Dispose of the case file {reference}</source>
        <translation>销毁案卷 {reference}</translation>
    </message>
    <message>
        <source>A supervisor who did not ask for it has to agree. Then the whole file is erased: case, documents, letters and what was typed for it. Until then nothing changes.</source>
        <translation>须由提请人以外的一名主管同意。此后整份案卷将被销毁，包括案件、文件、信函以及为其录入的内容。在此之前一切不变。</translation>
    </message>
    <message>
        <source>Ask a supervisor</source>
        <translation>提请主管复核</translation>
    </message>
    <message>
        <source>Why it goes</source>
        <translation>销毁原因</translation>
    </message>
    <message>
        <source>Why it goes although that still runs</source>
        <translation>尚有未了事项仍须销毁的理由</translation>
    </message>
    <message>
        <source>1 letter waits for the post</source>
        <translation>1 封信函待寄</translation>
    </message>
    <message>
        <source>{number} letters wait for the post</source>
        <translation>{number} 封信函待寄</translation>
    </message>
    <message>
        <source>1 period runs</source>
        <translation>1 项期限仍在进行</translation>
    </message>
    <message>
        <source>{number} periods run</source>
        <translation>{number} 项期限仍在进行</translation>
    </message>
    <message>
        <source>This case is not at its end: {what}.</source>
        <translation>本案尚未办结：{what}。</translation>
    </message>
    <message>
        <source>Off until the reason is written.</source>
        <translation>写明原因后可用。</translation>
    </message>
    <message>
        <source>Off until it is written why it goes although something still runs.</source>
        <translation>写明尚有未了事项仍须销毁的理由后可用。</translation>
    </message>
    <message>
        <source>Asked for. It waits for a supervisor.</source>
        <translation>已提请，等待主管复核。</translation>
    </message>
</context>
<context>
    <name>DocumentBar</name>
    <message>
        <source>Close the document</source>
        <translation>关闭文件</translation>
    </message>
    <message>
        <source>Page before (Page Up)</source>
        <translation>上一页（Page Up）</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>下一页（Page Down）</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>DocumentViewer</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The document as plain text</source>
        <translation>文件的纯文本</translation>
    </message>
    <message>
        <source>It is being looked at in a process of its own, which can open nothing else.</source>
        <translation>正在独立进程中查看，该进程打不开任何其他内容。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was opened; the document is as it was.</source>
        <translation>已停止。未打开任何内容，文件保持原样。</translation>
    </message>
    <message>
        <source>Not shown: {why}</source>
        <translation>未显示：{why}</translation>
    </message>
    <message>
        <source>Opened elsewhere, this file can run a program or reach out to the network.</source>
        <translation>若用其他程序打开，此文件可能运行程序或访问网络。</translation>
    </message>
</context>
<context>
    <name>DocumentsTab</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>性质</translation>
    </message>
    <message>
        <source>This case has no files yet.</source>
        <translation>此案尚无文件。</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Save a copy: {file}</source>
        <translation>另存副本：{file}</translation>
    </message>
    <message>
        <source>Files stay in the encrypted store, and their digests prove that they are as they came. A look at one shows what a process of its own makes of it, which can open nothing else.</source>
        <translation>文件保存在加密数据库中，摘要可证明其与收到时一致。查看文件时，显示的是独立进程处理的结果，该进程打不开任何其他内容。</translation>
    </message>
    <message>
        <source>Add files …</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Off: the case is closed.</source>
        <translation>不可用：此案已结。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>SHA-256: {digest}</source>
        <translation>SHA-256：{digest}</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Look at: {file}</source>
        <translation>查看：{file}</translation>
    </message>
    <message>
        <source>{person} ({capacity} asks)</source>
        <translation>{person}（由{capacity}提出）</translation>
    </message>
    <message>
        <source>the message itself</source>
        <translation>来件原件</translation>
    </message>
    <message>
        <source>attachment</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>our letter</source>
        <translation>我方信函</translation>
    </message>
    <message>
        <source>note</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>proof of identity</source>
        <translation>身份证明</translation>
    </message>
    <message>
        <source>found in a search</source>
        <translation>查找所得</translation>
    </message>
    <message>
        <source>A copy was saved outside the desk; the journal says so.</source>
        <translation>副本已保存到工作台之外，日志已有记载。</translation>
    </message>
    <message>
        <source>Files of this case</source>
        <translation>本案文件</translation>
    </message>
</context>
<context>
    <name>DossierDialog</name>
    <message>
        <source>The dossier of {reference}</source>
        <translation>{reference} 的卷宗</translation>
    </message>
    <message>
        <source>For whoever checks how the case was handled: every step with its day and who took it, the periods with their working, the letters and the journal, and the digest of each paper.</source>
        <translation>供检查办理情况的人员使用：每一步的日期和经手人、各期限及其推算过程、信函、日志，以及每份文件的摘要。</translation>
    </message>
    <message>
        <source>Save the dossier …</source>
        <translation>保存卷宗…</translation>
    </message>
    <message>
        <source>Masked: initials in place of the name, and nothing that anybody wrote</source>
        <translation>已遮盖：姓名以缩写代替，不含任何人书写的文字</translation>
    </message>
    <message>
        <source>Whole: with the person’s name, the documents and the letters</source>
        <translation>完整：含当事人姓名、文件和信函</translation>
    </message>
    <message>
        <source>Off: the whole dossier is taken out by supervisors alone.</source>
        <translation>不可用：完整卷宗只能由主管导出。</translation>
    </message>
    <message>
        <source>The dossier is saved; the journal says so.</source>
        <translation>卷宗已保存，日志已有记载。</translation>
    </message>
</context>
<context>
    <name>DraftCard</name>
    <message>
        <source>What you were writing about the identity is here.</source>
        <translation>您正在填写的身份核验内容仍在这里。</translation>
    </message>
    <message>
        <source>What you were writing about the search is here.</source>
        <translation>您正在填写的查找内容仍在这里。</translation>
    </message>
    <message>
        <source>Your half-written decision is here.</source>
        <translation>您尚未写完的决定仍在这里。</translation>
    </message>
    <message>
        <source>What you were writing about the complaint is here.</source>
        <translation>您正在填写的投诉内容在此。</translation>
    </message>
    <message>
        <source>What you were writing about the demand is here.</source>
        <translation>您正在填写的机关要求内容在此。</translation>
    </message>
    <message>
        <source>Your half-written question to a supervisor is here.</source>
        <translation>您写给主管的问题尚未完成，已保留在此。</translation>
    </message>
    <message>
        <source>Your half-made changes to the person&apos;s details are here.</source>
        <translation>您对个人资料尚未完成的修改仍在这里。</translation>
    </message>
    <message>
        <source>Your half-written letter is here: {letter}</source>
        <translation>您尚未写完的信函仍在这里：{letter}</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>继续写</translation>
    </message>
</context>
<context>
    <name>DueCard</name>
    <message>
        <source>and {number} more</source>
        <translation>另有 {number} 项</translation>
    </message>
</context>
<context>
    <name>DueMark</name>
    <message>
        <source>overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>即将到期</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>期限内</translation>
    </message>
    <message>
        <source>provisional</source>
        <translation>暂定</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>尚无期限</translation>
    </message>
</context>
<context>
    <name>DutiesDialog</name>
    <message>
        <source>The duties and their proofs</source>
        <translation>各项义务及其验证</translation>
    </message>
    <message>
        <source>Duties of the privacy policy</source>
        <translation>隐私政策的义务</translation>
    </message>
    <message>
        <source>What the policy of 2024-02-18 promises, and what the desk does because of it. Each duty has an acceptance test that runs with every build; the tests lie in the source code, in tests/duties.</source>
        <translation>2024-02-18 版隐私政策所作的承诺，以及工作台如何履行。每项义务都有验收测试，每次构建均会运行；测试位于源代码的 tests/duties 中。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The {number} duties and their proofs</source>
        <translation>{number} 项义务及其验证</translation>
    </message>
</context>
<context>
    <name>DutiesModel</name>
    <message>
        <source>Introduction</source>
        <translation>引言</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>义务</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>条款</translation>
    </message>
    <message>
        <source>What the desk does</source>
        <translation>工作台如何履行</translation>
    </message>
    <message>
        <source>Acceptance test</source>
        <translation>验收测试</translation>
    </message>
</context>
<context>
    <name>EarlierCases</name>
    <message>
        <source>This very message opened {reference} before.</source>
        <translation>此来件先前已立案：{reference}。</translation>
    </message>
    <message>
        <source>The message points to a case. Look whether it belongs there.</source>
        <translation>来信指向一个案件，请核对是否属于该案。</translation>
    </message>
    <message>
        <source>Possible earlier cases of the same person</source>
        <translation>可能属于同一人的先前案件</translation>
    </message>
    <message>
        <source>Note that the letter did not arrive</source>
        <translation>登记信函未能送达</translation>
    </message>
    <message>
        <source>Keep the message with {reference}</source>
        <translation>将邮件并入 {reference}</translation>
    </message>
    <message>
        <source>Look at {reference}</source>
        <translation>查看 {reference}</translation>
    </message>
    <message>
        <source>the message quotes its reference</source>
        <translation>来件引用了该编号</translation>
    </message>
    <message>
        <source>the same e-mail address</source>
        <translation>电子邮箱相同</translation>
    </message>
    <message>
        <source>the same telephone number</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>a similar name</source>
        <translation>姓名相近</translation>
    </message>
    <message>
        <source>, not sure</source>
        <translation>，不能确定</translation>
    </message>
</context>
<context>
    <name>EmptyQueue</name>
    <message>
        <source>Nothing here</source>
        <translation>这里没有案件</translation>
    </message>
    <message>
        <source>No case matches the filter. Clear it to see all cases of this view.</source>
        <translation>没有符合筛选条件的案件。清除筛选即可查看此视图的全部案件。</translation>
    </message>
    <message>
        <source>This view holds no case now.</source>
        <translation>此视图中目前没有案件。</translation>
    </message>
    <message>
        <source>This view holds no case now. Drop a message file on the window, or press New case.</source>
        <translation>此视图目前没有案件。请将邮件文件拖到窗口上，或点击“新建案件”。</translation>
    </message>
</context>
<context>
    <name>EnterIncidentDialog</name>
    <message>
        <source>Enter a security incident</source>
        <translation>登记安全事件</translation>
    </message>
    <message>
        <source>It gets its number at once. What happened, whom it concerns and what was done can follow.</source>
        <translation>登记后即得到编号。事件经过、所涉人员和已采取的措施可随后补充。</translation>
    </message>
    <message>
        <source>Enter it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>What it is, in a few words</source>
        <translation>简要说明是什么事件</translation>
    </message>
    <message>
        <source>When it was found, in office time</source>
        <translation>发现时间（办公室时间）</translation>
    </message>
    <message>
        <source>Off until there are a few words.</source>
        <translation>暂不可用：请先简要说明。</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>Erase the case file {reference} for good?</source>
        <translation>确定彻底销毁案卷 {reference}？</translation>
    </message>
    <message>
        <source>The case, its documents and letters, what was typed for it and the words of its journal lines go, and cannot be brought back. The journal keeps that it was erased, by whom and when. Backups made before hold it until they expire; the day is told afterwards.</source>
        <translation>案件、文件、信函、为其录入的内容以及日志中的说明文字都将销毁，无法恢复。日志仅保留何人于何时销毁。此前的备份在到期前仍含有该案卷，具体日期随后告知。</translation>
    </message>
    <message>
        <source>Erase it for good</source>
        <translation>彻底销毁</translation>
    </message>
    <message>
        <source>Erasing the case file</source>
        <translation>正在销毁案卷</translation>
    </message>
</context>
<context>
    <name>ErasedBefore</name>
    <message>
        <source>The person wrote anew: open the case all the same</source>
        <translation>当事人再次来信：仍然立案</translation>
    </message>
</context>
<context>
    <name>ErasurePanel</name>
    <message>
        <source>Save as a page to print …</source>
        <translation>保存为可打印的网页…</translation>
    </message>
</context>
<context>
    <name>ErasureRow</name>
    <message>
        <source> · what people posted lies here</source>
        <translation>·含用户自行发布的内容</translation>
    </message>
    <message>
        <source>{source}: {number} found</source>
        <translation>{source}：找到 {number} 条</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Made anonymous</source>
        <translation>已匿名化</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>On what ground it is kept</source>
        <translation>保留的依据</translation>
    </message>
    <message>
        <source>{source}: on what ground it is kept</source>
        <translation>{source}：保留的依据</translation>
    </message>
    <message>
        <source>The specific reason, as the letter tells it</source>
        <translation>具体理由（将写入信函）</translation>
    </message>
    <message>
        <source>{source}: the specific reason</source>
        <translation>{source}：具体理由</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>采用此理由</translation>
    </message>
    <message>
        <source>{source}: use the retention as the reason</source>
        <translation>{source}：以保存期限作为理由</translation>
    </message>
    <message>
        <source>Off until the {number} records of {source} are accounted for; {given} are.</source>
        <translation>暂不可用：{source}共 {number} 条，已说明去向 {given} 条。</translation>
    </message>
    <message>
        <source>Off until a ground is chosen for what is kept in {source}.</source>
        <translation>暂不可用：请先选择{source}中保留部分的依据。</translation>
    </message>
    <message>
        <source>Off until the specific reason is written for what is kept in {source}.</source>
        <translation>暂不可用：请先写明{source}中保留部分的具体理由。</translation>
    </message>
</context>
<context>
    <name>ErrorNotice</name>
    <message>
        <source>QV Desk</source>
        <translation>QV Desk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Code of this message: {code}</source>
        <translation>此消息的代码：{code}</translation>
    </message>
</context>
<context>
    <name>EvidenceLine</name>
    <message>
        <source>One proof of identity is kept that has to be destroyed.</source>
        <translation>有 1 份身份证明应予销毁。</translation>
    </message>
    <message>
        <source>{number} proofs of identity are kept that have to be destroyed.</source>
        <translation>有 {number} 份身份证明应予销毁。</translation>
    </message>
    <message>
        <source>Destroy it</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>the check is decided, nobody needs it any more</source>
        <translation>核验已有结论，不再需要</translation>
    </message>
    <message>
        <source>overdue: it was to be gone by {day}</source>
        <translation>已逾期：应于 {day}前销毁</translation>
    </message>
    <message>
        <source>to be gone by {day}</source>
        <translation>应于 {day}前销毁</translation>
    </message>
</context>
<context>
    <name>ExceptionPanel</name>
    <message>
        <source>Why {source} could not be searched</source>
        <translation>{source}未能查找的原因</translation>
    </message>
    <message>
        <source>What that means for {source}</source>
        <translation>{source}未能查找的具体情况</translation>
    </message>
    <message>
        <source>Use it where a search is not possible as elsewhere. It is no way out: the person is told which place was not searched, and why.</source>
        <translation>仅用于无法照常查找的情形。这不是免除查找的办法：答复函会告知当事人哪一处未能查找以及原因。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What that means here, in words fit for a letter</source>
        <translation>具体情况，用可写入信函的文字说明</translation>
    </message>
    <message>
        <source>Record the exception</source>
        <translation>登记例外</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>不登记</translation>
    </message>
</context>
<context>
    <name>ExplainDialog</name>
    <message>
        <source>Explain the processing</source>
        <translation>说明处理情况</translation>
    </message>
    <message>
        <source>Each purpose with its legal ground, from the list of our systems; then merging, profiling and our interests. Copy it into the reply and change what does not fit. Policy §2.</source>
        <translation>依据系统清单列出各处理目的及其合法依据，并说明信息合并、用户画像和我方的正当利益。请复制到答复中，并修改不相符之处。隐私政策第2条。</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Copied. It can be put into the reply.</source>
        <translation>已复制，可粘贴到答复中。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Hand the journal out</source>
        <translation>导出日志</translation>
    </message>
    <message>
        <source>Without words: who, when, what kind of step, fingerprints, signatures</source>
        <translation>不含说明：人员、时间、操作类型、指纹与签名</translation>
    </message>
    <message>
        <source>With the words of the entries, which may name people</source>
        <translation>含各条说明，其中可能出现人名</translation>
    </message>
    <message>
        <source>Why are the words needed?</source>
        <translation>为何需要说明文字？</translation>
    </message>
    <message>
        <source>Ask for a supervisor&apos;s agreement</source>
        <translation>请主管同意</translation>
    </message>
    <message>
        <source>Choose where to write it …</source>
        <translation>选择写入位置…</translation>
    </message>
    <message>
        <source>Leave it here</source>
        <translation>不导出</translation>
    </message>
    <message>
        <source>It is written into a new folder with a program that checks it without this desk. What lies there is not encrypted. The journal says that it was handed out.</source>
        <translation>日志写入一个新文件夹，并附核验程序，无需本工作台即可核验。其中内容未加密。日志会记下此次导出。</translation>
    </message>
    <message>
        <source>off until another supervisor has agreed</source>
        <translation>另一位主管同意后方可使用</translation>
    </message>
    <message>
        <source>The agreement was asked for.</source>
        <translation>已提请同意。</translation>
    </message>
    <message>
        <source>Once a supervisor has agreed, hand the journal out within a day.</source>
        <translation>主管同意后，请在一天内导出。</translation>
    </message>
    <message>
        <source>A new folder for the journal</source>
        <translation>存放日志的新文件夹</translation>
    </message>
    <message>
        <source>journal</source>
        <translation>日志</translation>
    </message>
</context>
<context>
    <name>FeeDialog</name>
    <message>
        <source>Cost fee</source>
        <translation>成本费用</translation>
    </message>
    <message>
        <source>Answering is free in principle. A fee may cover the cost only of repeats beyond the reasonable limit, or of what is clearly excessive; its basis is written, and the person may withdraw or narrow the request. Policy §6; Network Data Regulations 25.</source>
        <translation>答复原则上免费。仅在重复请求超出合理限度或请求明显过度时，可收取成本费用；须写明计算依据，当事人可以撤回或缩小请求。隐私政策第6条；《网络数据安全管理条例》第二十五条。</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>{amount} was paid</source>
        <translation>已支付 {amount}</translation>
    </message>
    <message>
        <source>Waive {amount}</source>
        <translation>免收 {amount}</translation>
    </message>
    <message>
        <source>Estimate a fee</source>
        <translation>估算费用</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Why a fee may be asked at all</source>
        <translation>可以收费的缘由</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Currency, three capital letters</source>
        <translation>币种（三个大写字母）</translation>
    </message>
    <message>
        <source>How the amount comes about, as the notice tells it</source>
        <translation>金额的计算依据（将写入通知）</translation>
    </message>
    <message>
        <source>Which requests came before, or what makes this one clearly excessive</source>
        <translation>此前有哪些请求，或本次请求为何明显过度</translation>
    </message>
    <message>
        <source>Why it is waived</source>
        <translation>免收理由</translation>
    </message>
    <message>
        <source>It was paid</source>
        <translation>登记已支付</translation>
    </message>
    <message>
        <source>Waive it</source>
        <translation>免收</translation>
    </message>
    <message>
        <source>Off until it is chosen what to do.</source>
        <translation>选择操作后可用。</translation>
    </message>
    <message>
        <source>Off until the notice of the fee has been issued.</source>
        <translation>签发费用通知后可用。</translation>
    </message>
    <message>
        <source>Off until the reason is written.</source>
        <translation>写明理由后可用。</translation>
    </message>
    <message>
        <source>Off until every field is written: a fee needs its basis.</source>
        <translation>暂不可用：收费须有依据，请填写各项。</translation>
    </message>
</context>
<context>
    <name>FieldPicker</name>
    <message>
        <source>Choose a field</source>
        <translation>选择栏目</translation>
    </message>
    <message>
        <source>What the field is called</source>
        <translation>栏目名称</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>No field is called that.</source>
        <translation>没有这样的栏目。</translation>
    </message>
</context>
<context>
    <name>FileKinds</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>text document</source>
        <translation>文本文档</translation>
    </message>
    <message>
        <source>table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>presentation</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <source>old Office file</source>
        <translation>旧版 Office 文件</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>table as text</source>
        <translation>文本表格</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Outlook e-mail</source>
        <translation>Outlook 邮件</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>shortcut to a program</source>
        <translation>程序快捷方式</translation>
    </message>
    <message>
        <source>script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>empty file</source>
        <translation>空文件</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>音频</translation>
    </message>
    <message>
        <source>film</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>file of another kind</source>
        <translation>其他类型文件</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>{kind}, closed {day}, kept until {until}</source>
        <translation>{kind}，{day}结案，保存至 {until}</translation>
    </message>
    <message>
        <source>stays: {why}</source>
        <translation>保留：{why}</translation>
    </message>
    <message>
        <source>may go</source>
        <translation>可以清除</translation>
    </message>
</context>
<context>
    <name>FirstRunComputer</name>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>The desk can be bound to your account on this computer as well. Then a stolen copy of its files cannot be opened even by somebody who knows the passphrase. On another computer you will need the recovery code.</source>
        <translation>还可以将工作台与您在本机的账户绑定。这样，即使有人得到文件副本并知道口令，也无法打开。换到另一台电脑时，需要使用恢复码。</translation>
    </message>
    <message>
        <source>Bind the desk to my account on this computer</source>
        <translation>将工作台与我在本机的账户绑定</translation>
    </message>
    <message>
        <source>“Make the desk” writes the encrypted store. Until then nothing has been saved.</source>
        <translation>点击“建立工作台”后才会写入加密存储；在此之前不会保存任何内容。</translation>
    </message>
</context>
<context>
    <name>FirstRunOffice</name>
    <message>
        <source>Your office</source>
        <translation>您的办公室</translation>
    </message>
    <message>
        <source>This is printed on every letter and taken from the privacy policy. Change it here if it has changed; the policy must then say the same.</source>
        <translation>以下内容取自隐私政策，将印在每封信函上。如有变更，请在此修改；隐私政策也须同步更新。</translation>
    </message>
    <message>
        <source>Name of the company</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>Postal address, line by line</source>
        <translation>邮寄地址（逐行填写）</translation>
    </message>
    <message>
        <source>E-mail address of the privacy office</source>
        <translation>隐私办公室电子邮箱</translation>
    </message>
</context>
<context>
    <name>FirstRunPerson</name>
    <message>
        <source>You</source>
        <translation>您</translation>
    </message>
    <message>
        <source>The journal signs every change with your name. Your passphrase opens the desk; nobody can open it without the passphrase or the recovery code, and nobody can send you a new one.</source>
        <translation>日志中的每项更改都会署上您的姓名。口令用于打开工作台；没有口令或恢复码，任何人都无法打开，也没有人能给您寄来新口令。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
</context>
<context>
    <name>FirstRunRecovery</name>
    <message>
        <source>The recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Write this code on paper and lock it away, apart from this computer. It is shown once and kept nowhere. Whoever holds it can open the desk; if passphrase and code are both lost, the cases are lost.</source>
        <translation>请将此码抄在纸上，与本机分开，锁好保管。它只显示这一次，不会保存在任何地方。持有此码的人可以打开工作台；如果口令和恢复码都丢失，案件将无法找回。</translation>
    </message>
    <message>
        <source>Type it from the paper</source>
        <translation>请对照纸上内容输入</translation>
    </message>
    <message>
        <source>Type the recovery code from the paper</source>
        <translation>请对照纸上内容输入恢复码</translation>
    </message>
</context>
<context>
    <name>FirstRunWindow</name>
    <message>
        <source>Set up QV Desk</source>
        <translation>设置 QV Desk</translation>
    </message>
    <message>
        <source>Step {number} of 4</source>
        <translation>第 {number} 步，共 4 步</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>There was a desk before: restore it from a backup …</source>
        <translation>原先已有工作台：从备份恢复…</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制恢复码</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>请稍候……</translation>
    </message>
    <message>
        <source>Make the desk</source>
        <translation>建立工作台</translation>
    </message>
    <message>
        <source>Open the desk</source>
        <translation>打开工作台</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Please write the code on paper and type it from there: it is shown only now.</source>
        <translation>请先将恢复码抄在纸上，再对照纸上内容输入。恢复码仅在此时显示。</translation>
    </message>
    <message>
        <source>Looking for this computer&apos;s key store…</source>
        <translation>正在查找本机的密钥库……</translation>
    </message>
    <message>
        <source>The key store is there: {name}.</source>
        <translation>密钥库可用：{name}。</translation>
    </message>
    <message>
        <source>Please type your name: the journal signs every change with it.</source>
        <translation>请输入您的姓名：日志中的每项更改都会署名。</translation>
    </message>
    <message>
        <source>That is not the code shown above. Please compare it group by group.</source>
        <translation>与上面显示的恢复码不一致，请逐组核对。</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>The list holds what needs you, the most urgent first. Each line says what to do, for whom, by when, and which rule sets the date. The button opens the case where the step is done. Cases that wait for the person&apos;s reply are not in the list, but their dates go on counting in most laws.</source>
        <translation>列表中是等您处理的事项，最紧急的在前。每行写明做什么、为谁、何时之前、期限依据哪条规则。点击按钮即可打开案件中办理该步骤的位置。等待对方回复的案件不在列表中，但在大多数法律下其期限仍在计算。</translation>
    </message>
    <message>
        <source>The list of cases</source>
        <translation>案件列表</translation>
    </message>
    <message>
        <source>Every view is ordered by the earliest binding date. The shape beside the date says how near it is: a diamond is overdue, a disc today, a half disc within a week, a ring later, a dashed ring provisional, two bars paused. Type into the filter to narrow the list; press a column&apos;s name to order by it; choose columns with the button above. Enter opens a case, Escape leads back.</source>
        <translation>每个视图都按最早的有效期限排序。日期旁的图形表示远近：菱形为已逾期，圆点为今天，半圆为一周之内，圆圈为之后，虚线圆圈为暂定，双竖线为已暂停。在筛选框中输入文字可缩小范围；点击列名可排序；用上方按钮选择显示的列。按 Enter 打开案件，按 Esc 返回。</translation>
    </message>
    <message>
        <source>The case page</source>
        <translation>案件页</translation>
    </message>
    <message>
        <source>The card at the top says what is next, by when, and what happens if it is missed. Why this day? shows the counting day by day. The six steps say where the case stands; press one to open its tab.</source>
        <translation>顶部的卡片写明下一步、期限以及逾期的后果。“为何是这一天”逐日展示计算过程。六个步骤表示案件进展，点击即可打开对应标签页。</translation>
    </message>
    <message>
        <source>Post to print</source>
        <translation>待打印信函</translation>
    </message>
    <message>
        <source>Issued letters wait here until they are printed and posted. Print one or all, put each into its envelope, then mark it as posted with the day: that day answers the request.</source>
        <translation>已签发的信函在此等待打印和寄出。可打印一封或全部，装入信封后标记寄出日期：该日即为答复之日。</translation>
    </message>
    <message>
        <source>When something goes wrong</source>
        <translation>出现问题时</translation>
    </message>
    <message>
        <source>A printer that jams prints on once it is put right; what came out is not printed twice. A letter that must not go out is taken back, and one that came back is sent anew, in the menu of its case.</source>
        <translation>打印机卡纸，排除后会继续打印；已打出的信函不会重复打印。不应寄出的信函在案件菜单中撤回，被退回的信函也在该菜单中重新寄出。</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>What one person asks for and another has to agree to: refusals, the disposal of a case file, another role, the journal with its details, two duties that pull apart. Read it, then approve it, or send it back with your words. Nobody agrees to what they asked for themselves.</source>
        <translation>由一人提请、须另一人同意的事项：拒绝决定、销毁案卷、变更角色、导出含说明文字的日志、相互冲突的义务。审阅后予以同意，或写明意见后退回。任何人不得同意自己提请的事项。</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Reports that an account belongs to a child come before everything else, and nobody proves anything for them: freeze first, verify second. The minutes run from the moment the company learned of it. The card in the case says what is next; each deed is recorded to the minute.</source>
        <translation>未成年人账号举报优先于一切，举报人无需证明任何事项：先冻结，后核验。自公司得知之时开始计时。案件页的卡片提示下一步，每一步均登记到分钟。</translation>
    </message>
    <message>
        <source>The file is closed</source>
        <translation>案卷未打开</translation>
    </message>
    <message>
        <source>Documents, letters and searches of a child’s case open only after somebody else agreed, for the hours that were asked for. Lists name no child. Freezing and deleting wait for none of this. Once a year the audit sheet is saved here.</source>
        <translation>未成年人案件的文件、信函和查找须经另一人同意，方可在所申请的时长内打开。列表不显示儿童姓名。冻结和删除无需等待同意。每年在此保存一次审计表。</translation>
    </message>
    <message>
        <source>Security incidents</source>
        <translation>安全事件</translation>
    </message>
    <message>
        <source>Enter what it is in a few words and when it was found. A notice carries six things that the law names, so none can be issued before all six are written. Add whom it concerns one by one, from a table or from cases; issue the notices; whoever was told in another way is entered with a few words. An incident is closed when nobody is left to tell.</source>
        <translation>简要登记是什么事件、何时发现。通知须载明法律规定的六项内容，写齐之前不能签发。所涉人员可逐一添加，也可从表格或案件中添加；随后签发通知；以其他方式告知的，简要登记即可。全部告知后方可结束事件。</translation>
    </message>
    <message>
        <source>Demands of authorities and courts</source>
        <translation>机关和法院的要求</translation>
    </message>
    <message>
        <source>They stand apart from what people ask for and count in no figure on requests. In the case, in this order: who demands what; is it genuine, by a call to a number that the body publishes itself; is it lawful; what is given, and on which ground. A second person agrees before anything is given.</source>
        <translation>与个人的请求分开，不计入请求的统计。在案件中依次办理：谁要求什么；是否真实（回拨该机关自行公布的电话）；是否合法；提供什么、依据为何。提供之前须经第二人同意。</translation>
    </message>
    <message>
        <source>A major change of the policy</source>
        <translation>政策的重大变更</translation>
    </message>
    <message>
        <source>Say what changes, from when, and where it can be read. Everybody with an open case is listed once; look at those who share a name. Issue the letters writes one each and can be pressed again after a stop. Reports about a child are listed without a name, and whoever works on them tells the people.</source>
        <translation>写明变更内容、生效日期和查阅地址。凡有未结案件的当事人均列出一次，请留意同名者。点击“签发信函”为每人生成一封，中断后可再次点击。未成年人账号举报不显示姓名，由承办人告知相关人员。</translation>
    </message>
    <message>
        <source>The company’s systems</source>
        <translation>公司系统</translation>
    </message>
    <message>
        <source>Every place in which personal data may lie: what it holds, why, how long, by what it is searched, and to whom it goes. What was shipped follows the privacy policy and says so until the office has looked it through. Supervisors keep the list, each change with a reason; a case remembers the version by which it was searched.</source>
        <translation>可能存有个人信息的各处：存有什么、为何处理、保存多久、按什么查找、提供给谁。随程序提供的条目依照隐私政策编写，在本办公室核对之前均有标记。清单由主管维护，每次修改须写明理由；案件会记下查找时所依据的版本。</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Companies that get data from us. After a correction, an erasure or a restriction the case proposes whom to tell; each is written to, and the answer is entered.</source>
        <translation>从我方接收信息的公司。作出更正、删除或限制处理后，案件会建议应通知的接收方；逐一去信，并登记答复。</translation>
    </message>
    <message>
        <source>Disclosures</source>
        <translation>对外披露</translation>
    </message>
    <message>
        <source>What was given to authorities, courts and others, each under one of the eight grounds of the policy. Name bodies and kinds of data, no people: the register outlives the case files. A wrong entry is struck out with a reason, never removed. Beside it stands what is provided to other companies.</source>
        <translation>向行政机关、法院及其他方披露的信息，每项注明隐私政策所列八种情形之一。请写明机构和信息种类，不写个人姓名：登记簿的保存期限长于案卷。登记有误的，写明理由后作废，不得删除。另一标签页是向其他公司提供信息的记录。</translation>
    </message>
    <message>
        <source>Refusals</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>The refusal log: each right that was refused, with its ground, entered by the same press that issues the letter. It names no person, outlives the case files, and cannot be written by hand. Supervisors and auditors hand it out as a page to print or as a table.</source>
        <translation>拒绝登记簿：被拒绝的每项权利及其依据，在签发信函的同时记入。登记簿不载个人姓名，保存期长于案卷，不能手工填写。主管和审计员可将其导出为打印页或表格。</translation>
    </message>
    <message>
        <source>The journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Everything that was done stands here, newest first; choose a person of the desk, or type a case&apos;s reference. Check the journal from time to time, and write the page to print and sign: its head, typed in here later, shows whether anything was cut off or put back since. Enter opens the case of an entry.</source>
        <translation>所有操作都记在这里，最新的在前；可选择某位工作人员，或输入案件编号。请不时核验日志，并生成一页打印签名：日后在此输入其中的末条，即可看出此后是否被截去或换回。按 Enter 打开该条所属案件。</translation>
    </message>
    <message>
        <source>What is kept, and how long</source>
        <translation>保存内容与期限</translation>
    </message>
    <message>
        <source>Nothing goes by itself. Case files that are past their years are listed with what keeps them, such as a hold, a letter that waits, or another open case of the person. Tick what may go and ask for the purge with a reason; another supervisor carries it out, and a certificate stays.</source>
        <translation>任何内容都不会自动清除。超过保存期限的案卷列在此处，并注明须保留的事由，例如保全、待寄信函或当事人另有未结案件。勾选可以清除的案卷，写明原因后提请清除；由另一名主管执行，并留存清除证明。</translation>
    </message>
    <message>
        <source>Versions of the policy</source>
        <translation>政策版本</translation>
    </message>
    <message>
        <source>Bring in a new version as plain text before its first day. The desk shows which duties have lost their section; cases received from that day on cite the new version.</source>
        <translation>请在生效之前以纯文本导入新版本。工作台会指出哪些义务失去了所依据的条款；自生效之日起收到的案件援引新版本。</translation>
    </message>
    <message>
        <source>Care of the desk</source>
        <translation>工作台维护</translation>
    </message>
    <message>
        <source>Let the desk back itself up once a day to another disk, and look at the words at the foot of the window: they turn amber after two days. Try a backup out now and then; that changes nothing. Putting one back locks the desk first and keeps the present one aside.</source>
        <translation>让工作台每天自动备份到另一磁盘，并留意窗口底部的文字：超过两天会变成琥珀色。不妨偶尔试恢复一份备份，这不会更改任何内容。正式恢复前会先锁定工作台，并把当前工作台另存一旁。</translation>
    </message>
    <message>
        <source>Letter templates</source>
        <translation>函件模板</translation>
    </message>
    <message>
        <source>How letters are worded, by kind and language. Open one to write: paragraphs with fields in double braces, the page beside them as it will print. Whatever the letter has to carry stays in it; what is wrong is named below its paragraph. A wording holds once a second person has approved it, and the shipped one can be taken again at any time.</source>
        <translation>各类函件在各种语言中的措辞。打开一份即可编写：段落中的字段以双大括号标出，旁边是打印效果。函件依法必须载明的内容不会丢失；有问题之处在段落下方指明。措辞经第二人批准后生效，随时可以恢复自带文本。</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>办公室</translation>
    </message>
    <message>
        <source>What every letter carries, and on what it is printed: name, address, who signs, logo, paper and the window of your envelopes. Print the test sheet and hold it in an envelope before the first post. With the office’s certificate, letters are signed. Letters that went out stay as they are.</source>
        <translation>每封函件载明的内容与打印方式：名称、地址、签署人、标志、纸张和信封窗口。首次寄信前，请打印测试页，放入信封核对。有办公室证书时，函件会加盖电子签名。已发出的函件保持原样。</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>China names the next year&apos;s days off each November. Type the notice into a table, choose it here, and look at every date that would move. Nothing counts before a supervisor says so; then every open case is counted anew, and the journal says what moved.</source>
        <translation>中国每年十一月公布下一年的休息日。请将通知录成表格，在此选择，并查看将会变动的每个期限。主管确认之前一律不生效；确认后所有未结案件重新计算，变动记入日志。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Everybody unlocks with a passphrase that they alone know. Whoever is let in, or has forgotten theirs, gets five interim words, which open the desk once. When somebody leaves, remove them and exchange the keys.</source>
        <translation>每个人都用只有自己知道的口令解锁。新添加的人员或忘记口令的人员会得到五个词组成的临时口令，仅可使用一次。有人离开时，请移除该人员并更换密钥。</translation>
    </message>
    <message>
        <source>From a message to a letter</source>
        <translation>从来信到答复</translation>
    </message>
    <message>
        <source>Drop a message file on the window. The desk reads it safely and proposes what it is, with its reasons; you correct and confirm. Then the steps follow: check the identity, search the sources, decide, write the letter, print it, mark it as posted, close the case.</source>
        <translation>将邮件文件拖到窗口上。工作台会安全地读取，并提出判断及理由，由您更正和确认。之后依次核验身份、查找、决定、撰写信函、打印、标记寄出、结案。</translation>
    </message>
    <message>
        <source>Where to look further</source>
        <translation>更多帮助</translation>
    </message>
    <message>
        <source>Ctrl+K finds any case or command; Ctrl+/ lists all keys. The user guide comes with the program.</source>
        <translation>Ctrl+K 可查找任何案件或命令；Ctrl+/ 列出全部快捷键。用户指南随程序提供。</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Guide</source>
        <translation>指南</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>HappeningCard</name>
    <message>
        <source>What happened meanwhile</source>
        <translation>其间发生了什么</translation>
    </message>
    <message>
        <source>Everything stays in the file. A clock stops only where its law waits for the reply.</source>
        <translation>所有登记均留存在案。只有法律允许等待答复时，期限才会中止。</translation>
    </message>
    <message>
        <source>Write down what happened</source>
        <translation>登记发生的事项</translation>
    </message>
    <message>
        <source>What</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>In a sentence: what was asked, the fee with its basis, or why</source>
        <translation>用一句话写明：所问内容、费用及其依据，或原因</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生的事项</translation>
    </message>
    <message>
        <source>The day on which it happened</source>
        <translation>发生日期</translation>
    </message>
    <message>
        <source>Off until it is written in a sentence.</source>
        <translation>写明一句话后可用。</translation>
    </message>
</context>
<context>
    <name>Happenings</name>
    <message>
        <source>We asked what is meant</source>
        <translation>我方请当事人澄清</translation>
    </message>
    <message>
        <source>The person said what is meant</source>
        <translation>当事人已澄清</translation>
    </message>
    <message>
        <source>We asked for a fee</source>
        <translation>我方要求支付费用</translation>
    </message>
    <message>
        <source>The fee came in</source>
        <translation>已收到费用</translation>
    </message>
    <message>
        <source>We confirmed receipt without a letter</source>
        <translation>未发信，已另行确认收件</translation>
    </message>
    <message>
        <source>It was discovered</source>
        <translation>已发现有关情况</translation>
    </message>
    <message>
        <source>The person took the request back</source>
        <translation>当事人撤回请求</translation>
    </message>
</context>
<context>
    <name>HoldDialog</name>
    <message>
        <source>Hold: keep from being erased</source>
        <translation>保全（暂不删除）</translation>
    </message>
    <message>
        <source>While a hold stands, no erasure is granted in this case and its file is not disposed of. Everything else goes on. PIPL 47; GDPR 17(3)(e); policy §4.</source>
        <translation>保全期间，本案不得同意删除，案卷也不得销毁，其他事项照常办理。《个人信息保护法》第四十七条；GDPR 第17条第3款(e)项；隐私政策第4条。</translation>
    </message>
    <message>
        <source>Lay the hold</source>
        <translation>设置保全</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>Lay a hold</source>
        <translation>设置保全</translation>
    </message>
    <message>
        <source>Why it must be kept: the ground</source>
        <translation>须保全的依据</translation>
    </message>
    <message>
        <source>The reason in your words; it stands with the case</source>
        <translation>具体理由（随案保存）</translation>
    </message>
    <message>
        <source>Lift the hold</source>
        <translation>解除保全</translation>
    </message>
    <message>
        <source>The hold stands.</source>
        <translation>已设置保全。</translation>
    </message>
    <message>
        <source>The hold is lifted.</source>
        <translation>保全已解除。</translation>
    </message>
</context>
<context>
    <name>IdentifierBar</name>
    <message>
        <source>Searched by</source>
        <translation>查找依据</translation>
    </message>
    <message>
        <source>What to search by</source>
        <translation>按什么查找</translation>
    </message>
    <message>
        <source>Its value</source>
        <translation>具体内容</translation>
    </message>
    <message>
        <source>as it stands in the message or on the product</source>
        <translation>按来信或产品上的写法</translation>
    </message>
    <message>
        <source>Search by it too</source>
        <translation>也按此查找</translation>
    </message>
    <message>
        <source>named in the message</source>
        <translation>来信中提到</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Search by {value} no longer</source>
        <translation>不再按{value}查找</translation>
    </message>
</context>
<context>
    <name>IdentityTab</name>
    <message>
        <source>How it was shown</source>
        <translation>证明方式</translation>
    </message>
    <message>
        <source>What it showed</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What was compared</source>
        <translation>核对内容</translation>
    </message>
    <message>
        <source>Serial number of the meter matches the repair file</source>
        <translation>产品序列号与维修记录一致</translation>
    </message>
    <message>
        <source>Why it could not be confirmed</source>
        <translation>未能确认的原因</translation>
    </message>
    <message>
        <source>What it depends on …</source>
        <translation>核验所依据的情况…</translation>
    </message>
    <message>
        <source>Nothing came</source>
        <translation>未收到证明</translation>
    </message>
    <message>
        <source>Weigh it for categories</source>
        <translation>改按类别处理</translation>
    </message>
    <message>
        <source>Why it is weighed for categories</source>
        <translation>改按类别处理的理由</translation>
    </message>
    <message>
        <source>Two facts agree, the third does not</source>
        <translation>两项相符，第三项不符</translation>
    </message>
    <message>
        <source>California does not end here: a request for the data themselves that fails is weighed for the categories of data, for which two facts are enough.</source>
        <translation>按加州规定不能就此结束：请求信息本身而核验未通过的，改按“仅告知类别”处理，两项事实相符即可。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>By whom, when</source>
        <translation>经手人与时间</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Nothing seen yet.</source>
        <translation>尚未查看任何证明。</translation>
    </message>
    <message>
        <source>Asked for: {what}.</source>
        <translation>所请求的信息：{what}。</translation>
    </message>
    <message>
        <source>Off until the letter that asks for proof has gone out.</source>
        <translation>请求证明的信函寄出后可用。</translation>
    </message>
    <message>
        <source>Off until {day} has passed: that long the person has.</source>
        <translation>暂不可用：当事人可在 {day}之前（含当日）提供证明。</translation>
    </message>
    <message>
        <source>Off until the reason is written.</source>
        <translation>写明理由后可用。</translation>
    </message>
    <message>
        <source>Confirm is off until the evidence counts {needed}; it counts {seen} so far.</source>
        <translation>证据满 {needed} 分后方可确认，目前 {seen} 分。</translation>
    </message>
    <message>
        <source>Confirm is off until this has been seen too: {what}.</source>
        <translation>还须取得以下证明后方可确认：{what}。</translation>
    </message>
    <message>
        <source>Confirming starts the clock of {rules}.</source>
        <translation>确认后，{rules}的期限开始计算。</translation>
    </message>
    <message>
        <source>The date of {rule}, {day}, stays in force.</source>
        <translation>{rule}的期限（{day}）仍然有效。</translation>
    </message>
    <message>
        <source>{state} by {who}</source>
        <translation>{state}，{who}</translation>
    </message>
    <message>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <source>Say what was compared.</source>
        <translation>请写明核对了什么。</translation>
    </message>
    <message>
        <source>One line is enough; it stands in the journal.</source>
        <translation>一行即可，将记入日志。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>证据</translation>
    </message>
    <message>
        <source>Seen, not stored, unless there is a reason to keep it</source>
        <translation>默认只看不存；确需保存须写明理由</translation>
    </message>
    <message>
        <source>Add evidence</source>
        <translation>添加证据</translation>
    </message>
    <message>
        <source>What was compared, and how; never the secret itself</source>
        <translation>核对了什么、如何核对；切勿写入秘密内容本身</translation>
    </message>
    <message>
        <source>Record what was seen</source>
        <translation>登记所见</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Why it could not be confirmed; the letter of refusal rests on this</source>
        <translation>未能确认的原因（拒绝函以此为据）</translation>
    </message>
    <message>
        <source>Record that it could not be confirmed</source>
        <translation>登记未能确认</translation>
    </message>
    <message>
        <source>Confirm identity</source>
        <translation>确认身份</translation>
    </message>
    <message>
        <source>Ask for proof</source>
        <translation>请求证明</translation>
    </message>
    <message>
        <source>Could not be confirmed</source>
        <translation>无法确认</translation>
    </message>
</context>
<context>
    <name>IdleDialog</name>
    <message>
        <source>Lock the desk by itself</source>
        <translation>自动锁定工作台</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Lock after so long without a key or the mouse</source>
        <translation>键盘和鼠标无操作多久后锁定</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>It also locks when the computer goes to sleep, when the screen is locked, and by Ctrl+L. What is half written is kept and is here again after unlocking.</source>
        <translation>电脑休眠、屏幕锁定或按 Ctrl+L 时也会锁定。尚未写完的内容会保留，解锁后仍在原处。</translation>
    </message>
</context>
<context>
    <name>ImportCertificateDialog</name>
    <message>
        <source>Import the office’s certificate</source>
        <translation>导入办公室证书</translation>
    </message>
    <message>
        <source>A file that ends in .p12 or .pfx, with a passphrase of its own. The key is kept within the encrypted store. The file is not needed any more: whoever has it with its passphrase can sign as the office.</source>
        <translation>扩展名为 .p12 或 .pfx 的文件，另有其自身的口令。私钥保存在加密数据库中，此后不再需要该文件：持有该文件及其口令者即可以办公室名义签名。</translation>
    </message>
    <message>
        <source>Import it and sign letters</source>
        <translation>导入并启用签名</translation>
    </message>
    <message>
        <source>Choose the file …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>The passphrase of the file</source>
        <translation>证书文件的口令</translation>
    </message>
    <message>
        <source>The office’s certificate</source>
        <translation>办公室证书</translation>
    </message>
    <message>
        <source>Certificates with a key (*.p12 *.pfx)</source>
        <translation>含私钥的证书 (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Off until a file is chosen.</source>
        <translation>选择文件后可用。</translation>
    </message>
    <message>
        <source>Off until its passphrase is typed.</source>
        <translation>输入文件口令后可用。</translation>
    </message>
</context>
<context>
    <name>IncidentView</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>What is said of it</source>
        <translation>事件说明</translation>
    </message>
    <message>
        <source>PIPL 57: the notice carries all six parts. Write them so that everybody concerned can read them.</source>
        <translation>《个人信息保护法》第五十七条：通知须包含全部六项。请写得让每位所涉人员都能读懂。</translation>
    </message>
    <message>
        <source>Whom it concerns</source>
        <translation>所涉人员</translation>
    </message>
    <message>
        <source>Each is told once; a child and the guardian one by one (minors&apos; regulations 35).</source>
        <translation>每人告知一次；未成年人与监护人逐一告知（《未成年人网络保护条例》第三十五条）。</translation>
    </message>
    <message>
        <source>Cases that have to do with it</source>
        <translation>相关案件</translation>
    </message>
    <message>
        <source>Reference of a case</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation>保存说明</translation>
    </message>
    <message>
        <source>Add somebody …</source>
        <translation>添加人员…</translation>
    </message>
    <message>
        <source>See the names of the children …</source>
        <translation>查看未成年人姓名…</translation>
    </message>
    <message>
        <source>Link the case</source>
        <translation>关联案件</translation>
    </message>
    <message>
        <source>Tell its person too</source>
        <translation>同时告知其当事人</translation>
    </message>
    <message>
        <source>Close the incident</source>
        <translation>结束事件</translation>
    </message>
    <message>
        <source>found {when}</source>
        <translation>发现于 {when}</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 人</translation>
    </message>
    <message>
        <source>{number} people</source>
        <translation>{number} 人</translation>
    </message>
    <message>
        <source>1 still to be told</source>
        <translation>1 人待告知</translation>
    </message>
    <message>
        <source>{number} still to be told</source>
        <translation>{number} 人待告知</translation>
    </message>
    <message>
        <source>Nobody is on the list yet.</source>
        <translation>名单中尚无人员。</translation>
    </message>
    <message>
        <source>Words and list were purged on {day}</source>
        <translation>说明文字和名单已于 {day}清除</translation>
    </message>
    <message>
        <source>1 person stood on it</source>
        <translation>名单上原有 1 人</translation>
    </message>
    <message>
        <source>{number} people stood on it</source>
        <translation>名单上原有 {number} 人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Told …</source>
        <translation>已告知…</translation>
    </message>
    <message>
        <source>Not to be reached …</source>
        <translation>无法联系…</translation>
    </message>
    <message>
        <source>Off until these parts are written: {parts}.</source>
        <translation>暂不可用：请先写明：{parts}。</translation>
    </message>
    <message>
        <source>Off until everybody was told or cannot be reached: 1 is left.</source>
        <translation>全部告知或登记无法联系后方可结束：还有 1 人。</translation>
    </message>
    <message>
        <source>Off until everybody was told or cannot be reached: {number} are left.</source>
        <translation>全部告知或登记无法联系后方可结束：还有 {number} 人。</translation>
    </message>
    <message>
        <source>Nobody is left to tell.</source>
        <translation>已全部告知。</translation>
    </message>
</context>
<context>
    <name>IncidentsPage</name>
    <message>
        <source>Incidents</source>
        <translation>安全事件</translation>
    </message>
    <message>
        <source>What happened, whom it concerns, and that each of them was told. The desk does not compute when an authority has to be notified: ask whoever knows the law that applies.</source>
        <translation>事件经过、所涉人员以及是否已逐一告知。系统不推算何时须向主管机关报告，请咨询熟悉相关法律的人员。</translation>
    </message>
    <message>
        <source>Enter an incident …</source>
        <translation>登记安全事件…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>What</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现时间</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>No security incident has been entered.</source>
        <translation>尚未登记安全事件。</translation>
    </message>
    <message>
        <source>1 to be told</source>
        <translation>1 人待告知</translation>
    </message>
    <message>
        <source>{number} to be told</source>
        <translation>{number} 人待告知</translation>
    </message>
</context>
<context>
    <name>InquiryDialog</name>
    <message>
        <source>What {reference} is</source>
        <translation>{reference} 的类别</translation>
    </message>
    <message>
        <source>Inquiries, comments and suggestions are answered in the same way (policy §10); no date changes.</source>
        <translation>咨询、意见和建议的答复方式相同（隐私政策第10条），期限不变。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Off until it is chosen what it is.</source>
        <translation>选择类别后方可保存。</translation>
    </message>
    <message>
        <source>Off: it says so already.</source>
        <translation>已是此类别。</translation>
    </message>
</context>
<context>
    <name>IntakeDialog</name>
    <message>
        <source>Messages that came in</source>
        <translation>收到的来件</translation>
    </message>
</context>
<context>
    <name>IntakeView</name>
    <message>
        <source>Stop reading</source>
        <translation>停止读取</translation>
    </message>
    <message>
        <source>Reading the message</source>
        <translation>正在读取来件</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Leave this message</source>
        <translation>不处理此来件</translation>
    </message>
    <message>
        <source>Leave it, next message</source>
        <translation>不处理，看下一件</translation>
    </message>
    <message>
        <source>{number} of {all}</source>
        <translation>第 {number} 件，共 {all} 件</translation>
    </message>
    <message>
        <source>Reading {file} in a process of its own.</source>
        <translation>正在独立进程中读取 {file}。</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>来件</translation>
    </message>
    <message>
        <source>off until the message has been read</source>
        <translation>暂不可用：来件尚未读完</translation>
    </message>
    <message>
        <source>This looks like: {kind}.</source>
        <translation>这似乎是：{kind}。</translation>
    </message>
    <message>
        <source>The desk has no steps of its own for that kind yet. Choose the nearest kind, or leave the message.</source>
        <translation>该种类尚无专门步骤。请选择最接近的种类，或不处理此来件。</translation>
    </message>
    <message>
        <source>The desk is not sure what this is.</source>
        <translation>无法确定来件性质。</translation>
    </message>
    <message>
        <source>Please read the message before opening a case.</source>
        <translation>立案前请先通读来件。</translation>
    </message>
    <message>
        <source>The message does not say where the person lives.</source>
        <translation>来件未说明本人居住地。</translation>
    </message>
    <message>
        <source>Choose the country if you can: answers name its supervisory authority.</source>
        <translation>请尽量选定国家或地区：答复函须写明其监管机关。</translation>
    </message>
    <message>
        <source>off: the message could not be read</source>
        <translation>暂不可用：来件无法读取</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>已停止读取。</translation>
    </message>
    <message>
        <source>Nothing was kept; the file is where it was.</source>
        <translation>未保存任何内容，原文件未动。</translation>
    </message>
    <message>
        <source>off: the message was not read</source>
        <translation>暂不可用：来件未读取</translation>
    </message>
    <message>
        <source>off: its case file was erased; say above that the person wrote anew</source>
        <translation>暂不可用：原案卷已销毁；当事人确为再次来信的，请在上方勾选</translation>
    </message>
    <message>
        <source>being opened</source>
        <translation>正在立案</translation>
    </message>
    <message>
        <source>{reference} is open.</source>
        <translation>{reference} 已立案。</translation>
    </message>
    <message>
        <source>The message is kept with {reference}.</source>
        <translation>邮件已并入 {reference}。</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}，第 {line} 行</translation>
    </message>
</context>
<context>
    <name>InterimDialog</name>
    <message>
        <source>An interim passphrase for {name}</source>
        <translation>为 {name} 设置临时口令</translation>
    </message>
    <message>
        <source>Make sure that it is {name} who asks. The old passphrase stops working at once; what they did stays signed by them. The journal notes that you gave them these words.</source>
        <translation>请先确认确为 {name} 本人提出。原口令立即失效；其此前所做的一切仍保有本人签名。日志会记录由您设置。</translation>
    </message>
    <message>
        <source>Put it in force</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>It is in force. Hand over these words now: nobody can show them again. If they are lost, give others.</source>
        <translation>已启用。请立即转交这五个词：此后无人能再次显示。如有遗失，请另行设置。</translation>
    </message>
    <message>
        <source>The words are handed over</source>
        <translation>已转交</translation>
    </message>
</context>
<context>
    <name>InterimWords</name>
    <message>
        <source>Another one</source>
        <translation>换一组</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Read them out or write them on a slip. They open the desk once; then the person chooses their own.</source>
        <translation>可口头告知或写在纸条上。凭此仅可进入一次，随后由本人自设口令。</translation>
    </message>
    <message>
        <source>Interim passphrase</source>
        <translation>临时口令</translation>
    </message>
</context>
<context>
    <name>JournalJobs</name>
    <message>
        <source>The journal is being checked</source>
        <translation>正在核验日志</translation>
    </message>
    <message>
        <source>The journal is being written</source>
        <translation>正在导出日志</translation>
    </message>
    <message>
        <source>It can be stopped at the foot of the window.</source>
        <translation>可在窗口底部停止。</translation>
    </message>
    <message>
        <source>It was stopped; nothing was left half done.</source>
        <translation>已停止，没有留下未完成的内容。</translation>
    </message>
    <message>
        <source>Entry {number} does not stand: {why}.</source>
        <translation>第 {number} 条未通过核验：{why}。</translation>
    </message>
    <message>
        <source>Stop working in this desk, keep its folder as it is, and tell whoever looks after security. Compare with the latest backup.</source>
        <translation>请停止使用本工作台，原样保留其文件夹，通知安全负责人，并与最近的备份核对。</translation>
    </message>
    <message>
        <source>The journal is complete and unchanged: 1 entry.</source>
        <translation>日志完整且未被更改：1 条。</translation>
    </message>
    <message>
        <source>The journal is complete and unchanged: {number} entries.</source>
        <translation>日志完整且未被更改：{number} 条。</translation>
    </message>
    <message>
        <source>1 is signed.</source>
        <translation>其中 1 条已签名。</translation>
    </message>
    <message>
        <source>{number} are signed.</source>
        <translation>其中 {number} 条已签名。</translation>
    </message>
    <message>
        <source>It holds the head that was noted.</source>
        <translation>所记末条在其中。</translation>
    </message>
    <message>
        <source>Children&apos;s files are closed: the words of 1 entry were left out.</source>
        <translation>未成年人案卷未开放：1 条日志的说明文字已略去。</translation>
    </message>
    <message>
        <source>Children&apos;s files are closed: the words of {number} entries were left out.</source>
        <translation>未成年人案卷未开放：{number} 条日志的说明文字已略去。</translation>
    </message>
    <message>
        <source>The journal is in {folder}.</source>
        <translation>日志已导出到 {folder}。</translation>
    </message>
    <message>
        <source>Anybody can check it there without this desk: python3 verify_journal.py</source>
        <translation>无需本工作台即可核验：python3 verify_journal.py</translation>
    </message>
    <message>
        <source>The page is in {file}. Print it, sign it, and keep it outside the desk.</source>
        <translation>页面已写入 {file}。请打印、签名，并保存在工作台之外。</translation>
    </message>
    <message>
        <source>Its head is {number}:{digest}</source>
        <translation>末条为 {number}:{digest}</translation>
    </message>
</context>
<context>
    <name>JournalPage</name>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Who did what, when. Each entry is signed by whoever did it, and sealed to the one before.</source>
        <translation>谁在何时做了什么。每条由操作者签名，并与前一条相扣。</translation>
    </message>
    <message>
        <source>Person of the desk</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Case reference</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>QV-2026-0001</source>
        <translation>QV-2026-0001</translation>
    </message>
    <message>
        <source>Show earlier entries</source>
        <translation>显示更早的记录</translation>
    </message>
    <message>
        <source>Check the journal</source>
        <translation>核验日志</translation>
    </message>
    <message>
        <source>against a noted head</source>
        <translation>并对照所记末条</translation>
    </message>
    <message>
        <source>Noted head: number and fingerprint</source>
        <translation>所记末条：编号与指纹</translation>
    </message>
    <message>
        <source>number:fingerprint, as printed; may stay empty</source>
        <translation>编号:指纹，见打印页；可留空</translation>
    </message>
    <message>
        <source>Hand it out …</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Page to print and sign …</source>
        <translation>生成签名页…</translation>
    </message>
    <message>
        <source>Open its case</source>
        <translation>打开所属案件</translation>
    </message>
    <message>
        <source>Entries of the journal</source>
        <translation>日志记录</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 条</translation>
    </message>
    <message>
        <source>{number} entries</source>
        <translation>{number} 条</translation>
    </message>
    <message>
        <source>This entry belongs to no case.</source>
        <translation>此条不属于任何案件。</translation>
    </message>
    <message>
        <source>Page on the journal</source>
        <translation>日志签名页</translation>
    </message>
    <message>
        <source>journal.txt</source>
        <translation>日志.txt</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
</context>
<context>
    <name>JournalTab</name>
    <message>
        <source>Each line carries the fingerprint of the one before, so that nothing can be changed unseen.</source>
        <translation>每条记录都带有前一条的指纹，任何改动都会被发现。</translation>
    </message>
    <message>
        <source>Journal of the case</source>
        <translation>本案日志</translation>
    </message>
    <message>
        <source>The whole journal is complete and unchanged: {number} entries.</source>
        <translation>日志完整、未经改动，共 {number} 条。</translation>
    </message>
    <message>
        <source>Entry {number} of the journal is missing or was changed.</source>
        <translation>日志第 {number} 条缺失或被改动。</translation>
    </message>
    <message>
        <source>Do not work on. Tell a supervisor, and compare with the last backup.</source>
        <translation>请停止操作，报告主管，并与最近一次备份比对。</translation>
    </message>
    <message>
        <source>Check the journal</source>
        <translation>核对日志</translation>
    </message>
</context>
<context>
    <name>JournalTable</name>
    <message>
        <source>(erased)</source>
        <translation>（已删除）</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>何人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>KeepingPage</name>
    <message>
        <source>What is kept, and how long</source>
        <translation>保存内容与期限</translation>
    </message>
    <message>
        <source>Nothing goes by itself: what is past its years is shown here, and two people let it go.</source>
        <translation>任何内容都不会自动清除：超过保存期限的列在此处，经两人同意后清除。</translation>
    </message>
    <message>
        <source>Past their years</source>
        <translation>已超过保存期限</translation>
    </message>
    <message>
        <source>Purges</source>
        <translation>到期清除</translation>
    </message>
    <message>
        <source>How long case files, incidents and mailings are kept</source>
        <translation>案卷、安全事件与群发通知的保存期限</translation>
    </message>
    <message>
        <source>Versions of the privacy policy</source>
        <translation>隐私政策版本</translation>
    </message>
    <message>
        <source>Ask for the purge of the chosen files …</source>
        <translation>提请清除所选案卷…</translation>
    </message>
    <message>
        <source>Bring in a version …</source>
        <translation>导入版本…</translation>
    </message>
    <message>
        <source>Choose what may go. What something keeps says why.</source>
        <translation>请勾选可以清除的案卷；须保留的均注明原因。</translation>
    </message>
    <message>
        <source>None was asked for so far.</source>
        <translation>尚未提请过清除。</translation>
    </message>
    <message>
        <source>Nothing is past its years.</source>
        <translation>没有超过保存期限的案卷或安全事件。</translation>
    </message>
    <message>
        <source>Counted from the day of closing; the office may keep longer.</source>
        <translation>自结案（办结）之日起算；本办公室可延长保存期限。</translation>
    </message>
    <message>
        <source>In force today: version of {day}.</source>
        <translation>现行版本：{day}版。</translation>
    </message>
    <message>
        <source>Off until a file is ticked.</source>
        <translation>勾选案卷后可用。</translation>
    </message>
    <message>
        <source>{gone} case files are gone, {left} stayed.</source>
        <translation>已清除 {gone} 份案卷，保留 {left} 份。</translation>
    </message>
    <message>
        <source>Backups hold them until {day} at most.</source>
        <translation>备份最迟保留至 {day}。</translation>
    </message>
    <message>
        <source>A new file for the certificate</source>
        <translation>清除证明的新文件</translation>
    </message>
    <message>
        <source>The certificate is written.</source>
        <translation>清除证明已写入。</translation>
    </message>
</context>
<context>
    <name>KeptEvidence</name>
    <message>
        <source>Stored evidence</source>
        <translation>已留存的证明</translation>
    </message>
    <message>
        <source>Store a file …</source>
        <translation>留存文件…</translation>
    </message>
    <message>
        <source>The exception: it has a day on which it is destroyed, and the case does not close before.</source>
        <translation>仅限例外情形：留存的证明有销毁日期，销毁之前不能结案。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>留存至</translation>
    </message>
    <message>
        <source>destroyed on {day}</source>
        <translation>已于 {day}销毁</translation>
    </message>
    <message>
        <source>to be destroyed now</source>
        <translation>应立即销毁</translation>
    </message>
    <message>
        <source>until the check is decided</source>
        <translation>核验作出决定为止</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>销毁</translation>
    </message>
    <message>
        <source>Destroy: {what}</source>
        <translation>销毁：{what}</translation>
    </message>
</context>
<context>
    <name>KindSorts</name>
    <message>
        <source>To be said later</source>
        <translation>稍后说明</translation>
    </message>
    <message>
        <source>What is complained of</source>
        <translation>投诉的内容</translation>
    </message>
    <message>
        <source>Question, comment or suggestion</source>
        <translation>提问、意见或建议</translation>
    </message>
</context>
<context>
    <name>LawDefaultCard</name>
    <message>
        <source>Hong Kong’s law by default</source>
        <translation>默认适用香港法律</translation>
    </message>
    <message>
        <source>The data centre is in Hong Kong, so its privacy ordinance is taken to bind every case (policy §7). A supervisor may switch that off, in writing. Whoever lives there or invokes that law keeps it, and so does a case to which an officer added it.</source>
        <translation>数据中心位于香港，因此每个案件默认适用香港《个人资料（私隐）条例》（隐私政策第 7 节）。主管可书面说明理由后停用。居住在香港或援引该法的当事人仍然适用，由专员另行加入该法的案件亦同。</translation>
    </message>
    <message>
        <source>It binds every case by default.</source>
        <translation>默认适用于每个案件。</translation>
    </message>
    <message>
        <source>It binds only cases that name it: the default is switched off.</source>
        <translation>仅适用于指明该法的案件：默认适用已停用。</translation>
    </message>
    <message>
        <source>Switch it off …</source>
        <translation>停用…</translation>
    </message>
    <message>
        <source>Switch it on again …</source>
        <translation>重新启用…</translation>
    </message>
    <message>
        <source>Off: a supervisor switches it.</source>
        <translation>仅主管可以更改，故不可用。</translation>
    </message>
    <message>
        <source>Switched on</source>
        <translation>已启用</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Every open case is being counted anew</source>
        <translation>正在重新计算所有未结案件</translation>
    </message>
    <message>
        <source>One open case has another line in the queue now.</source>
        <translation>有 1 个未结案件在队列中的期限已变更。</translation>
    </message>
    <message>
        <source>{number} open cases have another line in the queue now.</source>
        <translation>有 {number} 个未结案件在队列中的期限已变更。</translation>
    </message>
</context>
<context>
    <name>LawDefaultDialog</name>
    <message>
        <source>Hong Kong’s law by default</source>
        <translation>默认适用香港法律</translation>
    </message>
    <message>
        <source>From then on it binds only cases that name it. Their dates change at once; the reason and your name stand in the journal.</source>
        <translation>此后仅适用于指明该法的案件。相关日期随即变更；理由和您的姓名会记入日志。</translation>
    </message>
    <message>
        <source>From then on it binds every case again. Their dates change at once.</source>
        <translation>此后重新适用于每个案件，相关日期随即变更。</translation>
    </message>
    <message>
        <source>Switch it off</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Switch it on again</source>
        <translation>重新启用</translation>
    </message>
    <message>
        <source>Why, in a sentence</source>
        <translation>用一句话说明理由</translation>
    </message>
    <message>
        <source>1 open case is under it for no other reason.</source>
        <translation>有 1 个未结案件仅因默认而适用该法。</translation>
    </message>
    <message>
        <source>{number} open cases are under it for no other reason.</source>
        <translation>有 {number} 个未结案件仅因默认而适用该法。</translation>
    </message>
    <message>
        <source>Off until there is a reason.</source>
        <translation>写明理由后可用。</translation>
    </message>
</context>
<context>
    <name>LawsCard</name>
    <message>
        <source>Which laws bind, and why</source>
        <translation>适用哪些法律，为什么</translation>
    </message>
    <message>
        <source>Add or drop a law</source>
        <translation>添加或去除法律</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>法律</translation>
    </message>
    <message>
        <source>Why, in a sentence that stays with the case</source>
        <translation>用一句话说明理由，将随案保存</translation>
    </message>
    <message>
        <source>Law to add or drop</source>
        <translation>要添加或去除的法律</translation>
    </message>
    <message>
        <source>Dropped: {reason} (would bind: {because})</source>
        <translation>已去除：{reason}（原适用理由：{because}）</translation>
    </message>
    <message>
        <source>Drop: {law}</source>
        <translation>去除：{law}</translation>
    </message>
    <message>
        <source>Add: {law}</source>
        <translation>添加：{law}</translation>
    </message>
    <message>
        <source>Drop this law</source>
        <translation>去除该法律</translation>
    </message>
    <message>
        <source>Add this law</source>
        <translation>添加该法律</translation>
    </message>
    <message>
        <source>Off: the law of the residence and of the data centre is a supervisor&apos;s to drop.</source>
        <translation>不可用：居住地和数据中心所在地的法律只能由主管去除。</translation>
    </message>
    <message>
        <source>Off until the reason is written.</source>
        <translation>写明理由后可用。</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>Save a copy outside the desk</source>
        <translation>将副本保存到工作台之外</translation>
    </message>
    <message>
        <source>Save “{name}” outside the desk?</source>
        <translation>将“{name}”保存到工作台之外？</translation>
    </message>
    <message>
        <source>The copy is not encrypted, and the desk cannot delete it later. The journal will say that it was made. Delete it yourself when it is no longer needed.</source>
        <translation>副本未加密，工作台日后无法删除。日志将记载此次保存。不再需要时请自行删除。</translation>
    </message>
    <message>
        <source>It names people, is not encrypted, and the desk cannot delete it later. Delete it yourself when it is no longer needed.</source>
        <translation>其中有人名，未加密，工作台日后也无法将其删除。不再需要时，请自行删除。</translation>
    </message>
    <message>
        <source>This kind of file can run a program or reach out to the network when it is opened. Save it only to hand it to somebody who examines such files, and do not open it.</source>
        <translation>此类文件一经打开，可能运行程序或访问网络。只有为了交给专门检查此类文件的人员时才可保存，切勿打开。</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Save it without opening it …</source>
        <translation>保存但不打开…</translation>
    </message>
    <message>
        <source>Leave it here</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
</context>
<context>
    <name>LetterDeskView</name>
    <message>
        <source>Issue</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Kind of letter</source>
        <translation>函件种类</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>函件语言</translation>
    </message>
    <message>
        <source>Why the letter goes out late</source>
        <translation>逾期寄出的原因</translation>
    </message>
    <message>
        <source>Told late is better than never. The reason stands in the journal; a supervisor reads it there.</source>
        <translation>迟告胜于不告。原因将记入日志，供主管查阅。</translation>
    </message>
    <message>
        <source>being composed</source>
        <translation>正在排版</translation>
    </message>
    <message>
        <source>the letter cannot be composed</source>
        <translation>无法生成函件</translation>
    </message>
    <message>
        <source>off: the letter cannot be set</source>
        <translation>暂不可用：函件无法排版</translation>
    </message>
    <message>
        <source>off: a supervisor still has to read the refusal ({rights})</source>
        <translation>不可用：拒绝决定（{rights}）尚待主管审阅</translation>
    </message>
    <message>
        <source>off: {what} is missing</source>
        <translation>暂不可用：缺少“{what}”</translation>
    </message>
    <message>
        <source>off: {number} things are missing</source>
        <translation>暂不可用：缺少 {number} 项</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>返回案件</translation>
    </message>
</context>
<context>
    <name>LetterExtensionBox</name>
    <message>
        <source>Periods that this notice extends</source>
        <translation>本通知延长的期限</translation>
    </message>
    <message>
        <source>Each law extends its own period alone. With none ticked it is the one that ends first.</source>
        <translation>各部法律只延长其自身的期限。均未勾选时，延长最先届满的期限。</translation>
    </message>
</context>
<context>
    <name>LetterFieldEditor</name>
    <message>
        <source>missing</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Comes from the case.</source>
        <translation>取自案件。</translation>
    </message>
    <message>
        <source>Enter the day</source>
        <translation>填写日期</translation>
    </message>
    <message>
        <source>Enter the moment</source>
        <translation>填写时间</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>Use the standard sentence</source>
        <translation>填入标准句</translation>
    </message>
    <message>
        <source>Choose a standard sentence …</source>
        <translation>选用标准语句…</translation>
    </message>
    <message>
        <source>Use the standard sentence: {field}</source>
        <translation>填入标准句：{field}</translation>
    </message>
    <message>
        <source>Choose a standard sentence: {field}</source>
        <translation>选用标准语句：{field}</translation>
    </message>
</context>
<context>
    <name>LetterFieldsPanel</name>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Why it goes out late</source>
        <translation>逾期寄出的原因</translation>
    </message>
</context>
<context>
    <name>LetterLayoutBox</name>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址位置</translation>
    </message>
    <message>
        <source>As the office sets it</source>
        <translation>按办公室设置</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>美式信纸（US Letter）</translation>
    </message>
    <message>
        <source>In the window of the envelope</source>
        <translation>置于信封窗口处</translation>
    </message>
    <message>
        <source>Without a window</source>
        <translation>不用窗口信封</translation>
    </message>
    <message>
        <source>Paper of the letter</source>
        <translation>函件纸张</translation>
    </message>
    <message>
        <source>Place of the address</source>
        <translation>地址位置</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>大字版</translation>
    </message>
    <message>
        <source>The same in English behind it</source>
        <translation>后附英文本</translation>
    </message>
    <message>
        <source>address in the window</source>
        <translation>地址在窗口处</translation>
    </message>
    <message>
        <source>address without a window</source>
        <translation>不用窗口信封</translation>
    </message>
    <message>
        <source>large type</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>English behind it</source>
        <translation>后附英文</translation>
    </message>
    <message>
        <source>Close the layout</source>
        <translation>收起版式</translation>
    </message>
    <message>
        <source>Change the layout …</source>
        <translation>更改版式…</translation>
    </message>
</context>
<context>
    <name>LetterLook</name>
    <message>
        <source>Look at the letter</source>
        <translation>查看信函</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LetterMailDialog</name>
    <message>
        <source>The letter by e-mail</source>
        <translation>以电子邮件发送信函</translation>
    </message>
    <message>
        <source>The desk sends nothing. It makes a draft with the letter attached: look at the address in your mail program, and send it from there. The draft is not encrypted, so its subject names the office and the reference and nothing else.</source>
        <translation>工作台不发送任何邮件，只生成附有信函的草稿：请在邮件程序中核对地址后发送。草稿未加密，因此主题仅写明办公室名称和案件编号。</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>在邮件程序中打开</translation>
    </message>
    <message>
        <source>Save the draft instead …</source>
        <translation>改为保存草稿…</translation>
    </message>
    <message>
        <source>no e-mail address in the case</source>
        <translation>案件中没有电子邮箱地址</translation>
    </message>
    <message>
        <source>Lock the attached letter with a passphrase</source>
        <translation>用口令加密所附信函</translation>
    </message>
    <message>
        <source>To: {address}</source>
        <translation>收件人：{address}</translation>
    </message>
    <message>
        <source>Copy the words</source>
        <translation>复制口令</translation>
    </message>
    <message>
        <source>No program opened the draft.</source>
        <translation>没有程序可打开草稿。</translation>
    </message>
    <message>
        <source>Save it instead, and open it from your mail program.</source>
        <translation>请改为保存草稿，再从邮件程序中打开。</translation>
    </message>
    <message>
        <source>Close this once the draft stands in your mail program: the desk then removes its own file.</source>
        <translation>草稿在邮件程序中打开后，请关闭本窗口，工作台随即删除其临时文件。</translation>
    </message>
    <message>
        <source>Save the draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The draft is made. The letter opens with these words; they are shown only here and kept nowhere. Tell them to the person another way, by telephone for example, and not by e-mail.</source>
        <translation>草稿已生成。打开信函须用以下口令；口令仅在此显示，不予留存。请以电话等电子邮件以外的方式告知当事人。</translation>
    </message>
    <message>
        <source>The draft is made. The attached letter opens without a passphrase.</source>
        <translation>草稿已生成，所附信函无须口令即可打开。</translation>
    </message>
    <message>
        <source>Once it is sent, press Mark as sent beside the letter, so that its day is noted.</source>
        <translation>发出后，请在该信函旁按“登记为已发出”，以登记发出日期。</translation>
    </message>
</context>
<context>
    <name>LetterTicks</name>
    <message>
        <source>What this letter must carry</source>
        <translation>本函必须写明</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Only what is missing</source>
        <translation>只看所缺</translation>
    </message>
    <message>
        <source>Without the laws</source>
        <translation>不显示法律</translation>
    </message>
    <message>
        <source>Which law asks for it</source>
        <translation>哪部法律要求</translation>
    </message>
    <message>
        <source>Under: {laws}</source>
        <translation>适用：{laws}</translation>
    </message>
    <message>
        <source>{met} of {all}</source>
        <translation>{met} / {all}</translation>
    </message>
    <message>
        <source>One thing is missing.</source>
        <translation>尚缺一项。</translation>
    </message>
    <message>
        <source>{number} things are missing.</source>
        <translation>尚缺 {number} 项。</translation>
    </message>
    <message>
        <source>{clause}: there</source>
        <translation>{clause}：已有</translation>
    </message>
    <message>
        <source>{clause}: missing</source>
        <translation>{clause}：缺少</translation>
    </message>
</context>
<context>
    <name>LettersTab</name>
    <message>
        <source>1 letter issued</source>
        <translation>已签发 1 封信函</translation>
    </message>
    <message>
        <source>{number} letters issued</source>
        <translation>已签发 {number} 封信函</translation>
    </message>
    <message>
        <source>No letter has been issued yet</source>
        <translation>尚未签发信函</translation>
    </message>
    <message>
        <source>An issued letter waits to leave, in the place Post to print; the clocks stop on the day it does.</source>
        <translation>已签发的信函在“待打印信函”中等待寄出；期限于寄出之日停止计算。</translation>
    </message>
    <message>
        <source>A letter is kept here exactly as it went out.</source>
        <translation>信函按寄出原样保存于此。</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>信函</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>寄送情况</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message>
        <source>{number} pages</source>
        <translation>{number} 页</translation>
    </message>
    <message>
        <source>in {language}</source>
        <translation>{language}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Read: {letter}</source>
        <translation>查看：{letter}</translation>
    </message>
    <message>
        <source>Save a copy …</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Save a copy: {letter}</source>
        <translation>另存副本：{letter}</translation>
    </message>
    <message>
        <source>E-mail …</source>
        <translation>电子邮件…</translation>
    </message>
    <message>
        <source>By e-mail: {letter}</source>
        <translation>以电子邮件发送：{letter}</translation>
    </message>
    <message>
        <source>Mark as sent …</source>
        <translation>登记为已发出…</translation>
    </message>
    <message>
        <source>Mark as sent: {letter}</source>
        <translation>登记为已发出：{letter}</translation>
    </message>
    <message>
        <source>Print and post …</source>
        <translation>打印并寄出…</translation>
    </message>
    <message>
        <source>Print and post: {letter}</source>
        <translation>打印并寄出：{letter}</translation>
    </message>
    <message>
        <source>taken back: {why}</source>
        <translation>已撤回：{why}</translation>
    </message>
    <message>
        <source>posted {day}</source>
        <translation>{day}寄出</translation>
    </message>
    <message>
        <source>sent {day}</source>
        <translation>{day}发出</translation>
    </message>
    <message>
        <source>printed {moment}, not posted yet</source>
        <translation>{moment}打印，尚未寄出</translation>
    </message>
    <message>
        <source>waits to be printed</source>
        <translation>等待打印</translation>
    </message>
    <message>
        <source>not noted as sent yet</source>
        <translation>尚未登记发出</translation>
    </message>
    <message>
        <source>sent anew</source>
        <translation>已重新寄出</translation>
    </message>
    <message>
        <source>came back {day}: {why}</source>
        <translation>{day}退回：{why}</translation>
    </message>
    <message>
        <source>It was saved outside the desk, marked as a copy; the journal says so.</source>
        <translation>已存到工作台之外，并标明副本；日志中有记录。</translation>
    </message>
    <message>
        <source>A copy was saved outside the desk; the journal says so.</source>
        <translation>副本已保存到工作台之外，日志已有记载。</translation>
    </message>
    <message>
        <source>Prepare a letter</source>
        <translation>准备信函</translation>
    </message>
</context>
<context>
    <name>LiftRestrictionDialog</name>
    <message>
        <source>Lift the restriction</source>
        <translation>解除处理限制</translation>
    </message>
    <message>
        <source>The person is told before the restriction is lifted. Policy §6; GDPR 18(3).</source>
        <translation>解除限制之前须告知当事人。隐私政策第6条；GDPR 第18条第3款。</translation>
    </message>
    <message>
        <source>Why it is lifted</source>
        <translation>解除理由</translation>
    </message>
    <message>
        <source>Off until the notice of lifting has been issued and posted.</source>
        <translation>解除通知签发并寄出后可用。</translation>
    </message>
    <message>
        <source>Off until the reason is written.</source>
        <translation>写明理由后可用。</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Link {reference} to another case</source>
        <translation>将 {reference} 关联至另一案件</translation>
    </message>
    <message>
        <source>Both cases then point to each other. A link changes no date and proves nothing.</source>
        <translation>两案互相注明对方编号。关联不改变任何日期，也不证明任何事项。</translation>
    </message>
    <message>
        <source>Link them</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>This case</source>
        <translation>本案</translation>
    </message>
    <message>
        <source>Reference of the other case</source>
        <translation>另一案件的编号</translation>
    </message>
    <message>
        <source>Why, if it is not plain</source>
        <translation>关联理由（显而易见的可不填）</translation>
    </message>
    <message>
        <source>Off until the other case is named.</source>
        <translation>填写另一案件的编号后可用。</translation>
    </message>
    <message>
        <source>{reference} is linked.</source>
        <translation>已关联 {reference}。</translation>
    </message>
</context>
<context>
    <name>LinkIncidentDialog</name>
    <message>
        <source>Link {reference} to an incident</source>
        <translation>将 {reference} 关联至安全事件</translation>
    </message>
    <message>
        <source>For a question, a complaint or a request that followed from it. Nobody is told by this.</source>
        <translation>用于因该事件而来的咨询、投诉或请求。此操作不告知任何人。</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>Security incident</source>
        <translation>安全事件</translation>
    </message>
    <message>
        <source>Linked with {incident}</source>
        <translation>已关联：{incident}</translation>
    </message>
    <message>
        <source>Take the link away</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>Off: no other incident is open. One is entered in the place Incidents.</source>
        <translation>暂不可用：没有其他未结的安全事件。请在“安全事件”中登记。</translation>
    </message>
    <message>
        <source>Off until an open incident is chosen.</source>
        <translation>暂不可用：请先选择处理中的安全事件。</translation>
    </message>
</context>
<context>
    <name>LogoDialog</name>
    <message>
        <source>The logo on the letters</source>
        <translation>信函上的标志</translation>
    </message>
    <message>
        <source>A PNG or JPEG picture. Only its pixels are kept; what is transparent becomes white. Letters that went out stay as they are.</source>
        <translation>请选择 PNG 或 JPEG 图片。仅保留像素，透明部分变为白色。已寄出的信函不受影响。</translation>
    </message>
    <message>
        <source>Put it on the letters</source>
        <translation>用于信函</translation>
    </message>
    <message>
        <source>Choose a picture …</source>
        <translation>选择图片…</translation>
    </message>
    <message>
        <source>At the left, above the name</source>
        <translation>居左，名称上方</translation>
    </message>
    <message>
        <source>In the centre, above the name</source>
        <translation>居中，名称上方</translation>
    </message>
    <message>
        <source>At the right, beside the name</source>
        <translation>居右，名称旁</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>{file}: {width} × {height} pixels are kept.</source>
        <translation>{file}：将保留 {width} × {height} 像素。</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Off until a picture is chosen.</source>
        <translation>选择图片后可用。</translation>
    </message>
    <message>
        <source>Off until another picture or another place is chosen.</source>
        <translation>选择其他图片或位置后可用。</translation>
    </message>
</context>
<context>
    <name>LogoPicture</name>
    <message>
        <source>The logo</source>
        <translation>标志</translation>
    </message>
</context>
<context>
    <name>LookButtons</name>
    <message>
        <source>Switch the language to {name}</source>
        <translation>切换语言：{name}</translation>
    </message>
    <message>
        <source>Switch to the light theme</source>
        <translation>切换为浅色</translation>
    </message>
    <message>
        <source>Switch to the dark theme</source>
        <translation>切换为深色</translation>
    </message>
</context>
<context>
    <name>MailingPage</name>
    <message>
        <source>Policy change</source>
        <translation>政策变更</translation>
    </message>
    <message>
        <source>Policy §9: when a major new version is in force, everybody with an open case is told by letter, once, however many cases they have.</source>
        <translation>隐私政策第9条：重大变更生效后，凡有未结案件的当事人均去信告知，每人一次，不论其案件多少。</translation>
    </message>
    <message>
        <source>Begin to tell of a version</source>
        <translation>开始告知某一版本</translation>
    </message>
    <message>
        <source>A list that was cut short is gone on with, never begun twice.</source>
        <translation>中断的名单会继续列完，不会重复开始。</translation>
    </message>
    <message>
        <source>Whom to tell</source>
        <translation>须告知的人员</translation>
    </message>
    <message>
        <source>Nobody was told of a new version so far.</source>
        <translation>尚未就新版本通知任何人。</translation>
    </message>
    <message>
        <source>Version of the policy</source>
        <translation>政策版本</translation>
    </message>
    <message>
        <source>What changes, in words for the letter, one change a line</source>
        <translation>变更内容，写入信函，每行一项</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>Where the new policy can be read</source>
        <translation>新政策的查阅地址</translation>
    </message>
    <message>
        <source>List whom to tell</source>
        <translation>列出须告知的人员</translation>
    </message>
    <message>
        <source>Off until version, changes and place are written.</source>
        <translation>暂不可用：请先填写版本、变更内容和查阅地址。</translation>
    </message>
    <message>
        <source>1 person stood on it</source>
        <translation>名单上原有 1 人</translation>
    </message>
    <message>
        <source>{number} people stood on it</source>
        <translation>名单上原有 {number} 人</translation>
    </message>
    <message>
        <source>The list was purged on {day}</source>
        <translation>名单已于 {day}清除</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 人</translation>
    </message>
    <message>
        <source>{number} people</source>
        <translation>{number} 人</translation>
    </message>
    <message>
        <source>1 still to be told</source>
        <translation>1 人待告知</translation>
    </message>
    <message>
        <source>{number} still to be told</source>
        <translation>{number} 人待告知</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>案件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Everybody has a letter or was told.</source>
        <translation>已全部签发或告知。</translation>
    </message>
    <message>
        <source>same name as {reference}: one person?</source>
        <translation>与 {reference} 同名：是否同一人？</translation>
    </message>
    <message>
        <source>a child</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Told …</source>
        <translation>已告知…</translation>
    </message>
    <message>
        <source>Need not be told …</source>
        <translation>无需告知…</translation>
    </message>
    <message>
        <source>Listing whom to tell</source>
        <translation>正在列出须告知的人员</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>1 case open</source>
        <translation>未结 1 件</translation>
    </message>
    <message>
        <source>{number} cases open</source>
        <translation>未结 {number} 件</translation>
    </message>
    <message>
        <source>1 overdue</source>
        <translation>逾期 1 件</translation>
    </message>
    <message>
        <source>{number} overdue</source>
        <translation>逾期 {number} 件</translation>
    </message>
    <message>
        <source>none overdue</source>
        <translation>无逾期</translation>
    </message>
    <message>
        <source>1 letter to post</source>
        <translation>待寄 1 封</translation>
    </message>
    <message>
        <source>{number} letters to post</source>
        <translation>待寄 {number} 封</translation>
    </message>
    <message>
        <source>{place} – QV Desk</source>
        <translation>{place} – QV Desk</translation>
    </message>
    <message>
        <source>no letter waits</source>
        <translation>没有待处理的信函</translation>
    </message>
</context>
<context>
    <name>MarkSentDialog</name>
    <message>
        <source>The letter was sent</source>
        <translation>信函已发出</translation>
    </message>
    <message>
        <source>Your mail program sent it, or it was handed over. The print room no longer waits for it, and the clocks stop on that day if it was the last answer.</source>
        <translation>信函已由邮件程序发出，或已当面交付。打印室不再等待此信函；如为最后一份答复，期限在该日停止计算。</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>登记为已发出</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>发出日期</translation>
    </message>
</context>
<context>
    <name>MatterLine</name>
    <message>
        <source>{who}, {when}</source>
        <translation>{who}，{when}</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>MatterView</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
    <message>
        <source>Open the letter templates</source>
        <translation>打开函件模板</translation>
    </message>
    <message>
        <source>How it is resolved</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <source>Your words (needed to send it back)</source>
        <translation>您的意见（退回时必填）</translation>
    </message>
    <message>
        <source>Approve and erase …</source>
        <translation>同意并销毁…</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>The letter that would tell it, without what the officer still fills in</source>
        <translation>拟发出的信函（尚不含专员待填的内容）</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提请人</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>请求事项</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>You asked for this yourself: another supervisor has to read it.</source>
        <translation>此项由您本人提请，须由另一名主管审阅。</translation>
    </message>
    <message>
        <source>Off until it is written how the clash is resolved.</source>
        <translation>写明如何处理冲突后可用。</translation>
    </message>
    <message>
        <source>Off until your words say why it is agreed to.</source>
        <translation>写明同意的理由后可用。</translation>
    </message>
    <message>
        <source>Off until your words say why.</source>
        <translation>写明意见后可用。</translation>
    </message>
    <message>
        <source>Approved: {what}</source>
        <translation>已同意：{what}</translation>
    </message>
    <message>
        <source>Sent back: {what}</source>
        <translation>已退回：{what}</translation>
    </message>
    <message>
        <source>Taken back: {what}</source>
        <translation>已撤回：{what}</translation>
    </message>
</context>
<context>
    <name>Matters</name>
    <message>
        <source>for {number} hours</source>
        <translation>{number} 小时</translation>
    </message>
    <message>
        <source>The letter that tells the refusal may then be issued.</source>
        <translation>同意后，即可签发告知拒绝的信函。</translation>
    </message>
    <message>
        <source>The whole case file is then erased: case, documents, letters. It cannot be undone.</source>
        <translation>同意后，整份案卷（案件、文件、信函）将被销毁，无法恢复。</translation>
    </message>
    <message>
        <source>The person has the new role at once.</source>
        <translation>同意后，新角色立即生效。</translation>
    </message>
    <message>
        <source>Whoever asked may export the journal with its details once, within a day.</source>
        <translation>同意后，提请人可在一天之内导出一次含说明文字的日志。</translation>
    </message>
    <message>
        <source>What you write is how the clash is resolved. It stands with the case and in the journal.</source>
        <translation>冲突即按您所写的处理，并记入案件和日志。</translation>
    </message>
    <message>
        <source>The case files on the list are then erased for good. The certificate says how many.</source>
        <translation>随后清单所列案卷将被彻底销毁，销毁证明载明件数。</translation>
    </message>
    <message>
        <source>The reply that tells these findings may then be issued. Read the complaint first: whoever wrote them worked on the case that is complained of.</source>
        <translation>之后即可签发告知该结论的答复。请先阅读投诉：作出结论的人员曾处理被投诉的案件。</translation>
    </message>
    <message>
        <source>The data may then be given to the authority, no more than is named here, and the register of disclosures says that you agreed.</source>
        <translation>之后即可向该机关提供信息，且不得超出此处所列内容；对外披露登记簿会记载由您同意。</translation>
    </message>
    <message>
        <source>Whoever asked may then open this child&apos;s file for as long as they asked, and nobody else. Each opening is recorded.</source>
        <translation>申请人可在所申请的时长内打开此未成年人案卷，其他人不可。每次打开均有记录。</translation>
    </message>
    <message>
        <source>Whoever asked may then see the names of the children on this incident&apos;s list for as long as they asked, and nobody else. Each opening is recorded.</source>
        <translation>申请人此后可在所申请的时间内查看该安全事件名单中未成年人的姓名，其他人不得查看。每次查看均有记录。</translation>
    </message>
    <message>
        <source>The data are then stored and protected, and used for nothing else, until the hold is lifted (PIPL 47). What you write stands with the case.</source>
        <translation>此后只存储并采取必要的安全保护措施，直至保全解除（《个人信息保护法》第四十七条）。您的书面意见随案保存。</translation>
    </message>
    <message>
        <source>Letters are then made from this wording. It is read whole, compared and approved among the letter templates.</source>
        <translation>批准后，函件即采用此文本。请在“函件模板”页面通读全文、逐段对照后批准。</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge {reference} into the earlier case</source>
        <translation>将 {reference} 并入先前案件</translation>
    </message>
    <message>
        <source>For one request that came twice. This case is closed and points to the earlier one; both files stay whole, and it can be undone. A merge adds no right and moves no date: what does not fit is linked.</source>
        <translation>用于同一请求收到两次的情形。本案随即结案并指向先前案件；两份案卷均完整保留，合并可以撤销。合并不增加权利，也不改变日期；不相符的请改为关联。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Reference of the earlier case, which goes on</source>
        <translation>继续办理的先前案件编号</translation>
    </message>
    <message>
        <source>Why they are one request</source>
        <translation>属于同一请求的理由</translation>
    </message>
    <message>
        <source>Off until the earlier case is named.</source>
        <translation>填写先前案件的编号后可用。</translation>
    </message>
    <message>
        <source>Off until the reason is written.</source>
        <translation>写明理由后可用。</translation>
    </message>
    <message>
        <source>{reference} is merged.</source>
        <translation>{reference} 已合并。</translation>
    </message>
</context>
<context>
    <name>MergeGapRows</name>
    <message>
        <source>All of these are different people</source>
        <translation>以上均为不同人员</translation>
    </message>
    <message>
        <source>Save the list of gaps …</source>
        <translation>保存缺项清单…</translation>
    </message>
    <message>
        <source>1 letter can be issued as it is</source>
        <translation>1 封信函可直接签发</translation>
    </message>
    <message>
        <source>{number} letters can be issued as they are</source>
        <translation>{number} 封信函可直接签发</translation>
    </message>
    <message>
        <source>1 is held back</source>
        <translation>1 封暂缓签发</translation>
    </message>
    <message>
        <source>{number} are held back</source>
        <translation>{number} 封暂缓签发</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺项。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Missing or noted</source>
        <translation>缺项或提示</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>另有 1 行</translation>
    </message>
    <message>
        <source>and {number} more</source>
        <translation>另有 {number} 行</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>两个人</translation>
    </message>
</context>
<context>
    <name>MergeImportDialog</name>
    <message>
        <source>People from a file</source>
        <translation>从文件导入人员</translation>
    </message>
    <message>
        <source>This is what the desk understood. Nothing is kept yet: look whether each column holds what it should.</source>
        <translation>以下为系统读取的结果，尚未保存。请核对每一列的内容。</translation>
    </message>
    <message>
        <source>Put them onto the list</source>
        <translation>列入名单</translation>
    </message>
    <message>
        <source>Leave the lines with a fault out</source>
        <translation>不采用有问题的行</translation>
    </message>
    <message>
        <source>Off until the list has been read.</source>
        <translation>名单读取完毕后可用。</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>不采用</translation>
    </message>
    <message>
        <source>Column “{heading}” holds</source>
        <translation>“{heading}”列的内容</translation>
    </message>
    <message>
        <source>1 person was read</source>
        <translation>已读取 1 人</translation>
    </message>
    <message>
        <source>{number} people were read</source>
        <translation>已读取 {number} 人</translation>
    </message>
    <message>
        <source>1 line cannot be taken</source>
        <translation>1 行无法采用</translation>
    </message>
    <message>
        <source>{number} lines cannot be taken</source>
        <translation>{number} 行无法采用</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>通信地址</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>Several columns seem to hold “{what}”. Choose one.</source>
        <translation>有多列似为“{what}”，请选择其一。</translation>
    </message>
    <message>
        <source>Line {line}: {why}</source>
        <translation>第 {line} 行：{why}</translation>
    </message>
    <message>
        <source>and 1 more line</source>
        <translation>另有 1 行</translation>
    </message>
    <message>
        <source>and {number} more lines</source>
        <translation>另有 {number} 行</translation>
    </message>
    <message>
        <source>Off until every column holds something of its own.</source>
        <translation>各列内容不得重复。</translation>
    </message>
    <message>
        <source>Off until a column is said to hold the names.</source>
        <translation>须先指明哪一列为姓名。</translation>
    </message>
    <message>
        <source>Off: nobody was read.</source>
        <translation>未读取到任何人员。</translation>
    </message>
    <message>
        <source>Off until the faults are mended in the file, or the lines are left out.</source>
        <translation>请在文件中改正，或选择不采用这些行。</translation>
    </message>
</context>
<context>
    <name>MergeLookDialog</name>
    <message>
        <source>The letter as it would go out</source>
        <translation>拟寄出的信函</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The letter is being made.</source>
        <translation>正在生成信函。</translation>
    </message>
</context>
<context>
    <name>MergeMailDialog</name>
    <message>
        <source>The letters as e-mail drafts</source>
        <translation>将信函存为邮件草稿</translation>
    </message>
    <message>
        <source>The desk sends nothing. It saves a draft for each issued letter whose person has an e-mail address; open them in your mail program, and send them from there. Files that lie in the folder stay as they are.</source>
        <translation>工作台不发送任何邮件。凡已签发且有电子邮箱的信函，各存为一份草稿；请在邮件程序中打开并发送。文件夹中已有的文件不会改动。</translation>
    </message>
    <message>
        <source>Save the drafts</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Lock each letter with a passphrase of its own</source>
        <translation>为每封信函分别加锁（各用不同口令）</translation>
    </message>
    <message>
        <source>Folder: {folder}</source>
        <translation>文件夹：{folder}</translation>
    </message>
    <message>
        <source>Saving the drafts</source>
        <translation>正在保存草稿</translation>
    </message>
    <message>
        <source>1 draft is saved</source>
        <translation>已保存 1 份草稿</translation>
    </message>
    <message>
        <source>{number} drafts are saved</source>
        <translation>已保存 {number} 份草稿</translation>
    </message>
    <message>
        <source>1 letter goes by post</source>
        <translation>1 封信函须邮寄</translation>
    </message>
    <message>
        <source>{number} letters go by post</source>
        <translation>{number} 封信函须邮寄</translation>
    </message>
    <message>
        <source>Each letter opens with words of its own, which are kept nowhere. Save them into a file now, keep it apart from the drafts, and tell each person theirs another way, not by e-mail.</source>
        <translation>每封信函各有口令，系统不予留存。请立即另存为文件，与草稿分开保管，并以电子邮件以外的方式分别告知当事人。</translation>
    </message>
    <message>
        <source>Save the words …</source>
        <translation>保存口令…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>words.csv</source>
        <translation>口令.csv</translation>
    </message>
    <message>
        <source>Save the words</source>
        <translation>保存口令</translation>
    </message>
</context>
<context>
    <name>MergePanel</name>
    <message>
        <source>People from a file (CSV) …</source>
        <translation>从文件导入人员（CSV）…</translation>
    </message>
    <message>
        <source>Look for gaps</source>
        <translation>检查缺项</translation>
    </message>
    <message>
        <source>Save as e-mail drafts …</source>
        <translation>存为邮件草稿…</translation>
    </message>
    <message>
        <source>Issue the letters</source>
        <translation>签发信函</translation>
    </message>
    <message>
        <source>Looking for gaps</source>
        <translation>正在检查缺项</translation>
    </message>
    <message>
        <source>Issuing the letters</source>
        <translation>正在签发信函</translation>
    </message>
    <message>
        <source>1 letter is issued.</source>
        <translation>已签发 1 封信函。</translation>
    </message>
    <message>
        <source>{number} letters are issued.</source>
        <translation>已签发 {number} 封信函。</translation>
    </message>
    <message>
        <source>1 letter is held back; below stands why.</source>
        <translation>1 封信函暂缓签发，原因见下。</translation>
    </message>
    <message>
        <source>{number} letters are held back; below stands why.</source>
        <translation>{number} 封信函暂缓签发，原因见下。</translation>
    </message>
    <message>
        <source>They wait in the print room.</source>
        <translation>信函已进入打印室等待打印。</translation>
    </message>
    <message>
        <source>Lists (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>名单 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>People from a file</source>
        <translation>从文件导入人员</translation>
    </message>
    <message>
        <source>gaps.csv</source>
        <translation>缺项清单.csv</translation>
    </message>
    <message>
        <source>The list was saved outside the desk.</source>
        <translation>清单已保存到工作台外。</translation>
    </message>
    <message>
        <source>Where the drafts go</source>
        <translation>草稿存放位置</translation>
    </message>
</context>
<context>
    <name>MessageListDialog</name>
    <message>
        <source>Messages that came in</source>
        <translation>收到的来件</translation>
    </message>
</context>
<context>
    <name>MessageListModel</name>
    <message>
        <source>ready</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>把握不足</translation>
    </message>
    <message>
        <source>seen before</source>
        <translation>已收过</translation>
    </message>
    <message>
        <source>case opened</source>
        <translation>已立案</translation>
    </message>
    <message>
        <source>kept with its case</source>
        <translation>已并入案件</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>What it seems to be</source>
        <translation>初步判断</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Why, and what to do</source>
        <translation>原因与处理</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}，第 {line} 行</translation>
    </message>
    <message>
        <source>The same message is there already{colon}{where}</source>
        <translation>同一来件已存在{colon}{where}</translation>
    </message>
</context>
<context>
    <name>MessageListView</name>
    <message>
        <source>What came in</source>
        <translation>收到的来件</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>停止读取</translation>
    </message>
    <message>
        <source>Reading the messages</source>
        <translation>正在读取来件</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>来件</translation>
    </message>
    <message>
        <source>Save the list …</source>
        <translation>保存清单…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>messages.csv</source>
        <translation>来件清单.csv</translation>
    </message>
    <message>
        <source>The list was saved outside the desk.</source>
        <translation>清单已保存到工作台之外。</translation>
    </message>
    <message>
        <source>{done} of {total} files read.</source>
        <translation>已读取 {done}/{total} 个文件。</translation>
    </message>
    <message>
        <source>Read the message</source>
        <translation>阅读这封来件</translation>
    </message>
    <message>
        <source>Go through the {number} messages</source>
        <translation>逐件处理 {number} 封来件</translation>
    </message>
    <message>
        <source>Go through the messages</source>
        <translation>逐件处理</translation>
    </message>
    <message>
        <source>off until everything has been read</source>
        <translation>全部读取后方可使用</translation>
    </message>
    <message>
        <source>Each file is read in a process of its own. Nothing is saved by that.</source>
        <translation>每个文件都在独立进程中读取，读取不会保存任何内容。</translation>
    </message>
    <message>
        <source>off: nothing is left to be gone through</source>
        <translation>没有待处理的来件</translation>
    </message>
    <message>
        <source>1 message or file</source>
        <translation>1 封来件或文件</translation>
    </message>
    <message>
        <source>{number} messages and files</source>
        <translation>{number} 封来件和文件</translation>
    </message>
    <message>
        <source>reading was stopped, the rest was not looked at</source>
        <translation>读取已停止，其余未读</translation>
    </message>
    <message>
        <source>Nothing was found here.</source>
        <translation>此处没有内容。</translation>
    </message>
</context>
<context>
    <name>MessagePanel</name>
    <message>
        <source>The message as plain text</source>
        <translation>来件纯文本</translation>
    </message>
    <message>
        <source>Head of the message</source>
        <translation>来件的主题与来源</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>所附文件</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>（无主题）</translation>
    </message>
    <message>
        <source>The text is very long and is cut here; the original is kept whole.</source>
        <translation>正文过长，此处有删节；原件完整保存。</translation>
    </message>
    <message>
        <source>Something is odd about this message.</source>
        <translation>此来件有异常之处。</translation>
    </message>
    <message>
        <source>Forwarded inside: {head}</source>
        <translation>内含转发邮件：{head}</translation>
    </message>
    <message>
        <source>Attached: {name}</source>
        <translation>附件：{name}</translation>
    </message>
    <message>
        <source>can run a program; the desk does not open it</source>
        <translation>可运行程序，工作台不会打开</translation>
    </message>
</context>
<context>
    <name>MinorCard</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>下一步：{title}</translation>
    </message>
    <message>
        <source>Since the discovery</source>
        <translation>发现至今</translation>
    </message>
    <message>
        <source>From the discovery to the end</source>
        <translation>自发现至办结</translation>
    </message>
    <message>
        <source>hours : minutes, discovered {when}</source>
        <translation>时 : 分，发现于 {when}</translation>
    </message>
    <message>
        <source>{head}: {hours} hours {minutes} minutes</source>
        <translation>{head}：{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{name} works on this report; a supervisor can take the step.</source>
        <translation>本举报由{name}办理；主管也可以办理这一步。</translation>
    </message>
    <message>
        <source>Off until the file is open for you.</source>
        <translation>案卷获准打开后可用。</translation>
    </message>
    <message>
        <source>Keeping it as evidence waits for a supervisor; the deletion is due meanwhile.</source>
        <translation>留作证据的申请待主管同意；在此之前仍应删除。</translation>
    </message>
    <message>
        <source>{who}: {words}</source>
        <translation>{who}：{words}</translation>
    </message>
    <message>
        <source>Not to be kept: {words}</source>
        <translation>未同意留存：{words}</translation>
    </message>
    <message>
        <source>needs a supervisor&apos;s words</source>
        <translation>须主管书面同意</translation>
    </message>
</context>
<context>
    <name>MinorCourse</name>
    <message>
        <source>Report received, the minutes run</source>
        <translation>收到举报，开始计时</translation>
    </message>
    <message>
        <source>Account frozen</source>
        <translation>账号已冻结</translation>
    </message>
    <message>
        <source>Freeze the account</source>
        <translation>冻结账号</translation>
    </message>
    <message>
        <source>Freeze first, verify second.</source>
        <translation>先冻结，后核验。</translation>
    </message>
    <message>
        <source>Account free again</source>
        <translation>账号已解除冻结</translation>
    </message>
    <message>
        <source>Free the account</source>
        <translation>解除冻结</translation>
    </message>
    <message>
        <source>Tell whoever reported it</source>
        <translation>告知举报人</translation>
    </message>
    <message>
        <source>In plain words: found or not, deleted when, what the guardian may ask for.</source>
        <translation>用语浅白：是否查实、何时删除、监护人可以提出哪些请求。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Find out the age</source>
        <translation>查明年龄</translation>
    </message>
    <message>
        <source>Age: {finding}</source>
        <translation>年龄：{finding}</translation>
    </message>
    <message>
        <source>Kept frozen as evidence: stored and protected, every other use stopped</source>
        <translation>保持冻结、留作证据：只存储和保护，停止其他一切使用</translation>
    </message>
    <message>
        <source>Account deleted</source>
        <translation>账号已删除</translation>
    </message>
    <message>
        <source>Delete the account</source>
        <translation>删除账号</translation>
    </message>
    <message>
        <source>Look for a guardian&apos;s consent</source>
        <translation>查明监护人是否同意过</translation>
    </message>
    <message>
        <source>Deleted in {number} further sources</source>
        <translation>另在 {number} 处来源中删除</translation>
    </message>
    <message>
        <source>Everything else deleted</source>
        <translation>其余信息已全部删除</translation>
    </message>
    <message>
        <source>Search the sources, and delete what is found</source>
        <translation>查找各来源，找到的一并删除</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>to be done now</source>
        <translation>现在办理</translation>
    </message>
    <message>
        <source>later</source>
        <translation>之后</translation>
    </message>
</context>
<context>
    <name>MinorDeeds</name>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>{number} hours</source>
        <translation>{number} 小时</translation>
    </message>
    <message>
        <source>Record the freeze …</source>
        <translation>登记冻结…</translation>
    </message>
    <message>
        <source>The account is frozen</source>
        <translation>账号已冻结</translation>
    </message>
    <message>
        <source>Stop log-in, mails and every hand-over in the system itself, then record it here to the minute. Nothing has to be proved before.</source>
        <translation>请先在系统中停止登录、邮件和一切对外提供，再在此登记到分钟。冻结之前无需任何证明。</translation>
    </message>
    <message>
        <source>Record what was found …</source>
        <translation>登记查明结果…</translation>
    </message>
    <message>
        <source>What was found about the age</source>
        <translation>年龄查明结果</translation>
    </message>
    <message>
        <source>Look only at what is needed to tell the age. In doubt say so: the account then stays frozen.</source>
        <translation>只查看判断年龄所需的内容。有疑问请如实登记：账号随之保持冻结。</translation>
    </message>
    <message>
        <source>What it rests on</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>The person is</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Record the deletion …</source>
        <translation>登记删除…</translation>
    </message>
    <message>
        <source>The account is deleted</source>
        <translation>账号已删除</translation>
    </message>
    <message>
        <source>Delete the account and what hangs on it in the system itself, then record it here to the minute. It cannot be undone.</source>
        <translation>请先在系统中删除账号及其附属信息，再在此登记到分钟。删除后不可恢复。</translation>
    </message>
    <message>
        <source>What was deleted</source>
        <translation>删除了什么</translation>
    </message>
    <message>
        <source>Whether a guardian has consented</source>
        <translation>监护人是否同意过</translation>
    </message>
    <message>
        <source>Only a consent that can be verified counts. Without one, everything else about the child is deleted as soon as possible.</source>
        <translation>只有可核实的同意才算数。没有的，其余有关该儿童的信息也须尽快删除。</translation>
    </message>
    <message>
        <source>Where it was looked for</source>
        <translation>在何处查找</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>监护人同意</translation>
    </message>
    <message>
        <source>Record a deletion …</source>
        <translation>登记一处删除…</translation>
    </message>
    <message>
        <source>Data in another source are deleted</source>
        <translation>已删除其他来源中的信息</translation>
    </message>
    <message>
        <source>One source after the other, each with its minute.</source>
        <translation>逐处登记，各有时间。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>It was made anonymous in place of being deleted</source>
        <translation>以匿名化代替删除</translation>
    </message>
    <message>
        <source>Nothing is left …</source>
        <translation>已全部删除…</translation>
    </message>
    <message>
        <source>Nothing of the child is left</source>
        <translation>儿童信息已全部删除</translation>
    </message>
    <message>
        <source>Every source was searched, and what was found there is gone. Only the record of this case stays.</source>
        <translation>各来源均已查找，找到的均已删除，只保留本案的办理记录。</translation>
    </message>
    <message>
        <source>Record that it is free …</source>
        <translation>登记解除冻结…</translation>
    </message>
    <message>
        <source>The account is free again</source>
        <translation>账号已解除冻结</translation>
    </message>
    <message>
        <source>Only for a person who is of age. A minor&apos;s account is deleted, not freed.</source>
        <translation>仅适用于已达适用年龄的人。未成年人的账号应删除，不得解除冻结。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Keep frozen as evidence …</source>
        <translation>保持冻结、留作证据…</translation>
    </message>
    <message>
        <source>Keep the data frozen as evidence</source>
        <translation>将信息保持冻结、留作证据</translation>
    </message>
    <message>
        <source>Only where a dispute needs them (PIPL 47): stored and protected, every other use stopped. A supervisor answers in writing; until then the deletion is due.</source>
        <translation>仅限争议需要时（《个人信息保护法》第四十七条）：只存储和保护，停止其他一切使用。主管书面答复；在此之前仍应删除。</translation>
    </message>
    <message>
        <source>Which dispute, and why deleting has to wait</source>
        <translation>何种争议，为何须推迟删除</translation>
    </message>
    <message>
        <source>How guardianship was shown …</source>
        <translation>登记监护人的证明…</translation>
    </message>
    <message>
        <source>Who speaks for the child</source>
        <translation>谁代表该儿童</translation>
    </message>
    <message>
        <source>Any one way suffices. An identity document is looked at and destroyed; its number is never written down.</source>
        <translation>任一方式即可。身份证件看后销毁，不得记录证件号码。</translation>
    </message>
    <message>
        <source>What was seen or heard</source>
        <translation>看到或听到的内容</translation>
    </message>
    <message>
        <source>Shown by</source>
        <translation>证明方式</translation>
    </message>
    <message>
        <source>A copy of the document came in and has to be destroyed</source>
        <translation>收到了证件复印件，须予销毁</translation>
    </message>
    <message>
        <source>The copy is destroyed …</source>
        <translation>登记复印件已销毁…</translation>
    </message>
    <message>
        <source>The copy of the document is destroyed</source>
        <translation>证件复印件已销毁</translation>
    </message>
    <message>
        <source>The case closes only after that.</source>
        <translation>销毁后方可结案。</translation>
    </message>
    <message>
        <source>Take down a wish …</source>
        <translation>登记请求…</translation>
    </message>
    <message>
        <source>What the guardian asks for</source>
        <translation>监护人的请求</translation>
    </message>
    <message>
        <source>A guardian may check the data, have them deleted, and prohibit their use (policy §8).</source>
        <translation>监护人可以查阅、要求删除、禁止使用（隐私政策第8条）。</translation>
    </message>
    <message>
        <source>The guardian wants to</source>
        <translation>监护人要求</translation>
    </message>
    <message>
        <source>A wish is met …</source>
        <translation>登记请求已办结…</translation>
    </message>
    <message>
        <source>A wish of the guardian is met</source>
        <translation>监护人的请求已办结</translation>
    </message>
    <message>
        <source>Log the use as well where data were shown.</source>
        <translation>如向其出示过信息，请一并登记使用。</translation>
    </message>
    <message>
        <source>The wish to</source>
        <translation>已办结的请求</translation>
    </message>
    <message>
        <source>Log a use …</source>
        <translation>登记使用…</translation>
    </message>
    <message>
        <source>A child&apos;s data were used</source>
        <translation>登记儿童信息的使用</translation>
    </message>
    <message>
        <source>Policy §8 knows three grounds and no fourth. The log outlives the case, so write no name into it.</source>
        <translation>隐私政策第8条只列三种依据。此记录的保存期长于案件，请勿写姓名。</translation>
    </message>
    <message>
        <source>The article, the guardian&apos;s word, or the danger</source>
        <translation>法律条文、监护人的同意，或需要防范的危险</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Ask to open the file …</source>
        <translation>申请打开案卷…</translation>
    </message>
    <message>
        <source>Ask to open the child&apos;s file</source>
        <translation>申请打开未成年人案卷</translation>
    </message>
    <message>
        <source>A supervisor who is not you agrees or not. Each opening is then recorded with your name, for as long as was agreed.</source>
        <translation>由另一名主管决定是否同意。获准期间，每次打开均以您的姓名记录。</translation>
    </message>
    <message>
        <source>What it is needed for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>时长</translation>
    </message>
</context>
<context>
    <name>MinorDialog</name>
    <message>
        <source>Record it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Ask a supervisor</source>
        <translation>请主管同意</translation>
    </message>
    <message>
        <source>Which account</source>
        <translation>哪个账号</translation>
    </message>
    <message>
        <source>In which system</source>
        <translation>在哪个系统</translation>
    </message>
    <message>
        <source>When it was done, to the minute</source>
        <translation>完成时间（精确到分钟）</translation>
    </message>
    <message>
        <source>Off until account and system are named.</source>
        <translation>填写账号和系统后可用。</translation>
    </message>
    <message>
        <source>Off: there is nothing to choose from.</source>
        <translation>没有可选项，不可用。</translation>
    </message>
    <message>
        <source>Off until “{what}” is written.</source>
        <translation>暂不可用：请先填写“{what}”。</translation>
    </message>
</context>
<context>
    <name>MinorPanel</name>
    <message>
        <source>Course</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>Who touched these data</source>
        <translation>谁接触过这些信息</translation>
    </message>
    <message>
        <source>Each use needs one of the three grounds of policy §8.</source>
        <translation>每次使用均须符合隐私政策第8条的三种依据之一。</translation>
    </message>
    <message>
        <source>Nothing is logged yet.</source>
        <translation>尚无记录。</translation>
    </message>
    <message>
        <source>The file is open for you until {when}.</source>
        <translation>案卷已获准由您打开，至 {when}。</translation>
    </message>
    <message>
        <source>Each opening is recorded with your name.</source>
        <translation>每次打开均以您的姓名记录。</translation>
    </message>
    <message>
        <source>The file is closed: documents, letters and search need a second person.</source>
        <translation>案卷未打开：文件、信函和查找须经第二人同意。</translation>
    </message>
    <message>
        <source>You asked on {when}; it waits for a supervisor.</source>
        <translation>您已于 {when}申请，待主管同意。</translation>
    </message>
    <message>
        <source>Nobody else here can agree yet: let a second supervisor in, in the place People. Freezing and deleting do not wait for that.</source>
        <translation>目前无人可以同意：请在“人员”中增加一名主管。冻结和删除无需等待。</translation>
    </message>
    <message>
        <source>Freezing and deleting the account do not wait for it.</source>
        <translation>冻结和删除账号无需等待同意。</translation>
    </message>
    <message>
        <source>{years} years</source>
        <translation>{years} 岁</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Age said to be</source>
        <translation>自述年龄</translation>
    </message>
    <message>
        <source>Age that counts</source>
        <translation>适用年龄</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>监护人同意</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>监护人</translation>
    </message>
    <message>
        <source>The guardian wants</source>
        <translation>监护人的请求</translation>
    </message>
    <message>
        <source>Works on it</source>
        <translation>承办人</translation>
    </message>
</context>
<context>
    <name>MinorsPage</name>
    <message>
        <source>Minors</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Take a report in …</source>
        <translation>登记举报…</translation>
    </message>
    <message>
        <source>No child&apos;s account has been reported. Anybody may report one; it is dealt with at once.</source>
        <translation>没有未成年人账号举报。任何人都可以举报，收到后立即处理。</translation>
    </message>
    <message>
        <source>The minutes of none are running. Lists name no child.</source>
        <translation>没有正在计时的举报。列表不显示儿童姓名。</translation>
    </message>
    <message>
        <source>The minutes of one report are running. Lists name no child.</source>
        <translation>有 1 件举报正在计时。列表不显示儿童姓名。</translation>
    </message>
    <message>
        <source>The minutes of {number} reports are running. Lists name no child.</source>
        <translation>有 {number} 件举报正在计时。列表不显示儿童姓名。</translation>
    </message>
    <message>
        <source>Save the audit sheet</source>
        <translation>保存审计表</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>已保存：{file}</translation>
    </message>
</context>
<context>
    <name>NewCaseDialog</name>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
</context>
<context>
    <name>NewCaseView</name>
    <message>
        <source>Open the case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>Scanned letters</source>
        <translation>扫描信件</translation>
    </message>
    <message>
        <source>The scan is kept with the case by its digest, as the original.</source>
        <translation>扫描件按摘要随案保存，作为原件。</translation>
    </message>
    <message>
        <source>Add a scanned letter</source>
        <translation>添加扫描信件</translation>
    </message>
    <message>
        <source>Scans (*.pdf *.png *.jpg *.jpeg *.tif *.tiff);;All files (*)</source>
        <translation>扫描件 (*.pdf *.png *.jpg *.jpeg *.tif *.tiff);;所有文件 (*)</translation>
    </message>
    <message>
        <source>being opened</source>
        <translation>正在立案</translation>
    </message>
    <message>
        <source>{reference} is open.</source>
        <translation>{reference} 已立案。</translation>
    </message>
    <message>
        <source>Add a scanned letter …</source>
        <translation>添加扫描信件…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>NextCard</name>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Why this day?</source>
        <translation>为何是这一天</translation>
    </message>
    <message>
        <source>{left}, provisional</source>
        <translation>{left}（暂定）</translation>
    </message>
    <message>
        <source>Next: {title}</source>
        <translation>下一步：{title}</translation>
    </message>
    <message>
        <source>First confirm by {day} that the request came in ({rule}).</source>
        <translation>请先在 {day}前确认收到请求（{rule}）。</translation>
    </message>
    <message>
        <source>{rule} gives the earliest of {number} dates.</source>
        <translation>{number} 个期限中，{rule}最早。</translation>
    </message>
    <message>
        <source>The demand or the order names this day itself.</source>
        <translation>该日由来函或指令自行指定。</translation>
    </message>
    <message>
        <source>The date comes from {rule}.</source>
        <translation>期限依据：{rule}。</translation>
    </message>
    <message>
        <source>If it is missed: {consequence}</source>
        <translation>逾期后果：{consequence}</translation>
    </message>
    <message>
        <source>The day has passed, so answer now: {consequence}</source>
        <translation>期限已过，请立即答复。后果：{consequence}</translation>
    </message>
    <message>
        <source>To be reminded: {names}</source>
        <translation>应催促：{names}</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>no date runs yet</source>
        <translation>尚未起算</translation>
    </message>
    <message>
        <source>Prepare the letter</source>
        <translation>准备信函</translation>
    </message>
    <message>
        <source>Ask for proof</source>
        <translation>请求证明</translation>
    </message>
    <message>
        <source>Prepare the answer</source>
        <translation>准备答复函</translation>
    </message>
    <message>
        <source>off until the search and the decision are done</source>
        <translation>完成查找并作出决定后可用</translation>
    </message>
    <message>
        <source>off until the decision is made</source>
        <translation>作出决定后可用</translation>
    </message>
</context>
<context>
    <name>NoticeRow</name>
    <message>
        <source>Not told: {why}</source>
        <translation>未通知：{why}</translation>
    </message>
    <message>
        <source>to be done by {day}</source>
        <translation>须于 {day}前办理</translation>
    </message>
    <message>
        <source>posting the letter notes the day</source>
        <translation>信函寄出时自动登记日期</translation>
    </message>
    <message>
        <source>sent on {day}</source>
        <translation>{day}已发送</translation>
    </message>
    <message>
        <source>told on {day}: {how}</source>
        <translation>已于 {day}告知：{how}</translation>
    </message>
    <message>
        <source>answered on {day}: {reply}</source>
        <translation>{day}答复：{reply}</translation>
    </message>
    <message>
        <source>remind them on {day}</source>
        <translation>{day}催促</translation>
    </message>
    <message>
        <source>Say why not …</source>
        <translation>说明不通知的理由…</translation>
    </message>
    <message>
        <source>Write the letter</source>
        <translation>撰写信函</translation>
    </message>
    <message>
        <source>Told in another way …</source>
        <translation>以其他方式告知…</translation>
    </message>
    <message>
        <source>They answered …</source>
        <translation>对方已答复…</translation>
    </message>
    <message>
        <source>Reminded today</source>
        <translation>今天已催促</translation>
    </message>
</context>
<context>
    <name>OfficeDialog</name>
    <message>
        <source>What letters carry of the office</source>
        <translation>信函所载的办公室信息</translation>
    </message>
    <message>
        <source>It stands in every letter from then on. Letters that went out stay as they are. The journal says what was changed, and by whom.</source>
        <translation>此后的每封信函均按此载明，已寄出的信函不受影响。更改内容及操作人记入日志。</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Name of the company</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>Postal address, as it is printed</source>
        <translation>通信地址，按印出的样子填写</translation>
    </message>
    <message>
        <source>E-mail address of the privacy office</source>
        <translation>个人信息保护办公室的电子邮箱</translation>
    </message>
    <message>
        <source>Who signs, in English: a role, never a person’s name</source>
        <translation>英文签署身份：填写身份，不写个人姓名</translation>
    </message>
    <message>
        <source>Who signs, in Chinese</source>
        <translation>中文签署身份</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>It can be chosen until the first case is opened.</source>
        <translation>首个案件立案前可选择。</translation>
    </message>
    <message>
        <source>It stays: days of receipt were written in this zone and promised in letters. To work in another one, set up another desk.</source>
        <translation>不可更改：收件日期已按该时区记录，并已在信函中告知。如须使用其他时区，请另设工作台。</translation>
    </message>
    <message>
        <source>Letters in other languages sign with the desk’s own words. Write yours where you want others.</source>
        <translation>其他语言的信函默认使用工作台的签署用语。如需不同写法，请在此填写。</translation>
    </message>
    <message>
        <source>Off until something is different.</source>
        <translation>有更改后可用。</translation>
    </message>
    <message>
        <source>Off until name, address and e-mail are there: every letter must carry them.</source>
        <translation>填写名称、地址和电子邮箱后可用：每封信函都须载明。</translation>
    </message>
    <message>
        <source>Off until somebody signs, in both languages.</source>
        <translation>填写中英文签署身份后可用。</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>The office</source>
        <translation>办公室</translation>
    </message>
    <message>
        <source>What every letter carries, and on what it is printed. Letters that went out stay as they are.</source>
        <translation>每封信函所载的内容及所用的纸张。已寄出的信函不受影响。</translation>
    </message>
    <message>
        <source>What every letter carries, and on what it is printed. A supervisor changes it.</source>
        <translation>每封信函所载的内容及所用的纸张。由主管更改。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Paper and envelopes</source>
        <translation>纸张与信封</translation>
    </message>
    <message>
        <source>Change the details …</source>
        <translation>更改信息…</translation>
    </message>
    <message>
        <source>Choose paper and envelopes …</source>
        <translation>选择纸张与信封…</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>取消标志</translation>
    </message>
    <message>
        <source>Choose a logo …</source>
        <translation>选择标志…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>通信地址</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Signs as</source>
        <translation>签署身份</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Letters carry no logo.</source>
        <translation>信函不带标志。</translation>
    </message>
    <message>
        <source>Change the logo …</source>
        <translation>更改标志…</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>大字号</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Letters carry it from now on.</source>
        <translation>此后的信函按此载明。</translation>
    </message>
    <message>
        <source>Letters carry no logo from now on.</source>
        <translation>此后的信函不带标志。</translation>
    </message>
    <message>
        <source>At the left, above the name.</source>
        <translation>居左，名称上方。</translation>
    </message>
    <message>
        <source>In the centre, above the name.</source>
        <translation>居中，名称上方。</translation>
    </message>
    <message>
        <source>At the right, beside the name.</source>
        <translation>居右，名称旁。</translation>
    </message>
    <message>
        <source>As in the country a letter goes to</source>
        <translation>按收件国家或地区</translation>
    </message>
    <message>
        <source>Always A4</source>
        <translation>一律 A4</translation>
    </message>
    <message>
        <source>Always US Letter</source>
        <translation>一律 US Letter</translation>
    </message>
    <message>
        <source>A window that we measured: {left} mm from the left, {top} from above, {width} by {height}</source>
        <translation>自行测量的窗口：距左 {left} 毫米，距上 {top} 毫米，{width} × {height} 毫米</translation>
    </message>
    <message>
        <source>No window: the address below the letterhead</source>
        <translation>无窗口：地址位于信头下方</translation>
    </message>
</context>
<context>
    <name>OpenMessages</name>
    <message>
        <source>Open messages</source>
        <translation>打开来件</translation>
    </message>
    <message>
        <source>Messages and inquiries (*.eml *.msg *.csv *.tsv);;All files (*)</source>
        <translation>来件与网站咨询 (*.eml *.msg *.csv *.tsv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a folder of messages</source>
        <translation>打开一个来件文件夹</translation>
    </message>
</context>
<context>
    <name>OpenNoticeDialog</name>
    <message>
        <source>Open this file</source>
        <translation>打开此案卷</translation>
    </message>
    <message>
        <source>A second person has to agree. You alone may then open it, for as long as you ask, and each opening is recorded (minors&apos; regulations 36).</source>
        <translation>须经第二人同意。同意后仅限您本人在所申请的时长内打开，每次打开均有记录（《未成年人网络保护条例》第36条）。</translation>
    </message>
    <message>
        <source>Ask a supervisor</source>
        <translation>向主管申请</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>{number} hours</source>
        <translation>{number} 小时</translation>
    </message>
    <message>
        <source>Why you need to see it</source>
        <translation>查阅理由</translation>
    </message>
    <message>
        <source>For how long</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Off until a reason is written.</source>
        <translation>填写理由后方可申请。</translation>
    </message>
</context>
<context>
    <name>OwnPassphraseDialog</name>
    <message>
        <source>Choose your own passphrase now</source>
        <translation>请设置您自己的口令</translation>
    </message>
    <message>
        <source>Somebody else chose the one that you have just typed, and knows it. From now on the desk opens with a passphrase that you alone know; what you do is signed as yours.</source>
        <translation>您刚才输入的口令由他人设置，他人知晓。今后请用只有您本人知道的口令打开工作台；您所做的一切均以您的名义签名。</translation>
    </message>
    <message>
        <source>Set it and open the desk</source>
        <translation>设置并打开工作台</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不设置</translation>
    </message>
    <message>
        <source>Off until every rule is kept.</source>
        <translation>符合全部要求后可用。</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>The data of {name} as a package</source>
        <translation>{name} 的数据包</translation>
    </message>
    <message>
        <source>One ZIP file that other programs can read: the data as JSON with its schema and as a table, the files found, and a list with the digest of each. GDPR 20; PIPL 45.</source>
        <translation>一个其他程序可读取的 ZIP 文件：以 JSON（附结构说明）和表格形式保存的信息、查找所得文件，以及列明各文件摘要的清单。GDPR 第20条；《个人信息保护法》第四十五条。</translation>
    </message>
    <message>
        <source>Save the package …</source>
        <translation>保存数据包…</translation>
    </message>
    <message>
        <source>Sources in which something was found: {number}</source>
        <translation>有记录的来源：{number} 处</translation>
    </message>
    <message>
        <source>Files that go along: {number}</source>
        <translation>随附文件：{number} 份</translation>
    </message>
    <message>
        <source>No file was added as found in a search, so the package tells only what was found where. Use “Add files …” first if the data themselves belong into it.</source>
        <translation>尚未添加查找所得的文件，数据包只能说明在何处找到了什么。如须包含信息本身，请先使用“添加文件…”。</translation>
    </message>
    <message>
        <source>The package is saved; the journal says so.</source>
        <translation>数据包已保存，日志已有记载。</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>What is shown of the wording</source>
        <translation>文本的显示内容</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Paper and envelopes</source>
        <translation>纸张与信封</translation>
    </message>
    <message>
        <source>How letters are laid out where nobody chooses otherwise for a letter. Print a test sheet and hold it in the envelope before letters go out in it.</source>
        <translation>未为某封信另行选择时，信函按此排版。正式使用前，请打印试印页并装入信封比对。</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>保存设置</translation>
    </message>
    <message>
        <source>As in the country a letter goes to</source>
        <translation>按收件国家或地区</translation>
    </message>
    <message>
        <source>Always A4</source>
        <translation>一律 A4</translation>
    </message>
    <message>
        <source>Always US Letter</source>
        <translation>一律 US Letter</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Envelope of A4</source>
        <translation>A4 的信封</translation>
    </message>
    <message>
        <source>Envelope of US Letter</source>
        <translation>US Letter 的信封</translation>
    </message>
    <message>
        <source>Large type, for readers who see little</source>
        <translation>大字号，供视力不佳者阅读</translation>
    </message>
    <message>
        <source>A window that we measured</source>
        <translation>自行测量的窗口</translation>
    </message>
    <message>
        <source>No window: we write on envelopes</source>
        <translation>无窗口，信封另行书写</translation>
    </message>
    <message>
        <source>Off until all four lengths of the window are there, in millimetres.</source>
        <translation>填写窗口的四项尺寸（毫米）后可用。</translation>
    </message>
    <message>
        <source>Off until something is different.</source>
        <translation>有更改后可用。</translation>
    </message>
    <message>
        <source>Fold the sheet, put it into the envelope, draw along the edge of the window, and measure from the upper left corner of the sheet.</source>
        <translation>将信纸折好装入信封，沿窗口边缘描线，再从信纸左上角量起。</translation>
    </message>
    <message>
        <source>{source}. {confidence}.</source>
        <translation>{source}。{confidence}。</translation>
    </message>
    <message>
        <source>The address stands below the letterhead, without marks for folding.</source>
        <translation>地址位于信头下方，不印折线。</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Change your passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>The old one opens the desk until the new one is proven to open it. What you did stays signed by you; older backups still open with the passphrase of their day.</source>
        <translation>在确认新口令可以打开工作台之前，原口令一直有效。此前所做的一切仍保有您的签名；较早的备份仍须用当时的口令打开。</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Your present passphrase</source>
        <translation>现用口令</translation>
    </message>
    <message>
        <source>Off until your present passphrase is typed.</source>
        <translation>请先输入现用口令。</translation>
    </message>
    <message>
        <source>Off until every rule is kept.</source>
        <translation>符合全部要求后可用。</translation>
    </message>
    <message>
        <source>The new passphrase opens the desk from now on; the old one no longer does.</source>
        <translation>今后请用新口令打开工作台，原口令已失效。</translation>
    </message>
</context>
<context>
    <name>PassphraseEditor</name>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>New passphrase again</source>
        <translation>再次输入新口令</translation>
    </message>
    <message>
        <source>The passphrase does not keep every rule yet.</source>
        <translation>口令尚未满足全部要求。</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Please type the second one again.</source>
        <translation>两次输入的口令不一致，请重新输入第二次。</translation>
    </message>
    <message>
        <source>one more to go</source>
        <translation>还差 1 个</translation>
    </message>
    <message>
        <source>{number} more to go</source>
        <translation>还差 {number} 个</translation>
    </message>
    <message>
        <source>At least {number} characters: a few words are easiest to remember</source>
        <translation>至少 {number} 个字符；用几个词组成最容易记住</translation>
    </message>
    <message>
        <source>Not a well-known phrase, and not made of the office&apos;s name or yours</source>
        <translation>不是常见短语，也不由办公室名称或您的姓名构成</translation>
    </message>
    <message>
        <source>Both the same</source>
        <translation>两次输入一致</translation>
    </message>
</context>
<context>
    <name>PdfPageList</name>
    <message>
        <source>As it was issued</source>
        <translation>签发原样</translation>
    </message>
    <message>
        <source>As it will print</source>
        <translation>打印效果</translation>
    </message>
    <message>
        <source>Pages of the letter</source>
        <translation>函件页面</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>第 {page} 页，共 {pages} 页</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Let somebody in</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Stands on the paper from the day the desk was set up, and replaces a lost passphrase.</source>
        <translation>写在建立工作台当日的纸上，用于在遗失口令时重设口令。</translation>
    </message>
    <message>
        <source>A new recovery code …</source>
        <translation>更换恢复码…</translation>
    </message>
    <message>
        <source>The keys should be exchanged.</source>
        <translation>应当更换密钥。</translation>
    </message>
    <message>
        <source>Somebody left, or lost the right to cases, who had seen a key that is still in use.</source>
        <translation>有人离开或不再有权查阅案件，而其接触过的密钥仍在使用。</translation>
    </message>
    <message>
        <source>Exchange the keys …</source>
        <translation>更换密钥…</translation>
    </message>
    <message>
        <source>One person can open this desk.</source>
        <translation>有 1 人可打开此工作台。</translation>
    </message>
    <message>
        <source>{number} people can open this desk.</source>
        <translation>共有 {number} 人可打开此工作台。</translation>
    </message>
    <message>
        <source>You are its only supervisor: refusals, other roles and disposals need a second person to agree. Let a second supervisor in.</source>
        <translation>您是唯一的主管，而拒绝决定、变更角色和销毁案卷均须另一人同意。请再添加一名主管。</translation>
    </message>
    <message>
        <source>{name} cannot open the desk any more.</source>
        <translation>{name} 已不能打开工作台。</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>this is you</source>
        <translation>您本人</translation>
    </message>
    <message>
        <source>Has not chosen their own passphrase yet: the interim one is still in force.</source>
        <translation>尚未自设口令，临时口令仍然有效。</translation>
    </message>
    <message>
        <source>Asked for by {who}: {role}. It waits for a second supervisor.</source>
        <translation>{who} 已提请改为{role}，等待另一名主管同意。</translation>
    </message>
    <message>
        <source>Another role …</source>
        <translation>变更角色…</translation>
    </message>
    <message>
        <source>Interim passphrase …</source>
        <translation>临时口令…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Change your passphrase …</source>
        <translation>更改口令…</translation>
    </message>
    <message>
        <source>passphrase, on one computer only</source>
        <translation>凭口令，仅限一台计算机</translation>
    </message>
    <message>
        <source>passphrase, on any computer</source>
        <translation>凭口令，不限计算机</translation>
    </message>
    <message>
        <source>signs with key {key}</source>
        <translation>签名密钥 {key}</translation>
    </message>
</context>
<context>
    <name>PlaceText</name>
    <message>
        <source>Fields</source>
        <translation>栏目</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>My cases</source>
        <translation>我的案件</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>全部未结</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>Waiting for them</source>
        <translation>等待对方</translation>
    </message>
    <message>
        <source>To be approved</source>
        <translation>待复核案件</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>复核</translation>
    </message>
    <message>
        <source>Post to print</source>
        <translation>待打印信函</translation>
    </message>
    <message>
        <source>Minors</source>
        <translation>未成年人</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>安全事件</translation>
    </message>
    <message>
        <source>Authorities’ demands</source>
        <translation>机关要求</translation>
    </message>
    <message>
        <source>Policy change</source>
        <translation>政策变更</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>全部案件</translation>
    </message>
    <message>
        <source>Company’s systems</source>
        <translation>公司系统</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <source>Letter templates</source>
        <translation>函件模板</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>办公室</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Retention, policy</source>
        <translation>保存期限与政策</translation>
    </message>
    <message>
        <source>Care of the desk</source>
        <translation>工作台维护</translation>
    </message>
    <message>
        <source>Due and waiting</source>
        <translation>期限与等待</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>工作区</translation>
    </message>
    <message>
        <source>Records and settings</source>
        <translation>登记与设置</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>Backups by themselves</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>The desk backs itself up once a day</source>
        <translation>工作台每天自动备份一次</translation>
    </message>
    <message>
        <source>Choose the folder …</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>From this time of day on:</source>
        <translation>从每天此时起：</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Keep this plan</source>
        <translation>采用此计划</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>The desk makes the day&apos;s backup by itself when it has been open for five minutes, and tries again a quarter of an hour later if it fails. Choose a folder on another disk, a stick or a network drive.</source>
        <translation>工作台打开五分钟后自动制作当天的备份；失败则一刻钟后再试。请选择另一磁盘、U 盘或网络驱动器上的文件夹。</translation>
    </message>
    <message>
        <source>Where backups are kept</source>
        <translation>备份存放位置</translation>
    </message>
    <message>
        <source>To {folder}</source>
        <translation>备份到 {folder}</translation>
    </message>
    <message>
        <source>No folder is chosen yet.</source>
        <translation>尚未选择文件夹。</translation>
    </message>
</context>
<context>
    <name>PolicyDialog</name>
    <message>
        <source>Bring in a version of the privacy policy</source>
        <translation>导入隐私政策版本</translation>
    </message>
    <message>
        <source>A case cites the version in force on the day it was received. A version is kept for ever and never replaced.</source>
        <translation>案件援引收到之日的现行版本。各版本永久保存，不会被替换。</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>保存此版本</translation>
    </message>
    <message>
        <source>Choose its text …</source>
        <translation>选择文本…</translation>
    </message>
    <message>
        <source>A major change: people with open cases are to be told</source>
        <translation>重大变更：须告知有未结案件的当事人</translation>
    </message>
    <message>
        <source>The day that stands on it</source>
        <translation>版本日期（以文本所载为准）</translation>
    </message>
    <message>
        <source>In force from</source>
        <translation>生效日期</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>{file}: {number} sections.</source>
        <translation>{file}：共 {number} 条。</translation>
    </message>
    <message>
        <source>It lacks the sections of these duties; read whether they still hold: {duties}.</source>
        <translation>文本中缺少以下义务所依据的条款，请确认其是否仍然适用：{duties}。</translation>
    </message>
    <message>
        <source>The text of the policy</source>
        <translation>政策文本</translation>
    </message>
    <message>
        <source>Off until its text is chosen.</source>
        <translation>选择文本后可用。</translation>
    </message>
    <message>
        <source>Off until it says what is new.</source>
        <translation>写明变更内容后可用。</translation>
    </message>
</context>
<context>
    <name>PostedList</name>
    <message>
        <source>Posted today</source>
        <translation>今日已寄出</translation>
    </message>
    <message>
        <source>and {number} more, which the posting list names</source>
        <translation>另有 {number} 封，见寄出清单</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message>
        <source>{number} pages</source>
        <translation>{number} 页</translation>
    </message>
</context>
<context>
    <name>Posting</name>
    <message>
        <source>Posted: {name}, {day}.</source>
        <translation>已寄出：{name}，{day}。</translation>
    </message>
    <message>
        <source>Sent: {name}, {day}.</source>
        <translation>已登记发出：{name}，{day}。</translation>
    </message>
    <message>
        <source>1 letter posted</source>
        <translation>已寄出 1 封</translation>
    </message>
    <message>
        <source>{number} letters posted</source>
        <translation>已寄出 {number} 封</translation>
    </message>
    <message>
        <source>Marking letters as posted</source>
        <translation>正在标记为已寄出</translation>
    </message>
    <message>
        <source>cover sheet</source>
        <translation>封面清单</translation>
    </message>
    <message>
        <source>posting list</source>
        <translation>寄出清单</translation>
    </message>
    <message>
        <source>Saved outside the desk, with 1 letter; the journal says so.</source>
        <translation>已保存到工作台之外，含 1 封信函；日志已有记录。</translation>
    </message>
    <message>
        <source>Saved outside the desk, with {number} letters; the journal says so.</source>
        <translation>已保存到工作台之外，含 {number} 封信函；日志已有记录。</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>With made-up values</source>
        <translation>使用示例数据</translation>
    </message>
    <message>
        <source>With made-up values, to a child</source>
        <translation>使用示例数据，致未成年人</translation>
    </message>
    <message>
        <source>With what a case says</source>
        <translation>使用案件数据</translation>
    </message>
    <message>
        <source>Shown with</source>
        <translation>预览所用数据</translation>
    </message>
    <message>
        <source>Reference of the case</source>
        <translation>案件编号</translation>
    </message>
    <message>
        <source>Reference, then Enter</source>
        <translation>输入编号后按回车</translation>
    </message>
</context>
<context>
    <name>PrintProgress</name>
    <message>
        <source>Stop after this letter</source>
        <translation>打完这封后停止</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The printer does not go on.</source>
        <translation>打印机未继续打印。</translation>
    </message>
    <message>
        <source>Put it right and the letter prints on. Or press Stop: the job is taken back, and the letter waits.</source>
        <translation>排除故障后信函会继续打印；也可按“停止”：打印任务将撤回，信函继续等待。</translation>
    </message>
    <message>
        <source>1 letter was not printed here; the others came out.</source>
        <translation>有 1 封信函未在此打印，其余均已打出。</translation>
    </message>
    <message>
        <source>{number} letters were not printed here; the others came out.</source>
        <translation>有 {number} 封信函未在此打印，其余均已打出。</translation>
    </message>
    <message>
        <source>They are children’s letters that nobody opened for you, or were posted or taken back meanwhile. What still waits is printed by whoever may.</source>
        <translation>这些是未对您开放的未成年人信函，或在此期间已寄出、已撤回。仍在等待的，由有权人员打印。</translation>
    </message>
</context>
<context>
    <name>PrintRoomView</name>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>寄出日期</translation>
    </message>
    <message>
        <source>Carrier’s number, if registered</source>
        <translation>邮件编号（挂号件）</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <source>No letter waits. A letter comes here when an officer issues it on the letter desk of a case.</source>
        <translation>没有待打印的信函。专员在案件中签发信函后，会出现在这里。</translation>
    </message>
    <message>
        <source>If the printer jams</source>
        <translation>如果卡纸</translation>
    </message>
    <message>
        <source>1. Leave this window open. Nothing is lost: the desk knows which letters came out.</source>
        <translation>1. 不要关闭窗口。什么都不会丢：工作台知道哪些信函已经打出。</translation>
    </message>
    <message>
        <source>2. Take the paper out. Put spoiled sheets in the shredder, not in the bin.</source>
        <translation>2. 取出纸张。废页放入碎纸机，不要扔进废纸篓。</translation>
    </message>
    <message>
        <source>3. The letter prints on by itself. If it does not, press Stop and then Print all: what came out is not printed twice.</source>
        <translation>3. 信函会自动继续打印。如未继续，请按“停止”，再按“全部打印”：已打出的信函不会重复打印。</translation>
    </message>
    <message>
        <source>Before you close an envelope</source>
        <translation>封信之前</translation>
    </message>
    <message>
        <source>The name in the window is the name in the list.</source>
        <translation>窗口中的姓名与列表一致。</translation>
    </message>
    <message>
        <source>Count the sheets.</source>
        <translation>清点页数。</translation>
    </message>
    <message>
        <source>Then press Mark as posted; the clock of the case stops on that day.</source>
        <translation>然后按“标记为已寄出”；案件期限在当日停止计算。</translation>
    </message>
    <message>
        <source>What the print room noted was lost. Look for each such letter before it is printed again: if you find it, press It came out; else press Print again.</source>
        <translation>打印室的记录已丢失。再次打印前，请先逐一查找此类信函：找到的请点击“已打印出来”，否则请点击“重新打印”。</translation>
    </message>
    <message>
        <source>1 letter may have come out of the printer already.</source>
        <translation>有 1 封信函可能已经打印出来。</translation>
    </message>
    <message>
        <source>{number} letters may have come out of the printer already.</source>
        <translation>有 {number} 封信函可能已经打印出来。</translation>
    </message>
    <message>
        <source>Printing was cut off. Look at the printer: if the letter lies there, press It came out; else press Print again.</source>
        <translation>打印曾中断。请查看打印机：若信函已打印出来，请按“已打印出来”；否则请按“重新打印”。</translation>
    </message>
    <message>
        <source>1 letter to print</source>
        <translation>1 封信函待打印</translation>
    </message>
    <message>
        <source>{number} letters to print</source>
        <translation>{number} 封信函待打印</translation>
    </message>
    <message>
        <source>Nothing to print</source>
        <translation>没有待打印的信函</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message>
        <source>{number} pages</source>
        <translation>{number} 页</translation>
    </message>
    <message>
        <source>1 printed letter to post</source>
        <translation>1 封已打印，待寄出</translation>
    </message>
    <message>
        <source>{number} printed letters to post</source>
        <translation>{number} 封已打印，待寄出</translation>
    </message>
    <message>
        <source>1 letter is not for the post</source>
        <translation>1 封不经邮寄</translation>
    </message>
    <message>
        <source>{number} are not for the post</source>
        <translation>{number} 封不经邮寄</translation>
    </message>
    <message>
        <source>US Letter plain, one-sided</source>
        <translation>美式信纸（Letter），普通纸，单面</translation>
    </message>
    <message>
        <source>A4 and US Letter plain, one-sided</source>
        <translation>A4 和美式信纸（Letter），普通纸，单面</translation>
    </message>
    <message>
        <source>A4 plain, one-sided</source>
        <translation>A4 普通纸，单面</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print all {number}</source>
        <translation>全部打印（{number} 封）</translation>
    </message>
    <message>
        <source>Mark the printed one as posted</source>
        <translation>将已打印的 1 封标记为已寄出</translation>
    </message>
    <message>
        <source>Mark all {number} printed as posted</source>
        <translation>将已打印的 {number} 封全部标记为已寄出</translation>
    </message>
    <message>
        <source>Set one up in the system, or save the PDF, print it elsewhere and press Printed elsewhere.</source>
        <translation>请在系统中添加打印机；或另存 PDF 在别处打印，然后点按“已在别处打印”。</translation>
    </message>
    <message>
        <source>This computer knows no printer.</source>
        <translation>此计算机未设置打印机。</translation>
    </message>
    <message>
        <source>A copy was saved outside the desk; the journal says so.</source>
        <translation>副本已保存到工作台之外，日志已有记载。</translation>
    </message>
    <message>
        <source>Stop after this letter</source>
        <translation>打完这封后停止</translation>
    </message>
    <message>
        <source>Save the cover sheet …</source>
        <translation>保存封面清单…</translation>
    </message>
    <message>
        <source>Save the posting list …</source>
        <translation>保存寄出清单…</translation>
    </message>
    <message>
        <source>Set one up in the system, or ask an officer to print from another computer.</source>
        <translation>请在系统中添加打印机，或请专员用其他计算机打印。</translation>
    </message>
</context>
<context>
    <name>PrintRow</name>
    <message>
        <source>country not known</source>
        <translation>国家或地区不详</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 页</translation>
    </message>
    <message>
        <source>{number} pages</source>
        <translation>{number} 页</translation>
    </message>
    <message>
        <source>1 enclosure</source>
        <translation>1 份附件</translation>
    </message>
    <message>
        <source>{number} enclosures</source>
        <translation>{number} 份附件</translation>
    </message>
    <message>
        <source>Mark as posted</source>
        <translation>标记为已寄出</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Mark as posted: {name}</source>
        <translation>标记为已寄出：{name}</translation>
    </message>
    <message>
        <source>Print: {name}</source>
        <translation>打印：{name}</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Look at the letter: {name}</source>
        <translation>查看信函：{name}</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>重新打印</translation>
    </message>
    <message>
        <source>e-mail draft saved</source>
        <translation>已存为邮件草稿</translation>
    </message>
    <message>
        <source>Print again: {name}</source>
        <translation>重新打印：{name}</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>登记为已发出</translation>
    </message>
    <message>
        <source>Mark as sent: {name}</source>
        <translation>登记为已发出：{name}</translation>
    </message>
    <message>
        <source>Printed elsewhere</source>
        <translation>已在别处打印</translation>
    </message>
    <message>
        <source>Printed elsewhere: {name}</source>
        <translation>已在别处打印：{name}</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>已打印出来</translation>
    </message>
    <message>
        <source>It came out: {name}</source>
        <translation>已打印出来：{name}</translation>
    </message>
    <message>
        <source>Save the PDF: {name}</source>
        <translation>另存 PDF：{name}</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>第 {page} / {pages} 页</translation>
    </message>
    <message>
        <source>perhaps printed: look for it</source>
        <translation>可能已打印：请先查找</translation>
    </message>
    <message>
        <source>may lie in {printer}: look</source>
        <translation>可能已在 {printer} 打印，请查看</translation>
    </message>
    <message>
        <source>printed {moment}</source>
        <translation>{moment}打印</translation>
    </message>
    <message>
        <source>should have left by {day}</source>
        <translation>本应于 {day}前寄出</translation>
    </message>
    <message>
        <source>has to leave today</source>
        <translation>今天必须寄出</translation>
    </message>
    <message>
        <source>to leave by {day}</source>
        <translation>须在 {day}前寄出</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>另存 PDF</translation>
    </message>
</context>
<context>
    <name>PrintRows</name>
    <message>
        <source>printed, to post</source>
        <translation>已打印，待寄出</translation>
    </message>
    <message>
        <source>to print</source>
        <translation>待打印</translation>
    </message>
    <message>
        <source>1 letter</source>
        <translation>1 封</translation>
    </message>
    <message>
        <source>{number} letters</source>
        <translation>{number} 封</translation>
    </message>
    <message>
        <source>on US Letter paper</source>
        <translation>美式信纸</translation>
    </message>
    <message>
        <source>Show {number} more of {hidden}</source>
        <translation>再显示 {number} 封（余 {hidden} 封）</translation>
    </message>
</context>
<context>
    <name>PrinterChoice</name>
    <message>
        <source>No printer found</source>
        <translation>未找到打印机</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>ProofColumns</name>
    <message>
        <source>What shows it</source>
        <translation>证明方式</translation>
    </message>
    <message>
        <source>One of these is enough</source>
        <translation>以下任一项即可</translation>
    </message>
    <message>
        <source>Proofs that count {needed} together are enough</source>
        <translation>合计满 {needed} 分即可</translation>
    </message>
    <message>
        <source>Do not ask for</source>
        <translation>不得索要</translation>
    </message>
    <message>
        <source>Facts that we already hold</source>
        <translation>我方已掌握的事项</translation>
    </message>
    <message>
        <source>Agree: {what}</source>
        <translation>相符：{what}</translation>
    </message>
    <message>
        <source>Can be asked for: {what}</source>
        <translation>可请对方提供：{what}</translation>
    </message>
    <message>
        <source>{seen} seen, 1 each</source>
        <translation>已核对 {seen} 项，各计 1 分</translation>
    </message>
    <message>
        <source>counts 1 each</source>
        <translation>各计 1 分</translation>
    </message>
    <message>
        <source>seen, matches</source>
        <translation>已查看，相符</translation>
    </message>
    <message>
        <source>seen, does not match</source>
        <translation>已查看，不符</translation>
    </message>
    <message>
        <source>seen, says nothing</source>
        <translation>已查看，无法判断</translation>
    </message>
    <message>
        <source>needed besides</source>
        <translation>另须具备</translation>
    </message>
    <message>
        <source>Or instead: {what}</source>
        <translation>或以下列代替：{what}</translation>
    </message>
    <message>
        <source>counts {points}</source>
        <translation>计 {points} 分</translation>
    </message>
</context>
<context>
    <name>ProvisionDialog</name>
    <message>
        <source>Record data provided to a company</source>
        <translation>登记向公司提供的信息</translation>
    </message>
    <message>
        <source>China wants these records kept for at least three years (Network Data Security Management Regulations, article 12). Name no person.</source>
        <translation>此类记录须至少保存三年（《网络数据安全管理条例》第十二条）。请勿写入个人姓名。</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Data go on being provided</source>
        <translation>持续提供</translation>
    </message>
    <message>
        <source>For their own purposes, or for ours</source>
        <translation>供对方自用，或受我方委托</translation>
    </message>
    <message>
        <source>Which company</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>Which data, by kinds and extent</source>
        <translation>信息种类和范围</translation>
    </message>
    <message>
        <source>By what means, and how they are protected</source>
        <translation>提供方式及保护措施</translation>
    </message>
    <message>
        <source>Agreement in which their duties stand</source>
        <translation>约定其义务的协议</translation>
    </message>
    <message>
        <source>On which day, or since when</source>
        <translation>日期或起始日期</translation>
    </message>
    <message>
        <source>Off until every line is filled.</source>
        <translation>全部填写后可用。</translation>
    </message>
</context>
<context>
    <name>PurgeRow</name>
    <message>
        <source>one case file</source>
        <translation>1 份案卷</translation>
    </message>
    <message>
        <source>{number} case files</source>
        <translation>{number} 份案卷</translation>
    </message>
    <message>
        <source>asked for by {who}; another supervisor carries it out</source>
        <translation>{who} 提请，由另一名主管执行</translation>
    </message>
    <message>
        <source>begun and not finished: {gone} are gone</source>
        <translation>已开始但未完成：已清除 {gone} 份</translation>
    </message>
    <message>
        <source>done: {gone} went, {left} stayed</source>
        <translation>已完成：清除 {gone} 份，保留 {left} 份</translation>
    </message>
    <message>
        <source>refused or taken back</source>
        <translation>已退回或撤回</translation>
    </message>
    <message>
        <source>Carry it out …</source>
        <translation>执行清除…</translation>
    </message>
    <message>
        <source>Save the certificate …</source>
        <translation>保存清除证明…</translation>
    </message>
</context>
<context>
    <name>PurposeLine</name>
    <message>
        <source>Legal ground</source>
        <translation>合法依据</translation>
    </message>
</context>
<context>
    <name>PutBackDialog</name>
    <message>
        <source>Put a backup back</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Lock the desk and go on</source>
        <translation>锁定工作台并继续</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>一切保持不变</translation>
    </message>
    <message>
        <source>All cases, letters, documents and the journal in {folder} are replaced by those of the backup.</source>
        <translation>{folder} 中的全部案件、信函、文件和日志将由备份中的取代。</translation>
    </message>
    <message>
        <source>What was done since the backup is not in it; the desk that is here now is not lost: it is kept beside the new one, sealed as it is, in a folder named replaced-…</source>
        <translation>备份之后的操作不在其中；现有工作台不会丢失，仍按原样加密，存于新工作台旁名为 replaced-… 的文件夹中。</translation>
    </message>
    <message>
        <source>Whatever was erased since the backup is erased again before anybody can see it.</source>
        <translation>备份之后删除的内容，会在任何人看到之前再次删除。</translation>
    </message>
    <message>
        <source>People and passphrases become those of the day of the backup. It opens with a supervisor&apos;s passphrase of that day, or with the recovery code.</source>
        <translation>人员和口令恢复为备份当日的状态。须用主管当日的口令或恢复码打开。</translation>
    </message>
    <message>
        <source>The desk has to be locked for it. The window that comes then has “Restore from a backup …” at its foot.</source>
        <translation>恢复前须锁定工作台。随后出现的窗口底部有“从备份恢复…”。</translation>
    </message>
    <message>
        <source>Put a backup in the place of this desk?</source>
        <translation>用备份取代当前工作台？</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>请选择…</translation>
    </message>
</context>
<context>
    <name>QueueHead</name>
    <message>
        <source>earliest first</source>
        <translation>按期限先后</translation>
    </message>
    <message>
        <source>sorted by column</source>
        <translation>按所选列排序</translation>
    </message>
    <message>
        <source>Filter by name, reference, serial number</source>
        <translation>按姓名、编号或序列号筛选</translation>
    </message>
    <message>
        <source>Filter the cases</source>
        <translation>筛选案件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>新建案件</translation>
    </message>
</context>
<context>
    <name>QueueLines</name>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>No date now</source>
        <translation>暂无期限</translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>{amount} left</source>
        <translation>还有 {amount}</translation>
    </message>
    <message>
        <source>{left}, provisional</source>
        <translation>{left}，暂定</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
</context>
<context>
    <name>QueueModel</name>
    <message>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>剩余</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>Waiting for</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Why this date</source>
        <translation>期限依据</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
</context>
<context>
    <name>QueueTable</name>
    <message>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
</context>
<context>
    <name>ReasonLinks</name>
    <message>
        <source>Show the words in the message</source>
        <translation>在来件中显示这些字词</translation>
    </message>
</context>
<context>
    <name>ReceiptsLine</name>
    <message>
        <source>One receipt has to be confirmed before the answer.</source>
        <translation>有 1 件来信须在答复之前先确认收到。</translation>
    </message>
    <message>
        <source>{number} receipts have to be confirmed before the answer.</source>
        <translation>有 {number} 件来信须在答复之前先确认收到。</translation>
    </message>
    <message>
        <source>was due {day}</source>
        <translation>原应于 {day}前确认</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>最迟 {day}</translation>
    </message>
    <message>
        <source>Confirm receipt</source>
        <translation>确认收到</translation>
    </message>
</context>
<context>
    <name>RecipientDialog</name>
    <message>
        <source>A company that gets personal data</source>
        <translation>接收个人信息的公司</translation>
    </message>
    <message>
        <source>Which data set goes to it is ticked at the system. Notices of a change go to this address.</source>
        <translation>哪一类信息提供给它，在系统条目中勾选。变更通知寄往此地址。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Add it to the list</source>
        <translation>列入清单</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>It gets no data any longer</source>
        <translation>不再向其提供信息</translation>
    </message>
    <message>
        <source>Name of the company</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>What it is to us</source>
        <translation>与我方的关系</translation>
    </message>
    <message>
        <source>Whom to write to there; may stay empty</source>
        <translation>联系人，可留空</translation>
    </message>
    <message>
        <source>Postal address, line by line</source>
        <translation>通信地址，逐行填写</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Off until there is a name.</source>
        <translation>填写名称后可用。</translation>
    </message>
</context>
<context>
    <name>RecipientsTab</name>
    <message>
        <source>Whoever got the data from us has to hear that they were corrected, erased or restricted: group companies, distributors, dealers, partners, contractors. The case closes when each is told or excused.</source>
        <translation>信息经更正、删除或限制处理后，须告知从我方收到该信息的各方：集团公司、分销商、经销商、合作伙伴、承包商。全部已通知或已说明无需通知，方可结案。</translation>
    </message>
    <message>
        <source>To be told</source>
        <translation>应通知</translation>
    </message>
    <message>
        <source>What they are to do; no reason, nothing of the complaint</source>
        <translation>请对方办理的事项；不写原因，不写投诉内容</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Prepare the notices</source>
        <translation>准备通知</translation>
    </message>
    <message>
        <source>Nobody has to be told …</source>
        <translation>无须通知任何人…</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Nothing was decided that recipients have to hear of.</source>
        <translation>尚无须告知接收方的决定。</translation>
    </message>
    <message>
        <source>Nobody has to be told: {why} ({who})</source>
        <translation>无须通知任何人：{why}（{who}）</translation>
    </message>
    <message>
        <source>The list of systems names no recipient of what was found here.</source>
        <translation>系统清单中没有本案所查信息的接收方。</translation>
    </message>
    <message>
        <source>These get such data too, but the list names none of them: {kinds}. Ask, then tell them too.</source>
        <translation>下列类别也接收此类信息，但清单中未列明具体名称：{kinds}。请询问后一并通知。</translation>
    </message>
    <message>
        <source>Off until a recipient is ticked.</source>
        <translation>勾选接收方后可用。</translation>
    </message>
    <message>
        <source>What {name} answered</source>
        <translation>{name}的答复</translation>
    </message>
    <message>
        <source>It is kept with the case, also when the case is closed already.</source>
        <translation>将存入案卷；案件已结也可登记。</translation>
    </message>
    <message>
        <source>Their answer, in a sentence</source>
        <translation>用一句话写明对方的答复</translation>
    </message>
    <message>
        <source>Record the answer</source>
        <translation>登记答复</translation>
    </message>
    <message>
        <source>Why {name} is not told</source>
        <translation>不通知{name}的理由</translation>
    </message>
    <message>
        <source>The law allows it where it proves impossible or is out of all proportion (GDPR 19).</source>
        <translation>法律允许在无法通知或成本明显过高时不通知（GDPR 第19条）。</translation>
    </message>
    <message>
        <source>The reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Keep the reason</source>
        <translation>保存理由</translation>
    </message>
    <message>
        <source>Nobody has to be told</source>
        <translation>无须通知任何人</translation>
    </message>
    <message>
        <source>Say it after you have looked who got this person&apos;s data.</source>
        <translation>请先核对谁收到过该人员的信息，再作说明。</translation>
    </message>
    <message>
        <source>Why nobody has to be told</source>
        <translation>无须通知的理由</translation>
    </message>
</context>
<context>
    <name>RecoveryCodeDialog</name>
    <message>
        <source>A new recovery code</source>
        <translation>更换恢复码</translation>
    </message>
    <message>
        <source>With the recovery code a lost passphrase is replaced. The old code stops working at once: make a new one when the paper is lost, or somebody has seen it.</source>
        <translation>遗失口令时可凭恢复码重设。更换后旧恢复码立即失效：纸张遗失或被他人看到时，请更换。</translation>
    </message>
    <message>
        <source>Make a new code</source>
        <translation>生成新恢复码</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制恢复码</translation>
    </message>
    <message>
        <source>Type it back from the paper</source>
        <translation>请照纸上所写重新输入</translation>
    </message>
    <message>
        <source>Write it on paper and keep the paper locked away. It is shown only here and kept nowhere.</source>
        <translation>请抄写在纸上并锁好。恢复码仅在此显示，系统不作任何保存。</translation>
    </message>
    <message>
        <source>The paper is put away</source>
        <translation>纸张已收好</translation>
    </message>
    <message>
        <source>Off until the code was typed back as it stands above.</source>
        <translation>按上方所示重新输入恢复码后可用。</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Use the recovery code</source>
        <translation>使用恢复码</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Whose passphrase</source>
        <translation>谁的口令</translation>
    </message>
    <message>
        <source>Please type the recovery code from its paper.</source>
        <translation>请输入纸上的恢复码。</translation>
    </message>
    <message>
        <source>Set the passphrase and open the desk</source>
        <translation>设置口令并打开工作台</translation>
    </message>
    <message>
        <source>The code stands on the paper that was written when the desk was set up. Blanks, small letters and letters that look alike are forgiven. The old passphrase stops working.</source>
        <translation>恢复码写在设置工作台时抄下的纸上。空格、小写字母和形似字母均可识别。原口令将失效。</translation>
    </message>
</context>
<context>
    <name>RegionChoice</name>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>州或省</translation>
    </message>
</context>
<context>
    <name>RekeyDialog</name>
    <message>
        <source>Exchange the keys</source>
        <translation>更换密钥</translation>
    </message>
    <message>
        <source>Everything is encrypted anew under new keys, so that a copy of the old ones opens nothing that is written from now on. Everybody keeps their passphrase, and the recovery code stays good. The print room must not be at work. Afterwards the desk locks; make a backup then, for older ones still open with the old keys.</source>
        <translation>全部数据将以新密钥重新加密，旧密钥的副本不能打开此后写入的任何内容。各人口令不变，恢复码继续有效。其间打印室不得使用工作台。完成后工作台将锁定；届时请立即备份，因为此前的备份仍可用旧密钥打开。</translation>
    </message>
    <message>
        <source>Exchange the keys now</source>
        <translation>立即更换密钥</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Exchanging the keys</source>
        <translation>正在更换密钥</translation>
    </message>
</context>
<context>
    <name>RelatedCases</name>
    <message>
        <source>Related cases</source>
        <translation>相关案件</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>取消关联</translation>
    </message>
    <message>
        <source>Take away: {what}</source>
        <translation>取消关联：{what}</translation>
    </message>
    <message>
        <source> (not sure)</source>
        <translation>（把握不足）</translation>
    </message>
    <message>
        <source>Perhaps the same person: {why}{sure}</source>
        <translation>可能是同一人：{why}{sure}</translation>
    </message>
    <message>
        <source>Same person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>不是同一人</translation>
    </message>
</context>
<context>
    <name>RemoveCertificateDialog</name>
    <message>
        <source>Remove the office’s certificate</source>
        <translation>移除办公室证书</translation>
    </message>
    <message>
        <source>Certificate and key leave the desk; backups of earlier days still hold them. Letters that were signed stay as they are and stay valid. New letters go out unsigned. If somebody else may have the key, tell the issuer, who can revoke the certificate.</source>
        <translation>证书和私钥将从工作台移除，此前的备份中仍会保留。已签名的函件保持不变，签名依然有效。今后的函件不再签名。如私钥可能已被他人取得，请通知签发机构吊销证书。</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>The certificate was removed; new letters go out unsigned.</source>
        <translation>证书已移除，今后的函件不再签名。</translation>
    </message>
</context>
<context>
    <name>RemoveDialog</name>
    <message>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <source>Their passphrase opens the desk no more, from now on. Their cases, letters and journal lines stay, and stay signed by them. Somebody who saw the keys could have kept a copy of an old file: the desk then proposes to exchange the keys.</source>
        <translation>其口令即刻起不能打开工作台。其办理的案件、信函和日志记录予以保留，签名不变。接触过密钥的人可能留有旧文件的副本，因此工作台随后会建议更换密钥。</translation>
    </message>
    <message>
        <source>Left at the end of August</source>
        <translation>八月底离职</translation>
    </message>
    <message>
        <source>Why; it stands in the journal (may stay empty)</source>
        <translation>原因，记入日志（可不填）</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Take {reference} up again</source>
        <translation>恢复办理 {reference}</translation>
    </message>
    <message>
        <source>What was decided and told stays as it was. The new decision stands beside it and says what is different; every gate holds as before.</source>
        <translation>已作出并已告知的决定保持不变。新决定与之并列，并说明有何不同；各项把关要求照旧。</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>What is decided anew</source>
        <translation>重新决定的事项</translation>
    </message>
    <message>
        <source>The order names a day</source>
        <translation>命令指定了日期</translation>
    </message>
    <message>
        <source>The day by which the order wants it done</source>
        <translation>命令要求完成的日期</translation>
    </message>
    <message>
        <source>Why it is taken up again</source>
        <translation>恢复办理的原因</translation>
    </message>
    <message>
        <source>On which day that came in or was found</source>
        <translation>收到或发现的日期</translation>
    </message>
    <message>
        <source>In a sentence: what came in, or what was found</source>
        <translation>用一句话说明：收到了什么，或发现了什么</translation>
    </message>
    <message>
        <source>Off until it is said why: the clocks depend on it.</source>
        <translation>选择原因后可用：期限取决于此。</translation>
    </message>
    <message>
        <source>Off until a right is ticked that is decided anew.</source>
        <translation>勾选要重新决定的权利后可用。</translation>
    </message>
    <message>
        <source>Off until it is written in a sentence.</source>
        <translation>用一句话写明后可用。</translation>
    </message>
    <message>
        <source>{reference} is open again.</source>
        <translation>{reference} 已恢复办理。</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Take in a report on a child</source>
        <translation>登记未成年人账号举报</translation>
    </message>
    <message>
        <source>Anybody may report, and proves nothing for it. The minutes run from the discovery.</source>
        <translation>任何人都可以举报，无需证明。自公司得知之时开始计时。</translation>
    </message>
    <message>
        <source>Open the case</source>
        <translation>立案</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Which account, or what is known of it</source>
        <translation>哪个账号，或已知的线索</translation>
    </message>
    <message>
        <source>Who reports it</source>
        <translation>举报人</translation>
    </message>
    <message>
        <source>How it came in</source>
        <translation>来件方式</translation>
    </message>
    <message>
        <source>Where the child lives</source>
        <translation>儿童所在国家</translation>
    </message>
    <message>
        <source>Age said to be</source>
        <translation>自述年龄</translation>
    </message>
    <message>
        <source>When the company learned of it</source>
        <translation>公司得知的时间</translation>
    </message>
    <message>
        <source>Who is to get the answer</source>
        <translation>答复寄给谁</translation>
    </message>
    <message>
        <source>Their e-mail address</source>
        <translation>对方电子邮箱</translation>
    </message>
    <message>
        <source>What was said, in a sentence (may be left out)</source>
        <translation>对方所说（一句话，可不填）</translation>
    </message>
    <message>
        <source>Off until it is said which account is meant.</source>
        <translation>写明账号后可用。</translation>
    </message>
    <message>
        <source>Off until it is said who is to get the answer.</source>
        <translation>写明答复对象后可用。</translation>
    </message>
</context>
<context>
    <name>ReportLine</name>
    <message>
        <source>the minutes run</source>
        <translation>正在计时</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>age not found out yet</source>
        <translation>年龄尚未查明</translation>
    </message>
    <message>
        <source>The case is erased</source>
        <translation>案件已销毁</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>The desk in {folder} is replaced by the one of {made}.</source>
        <translation>{folder} 中的工作台将由 {made} 的备份取代。</translation>
    </message>
    <message>
        <source>A desk is made in {folder}, as it was on {made}.</source>
        <translation>将在 {folder} 中建立工作台，内容为 {made} 的状态。</translation>
    </message>
    <message>
        <source>The desk that is there now is kept beside it, sealed as it is, in a folder named replaced-…; what was done in it since is not carried over.</source>
        <translation>现有工作台按原样加密，存于旁边名为 replaced-… 的文件夹中；此后的操作不会并入。</translation>
    </message>
    <message>
        <source>Whatever was erased since the backup is erased again before anybody can see it.</source>
        <translation>备份之后删除的内容，会在任何人看到之前再次删除。</translation>
    </message>
    <message>
        <source>People and passphrases are those of that day.</source>
        <translation>人员和口令为当日的状态。</translation>
    </message>
    <message>
        <source>Restored and checked: the desk of {made}, in {folder}.</source>
        <translation>已恢复并核验：{made} 的工作台，位于 {folder}。</translation>
    </message>
    <message>
        <source>One case erased since was erased again.</source>
        <translation>此后删除的 1 件案件已再次删除。</translation>
    </message>
    <message>
        <source>{number} cases erased since were erased again.</source>
        <translation>此后删除的 {number} 件案件已再次删除。</translation>
    </message>
    <message>
        <source>No list of erasures was found: check by hand what was erased since.</source>
        <translation>未找到删除清单，请人工核对此后的删除事项。</translation>
    </message>
    <message>
        <source>Erasures are known until {until}; check by hand what was erased later.</source>
        <translation>删除记录截至 {until}；此后的删除请人工核对。</translation>
    </message>
    <message>
        <source>The desk that was there lies in {replaced}. It may still hold what was erased here: remove it once you no longer need it.</source>
        <translation>原工作台保存在 {replaced}，其中可能仍有已删除的内容；不再需要时请将其删除。</translation>
    </message>
    <message>
        <source>People and passphrases are those of then: remove whoever has left since, and change the keys.</source>
        <translation>人员和口令为备份当时的状态：请移除此后离开的人员，并更换密钥。</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>Choose the folder with the backups …</source>
        <translation>选择备份所在文件夹…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Go on although nobody can say what was erased since</source>
        <translation>虽无法得知此后删除过什么，仍然继续</translation>
    </message>
    <message>
        <source>Look for a list of erasures in another folder …</source>
        <translation>到其他文件夹查找删除清单…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复此备份</translation>
    </message>
    <message>
        <source>Leave everything as it is</source>
        <translation>一切保持不变</translation>
    </message>
    <message>
        <source>Connect the disk with the backups and choose the folder in which they lie. Nothing is changed before you press the last button, and nothing is ever written into the backup.</source>
        <translation>请连接存有备份的磁盘，并选择备份所在的文件夹。按下最后的按钮之前不会更改任何内容，备份本身始终不会被写入。</translation>
    </message>
    <message>
        <source>Where the backups lie</source>
        <translation>备份所在文件夹</translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 件案件</translation>
    </message>
    <message>
        <source>{number} cases</source>
        <translation>{number} 件案件</translation>
    </message>
    <message>
        <source>of another desk</source>
        <translation>属于另一工作台</translation>
    </message>
    <message>
        <source>No backup lies in this folder.</source>
        <translation>此文件夹中没有备份。</translation>
    </message>
    <message>
        <source>A backup is a folder named qv-desk-… with a manifest in it. Choose the folder around it.</source>
        <translation>备份是名为 qv-desk-… 且含清单文件的文件夹。请选择其上一级文件夹。</translation>
    </message>
    <message>
        <source>being restored</source>
        <translation>正在恢复</translation>
    </message>
    <message>
        <source>off until a backup is chosen</source>
        <translation>选择备份后方可使用</translation>
    </message>
    <message>
        <source>off: it is of another desk than the one that is here</source>
        <translation>不可用：该备份属于另一工作台</translation>
    </message>
    <message>
        <source>off until a list of erasures is found, or you say to go on</source>
        <translation>找到删除清单或您确认继续后方可使用</translation>
    </message>
    <message>
        <source>Where a list of erasures may lie</source>
        <translation>删除清单所在文件夹</translation>
    </message>
    <message>
        <source>Go to the locked desk</source>
        <translation>前往已锁定的工作台</translation>
    </message>
    <message>
        <source>It was stopped; nothing was replaced.</source>
        <translation>已停止，未取代任何内容。</translation>
    </message>
</context>
<context>
    <name>RestoreKey</name>
    <message>
        <source>Who opens it (a supervisor)</source>
        <translation>由谁打开（须为主管）</translation>
    </message>
    <message>
        <source>With the passphrase of that day</source>
        <translation>用当日的口令</translation>
    </message>
    <message>
        <source>With the recovery code, and a new passphrase</source>
        <translation>用恢复码，并设新口令</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>off until the recovery code is typed</source>
        <translation>输入恢复码后方可使用</translation>
    </message>
    <message>
        <source>off: the passphrase does not keep every rule yet</source>
        <translation>口令尚未符合全部规则</translation>
    </message>
    <message>
        <source>off until the passphrase is typed</source>
        <translation>输入口令后方可使用</translation>
    </message>
</context>
<context>
    <name>ReturnedLetterDialog</name>
    <message>
        <source>A letter came back</source>
        <translation>信函被退回</translation>
    </message>
    <message>
        <source>What did not arrive was not told, so the case stays open until somebody has dealt with it. Sent anew, the letter has the same words and another address; nothing is decided again, and no date moves.</source>
        <translation>未送达即未告知，因此在处理之前案件不能结案。重新寄出的信函内容不变，只改地址；不重新作出决定，也不改变任何日期。</translation>
    </message>
    <message>
        <source>Note that it came back</source>
        <translation>登记退回</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>要做什么</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>What the carrier wrote</source>
        <translation>邮政注明的原因</translation>
    </message>
    <message>
        <source>The day on which it came back</source>
        <translation>退回日期</translation>
    </message>
    <message>
        <source>The new address, without the name</source>
        <translation>新地址（不含姓名）</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>In your words; it stands with the case</source>
        <translation>请用自己的话写明，将保留在案卷中</translation>
    </message>
    <message>
        <source>Send anew</source>
        <translation>重新寄出</translation>
    </message>
    <message>
        <source>Do not send it anew</source>
        <translation>不再寄出</translation>
    </message>
    <message>
        <source>It came back</source>
        <translation>已被退回</translation>
    </message>
    <message>
        <source>Issue it anew</source>
        <translation>重新签发</translation>
    </message>
    <message>
        <source>Off because no letter of this case has been posted.</source>
        <translation>本案尚无已寄出的信函，故不可用。</translation>
    </message>
    <message>
        <source>Off until the new address is written.</source>
        <translation>填写新地址后可用。</translation>
    </message>
    <message>
        <source>Off until the reason is written.</source>
        <translation>写明原因后可用。</translation>
    </message>
    <message>
        <source>Noted. The case stays open until the letter goes out anew or somebody says why not.</source>
        <translation>已登记。信函重新寄出或写明原因之前，案件不能结案。</translation>
    </message>
    <message>
        <source>Issued anew; the letter waits in the print room.</source>
        <translation>已重新签发，信函在打印室等待。</translation>
    </message>
    <message>
        <source>Noted: the letter does not go out anew.</source>
        <translation>已登记：信函不再寄出。</translation>
    </message>
</context>
<context>
    <name>RoleDialog</name>
    <message>
        <source>Another role for {name}</source>
        <translation>变更 {name} 的角色</translation>
    </message>
    <message>
        <source>Now: {role}. A second supervisor has to agree; until then nothing changes.</source>
        <translation>现为{role}。须由另一名主管同意，在此之前一切不变。</translation>
    </message>
    <message>
        <source>Ask a second supervisor</source>
        <translation>提请另一名主管同意</translation>
    </message>
    <message>
        <source>This is the role they have.</source>
        <translation>现任角色。</translation>
    </message>
    <message>
        <source>Why, for whoever agrees</source>
        <translation>原因，供复核人参考</translation>
    </message>
    <message>
        <source>Off until a role is chosen.</source>
        <translation>选定角色后可用。</translation>
    </message>
    <message>
        <source>Off until the reason is written.</source>
        <translation>写明原因后可用。</translation>
    </message>
    <message>
        <source>Asked for. It waits for a second supervisor.</source>
        <translation>已提请，等待另一名主管同意。</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>Works on cases: reads, decides, writes letters, prints and posts.</source>
        <translation>办理案件：查阅、决定、撰写信函、打印和寄出。</translation>
    </message>
    <message>
        <source>Does all that officers do, reads refusals before they go out, and lets people in and out.</source>
        <translation>办理专员的全部工作，审阅拒绝决定，并管理人员。</translation>
    </message>
    <message>
        <source>Sees the letters that wait for the post and nothing of the cases; holds no key to them.</source>
        <translation>只能看到待寄信函，看不到案件，也不持有案件的密钥。</translation>
    </message>
    <message>
        <source>Reads cases and journal and changes nothing; each look is written down.</source>
        <translation>查阅案件和日志，不作任何更改；每次查阅均有记录。</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>one year</source>
        <translation>1 年</translation>
    </message>
    <message>
        <source>{number} years</source>
        <translation>{number} 年</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>更改…</translation>
    </message>
</context>
<context>
    <name>SealedPage</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
</context>
<context>
    <name>SearchRow</name>
    <message>
        <source>Look for: {values}</source>
        <translation>查找依据：{values}</translation>
    </message>
    <message>
        <source>Found in {source}</source>
        <translation>有记录：{source}</translation>
    </message>
    <message>
        <source>Nothing held in {source}</source>
        <translation>无记录：{source}</translation>
    </message>
    <message>
        <source>More about {source}</source>
        <translation>{source}：更多</translation>
    </message>
    <message>
        <source>How many records in {source}</source>
        <translation>记录数：{source}</translation>
    </message>
    <message>
        <source>What was found in {source}</source>
        <translation>查得内容：{source}</translation>
    </message>
    <message>
        <source>Added since, not looked for here yet: {values}</source>
        <translation>其后补充、尚未在此查找：{values}</translation>
    </message>
    <message>
        <source>It could not be searched …</source>
        <translation>未能查找…</translation>
    </message>
    <message>
        <source>Somebody was asked to search it …</source>
        <translation>已请同事查找…</translation>
    </message>
    <message>
        <source>They were reminded today</source>
        <translation>今天已催促</translation>
    </message>
    <message>
        <source>1 record found</source>
        <translation>查得 1 条</translation>
    </message>
    <message>
        <source>{number} records found</source>
        <translation>查得 {number} 条</translation>
    </message>
    <message>
        <source>asked, no answer yet</source>
        <translation>已询问，未答复</translation>
    </message>
    <message>
        <source>{whom} was asked on {day}; remind them on {chase}.</source>
        <translation>{day}已请{whom}查找，{chase}催促。</translation>
    </message>
    <message>
        <source>Reminded once.</source>
        <translation>已催促 1 次。</translation>
    </message>
    <message>
        <source>Reminded {number} times.</source>
        <translation>已催促 {number} 次。</translation>
    </message>
    <message>
        <source>Found …</source>
        <translation>有记录…</translation>
    </message>
    <message>
        <source>Nothing held</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>How many records</source>
        <translation>记录数</translation>
    </message>
    <message>
        <source>What was found, in words fit for a letter</source>
        <translation>查得内容（可写入信函）</translation>
    </message>
    <message>
        <source>Record what was found</source>
        <translation>登记查得内容</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SearchTab</name>
    <message>
        <source>The privacy policy names where personal data may lie. The answer is complete only when each place says found, nothing held, or why it could not be searched.</source>
        <translation>隐私政策列明了可能存有个人信息的各处。每一处都登记为有记录、无记录或未能查找的原因，答复才算完整。</translation>
    </message>
    <message>
        <source>{done} of {total} searched</source>
        <translation>已查 {done} / {total} 处</translation>
    </message>
    <message>
        <source>No search is needed</source>
        <translation>无需查找</translation>
    </message>
    <message>
        <source>Only after each source that is still open has truly been looked into.</source>
        <translation>须确已逐一查看其余各处后，方可点选。</translation>
    </message>
    <message>
        <source>The open sources hold nothing</source>
        <translation>其余各处均无记录</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>All of this view</source>
        <translation>此视图全部</translation>
    </message>
    <message>
        <source>Chooses every case of the view, beyond those shown</source>
        <translation>选中此视图的所有案件，包括未显示的</translation>
    </message>
    <message>
        <source>Do with them</source>
        <translation>批量办理</translation>
    </message>
    <message>
        <source>Save as a list …</source>
        <translation>另存为列表…</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>1 case of this view chosen</source>
        <translation>已选中此视图的 1 件</translation>
    </message>
    <message>
        <source>All {number} of this view chosen</source>
        <translation>已选中此视图的全部 {number} 件</translation>
    </message>
    <message>
        <source>1 case chosen</source>
        <translation>已选 1 件</translation>
    </message>
    <message>
        <source>{number} cases chosen</source>
        <translation>已选 {number} 件</translation>
    </message>
</context>
<context>
    <name>SettleAffectedDialog</name>
    <message>
        <source>{name} was told</source>
        <translation>已告知{name}</translation>
    </message>
    <message>
        <source>For whoever was told otherwise than by a letter.</source>
        <translation>用于以信函以外的方式告知的人员。</translation>
    </message>
    <message>
        <source>How they were told</source>
        <translation>告知的方式</translation>
    </message>
    <message>
        <source>They were told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>{name} cannot be reached</source>
        <translation>无法联系{name}</translation>
    </message>
    <message>
        <source>If a way is found later, they can still be told.</source>
        <translation>日后找到联系方式，仍可告知。</translation>
    </message>
    <message>
        <source>What was tried</source>
        <translation>所做的努力</translation>
    </message>
    <message>
        <source>They cannot be reached</source>
        <translation>无法联系</translation>
    </message>
</context>
<context>
    <name>SettleDialog</name>
    <message>
        <source>On which day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Off until something is written.</source>
        <translation>暂不可用：请先填写。</translation>
    </message>
</context>
<context>
    <name>SettleNoticeDialog</name>
    <message>
        <source>{who} was told</source>
        <translation>已告知{who}</translation>
    </message>
    <message>
        <source>How they were told</source>
        <translation>告知的方式</translation>
    </message>
    <message>
        <source>They were told</source>
        <translation>已告知</translation>
    </message>
    <message>
        <source>{who} need not be told</source>
        <translation>无需告知{who}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>They need not be told</source>
        <translation>无需告知</translation>
    </message>
    <message>
        <source>Everybody is told once; this line is settled then.</source>
        <translation>每人告知一次；登记后该行即处理完毕。</translation>
    </message>
</context>
<context>
    <name>SheetPanel</name>
    <message>
        <source>not written down yet</source>
        <translation>尚未登记</translation>
    </message>
    <message>
        <source>Write it down anew</source>
        <translation>重新登记</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Off until this is answered: {question}</source>
        <translation>暂不可用：请先回答：{question}</translation>
    </message>
    <message>
        <source>Show the questions</source>
        <translation>展开问题</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Test sheet for envelopes</source>
        <translation>信封试印页</translation>
    </message>
    <message>
        <source>Print it at 100 %, fold it, and hold it in the envelope: the whole address, and nothing else.</source>
        <translation>按 100% 打印，折叠后装入信封：应完整显示地址，且不显示其他内容。</translation>
    </message>
    <message>
        <source>Print …</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save …</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>纸张</translation>
    </message>
    <message>
        <source>Sheet of the test</source>
        <translation>试印页的纸张</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>US Letter</translation>
    </message>
    <message>
        <source>Saved {file}.</source>
        <translation>已保存 {file}。</translation>
    </message>
    <message>
        <source>The test sheet is in the printer.</source>
        <translation>试印页已送往打印机。</translation>
    </message>
    <message>
        <source>No printer found</source>
        <translation>找不到打印机</translation>
    </message>
    <message>
        <source>Save the test sheet</source>
        <translation>保存试印页</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ShutNoticePage</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>结案</translation>
    </message>
    <message>
        <source>Ask to open the file …</source>
        <translation>申请打开案卷…</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Notice to a child&apos;s guardian</source>
        <translation>致未成年人监护人的告知</translation>
    </message>
    <message>
        <source>Notice to a child</source>
        <translation>致未成年人的告知</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Posted</source>
        <translation>寄出</translation>
    </message>
    <message>
        <source>Works on it</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Notice of an incident, perhaps to a child</source>
        <translation>安全事件通知，可能涉及未成年人</translation>
    </message>
    <message>
        <source>It is issued from the incident&apos;s list of people, where nobody has to see the child&apos;s name.</source>
        <translation>请在安全事件的人员名单中签发，无须任何人看到未成年人姓名。</translation>
    </message>
    <message>
        <source>Printing staff print and post it; the file stays closed for that.</source>
        <translation>由打印人员打印并寄出，无须打开案卷。</translation>
    </message>
    <message>
        <source>The notice has gone out; nobody has to open the file for that.</source>
        <translation>告知已寄出，结案无须打开案卷。</translation>
    </message>
    <message>
        <source>The file is open for you until {when}.</source>
        <translation>案卷已对您开放至 {when}。</translation>
    </message>
    <message>
        <source>Each opening is recorded with your name.</source>
        <translation>每次打开都会记录您的姓名。</translation>
    </message>
    <message>
        <source>The file is closed: its letter names a child. It needs a second person.</source>
        <translation>案卷未打开：信函写有未成年人姓名，须经第二人同意。</translation>
    </message>
    <message>
        <source>The file is closed: the list that said whether its letter names a child was purged. It needs a second person.</source>
        <translation>案卷未开放：载明信函是否涉及未成年人的名单已清除。须经第二人同意。</translation>
    </message>
    <message>
        <source>You asked on {when}; it waits for a supervisor.</source>
        <translation>您已于 {when}提出申请，待主管同意。</translation>
    </message>
    <message>
        <source>Nobody else here can agree yet: let a second supervisor in, in the place People.</source>
        <translation>目前没有其他人可以同意：请在“人员”处添加第二名主管。</translation>
    </message>
    <message>
        <source>Printing, posting and closing do not wait for it.</source>
        <translation>打印、寄出和结案无须等待同意。</translation>
    </message>
    <message>
        <source>{reference} is closed.</source>
        <translation>{reference} 已结案。</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Places</source>
        <translation>工作区</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split {reference}</source>
        <translation>拆分 {reference}</translation>
    </message>
    <message>
        <source>For a message that holds two cases. The second gets the same original, its own number and its own identity check; nothing that was proved here is carried over.</source>
        <translation>用于一封来信含两个案件的情形。第二案件附同一原件，另编案号，另行身份核验；本案已证明的事项不带入。</translation>
    </message>
    <message>
        <source>Open the second case</source>
        <translation>另立案件</translation>
    </message>
    <message>
        <source>The first case no longer asks for them</source>
        <translation>原案件不再包含这些请求</translation>
    </message>
    <message>
        <source>What it asks for</source>
        <translation>请求事项</translation>
    </message>
    <message>
        <source>The second case is</source>
        <translation>第二案件的性质</translation>
    </message>
    <message>
        <source>Whose data</source>
        <translation>何人的信息</translation>
    </message>
    <message>
        <source>That person&apos;s e-mail address</source>
        <translation>其电子邮箱</translation>
    </message>
    <message>
        <source>Why it is a case of its own</source>
        <translation>另立案件的理由</translation>
    </message>
    <message>
        <source>Off until it is ticked what the second case asks for.</source>
        <translation>勾选第二案件的请求事项后可用。</translation>
    </message>
    <message>
        <source>Off until the person is named.</source>
        <translation>填写姓名后可用。</translation>
    </message>
    <message>
        <source>Off until the reason is written.</source>
        <translation>写明理由后可用。</translation>
    </message>
    <message>
        <source>{reference} is a case of its own now.</source>
        <translation>已另立案件 {reference}。</translation>
    </message>
</context>
<context>
    <name>StandingDialog</name>
    <message>
        <source>What to do</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Off until it is chosen what it concerns.</source>
        <translation>选择所涉事项后可用。</translation>
    </message>
    <message>
        <source>Off until a few words are written.</source>
        <translation>填写说明后可用。</translation>
    </message>
</context>
<context>
    <name>StandingFacts</name>
    <message>
        <source>Held</source>
        <translation>保全</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>限制处理</translation>
    </message>
    <message>
        <source>To be masked</source>
        <translation>待遮盖</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>StandingLine</name>
    <message>
        <source>Letters are made from the shipped wording.</source>
        <translation>目前函件采用自带文本。</translation>
    </message>
    <message>
        <source>Letters are made from our wording no. {number}.</source>
        <translation>目前函件采用本办公室第 {number} 版文本。</translation>
    </message>
    <message>
        <source>Go on with what I wrote</source>
        <translation>以我写的内容继续</translation>
    </message>
    <message>
        <source>Go on with what was kept</source>
        <translation>以已保存的内容继续</translation>
    </message>
    <message>
        <source>Drop what I wrote</source>
        <translation>放弃我写的内容</translation>
    </message>
    <message>
        <source>The draft that you wrote on is settled: it was approved or given up meanwhile.</source>
        <translation>您修改的草稿已有结果：期间已被批准或放弃。</translation>
    </message>
    <message>
        <source>What you wrote is here. Going on with it begins a new draft.</source>
        <translation>您写的内容仍在此处；继续书写将另起一份草稿。</translation>
    </message>
    <message>
        <source>Why: {why}</source>
        <translation>缘由：{why}</translation>
    </message>
    <message>
        <source>Wording no. {number} waits for approval: sent by {who}, {when}.</source>
        <translation>第 {number} 版文本待审批：{who} 于 {when} 提交。</translation>
    </message>
    <message>
        <source>{who} has kept this draft since you began: {when}.</source>
        <translation>您开始书写之后，{who} 于 {when} 保存过此草稿。</translation>
    </message>
    <message>
        <source>What you wrote is still here. Compare both under Versions before you go on with one.</source>
        <translation>您写的内容仍在此处。请先在“版本”中比较两者，再决定以哪一份继续。</translation>
    </message>
    <message>
        <source>Draft no. {number} was sent back.</source>
        <translation>第 {number} 版草稿已被退回。</translation>
    </message>
    <message>
        <source>{who} is writing draft no. {number}; kept last {when}.</source>
        <translation>{who} 正在起草第 {number} 版，上次保存于 {when}。</translation>
    </message>
    <message>
        <source>What you keep goes into the same draft. Whoever wrote in it cannot approve it.</source>
        <translation>您保存的内容会写入同一份草稿。参与起草的人不能批准。</translation>
    </message>
    <message>
        <source>Your draft no. {number}, kept {when}.</source>
        <translation>您的第 {number} 版草稿，保存于 {when}。</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>F1 Guide</source>
        <translation>F1 指南</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>now</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>未开始</translation>
    </message>
</context>
<context>
    <name>StoreEvidenceDialog</name>
    <message>
        <source>Store a file of evidence</source>
        <translation>留存证明文件</translation>
    </message>
    <message>
        <source>A look is nearly always enough. What is stored is destroyed as soon as the check is decided, or on the day that you name; backups made before hold it until they are gone.</source>
        <translation>通常查看即可，无需留存。留存的文件在核验作出决定后或您指定的日期销毁；此前所作的备份在失效之前仍含有该文件。</translation>
    </message>
    <message>
        <source>Store it</source>
        <translation>留存</translation>
    </message>
    <message>
        <source>Choose the file …</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>as soon as the check is decided</source>
        <translation>核验作出决定后即销毁</translation>
    </message>
    <message>
        <source>For which proof</source>
        <translation>用于哪项证明</translation>
    </message>
    <message>
        <source>Why seeing it is not enough</source>
        <translation>仅查看不足的理由</translation>
    </message>
    <message>
        <source>Until which day, as 2026-12-31</source>
        <translation>留存至何日（如 2026-12-31）</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Off until the day is written as 2026-12-31, or left empty.</source>
        <translation>日期请写作 2026-12-31 的形式，或留空。</translation>
    </message>
    <message>
        <source>Off until a file is chosen.</source>
        <translation>选择文件后可用。</translation>
    </message>
    <message>
        <source>Off until it is written why a look is not enough.</source>
        <translation>写明仅查看不足的理由后可用。</translation>
    </message>
</context>
<context>
    <name>SummaryTab</name>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>当事人</translation>
    </message>
    <message>
        <source>Clocks</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>Amend …</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>No rule sets a date for this kind of case.</source>
        <translation>此类案件没有法定期限。</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Taken up again</source>
        <translation>恢复办理</translation>
    </message>
    <message>
        <source>Their reference</source>
        <translation>对方编号</translation>
    </message>
    <message>
        <source>Asks through</source>
        <translation>代为提出</translation>
    </message>
    <message>
        <source>Laws invoked</source>
        <translation>援引法律</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>隐私政策</translation>
    </message>
    <message>
        <source>version of {day}</source>
        <translation>{day} 版</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Worked on by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>最迟 {day}</translation>
    </message>
    <message>
        <source>failed check set aside: {note}</source>
        <translation>此前未通过的身份核验不再作数：{note}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不详</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家或地区</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>SystemDialog</name>
    <message>
        <source>A new system</source>
        <translation>新增系统</translation>
    </message>
    <message>
        <source>Letters quote these words, and each case notes by which version it was searched. A change makes the next version; the earlier one stays.</source>
        <translation>信函会引用这些文字，每个案件都记下按哪一版查找。修改后生成新版本，旧版本保留。</translation>
    </message>
    <message>
        <source>Keep this version</source>
        <translation>保存此版本</translation>
    </message>
    <message>
        <source>Add it to the list</source>
        <translation>列入清单</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Code, as the command line names it: small letters, such as loan_devices</source>
        <translation>代码，供命令行使用：小写字母，例如 loan_devices</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>所存信息</translation>
    </message>
    <message>
        <source>Who looks after it and is asked to search it</source>
        <translation>负责人，由其协助查找</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Name, in both languages</source>
        <translation>名称（中英文）</translation>
    </message>
    <message>
        <source>What it holds, in words fit for a letter</source>
        <translation>所存信息，用可写入信函的文字</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>保存期限</translation>
    </message>
    <message>
        <source>Why so long</source>
        <translation>期限的理由</translation>
    </message>
    <message>
        <source>How long, or by what criteria</source>
        <translation>保存期限或确定期限的标准</translation>
    </message>
    <message>
        <source>Why so long; said when an erasure is refused for it</source>
        <translation>期限的理由；因此拒绝删除时会告知当事人</translation>
    </message>
    <message>
        <source>The law behind it, with its article; may stay empty</source>
        <translation>所依据的法律及条款，可留空</translation>
    </message>
    <message>
        <source>Why it is changed; stays with this version</source>
        <translation>修改理由，随此版本保存</translation>
    </message>
    <message>
        <source>What the data are used for, each with its legal ground (policy, section 2)</source>
        <translation>处理目的及各自的合法依据（隐私政策第2条）</translation>
    </message>
    <message>
        <source>Another purpose</source>
        <translation>增加处理目的</translation>
    </message>
    <message>
        <source>Purpose {number}</source>
        <translation>处理目的 {number}</translation>
    </message>
    <message>
        <source>Searched by</source>
        <translation>查找依据</translation>
    </message>
    <message>
        <source>Kinds of companies that get its data</source>
        <translation>接收其信息的公司类别</translation>
    </message>
    <message>
        <source>The companies of our list that get its data</source>
        <translation>清单中接收其信息的公司</translation>
    </message>
    <message>
        <source>Processed by automated means (portability may cover it)</source>
        <translation>自动化处理（可携带权可能适用）</translation>
    </message>
    <message>
        <source>Holds what people posted themselves</source>
        <translation>含用户自行发布的内容</translation>
    </message>
    <message>
        <source>Retired: new cases search it no longer</source>
        <translation>停用：新案件不再查找</translation>
    </message>
    <message>
        <source>Off until you say why.</source>
        <translation>说明理由后可用。</translation>
    </message>
</context>
<context>
    <name>SystemVersions</name>
    <message>
        <source>Versions so far</source>
        <translation>历次版本</translation>
    </message>
    <message>
        <source>Version {number}</source>
        <translation>第 {number} 版</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>随程序提供</translation>
    </message>
</context>
<context>
    <name>SystemsPage</name>
    <message>
        <source>Company’s systems</source>
        <translation>公司系统</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>接收方</translation>
    </message>
    <message>
        <source>Systems or recipients</source>
        <translation>系统或接收方</translation>
    </message>
    <message>
        <source>Add a system</source>
        <translation>新增系统</translation>
    </message>
    <message>
        <source>Each new request is searched in these. Grounds and retention go into letters; what nobody here has looked through yet is marked.</source>
        <translation>每个新请求都在这些系统中查找。合法依据和保存期限会写入信函；本单位尚未核对的条目有标记。</translation>
    </message>
    <message>
        <source>Add a company</source>
        <translation>新增公司</translation>
    </message>
    <message>
        <source>They are told when data that they got were corrected, erased or restricted (GDPR 19).</source>
        <translation>其所收到的信息经更正、删除或限制后，须予告知（GDPR 第19条）。</translation>
    </message>
    <message>
        <source>No system is named yet.</source>
        <translation>尚未列出任何系统。</translation>
    </message>
    <message>
        <source>No recipient is named yet.</source>
        <translation>尚未登记任何接收方。</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>as shipped, not looked through yet</source>
        <translation>随程序提供，尚未核对</translation>
    </message>
    <message>
        <source>Looked after by {owner}</source>
        <translation>负责人：{owner}</translation>
    </message>
    <message>
        <source>No owner named</source>
        <translation>未登记负责人</translation>
    </message>
    <message>
        <source>Searched by {keys}</source>
        <translation>查找依据：{keys}</translation>
    </message>
    <message>
        <source>Grounds: {grounds}</source>
        <translation>合法依据：{grounds}</translation>
    </message>
    <message>
        <source>Goes to {names}</source>
        <translation>提供给{names}</translation>
    </message>
    <message>
        <source>Change …</source>
        <translation>修改…</translation>
    </message>
    <message>
        <source>Look …</source>
        <translation>查看…</translation>
    </message>
</context>
<context>
    <name>Templates</name>
    <message>
        <source>Paragraph</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>称呼</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>落款</translation>
    </message>
    <message>
        <source>only when “{field}” is filled</source>
        <translation>仅在“{field}”已填写时</translation>
    </message>
    <message>
        <source>only when “{field}” is empty</source>
        <translation>仅在“{field}”为空时</translation>
    </message>
    <message>
        <source>Subject line</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Write {place} ({field})</source>
        <translation>改为 {place}（{field}）</translation>
    </message>
    <message>
        <source>Put {place} at its end</source>
        <translation>在末尾写上 {place}</translation>
    </message>
    <message>
        <source>Show it only when “{field}” is filled</source>
        <translation>仅在“{field}”已填写时出现</translation>
    </message>
    <message>
        <source>Show it always</source>
        <translation>始终出现</translation>
    </message>
    <message>
        <source>Put the shipped words in</source>
        <translation>补回自带文字</translation>
    </message>
    <message>
        <source>Take the block out</source>
        <translation>删除此段落</translation>
    </message>
    <message>
        <source>Add the column “{field}”</source>
        <translation>添加“{field}”一列</translation>
    </message>
    <message>
        <source>Write the table “{field}”</source>
        <translation>写入表格“{field}”</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>自带文本</translation>
    </message>
    <message>
        <source>Ours, no. {number}, approved by {who} on {day}</source>
        <translation>本办公室第 {number} 版，{who} 于 {day} 批准</translation>
    </message>
    <message>
        <source>falls short: the shipped one is used</source>
        <translation>内容不足，改用自带文本</translation>
    </message>
    <message>
        <source>the shipped one has changed since</source>
        <translation>自带文本此后有改动</translation>
    </message>
    <message>
        <source>Waits for approval: {who}, {day}</source>
        <translation>待审批：{who}，{day}</translation>
    </message>
    <message>
        <source>Draft of {who}, {day}</source>
        <translation>{who} 的草稿，{day}</translation>
    </message>
    <message>
        <source>No. {number}, {state}</source>
        <translation>第 {number} 版，{state}</translation>
    </message>
    <message>
        <source>Written by {who}, last on {when}</source>
        <translation>起草：{who}，最后修改于 {when}</translation>
    </message>
    <message>
        <source>Sent by {who} on {when}</source>
        <translation>提交：{who}，{when}</translation>
    </message>
    <message>
        <source>Approved by {who} on {when}</source>
        <translation>批准：{who}，{when}</translation>
    </message>
    <message>
        <source>Ended by {who} on {when}</source>
        <translation>终止：{who}，{when}</translation>
    </message>
    <message>
        <source>Why: {why}</source>
        <translation>缘由：{why}</translation>
    </message>
    <message>
        <source>Sent back because: {why}</source>
        <translation>退回缘由：{why}</translation>
    </message>
    <message>
        <source>Ended because: {why}</source>
        <translation>终止缘由：{why}</translation>
    </message>
    <message>
        <source>Same words, set differently</source>
        <translation>文字相同，设置不同</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>未改动</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <source>[taken out: {text}]</source>
        <translation>【删除：{text}】</translation>
    </message>
    <message>
        <source>[put in: {text}]</source>
        <translation>【新增：{text}】</translation>
    </message>
</context>
<context>
    <name>TemplatesPage</name>
    <message>
        <source>Letter templates</source>
        <translation>函件模板</translation>
    </message>
    <message>
        <source>How letters are worded. What the office changes holds once a second person has approved it.</source>
        <translation>函件的措辞。办公室所作的修改，经另一人批准后生效。</translation>
    </message>
    <message>
        <source>Filter by letter</source>
        <translation>按函件筛选</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>函件语言</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Wordings of letters</source>
        <translation>函件文本</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Word it</source>
        <translation>编写</translation>
    </message>
    <message>
        <source>No wording is like that.</source>
        <translation>没有符合条件的文本。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Worded by us</source>
        <translation>本办公室自拟</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>正在起草</translation>
    </message>
    <message>
        <source>Waiting for approval</source>
        <translation>待审批</translation>
    </message>
    <message>
        <source>Falling short, or shipped anew</source>
        <translation>内容不足，或自带文本有改动</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>全部语言</translation>
    </message>
    <message>
        <source>One wording waits for approval</source>
        <translation>1 份文本待审批</translation>
    </message>
    <message>
        <source>{number} wordings wait for approval</source>
        <translation>{number} 份文本待审批</translation>
    </message>
</context>
<context>
    <name>ThirdPartyDialog</name>
    <message>
        <source>Other people’s data</source>
        <translation>他人信息</translation>
    </message>
    <message>
        <source>Where a file or a record holds other people’s data, they are masked before anything is handed out. Until then nothing of the case is disclosed. Policy, introduction; GDPR 15(4).</source>
        <translation>文件或记录中含有他人信息的，须先遮盖再提供；在此之前，本案不得提供任何内容。隐私政策引言；GDPR 第15条第4款。</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Noted: nothing is disclosed before they are masked.</source>
        <translation>已登记：遮盖之前不得提供任何内容。</translation>
    </message>
    <message>
        <source>Noted as masked.</source>
        <translation>已登记为已遮盖。</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>已遮盖</translation>
    </message>
    <message>
        <source>Note other people’s data</source>
        <translation>登记他人信息</translation>
    </message>
    <message>
        <source>In which document or source</source>
        <translation>所在文件或来源</translation>
    </message>
    <message>
        <source>Whose data, and what, without repeating them</source>
        <translation>何人的何种信息（不要重复其内容）</translation>
    </message>
    <message>
        <source>How they were masked, or why they may stay</source>
        <translation>遮盖的方式，或可以保留的理由</translation>
    </message>
    <message>
        <source>It is masked</source>
        <translation>登记已遮盖</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>TodayLine</name>
    <message>
        <source>Open the case</source>
        <translation>打开案件</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>The desk</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Answers due in the next 14 days</source>
        <translation>未来 14 天到期的答复</translation>
    </message>
    <message>
        <source>When there is time</source>
        <translation>有空时</translation>
    </message>
    <message>
        <source>Nothing needs you now. No date is near, and nothing is late.</source>
        <translation>目前没有事情等您处理。没有临近的期限，也没有逾期。</translation>
    </message>
    <message>
        <source>One thing needs you.</source>
        <translation>有 1 件事等您处理。</translation>
    </message>
    <message>
        <source>{number} things need you.</source>
        <translation>有 {number} 件事等您处理。</translation>
    </message>
    <message>
        <source>One must leave today.</source>
        <translation>1 件须今天发出。</translation>
    </message>
    <message>
        <source>{number} must leave today.</source>
        <translation>{number} 件须今天发出。</translation>
    </message>
    <message>
        <source>One is late.</source>
        <translation>1 件已逾期。</translation>
    </message>
    <message>
        <source>{number} are late.</source>
        <translation>{number} 件已逾期。</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未结</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>due this week</source>
        <translation>本周到期</translation>
    </message>
    <message>
        <source>waiting for them</source>
        <translation>等待对方</translation>
    </message>
    <message>
        <source>Working days of {year}</source>
        <translation>{year} 年工作日</translation>
    </message>
    <message>
        <source>The days off of {year} are not in yet, so dates in it are provisional. China&apos;s notice usually comes in November; bring it in at Working days.</source>
        <translation>{year} 年的休息日尚未导入，涉及该年的日期均为暂定。通知通常在十一月公布，请在“工作日”页导入。</translation>
    </message>
    <message>
        <source>A backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A copy on another disk saves the desk when this one fails: Care of the desk, Back up now.</source>
        <translation>另一块磁盘上的副本，可在这块磁盘损坏时救回工作台：“工作台维护”→“立即备份”。</translation>
    </message>
</context>
<context>
    <name>ToldOtherwiseDialog</name>
    <message>
        <source>{name} was told in another way</source>
        <translation>已以其他方式告知{name}</translation>
    </message>
    <message>
        <source>For e-mail, telephone or their own portal. A letter written here needs nothing of this: the day on which it is posted is the day on which they were told.</source>
        <translation>用于电子邮件、电话或对方门户。在此撰写的信函无需登记：寄出之日即为告知之日。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How: by e-mail, by telephone, in their portal</source>
        <translation>方式：电子邮件、电话或对方门户</translation>
    </message>
    <message>
        <source>Off until it is written how they were told.</source>
        <translation>写明告知方式后可用。</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Privacy office</source>
        <translation>隐私办公室</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>搜索案件或输入命令</translation>
    </message>
    <message>
        <source>Place or command</source>
        <translation>转到或执行命令</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>officer</source>
        <translation>专员</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>主管</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>打印人员</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>审计员</translation>
    </message>
</context>
<context>
    <name>UnfinishedBar</name>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Give up the rest</source>
        <translation>放弃其余部分</translation>
    </message>
</context>
<context>
    <name>UnlockWindow</name>
    <message>
        <source>QV Desk</source>
        <translation>QV Desk</translation>
    </message>
    <message>
        <source>The desk is locked</source>
        <translation>工作台已锁定</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>显示口令</translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已开启</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开……</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>使用恢复码</translation>
    </message>
    <message>
        <source>Restore from a backup …</source>
        <translation>从备份恢复…</translation>
    </message>
    <message>
        <source>After each wrong try the desk waits longer, up to a minute. Nobody, not even support, can open the store without the passphrase or the recovery code.</source>
        <translation>每次输错后，等待时间都会延长，最长一分钟。没有口令或恢复码，任何人（包括技术支持）都无法打开存储。</translation>
    </message>
    <message>
        <source>this computer only, nothing is sent</source>
        <translation>数据不离开本机</translation>
    </message>
    <message>
        <source>This is a sample office that vanishes when you close it. Its passphrase: {passphrase}</source>
        <translation>这是一个示例办公室，关闭后即消失。口令：{passphrase}</translation>
    </message>
    <message>
        <source>Type your passphrase to open it.</source>
        <translation>请输入口令以打开。</translation>
    </message>
    <message>
        <source>Locked at {time}, because nobody used it for a while.</source>
        <translation>{time} 因长时间无人操作而锁定。</translation>
    </message>
    <message>
        <source>Locked at {time}.</source>
        <translation>{time} 已锁定。</translation>
    </message>
</context>
<context>
    <name>UnmergeDialog</name>
    <message>
        <source>Undo the merge of {reference}</source>
        <translation>撤销 {reference} 的合并</translation>
    </message>
    <message>
        <source>The case is open again with everything that it had, its clocks too. {other} goes on as it is.</source>
        <translation>本案连同原有内容和期限一并恢复办理。{other} 不受影响。</translation>
    </message>
    <message>
        <source>Undo the merge</source>
        <translation>撤销合并</translation>
    </message>
    <message>
        <source>{reference} is open again.</source>
        <translation>{reference} 已恢复办理。</translation>
    </message>
</context>
<context>
    <name>VersionRow</name>
    <message>
        <source>Version of {day}, in force from {start}</source>
        <translation>{day} 版，自 {start}起施行</translation>
    </message>
    <message>
        <source>a major change</source>
        <translation>重大变更</translation>
    </message>
</context>
<context>
    <name>VersionsPane</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>with</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Wordings of this office</source>
        <translation>本办公室的文本</translation>
    </message>
    <message>
        <source>None so far: letters are made from the shipped wording.</source>
        <translation>尚无：目前函件采用自带文本。</translation>
    </message>
    <message>
        <source>Back to the shipped wording …</source>
        <translation>恢复自带文本…</translation>
    </message>
    <message>
        <source>What stands in the editor</source>
        <translation>编辑器中的内容</translation>
    </message>
    <message>
        <source>What letters are made from now</source>
        <translation>现行文本</translation>
    </message>
    <message>
        <source>The shipped wording</source>
        <translation>自带文本</translation>
    </message>
    <message>
        <source>Take these words over</source>
        <translation>采用这些文字</translation>
    </message>
</context>
<context>
    <name>Whereabouts</name>
    <message>
        <source>The message that you were taking in is here.</source>
        <translation>您正在登记的来件仍在这里。</translation>
    </message>
    <message>
        <source>The case that you were filling in is here.</source>
        <translation>您正在填写的案件仍在这里。</translation>
    </message>
</context>
<context>
    <name>WindowFields</name>
    <message>
        <source>Left edge</source>
        <translation>左边距</translation>
    </message>
    <message>
        <source>Upper edge</source>
        <translation>上边距</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>毫米</translation>
    </message>
</context>
<context>
    <name>WithdrawLetterDialog</name>
    <message>
        <source>Take back a letter</source>
        <translation>撤回信函</translation>
    </message>
    <message>
        <source>Only before it is posted. The case and its dates stand as if the letter had never been issued: an extension that nobody was told of moved no date. The print room loses it at once; paper that is printed already goes into the shredder.</source>
        <translation>仅限寄出之前。案件及各项期限恢复到如同信函从未签发：未告知对方的延期不改变任何日期。打印室随即不再持有该信函；已打印的纸张应碎毁。</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Which letter</source>
        <translation>哪一封信函</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>The reason in your words; it stands with the case</source>
        <translation>请用自己的话写明原因，将保留在案卷中</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>已打印</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>未打印</translation>
    </message>
    <message>
        <source>Off because no letter waits for the post.</source>
        <translation>没有待寄出的信函，故不可用。</translation>
    </message>
    <message>
        <source>Off because this letter refuses something: a supervisor takes it back.</source>
        <translation>此信函含拒绝内容，须由主管撤回，故不可用。</translation>
    </message>
    <message>
        <source>Off until the reason is written.</source>
        <translation>写明原因后可用。</translation>
    </message>
    <message>
        <source>The letter is taken back; the print room no longer has it.</source>
        <translation>信函已撤回，打印室不再持有。</translation>
    </message>
</context>
<context>
    <name>WordingDeeds</name>
    <message>
        <source>Kept as draft no. {number}.</source>
        <translation>已保存为第 {number} 版草稿。</translation>
    </message>
    <message>
        <source>Wording no. {number} waits for a second person.</source>
        <translation>第 {number} 版文本等待另一人审批。</translation>
    </message>
    <message>
        <source>Taken back: draft no. {number}.</source>
        <translation>已撤回：第 {number} 版草稿。</translation>
    </message>
    <message>
        <source>Wording no. {number} is in force.</source>
        <translation>第 {number} 版文本已启用。</translation>
    </message>
    <message>
        <source>Send wording no. {number} back</source>
        <translation>退回第 {number} 版文本</translation>
    </message>
    <message>
        <source>It becomes a draft again. Whoever wrote it reads what you write here.</source>
        <translation>退回后重新成为草稿，起草人会看到您在此填写的内容。</translation>
    </message>
    <message>
        <source>What has to be mended</source>
        <translation>需要修改之处</translation>
    </message>
    <message>
        <source>Send it back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Wording no. {number} was sent back.</source>
        <translation>第 {number} 版文本已退回。</translation>
    </message>
    <message>
        <source>Give draft no. {number} up</source>
        <translation>放弃第 {number} 版草稿</translation>
    </message>
    <message>
        <source>It stays in the history, and its words can be taken over from there.</source>
        <translation>草稿保留在历史中，以后仍可采用其中的文字。</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>缘由</translation>
    </message>
    <message>
        <source>Give it up</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Draft no. {number} was given up.</source>
        <translation>第 {number} 版草稿已放弃。</translation>
    </message>
    <message>
        <source>Back to the shipped wording</source>
        <translation>恢复自带文本</translation>
    </message>
    <message>
        <source>Letters are made from it at once. Ours stays in the history.</source>
        <translation>函件立即改用自带文本；本办公室的文本保留在历史中。</translation>
    </message>
    <message>
        <source>Take ours out of force</source>
        <translation>停用本办公室文本</translation>
    </message>
    <message>
        <source>Letters are made from the shipped wording again.</source>
        <translation>函件已恢复采用自带文本。</translation>
    </message>
</context>
<context>
    <name>WordingEditor</name>
    <message>
        <source>All wordings</source>
        <translation>全部文本</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>What it must carry</source>
        <translation>必备内容</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
</context>
<context>
    <name>WordingList</name>
    <message>
        <source>Letter</source>
        <translation>函件</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>所用文本</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>正在起草</translation>
    </message>
    <message>
        <source>half written by you</source>
        <translation>您有未写完的内容</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>Off until something is written.</source>
        <translation>填写内容后可用。</translation>
    </message>
</context>
<context>
    <name>WorkingPanel</name>
    <message>
        <source>The days counted, arrow keys move</source>
        <translation>逐日计算，可用方向键移动</translation>
    </message>
    <message>
        <source>Computed; not legal advice.</source>
        <translation>本软件只作计算，不构成法律意见。</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>依据：{source}</translation>
    </message>
    <message>
        <source>the day of the event, not counted</source>
        <translation>事件当日，不计</translation>
    </message>
    <message>
        <source>1 hour complete</source>
        <translation>满 1 小时</translation>
    </message>
    <message>
        <source>{number} hours complete</source>
        <translation>满 {number} 小时</translation>
    </message>
    <message>
        <source>counted, day {number}</source>
        <translation>计入，第 {number} 天</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>不计</translation>
    </message>
    <message>
        <source>1 day off, not counted</source>
        <translation>休息 1 天，不计</translation>
    </message>
    <message>
        <source>{number} days off, not counted</source>
        <translation>休息 {number} 天，不计</translation>
    </message>
    <message>
        <source>1 day on which the clock stood still</source>
        <translation>中止 1 天</translation>
    </message>
    <message>
        <source>{number} days on which the clock stood still</source>
        <translation>中止 {number} 天</translation>
    </message>
    <message>
        <source>{day}, make-up working day</source>
        <translation>{day}调休上班</translation>
    </message>
    <message>
        <source>Counted, though a {weekday}.</source>
        <translation>虽为{weekday}，仍计一日。</translation>
    </message>
    <message>
        <source>Today, {day}</source>
        <translation>今天，{day}</translation>
    </message>
    <message>
        <source>{moment}, {event}</source>
        <translation>{moment}，{event}</translation>
    </message>
    <message>
        <source>1 calendar day after the start.</source>
        <translation>距起算日 1 个自然日。</translation>
    </message>
    <message>
        <source>{number} calendar days after the start.</source>
        <translation>距起算日 {number} 个自然日。</translation>
    </message>
    <message>
        <source>{moment}, after {number} hours</source>
        <translation>{moment}，满 {number} 小时</translation>
    </message>
    <message>
        <source>{day} 24:00</source>
        <translation>{day} 24:00</translation>
    </message>
    <message>
        <source>{day}, working day {number}</source>
        <translation>{day}，第 {number} 个工作日</translation>
    </message>
    <message>
        <source>{day}, after 1 month</source>
        <translation>{day}，满 1 个月</translation>
    </message>
    <message>
        <source>{day}, after {number} months</source>
        <translation>{day}，满 {number} 个月</translation>
    </message>
    <message>
        <source>The same date, or the month&apos;s last day. </source>
        <translation>次月同日，无此日则为该月末日。</translation>
    </message>
    <message>
        <source>{day}, day {number}</source>
        <translation>{day}，第 {number} 天</translation>
    </message>
    <message>
        <source>{counted} counted, {left} to go.</source>
        <translation>已计 {counted} 日，余 {left} 日。</translation>
    </message>
</context>
<context>
    <name>YearsDialog</name>
    <message>
        <source>How long “{kind}” is kept</source>
        <translation>“{kind}”的保存期限</translation>
    </message>
    <message>
        <source>Years run from the day on which the case was closed. {floor} years are the least: {reason} The journal keeps the change and its reason.</source>
        <translation>自结案之日起算，至少 {floor} 年：{reason}更改及其理由将记入日志。</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Off until there is a reason.</source>
        <translation>写明原因后可用。</translation>
    </message>
</context>
<context>
    <name>_PeriodRow</name>
    <message>
        <source>New last day: {rule}</source>
        <translation>新的届满日：{rule}</translation>
    </message>
    <message>
        <source>ends on {day}, can be extended to {latest}</source>
        <translation>于 {day}届满，最迟可延长至 {latest}</translation>
    </message>
    <message>
        <source>ends on {day}; the law sets no number of days: enter the new date below</source>
        <translation>于 {day}届满；法律未规定延长天数：请在下方填写新的期限</translation>
    </message>
    <message>
        <source>ends on {day}, can be extended to the day that the notice names</source>
        <translation>于 {day}届满，可延长至通知中写明的日期</translation>
    </message>
</context>
<context>
    <name>_Return</name>
    <message>
        <source>Your half-written letter is here.</source>
        <translation>您尚未写完的信函仍在这里。</translation>
    </message>
</context>
<context>
    <name>_Rule</name>
    <message>
        <source>kept</source>
        <translation>已满足</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未满足</translation>
    </message>
</context>
</TS>
