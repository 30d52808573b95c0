<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CallBar</name>
    <message>
        <source>Answer</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>接听</translation>
    </message>
    <message>
        <source>Find anyone</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>完成</translation>
    </message>
    <message>
        <source>Hand over</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>转接</translation>
    </message>
    <message>
        <source>Hang up</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>挂断</translation>
    </message>
    <message>
        <source>Hold</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>保持</translation>
    </message>
    <message>
        <source>Resume</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Search for a customer</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>完成处理</translation>
    </message>
</context>
<context>
    <name>CallsOnScreen</name>
    <message>
        <source>Nobody found</source>
        <extracomment>ui/calls_on_screen.py</extracomment>
        <translation>未找到客户</translation>
    </message>
    <message>
        <source>Nothing was lost. Wrap up when you are done.</source>
        <extracomment>ui/calls_on_screen.py</extracomment>
        <translation>没有丢失任何内容。完成后请结束处理。</translation>
    </message>
    <message>
        <source>Try a name, a whole number, an e-mail or a member number.</source>
        <extracomment>ui/calls_on_screen.py</extracomment>
        <translation>请尝试姓名、完整号码、电子邮箱或会员号。</translation>
    </message>
    <message>
        <source>Your unfinished note is back</source>
        <extracomment>ui/calls_on_screen.py</extracomment>
        <translation>未完成的备注已恢复</translation>
    </message>
</context>
<context>
    <name>ColumnArea</name>
    <message>
        <source>Scroll the column</source>
        <extracomment>ui/widgets/column_area.py</extracomment>
        <translation>滚动此列</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>{late}, tomorrow, in 7 days, Mon {early}</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>{late}、明天、7 天后、周一 {early}</translation>
    </message>
    <message>
        <source>A call is ringing</source>
        <extracomment>ui/notifying.py, ui/shell.py</extracomment>
        <translation>有来电</translation>
    </message>
    <message>
        <source>A customer by name or any number, an action or a setting.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>按姓名或任一号码查找客户，也可查找操作或设置。</translation>
    </message>
    <message>
        <source>A customer cannot be merged with themselves</source>
        <extracomment>agent_console/hub/merging.py</extracomment>
        <translation>不能将客户与其自身合并</translation>
    </message>
    <message>
        <source>A deed that no desk can have done</source>
        <extracomment>agent_console/hub/routes/audit.py</extracomment>
        <translation>没有任何控制台能做出的操作</translation>
    </message>
    <message>
        <source>A flight is not known</source>
        <extracomment>agent_console/hub/holding.py</extracomment>
        <translation>有航班无法识别</translation>
    </message>
    <message>
        <source>About: {reason}</source>
        <extracomment>ui/words/handing_over.py</extracomment>
        <translation>事由：{reason}</translation>
    </message>
    <message>
        <source>Accepted</source>
        <extracomment>ui/gate/say_card.py, ui/keys/at_gate.py, ui/keys/table.py, ui/panes/do_next.py, ui/review/floor_pages.py, ui/words/choices.py, ui/words/waiting.py</extracomment>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Account</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>账户</translation>
    </message>
    <message>
        <source>Actions</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>操作</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>中心服务器地址</translation>
    </message>
    <message>
        <source>Address of the hub, for example https://crm.example.com.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>中心服务器地址，例如 https://crm.example.com。</translation>
    </message>
    <message>
        <source>After the calls that are going on; no call comes meanwhile.</source>
        <extracomment>ui/presence_screen.py</extracomment>
        <translation>当前通话结束后生效；期间不会有新来电。</translation>
    </message>
    <message numerus="yes">
        <source>After {count} more proofs:</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>
            <numerusform>再核实 {count} 项后：</numerusform>
        </translation>
    </message>
    <message>
        <source>After-call work</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>话后处理</translation>
    </message>
    <message>
        <source>Age</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Agent</source>
        <extracomment>ui/panes/timeline_filter.py, ui/review/floor_pages.py, ui/review/list_pages.py, ui/review/note_list.py, ui/review/views_menu.py, ui/words/at_coaching.py</extracomment>
        <translation>坐席</translation>
    </message>
    <message>
        <source>Agent console</source>
        <extracomment>ui/notifying.py</extracomment>
        <translation>坐席控制台</translation>
    </message>
    <message>
        <source>Agreed on this call</source>
        <extracomment>ui/panes/notes_agreed.py</extracomment>
        <translation>本次通话中约定</translation>
    </message>
    <message>
        <source>All keys</source>
        <extracomment>ui/key_sheet.py, ui/keys/at_gate.py, ui/keys/table.py</extracomment>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>All keys as shipped</source>
        <extracomment>ui/settings_screen/pane.py</extracomment>
        <translation>全部快捷键恢复出厂</translation>
    </message>
    <message>
        <source>All {count}</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>全部 {count}</translation>
    </message>
    <message>
        <source>Allowance</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>行李额</translation>
    </message>
    <message>
        <source>American Sign Language</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>美国手语</translation>
    </message>
    <message>
        <source>Amount</source>
        <extracomment>ui/words/at_gate.py, ui/words/waiting.py</extracomment>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amsterdam</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>阿姆斯特丹</translation>
    </message>
    <message>
        <source>An announcement says so before somebody answers; of other calls the hub says it.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>接听前有语音告知；其他来电由中心说明。</translation>
    </message>
    <message>
        <source>An operation without a readable id</source>
        <extracomment>agent_console/hub/operations.py</extracomment>
        <translation>操作缺少可读的编号</translation>
    </message>
    <message>
        <source>Anchorage</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>安克雷奇</translation>
    </message>
    <message>
        <source>And speak again.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>并恢复通话。</translation>
    </message>
    <message>
        <source>Animal in the hold</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>托运动物</translation>
    </message>
    <message>
        <source>Another call is ringing: {who}</source>
        <extracomment>ui/panes/call_strip.py</extracomment>
        <translation>另一来电：{who}</translation>
    </message>
    <message>
        <source>Another country</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>国家不同</translation>
    </message>
    <message>
        <source>Another date of birth</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>出生日期不同</translation>
    </message>
    <message>
        <source>Another name</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>姓名不同</translation>
    </message>
    <message>
        <source>Another telephone number on file?</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>档案中的另一个电话号码？</translation>
    </message>
    <message>
        <source>Answer</source>
        <extracomment>ui/keys/at_coaching.py, ui/keys/table.py, ui/panes/coaching.py, ui/review/floor_pages.py, ui/words/at_coaching.py</extracomment>
        <translation>接听</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>to a suggestion</comment>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>答复</translation>
    </message>
    <message>
        <source>Answer this</source>
        <extracomment>ui/keys/table.py, ui/panes/timeline_open.py</extracomment>
        <translation>回复此条</translation>
    </message>
    <message>
        <source>Answer to a suggestion</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>对建议的答复</translation>
    </message>
    <message>
        <source>Answer when it rings</source>
        <extracomment>ui/panes/empty_pane.py</extracomment>
        <translation>来电时接听</translation>
    </message>
    <message>
        <source>App</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>App</translation>
    </message>
    <message>
        <source>Arabic</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>阿拉伯语</translation>
    </message>
    <message>
        <source>Asian vegetarian meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>亚洲素食</translation>
    </message>
    <message>
        <source>Ask</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>提问</translation>
    </message>
    <message>
        <source>Ask for the full name before you say anything private.</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>在透露任何私人信息前，请先询问全名。</translation>
    </message>
    <message>
        <source>Ask for the full name, then pick one.</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>请询问全名，然后选择一位。</translation>
    </message>
    <message>
        <source>Ask for the member number or the record locator, then search.</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>请询问会员号或订座记录编号，然后查找。</translation>
    </message>
    <message>
        <source>Ask for the name or the record locator, then search.</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>请询问姓名或订座记录编号，然后查找。</translation>
    </message>
    <message>
        <source>Ask the next question</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>问下一个问题</translation>
    </message>
    <message>
        <source>At</source>
        <extracomment>ui/words/at_gate.py, ui/words/waiting.py</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Atlanta</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>亚特兰大</translation>
    </message>
    <message>
        <source>Available</source>
        <extracomment>ui/panes/call_bar.py, ui/review/floor_words.py, ui/words/presences.py</extracomment>
        <translation>空闲</translation>
    </message>
    <message>
        <source>Available, break, lunch, training, meeting or back office.</source>
        <extracomment>ui/presence_screen.py</extracomment>
        <translation>空闲、小休、午餐、培训、会议或后台。</translation>
    </message>
    <message>
        <source>Available, break, lunch, training, meeting, back office.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>空闲、小休、午餐、培训、会议、后台。</translation>
    </message>
    <message>
        <source>Award seat</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>奖励座位</translation>
    </message>
    <message>
        <source>Baby meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>婴儿餐</translation>
    </message>
    <message>
        <source>Back office</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>后台</translation>
    </message>
    <message>
        <source>Back to the calls</source>
        <extracomment>ui/help/pane.py, ui/keys/at_help.py, ui/keys/table.py, ui/settings_screen/pane.py</extracomment>
        <translation>返回通话</translation>
    </message>
    <message>
        <source>Bag on a seat of its own</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>占座行李</translation>
    </message>
    <message>
        <source>Baggage</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>行李</translation>
    </message>
    <message>
        <source>Bassinet</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>婴儿摇篮</translation>
    </message>
    <message>
        <source>Because of {cause}.</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>原因：{cause}。</translation>
    </message>
    <message>
        <source>Beijing</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>北京首都</translation>
    </message>
    <message>
        <source>Bengali</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>孟加拉语</translation>
    </message>
    <message>
        <source>Bland meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>清淡餐</translation>
    </message>
    <message>
        <source>Blind passenger</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>视障旅客</translation>
    </message>
    <message>
        <source>Booking</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>订座</translation>
    </message>
    <message>
        <source>Booking reference</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>订座记录编号</translation>
    </message>
    <message>
        <source>Booking reference?</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>订座记录编号？</translation>
    </message>
    <message>
        <source>Born</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>出生</translation>
    </message>
    <message>
        <source>Boston</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>波士顿</translation>
    </message>
    <message>
        <source>Break</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>小休</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>保加利亚语</translation>
    </message>
    <message>
        <source>By name</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>按姓名</translation>
    </message>
    <message>
        <source>By when</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>期限</translation>
    </message>
    <message>
        <source>By when? For example tomorrow {time}, or in 7 days.</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>什么时候之前？例如明天 {time}，或 7 天后。</translation>
    </message>
    <message>
        <source>CRM connected</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>CRM 已连接</translation>
    </message>
    <message>
        <source>CRM in sync, {ago}</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>CRM 已同步，{ago}</translation>
    </message>
    <message numerus="yes">
        <source>Cache {count} customers</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>
            <numerusform>本机缓存 {count} 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Call</source>
        <extracomment>ui/keys/table.py, ui/review/floor_pages.py</extracomment>
        <translation>通话</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>to ring somebody</comment>
        <extracomment>ui/dialling_screen.py</extracomment>
        <translation>拨打</translation>
    </message>
    <message>
        <source>Call back</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>回电</translation>
    </message>
    <message>
        <source>Call dropped</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>通话中断</translation>
    </message>
    <message>
        <source>Call ended</source>
        <extracomment>ui/shell.py, ui/words/calls.py</extracomment>
        <translation>通话已结束</translation>
    </message>
    <message>
        <source>Call from</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>来电号码</translation>
    </message>
    <message>
        <source>Call handed over</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>通话已转接</translation>
    </message>
    <message>
        <source>Call note</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>通话备注</translation>
    </message>
    <message>
        <source>Call without a note</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>无备注的通话</translation>
    </message>
    <message>
        <source>Call {number}</source>
        <extracomment>ui/dialling_screen.py, ui/panes/customer_card.py</extracomment>
        <translation>拨打 {number}</translation>
    </message>
    <message>
        <source>Call-back</source>
        <extracomment>ui/keys/table.py, ui/words/dues.py, ui/words/waiting.py</extracomment>
        <translation>回电</translation>
    </message>
    <message>
        <source>Caller identified</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>来电者已识别</translation>
    </message>
    <message>
        <source>Calling number on profile</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>来电号码与资料一致</translation>
    </message>
    <message>
        <source>Calls are recorded</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>通话会录音</translation>
    </message>
    <message>
        <source>Calls may come.</source>
        <extracomment>ui/presence_screen.py</extracomment>
        <translation>可以接听来电。</translation>
    </message>
    <message>
        <source>Calls this PC alone is told of are recorded; of others the hub says it.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>只有本机得知的来电会录音；其他来电由中心说明。</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <extracomment>ui/gate/recovery_words.py, ui/words/names.py</extracomment>
        <translation>退订</translation>
    </message>
    <message>
        <source>Cantonese</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>粤语</translation>
    </message>
    <message>
        <source>Catalan</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>加泰罗尼亚语</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>变更</translation>
    </message>
    <message numerus="yes">
        <source>Change of {count} fields</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>
            <numerusform>修改 {count} 个字段</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed meanwhile</source>
        <extracomment>ui/gallery_outbox.py</extracomment>
        <translation>期间已被修改</translation>
    </message>
    <message>
        <source>Changes in one request</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>每次请求的更改数</translation>
    </message>
    <message>
        <source>Charlotte</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>夏洛特</translation>
    </message>
    <message>
        <source>Chat</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>在线聊天</translation>
    </message>
    <message>
        <source>Check the hub&apos;s address: a sign-in page of the network may be in the way.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请检查中心服务器地址：可能被网络登录页面拦截。</translation>
    </message>
    <message>
        <source>Chicago O&apos;Hare</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>芝加哥奥黑尔</translation>
    </message>
    <message>
        <source>Child meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>儿童餐</translation>
    </message>
    <message>
        <source>Chinese</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>中文</translation>
    </message>
    <message>
        <source>Choose</source>
        <extracomment>ui/palette/palette.py</extracomment>
        <translation>选择</translation>
    </message>
    <message>
        <source>Choose a passphrase</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>设置密码短语</translation>
    </message>
    <message>
        <source>Choose a passphrase; it is asked for at each start.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请设置密码短语，每次启动时都要输入。</translation>
    </message>
    <message>
        <source>Choose below whose value of each field stands. Both histories stay together.</source>
        <extracomment>ui/panes/duplicates.py</extracomment>
        <translation>请在下方逐项选择保留谁的内容。两份历史记录都会保留。</translation>
    </message>
    <message>
        <source>Choose field by field</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>逐项选择</translation>
    </message>
    <message>
        <source>Choose or type</source>
        <extracomment>ui/panes/notes_choice.py, ui/panes/script_answers.py</extracomment>
        <translation>选择或输入</translation>
    </message>
    <message>
        <source>City</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>城市</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>ui/inspector/pane.py, ui/palette/palette.py, ui/review/export_strip.py</extracomment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Colleague or queue</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>同事或队列</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <extracomment>ui/review/floor_pages.py, ui/transfer_screen.py</extracomment>
        <translation>同事</translation>
    </message>
    <message>
        <source>Compensation</source>
        <extracomment>ui/gate/recovery_words.py, ui/gate/voucher_words.py, ui/keys/at_gate.py, ui/words/names.py</extracomment>
        <translation>补偿</translation>
    </message>
    <message>
        <source>Complaint</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>投诉</translation>
    </message>
    <message>
        <source>Connect the caller at your telephone, too.</source>
        <extracomment>ui/words/telephone.py</extracomment>
        <translation>请在话机上同时接通来电者。</translation>
    </message>
    <message>
        <source>Connect this computer to the network and start again; what you wrote is still here.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请将此电脑连接到网络并重新启动；您写的内容仍在这里。</translation>
    </message>
    <message>
        <source>Connected</source>
        <extracomment>ui/shell.py</extracomment>
        <translation>已接通</translation>
    </message>
    <message>
        <source>Connected {time}</source>
        <extracomment>ui/words/calls.py</extracomment>
        <translation>通话中 {time}</translation>
    </message>
    <message>
        <source>Connecting to the CRM…</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>正在连接 CRM…</translation>
    </message>
    <message>
        <source>Consent</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>授权</translation>
    </message>
    <message>
        <source>Consents</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>授权</translation>
    </message>
    <message>
        <source>Copied</source>
        <extracomment>ui/panes/timeline_open.py</extracomment>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>ui/inspector/pane.py, ui/panes/timeline_open.py</extracomment>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the inspector&apos;s words</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>复制检查器内容</translation>
    </message>
    <message>
        <source>Correct</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>更正</translation>
    </message>
    <message>
        <source>Correct it and send it again, or discard it.</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>请更正后重新发送，或丢弃。</translation>
    </message>
    <message>
        <source>Correct it and try again.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请更正后重试。</translation>
    </message>
    <message>
        <source>Correct the note</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>更正备注</translation>
    </message>
    <message>
        <source>Correction</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>更正</translation>
    </message>
    <message>
        <source>Country</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Counts from the next start.</source>
        <extracomment>ui/settings_screen/row.py</extracomment>
        <translation>下次启动后生效。</translation>
    </message>
    <message>
        <source>Croatian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>克罗地亚语</translation>
    </message>
    <message>
        <source>Currency</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>币种</translation>
    </message>
    <message>
        <source>Customer {number} of several</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>多位客户中的第 {number} 位</translation>
    </message>
    <message>
        <source>Customers</source>
        <extracomment>ui/other_file.py, ui/palette/finding.py, ui/review/list_pages.py</extracomment>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customers kept on this computer at the most.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>本机最多保存的客户数。</translation>
    </message>
    <message>
        <source>Customers on this PC</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>本机客户数</translation>
    </message>
    <message>
        <source>Czech</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>捷克语</translation>
    </message>
    <message>
        <source>Dallas/Fort Worth</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>达拉斯-沃思堡</translation>
    </message>
    <message>
        <source>Damaged baggage</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>行李破损</translation>
    </message>
    <message>
        <source>Danish</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>丹麦语</translation>
    </message>
    <message>
        <source>Dark</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>深色</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>出生日期</translation>
    </message>
    <message>
        <source>Date of birth?</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>出生日期？</translation>
    </message>
    <message>
        <source>Deaf passenger</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>听障旅客</translation>
    </message>
    <message>
        <source>Declined</source>
        <extracomment>ui/gate/say_card.py, ui/keys/at_gate.py, ui/keys/table.py, ui/panes/do_next.py, ui/review/floor_pages.py, ui/words/choices.py, ui/words/waiting.py</extracomment>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Delayed baggage</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>行李延误</translation>
    </message>
    <message>
        <source>Denver</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>丹佛</translation>
    </message>
    <message>
        <source>Deportee, alone</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>遣返旅客，无押送</translation>
    </message>
    <message>
        <source>Deportee, escorted</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>遣返旅客，有押送</translation>
    </message>
    <message>
        <source>Detroit</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>底特律</translation>
    </message>
    <message>
        <source>Diabetic meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>糖尿病餐</translation>
    </message>
    <message>
        <source>Dial at your telephone.</source>
        <extracomment>ui/words/telephone.py</extracomment>
        <translation>请在话机上拨号。</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Discard for good</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>确认丢弃</translation>
    </message>
    <message>
        <source>Discard it? It never reaches the CRM.</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>确定丢弃？它将不会送达 CRM。</translation>
    </message>
    <message>
        <source>Discarded: {what}</source>
        <extracomment>ui/outbox_screen.py</extracomment>
        <translation>已丢弃：{what}</translation>
    </message>
    <message>
        <source>Disruption</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>航班不正常</translation>
    </message>
    <message>
        <source>Do next</source>
        <extracomment>ui/keys/table.py, ui/panes/do_next.py</extracomment>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Do not write it</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>不写入</translation>
    </message>
    <message>
        <source>Do what the notice offers</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>执行提示中的操作</translation>
    </message>
    <message>
        <source>Done</source>
        <extracomment>ui/gate/recovery_pane.py, ui/keys/table.py</extracomment>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <extracomment>ui/follow_ups_screen.py</extracomment>
        <translation>已完成：{what}</translation>
    </message>
    <message>
        <source>Due</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>到期</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <extracomment>ui/keys/table.py, ui/panes/customer_card.py, ui/panes/duplicates.py</extracomment>
        <translation>重复档案</translation>
    </message>
    <message>
        <source>Duplicates of {name}</source>
        <extracomment>ui/panes/duplicates.py</extracomment>
        <translation>{name}的重复档案</translation>
    </message>
    <message>
        <source>Dutch</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>荷兰语</translation>
    </message>
    <message>
        <source>E-mail</source>
        <extracomment>ui/palette/finding.py, ui/words/names.py</extracomment>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>E-mail address on file?</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>档案中的电子邮箱？</translation>
    </message>
    <message>
        <source>Emotional support animal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>情感支持动物</translation>
    </message>
    <message>
        <source>End the call, and go on writing.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>结束通话，继续填写。</translation>
    </message>
    <message>
        <source>End the call, and send the note to the CRM.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>结束通话，并将备注发送至 CRM。</translation>
    </message>
    <message>
        <source>English</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>英语</translation>
    </message>
    <message>
        <source>Enter changes it, Delete takes it out.</source>
        <extracomment>ui/panes/notes_agreed.py</extracomment>
        <translation>回车修改，Delete 删除。</translation>
    </message>
    <message>
        <source>Enter the passphrase that was chosen when the copy was made.</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>请输入创建副本时设置的密码短语。</translation>
    </message>
    <message>
        <source>Enter the passphrase this computer&apos;s copy was made with.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请输入创建本机副本时使用的密码短语。</translation>
    </message>
    <message>
        <source>Estonian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>爱沙尼亚语</translation>
    </message>
    <message>
        <source>Everything</source>
        <extracomment>ui/panes/timeline_filter.py</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Everything you wrote on this PC has reached the CRM and was confirmed.</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>您在本机填写的内容均已送达 CRM 并得到确认。</translation>
    </message>
    <message>
        <source>Exceed the promise</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>超越承诺</translation>
    </message>
    <message>
        <source>Expected value</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>预期价值</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Extra baggage</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>逾重行李</translation>
    </message>
    <message>
        <source>Extra seat</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>额外占座</translation>
    </message>
    <message>
        <source>Family name</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>姓</translation>
    </message>
    <message>
        <source>File open</source>
        <extracomment>ui/panes/call_strip.py</extracomment>
        <translation>档案已打开</translation>
    </message>
    <message>
        <source>File open, no call</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>已打开档案，无通话</translation>
    </message>
    <message>
        <source>Filipino</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>菲律宾语</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>ui/keys/at_review.py, ui/panes/timeline_filter.py</extracomment>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the history</source>
        <extracomment>ui/keys/table.py, ui/panes/timeline_filter.py</extracomment>
        <translation>筛选历史</translation>
    </message>
    <message>
        <source>Filter: {words}</source>
        <extracomment>ui/panes/timeline_filter.py</extracomment>
        <translation>筛选：{words}</translation>
    </message>
    <message>
        <source>Find</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <extracomment>ui/panes/empty_pane.py</extracomment>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>Find anyone</source>
        <extracomment>ui/gallery_shell.py, ui/keys/table.py, ui/palette/screen.py</extracomment>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>Finnish</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>芬兰语</translation>
    </message>
    <message>
        <source>First copy of the CRM {share} %</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>首次复制 CRM {share}%</translation>
    </message>
    <message>
        <source>First new try</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>首次重试</translation>
    </message>
    <message>
        <source>Flights</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>航班</translation>
    </message>
    <message>
        <source>Follow up</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>跟进</translation>
    </message>
    <message>
        <source>Follow-up done</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>跟进已完成</translation>
    </message>
    <message>
        <source>Follow-up opened again</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>跟进已重新打开</translation>
    </message>
    <message>
        <source>Follow-up planned anew</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>跟进已重新安排</translation>
    </message>
    <message>
        <source>Follow-up promised</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>已承诺跟进</translation>
    </message>
    <message>
        <source>Follow-up withdrawn</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>跟进已撤回</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <extracomment>ui/follow_ups_screen.py, ui/keys/table.py</extracomment>
        <translation>跟进事项</translation>
    </message>
    <message>
        <source>For</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>负责</translation>
    </message>
    <message>
        <source>For example show the other call that rings.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>例如显示另一个来电。</translation>
    </message>
    <message>
        <source>Form of address</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>称谓</translation>
    </message>
    <message>
        <source>Found</source>
        <extracomment>ui/palette/palette.py</extracomment>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Frankfurt</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>法兰克福</translation>
    </message>
    <message>
        <source>Free some space on this computer; what is on screen is not saved until then.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请清理本机磁盘空间，在此之前屏幕上的内容不会保存。</translation>
    </message>
    <message>
        <source>Free some space, then retry.</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>请清理空间后重试。</translation>
    </message>
    <message>
        <source>French</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>法语</translation>
    </message>
    <message>
        <source>From the copy on this PC</source>
        <extracomment>ui/panes/data_age.py, ui/review/note_words.py</extracomment>
        <translation>来自本机副本</translation>
    </message>
    <message>
        <source>Fruit platter</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>水果餐</translation>
    </message>
    <message>
        <source>Gate</source>
        <extracomment>ui/gate_door.py, ui/keys/at_gate.py, ui/words/names.py</extracomment>
        <translation>登机口</translation>
    </message>
    <message>
        <source>General</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>一般</translation>
    </message>
    <message>
        <source>German</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>德语</translation>
    </message>
    <message>
        <source>German Sign Language</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>德国手语</translation>
    </message>
    <message>
        <source>Give it</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>转交</translation>
    </message>
    <message>
        <source>Give to…</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>转交给…</translation>
    </message>
    <message>
        <source>Given name</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>名</translation>
    </message>
    <message>
        <source>Given to {name}: {what}</source>
        <extracomment>ui/follow_ups_screen.py</extracomment>
        <translation>已转交 {name}：{what}</translation>
    </message>
    <message>
        <source>Gluten-free meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>无麸质餐</translation>
    </message>
    <message>
        <source>Greek</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>希腊语</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>团队</translation>
    </message>
    <message>
        <source>Hand back</source>
        <extracomment>ui/keys/table.py, ui/panes/served_by.py</extracomment>
        <translation>转回</translation>
    </message>
    <message>
        <source>Hand back: {key}</source>
        <extracomment>ui/panes/served_by.py</extracomment>
        <translation>转回：{key}</translation>
    </message>
    <message>
        <source>Hand it over</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>立即转接</translation>
    </message>
    <message>
        <source>Hand over</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>转接</translation>
    </message>
    <message>
        <source>Hand the call over to</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>转接给</translation>
    </message>
    <message>
        <source>Hand the call over to {name}</source>
        <extracomment>ui/panes/transfer.py</extracomment>
        <translation>转接给 {name}</translation>
    </message>
    <message>
        <source>Handed over by {name}</source>
        <extracomment>ui/panes/picks_up.py</extracomment>
        <translation>由 {name} 转来</translation>
    </message>
    <message>
        <source>Handed over to {name}</source>
        <extracomment>ui/transfer_screen.py, ui/words/handing_over.py</extracomment>
        <translation>已转接给 {name}</translation>
    </message>
    <message>
        <source>Hang up</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>挂断</translation>
    </message>
    <message>
        <source>Hang up at your telephone, too.</source>
        <extracomment>ui/words/telephone.py</extracomment>
        <translation>请在话机上同时挂断。</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>希伯来语</translation>
    </message>
    <message>
        <source>Held</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>已扣留</translation>
    </message>
    <message>
        <source>Held because: {why}</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>已扣留，原因：{why}</translation>
    </message>
    <message>
        <source>Held flights let go</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>已释放保留的航班</translation>
    </message>
    <message>
        <source>Held until</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>保留至</translation>
    </message>
    <message>
        <source>High contrast</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>High-fibre meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>高纤维餐</translation>
    </message>
    <message>
        <source>Hindi</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>印地语</translation>
    </message>
    <message>
        <source>Hindu meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>印度教餐</translation>
    </message>
    <message>
        <source>History</source>
        <extracomment>ui/panes/timeline_hands.py, ui/words/waiting.py</extracomment>
        <translation>历史</translation>
    </message>
    <message>
        <source>Hold or resume</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>保持或恢复</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>ui/panes/candidates.py, ui/panes/know_cards.py</extracomment>
        <translation>常驻地</translation>
    </message>
    <message>
        <source>Home airport</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>常用机场</translation>
    </message>
    <message>
        <source>Honolulu</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>檀香山</translation>
    </message>
    <message>
        <source>Hotel</source>
        <extracomment>ui/gate/recovery_words.py, ui/gate/voucher_words.py, ui/keys/at_gate.py, ui/words/names.py</extracomment>
        <translation>酒店</translation>
    </message>
    <message>
        <source>Houston</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>休斯敦</translation>
    </message>
    <message>
        <source>Hub</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>中心服务器</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>匈牙利语</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>冰岛语</translation>
    </message>
    <message>
        <source>In 7 days</source>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>7 天后</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>印尼语</translation>
    </message>
    <message>
        <source>Infant on lap</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>不占座婴儿</translation>
    </message>
    <message>
        <source>Information</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>查询</translation>
    </message>
    <message>
        <source>Inspector</source>
        <extracomment>ui/inspector/pane.py, ui/keys/table.py</extracomment>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Install the application bundle: it brings the links with it.</source>
        <extracomment>agent_console/cti/desktop_links.py</extracomment>
        <translation>请安装应用程序包，链接会随之注册。</translation>
    </message>
    <message>
        <source>Is it them?</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>是本人吗？</translation>
    </message>
    <message>
        <source>It can be taken apart at any time: each gets back what was theirs.</source>
        <extracomment>ui/panes/duplicates.py</extracomment>
        <translation>随时可以拆分：各自的内容会还给各自。</translation>
    </message>
    <message>
        <source>It could not be written: {why}</source>
        <extracomment>ui/outbox_screen.py</extracomment>
        <translation>无法写入：{why}</translation>
    </message>
    <message>
        <source>It counts until the program ends: {why}</source>
        <extracomment>ui/settings_screen/screen.py</extracomment>
        <translation>仅在本次运行中有效：{why}</translation>
    </message>
    <message>
        <source>It goes to the CRM in a moment.</source>
        <extracomment>ui/wrap_up_undo.py</extracomment>
        <translation>即将发送至 CRM。</translation>
    </message>
    <message>
        <source>It is on its way to the CRM already</source>
        <extracomment>ui/wrap_up_undo.py</extracomment>
        <translation>已在发往 CRM 途中</translation>
    </message>
    <message>
        <source>It must be one of: {choices}.</source>
        <extracomment>ui/settings_screen/editors.py</extracomment>
        <translation>必须是以下之一：{choices}。</translation>
    </message>
    <message>
        <source>It must be {kind} from {least} to {most}.</source>
        <extracomment>ui/settings_screen/editors.py</extracomment>
        <translation>必须是 {least} 到 {most} 之间的{kind}。</translation>
    </message>
    <message>
        <source>It must be {kind}.</source>
        <extracomment>ui/gallery_shell.py, ui/settings_screen/editors.py</extracomment>
        <translation>必须是{kind}。</translation>
    </message>
    <message>
        <source>It needs Ctrl, Alt or a function key.</source>
        <extracomment>ui/keys/chosen.py</extracomment>
        <translation>需要包含 Ctrl、Alt 或功能键。</translation>
    </message>
    <message>
        <source>It was changed meanwhile. Look at the customer&apos;s file, then try again or discard it.</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>期间已被修改。请查看客户档案，然后重试或丢弃。</translation>
    </message>
    <message>
        <source>It was not handed over.</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>未能转接。</translation>
    </message>
    <message>
        <source>Italian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>意大利语</translation>
    </message>
    <message>
        <source>Jain vegetarian meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>耆那教素食</translation>
    </message>
    <message>
        <source>Japanese</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>日语</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>保留我方</translation>
    </message>
    <message>
        <source>Keep the call</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>不转接</translation>
    </message>
    <message>
        <source>Keep working; we will try again.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请继续工作，系统会自动重试。</translation>
    </message>
    <message>
        <source>Keep working; we will try again. If it stays so, call your help desk.</source>
        <extracomment>agent_console/sync/worker.py</extracomment>
        <translation>请继续工作，系统会自动重试。如持续出现，请联系技术支持。</translation>
    </message>
    <message>
        <source>Key of “{action}”</source>
        <extracomment>ui/settings_screen/key_row.py</extracomment>
        <translation>“{action}”的按键</translation>
    </message>
    <message>
        <source>Keys</source>
        <extracomment>ui/settings_screen/pane.py</extracomment>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Know</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>须知</translation>
    </message>
    <message>
        <source>Known from the colleague</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>同事已核实</translation>
    </message>
    <message>
        <source>Korean</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>韩语</translation>
    </message>
    <message>
        <source>Kosher meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>犹太餐</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>语言</translation>
    </message>
    <message>
        <source>Language of the screen: system, en, de or zh_CN.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>界面语言：system、en、de 或 zh_CN。</translation>
    </message>
    <message>
        <source>Languages</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>语言</translation>
    </message>
    <message>
        <source>Las Vegas</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>拉斯维加斯</translation>
    </message>
    <message>
        <source>Last</source>
        <extracomment>ui/panes/candidates.py, ui/review/list_pages.py</extracomment>
        <translation>上次</translation>
    </message>
    <message>
        <source>Last pop</source>
        <extracomment>ui/inspector/report.py</extracomment>
        <translation>最近一次弹屏</translation>
    </message>
    <message>
        <source>Last served by</source>
        <extracomment>ui/panes/served_by.py</extracomment>
        <translation>上次服务坐席</translation>
    </message>
    <message>
        <source>Latvian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>拉脱维亚语</translation>
    </message>
    <message>
        <source>Layout as shipped</source>
        <extracomment>ui/shell.py</extracomment>
        <translation>布局已恢复出厂</translation>
    </message>
    <message>
        <source>Leave it</source>
        <extracomment>ui/keys/table.py, ui/panes/notes_agree.py</extracomment>
        <translation>不修改</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Leave the settings</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>退出设置</translation>
    </message>
    <message>
        <source>Length of the history</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>历史长度</translation>
    </message>
    <message>
        <source>Let that person sign in and send it, or start with another --profile.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请让该人员登录并发送，或使用另一个 --profile 启动。</translation>
    </message>
    <message>
        <source>Letter</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>信函</translation>
    </message>
    <message>
        <source>Leverage the relationship</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>深化关系</translation>
    </message>
    <message>
        <source>Light</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light, dark, high contrast, like the system.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>浅色、深色、高对比度、跟随系统。</translation>
    </message>
    <message>
        <source>Like the system</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Likely</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Likely one person</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>很可能是同一人</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>立陶宛语</translation>
    </message>
    <message>
        <source>Login</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>登录名</translation>
    </message>
    <message>
        <source>London Heathrow</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>伦敦希思罗</translation>
    </message>
    <message>
        <source>Longest wait for a new try</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>重试最长等待</translation>
    </message>
    <message>
        <source>Longest wait in seconds between two tries.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>两次重试之间的最长等待秒数。</translation>
    </message>
    <message>
        <source>Look now</source>
        <extracomment>ui/keys/table.py, ui/panes/duplicates.py</extracomment>
        <translation>立即查找</translation>
    </message>
    <message>
        <source>Look, size, language, keys and all the rest.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>外观、大小、语言、快捷键及其他。</translation>
    </message>
    <message>
        <source>Los Angeles</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>洛杉矶</translation>
    </message>
    <message>
        <source>Lost item</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>遗失物品</translation>
    </message>
    <message>
        <source>Low-calorie meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>低卡路里餐</translation>
    </message>
    <message>
        <source>Low-fat meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>低脂餐</translation>
    </message>
    <message>
        <source>Low-lactose meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>低乳糖餐</translation>
    </message>
    <message>
        <source>Low-protein meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>低蛋白餐</translation>
    </message>
    <message>
        <source>Low-purine meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>低嘌呤餐</translation>
    </message>
    <message>
        <source>Low-salt meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>低盐餐</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>常旅客</translation>
    </message>
    <message>
        <source>Lunch</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>午餐</translation>
    </message>
    <message>
        <source>Make the promise</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>作出承诺</translation>
    </message>
    <message>
        <source>Malay</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>马来语</translation>
    </message>
    <message>
        <source>Mask personal data</source>
        <extracomment>ui/inspector/pane.py</extracomment>
        <translation>隐藏个人信息</translation>
    </message>
    <message>
        <source>Matched by e-mail</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>按邮箱匹配</translation>
    </message>
    <message>
        <source>Matched by login</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>按登录名匹配</translation>
    </message>
    <message>
        <source>Matched by member number</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>按会员号匹配</translation>
    </message>
    <message>
        <source>Matched by phone</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>按电话匹配</translation>
    </message>
    <message>
        <source>Matched by record locator</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>按订座编号匹配</translation>
    </message>
    <message>
        <source>Matched by ticket</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>按客票匹配</translation>
    </message>
    <message>
        <source>/{name} is gone</source>
        <extracomment>ui/agreeing.py</extracomment>
        <translation>/{name} 已删除</translation>
    </message>
    <message>
        <source>1 of {count}</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>{count} 项中的 1 项</translation>
    </message>
    <message>
        <source>7 days</source>
        <extracomment>ui/review/views_menu.py</extracomment>
        <translation>7 天</translation>
    </message>
    <message>
        <source>A card number was typed; it was masked</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>输入了卡号；已遮盖</translation>
    </message>
    <message>
        <source>A coaching note was read</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>一条辅导意见已读</translation>
    </message>
    <message>
        <source>A date is written like 2026-11-22 or 2026-11-01..2026-11-22</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>日期写作 2026-11-22 或 2026-11-01..2026-11-22</translation>
    </message>
    <message>
        <source>A dispute says why</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>异议要说明原因</translation>
    </message>
    <message>
        <source>A name is needed</source>
        <extracomment>agent_console/hub/review/views.py</extracomment>
        <translation>需要名称</translation>
    </message>
    <message>
        <source>A newer version is out already</source>
        <extracomment>agent_console/hub/playbooks.py</extracomment>
        <translation>已有更新的版本发布</translation>
    </message>
    <message>
        <source>A note of yours was scored</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>您的一条记录已评分</translation>
    </message>
    <message>
        <source>A number</source>
        <extracomment>ui/words/typed_answers.py</extracomment>
        <translation>数字</translation>
    </message>
    <message>
        <source>A partner flies a part of it</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>部分航段由合作航司承运</translation>
    </message>
    <message>
        <source>A pattern is a question, no accusation. Reading this is written down, too.</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>异常只是疑问，不是指控。查看本页也会被记录。</translation>
    </message>
    <message>
        <source>A plan has a name</source>
        <extracomment>agent_console/hub/reports/plans.py</extracomment>
        <translation>计划要有名称</translation>
    </message>
    <message>
        <source>A plan names days of the week: 0 is Monday</source>
        <extracomment>agent_console/hub/reports/plans.py</extracomment>
        <translation>计划用数字表示星期：0 是星期一</translation>
    </message>
    <message>
        <source>A promise made in it was not kept in time</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>其中的承诺没有按时兑现</translation>
    </message>
    <message>
        <source>A reason is needed</source>
        <extracomment>agent_console/desk/review/noticed.py, agent_console/hub/observing.py, agent_console/hub/review/deciding.py</extracomment>
        <translation>需要填写原因</translation>
    </message>
    <message>
        <source>A remark says something</source>
        <extracomment>agent_console/desk/review/coach.py</extracomment>
        <translation>意见不能为空</translation>
    </message>
    <message>
        <source>A remark says something, and no more than can be read</source>
        <extracomment>agent_console/hub/coaching.py</extracomment>
        <translation>意见不能为空，也不能过长</translation>
    </message>
    <message>
        <source>A report is about one year at the most</source>
        <extracomment>agent_console/hub/reports/spans.py</extracomment>
        <translation>报告最多涵盖一年</translation>
    </message>
    <message numerus="yes">
        <source>A saved search found {count} new notes</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>
            <numerusform>已保存的搜索找到 {count} 条新备注</numerusform>
        </translation>
    </message>
    <message>
        <source>A security code was typed; it was masked</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>输入了安全码；已遮盖</translation>
    </message>
    <message>
        <source>A snippet has a name and a text</source>
        <extracomment>agent_console/hub/coaching.py</extracomment>
        <translation>文本片段要有名称和内容</translation>
    </message>
    <message>
        <source>A snippet needs a name and a text</source>
        <extracomment>agent_console/desk/review/coach.py</extracomment>
        <translation>文本片段需要名称和内容</translation>
    </message>
    <message>
        <source>A value in it cannot be stored</source>
        <extracomment>agent_console/hub/problems.py</extracomment>
        <translation>其中有无法保存的值</translation>
    </message>
    <message>
        <source>A voucher is worth something</source>
        <extracomment>agent_console/hub/at_gate.py</extracomment>
        <translation>代金券必须有金额</translation>
    </message>
    <message>
        <source>A word from {name}</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>{name} 的意见</translation>
    </message>
    <message>
        <source>AND, OR, NOT and NEAR need words on each side</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>AND、OR、NOT 和 NEAR 两边都要有词</translation>
    </message>
    <message>
        <source>About your notes</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>关于您的记录</translation>
    </message>
    <message>
        <source>About: “{words}”</source>
        <extracomment>ui/review/coach_card.py</extracomment>
        <translation>关于：“{words}”</translation>
    </message>
    <message>
        <source>Accepted next step</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>接受的建议</translation>
    </message>
    <message>
        <source>Accepted next steps</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>接受的建议</translation>
    </message>
    <message>
        <source>Access log</source>
        <extracomment>ui/keys/at_review.py, ui/review/pages.py</extracomment>
        <translation>访问记录</translation>
    </message>
    <message>
        <source>Address of the proxy on the way to the hub; none; or empty for the system&apos;s.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>通往中枢的代理地址；none 表示不用；留空则用系统的。</translation>
    </message>
    <message>
        <source>Advice</source>
        <extracomment>ui/review/coach_card.py, ui/review/floor_work.py</extracomment>
        <translation>建议</translation>
    </message>
    <message>
        <source>Alert</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>提醒</translation>
    </message>
    <message>
        <source>All</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Allowed</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>允许</translation>
    </message>
    <message>
        <source>Already scanned</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>已扫描过</translation>
    </message>
    <message>
        <source>An amount is written like &gt;100 or 39USD</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>金额写作 &gt;100 或 39USD</translation>
    </message>
    <message>
        <source>An answer says whether the score stands, and why</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>答复要说明评分是否有效及原因</translation>
    </message>
    <message>
        <source>An answer says why</source>
        <extracomment>agent_console/desk/review/scoring.py</extracomment>
        <translation>答复要说明原因</translation>
    </message>
    <message>
        <source>An observation says something</source>
        <extracomment>agent_console/hub/at_gate.py</extracomment>
        <translation>观察必须有内容</translation>
    </message>
    <message>
        <source>And what is held back, and why.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>以及哪些被暂缓，为什么。</translation>
    </message>
    <message>
        <source>Announcement</source>
        <extracomment>ui/gate/recovery_pane.py, ui/keys/at_gate.py</extracomment>
        <translation>广播</translation>
    </message>
    <message>
        <source>Another file …</source>
        <extracomment>ui/keys/table.py, ui/panes/duplicates.py</extracomment>
        <translation>另一份档案…</translation>
    </message>
    <message>
        <source>Another way</source>
        <extracomment>ui/gate/recovery_list.py</extracomment>
        <translation>其他走法</translation>
    </message>
    <message>
        <source>Answer to a coach</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>对辅导的答复</translation>
    </message>
    <message>
        <source>Answer to who does not agree</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>对异议的答复</translation>
    </message>
    <message>
        <source>Answer {number}</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>回答 {number}</translation>
    </message>
    <message>
        <source>Answered within {seconds} s</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>{seconds} 秒内接听</translation>
    </message>
    <message>
        <source>Answered within {seconds} s, by people</source>
        <extracomment>ui/review/staffing_words.py</extracomment>
        <translation>{seconds} 秒内接听率（按人数）</translation>
    </message>
    <message>
        <source>Answered {agent}</source>
        <extracomment>ui/review/read_work.py</extracomment>
        <translation>已答复 {agent}</translation>
    </message>
    <message>
        <source>Arrives late</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>晚到</translation>
    </message>
    <message>
        <source>Ask whether it was them before you join it.</source>
        <extracomment>ui/known_later.py</extracomment>
        <translation>归入前请确认是否为本人。</translation>
    </message>
    <message>
        <source>Assign</source>
        <extracomment>ui/keys/at_review.py, ui/review/deed_bar.py</extracomment>
        <translation>分派</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <extracomment>ui/review/views_menu.py</extracomment>
        <translation>分派给我</translation>
    </message>
    <message>
        <source>Assigned to nobody</source>
        <extracomment>ui/review/views_menu.py</extracomment>
        <translation>未分派</translation>
    </message>
    <message>
        <source>Assigned to {name}</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>已分派给 {name}</translation>
    </message>
    <message>
        <source>Assign…</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>分派…</translation>
    </message>
    <message>
        <source>Away, %</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>缺勤 %</translation>
    </message>
    <message>
        <source>Back</source>
        <extracomment>ui/panes/script.py</extracomment>
        <translation>返回</translation>
    </message>
    <message>
        <source>Back to boarding</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>回到登机</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>回到列表</translation>
    </message>
    <message>
        <source>Back to the queue</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>回到待查队列</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>之前</translation>
    </message>
    <message>
        <source>Below it</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>其次</translation>
    </message>
    <message>
        <source>Between</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>区间</translation>
    </message>
    <message>
        <source>Between {low} and {high} with 95 % certainty; {yes} of {count}</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>95 % 置信区间 {low} 至 {high}；{count} 中的 {yes}</translation>
    </message>
    <message>
        <source>Board</source>
        <extracomment>ui/gate/passenger_card.py, ui/keys/at_gate.py</extracomment>
        <translation>登机</translation>
    </message>
    <message>
        <source>Boarded</source>
        <extracomment>ui/gate/flight_bar.py, ui/gate/passenger_words.py, ui/words/at_gate.py</extracomment>
        <translation>已登机</translation>
    </message>
    <message>
        <source>Boarding</source>
        <extracomment>ui/gate/recovery_words.py, ui/keys/at_gate.py</extracomment>
        <translation>登机</translation>
    </message>
    <message>
        <source>Boarding in {span}</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>{span}后登机</translation>
    </message>
    <message>
        <source>Boarding, leaves in {span}</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>正在登机，{span}后起飞</translation>
    </message>
    <message>
        <source>Brings up the suggestion</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>调出该建议</translation>
    </message>
    <message>
        <source>Broke the glass</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>紧急越权</translation>
    </message>
    <message>
        <source>Busy</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>占用率</translation>
    </message>
    <message>
        <source>By lot</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>抽样</translation>
    </message>
    <message>
        <source>By rule {rule} of {playbook}</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>依据 {playbook} 的规则 {rule}</translation>
    </message>
    <message>
        <source>Calibration</source>
        <extracomment>ui/keys/at_review.py, ui/review/list_pages.py, ui/review/pages.py</extracomment>
        <translation>评分校准</translation>
    </message>
    <message>
        <source>Call about the disruption, before they call</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>就航班中断主动致电</translation>
    </message>
    <message>
        <source>Call the customer</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>致电客户</translation>
    </message>
    <message>
        <source>Calls</source>
        <extracomment>ui/review/floor_pages.py, ui/review/floor_words.py</extracomment>
        <translation>通话</translation>
    </message>
    <message>
        <source>Calls and accepted next steps by half hour</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>每半小时的通话与接受的建议</translation>
    </message>
    <message>
        <source>Calls in 30 min</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>30 分钟通话数</translation>
    </message>
    <message>
        <source>Calls last week</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>上周通话</translation>
    </message>
    <message>
        <source>Calls offered and answered within {seconds} s</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>来电与 {seconds} 秒内接听</translation>
    </message>
    <message>
        <source>Calls to make</source>
        <extracomment>ui/keys/at_review.py, ui/review/list_pages.py, ui/review/pages.py</extracomment>
        <translation>待拨电话</translation>
    </message>
    <message>
        <source>Came free: {seats}</source>
        <extracomment>ui/gate/seat_card.py</extracomment>
        <translation>已空出：{seats}</translation>
    </message>
    <message>
        <source>Can be read and gone on from</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>易读，可以接着处理</translation>
    </message>
    <message>
        <source>Celebrating</source>
        <extracomment>ui/gate/topics.py</extracomment>
        <translation>有喜事</translation>
    </message>
    <message>
        <source>Change in {airport}: {time} min, {needed} needed</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>在 {airport} 中转：{time} 分钟，至少需 {needed} 分钟</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>更改</translation>
    </message>
    <message>
        <source>Choose a colleague to see what was said to them.</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>选择一位同事查看其辅导记录。</translation>
    </message>
    <message>
        <source>Choose a flight to board it</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>请选择要登机的航班</translation>
    </message>
    <message>
        <source>Choose a note to read it.</source>
        <extracomment>ui/review/note_card.py, ui/review/read_work.py</extracomment>
        <translation>选择一条记录阅读。</translation>
    </message>
    <message>
        <source>Choose a script</source>
        <extracomment>ui/keys/table.py, ui/script_screen.py</extracomment>
        <translation>选择流程指引</translation>
    </message>
    <message>
        <source>Choose two reviewers</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>选择两位评审</translation>
    </message>
    <message>
        <source>Coaching</source>
        <extracomment>ui/keys/at_coaching.py, ui/review/floor_pages.py</extracomment>
        <translation>辅导</translation>
    </message>
    <message>
        <source>Coaching note</source>
        <extracomment>ui/keys/at_review.py, ui/words/at_coaching.py</extracomment>
        <translation>辅导意见</translation>
    </message>
    <message>
        <source>Coaching note for {agent}…</source>
        <extracomment>ui/review/coach_card.py</extracomment>
        <translation>给 {agent} 的辅导意见…</translation>
    </message>
    <message>
        <source>Coaching note…</source>
        <extracomment>ui/review/coach_card.py</extracomment>
        <translation>辅导意见…</translation>
    </message>
    <message>
        <source>Coaching of {agent}</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>{agent} 的辅导</translation>
    </message>
    <message>
        <source>Cohen’s kappa</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>科恩 κ 系数</translation>
    </message>
    <message>
        <source>Customer</source>
        <extracomment>ui/review/list_pages.py, ui/review/note_list.py, ui/review/noticed_page.py</extracomment>
        <translation>客户</translation>
    </message>
    <message>
        <source>Days without the CRM</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>离开 CRM 的天数</translation>
    </message>
    <message>
        <source>Decided for this computer</source>
        <extracomment>ui/settings_screen/pane.py</extracomment>
        <translation>已为这台电脑规定</translation>
    </message>
    <message>
        <source>Decided for this computer.</source>
        <extracomment>ui/settings_screen/row.py</extracomment>
        <translation>已为这台电脑规定。</translation>
    </message>
    <message>
        <source>Delay</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>延误</translation>
    </message>
    <message>
        <source>Departures</source>
        <extracomment>ui/gate/flight_list.py, ui/gate/flight_words.py, ui/keys/at_gate.py</extracomment>
        <translation>离港航班</translation>
    </message>
    <message>
        <source>Departures and passengers of a gate; again for the calls.</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>登机口的航班与旅客；再按回到通话。</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <extracomment>ui/keys/at_review.py, ui/review/deed_bar.py</extracomment>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Dismissed</source>
        <extracomment>ui/review/views_menu.py</extracomment>
        <translation>已忽略</translation>
    </message>
    <message>
        <source>Dismissed: {why}</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>已忽略：{why}</translation>
    </message>
    <message>
        <source>Dismiss…</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>忽略…</translation>
    </message>
    <message>
        <source>Disputes</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>异议</translation>
    </message>
    <message>
        <source>Do it</source>
        <extracomment>ui/gate/recovery_pane.py, ui/keys/at_gate.py, ui/panes/script.py</extracomment>
        <translation>执行</translation>
    </message>
    <message>
        <source>Does not agree with a score</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>对评分有异议</translation>
    </message>
    <message>
        <source>Does not fly</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>无法成行</translation>
    </message>
    <message>
        <source>Dots</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>评分</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <extracomment>ui/review/chart_card.py</extracomment>
        <translation>正在绘制…</translation>
    </message>
    <message>
        <source>Drawn by lot</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>随机抽样</translation>
    </message>
    <message>
        <source>Drawn by lot: {place}</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>随机抽取：{place}</translation>
    </message>
    <message>
        <source>Due: {what}</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>应得：{what}</translation>
    </message>
    <message>
        <source>Each can be switched off for everybody.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>每条规则都可为所有人关闭。</translation>
    </message>
    <message>
        <source>Each morning</source>
        <extracomment>ui/review/export_strip.py</extracomment>
        <translation>每天早上</translation>
    </message>
    <message>
        <source>Each new note it finds is put into the queue.</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>每条新找到的记录都会进入队列。</translation>
    </message>
    <message>
        <source>Each note has a lot: SHA-256 of seed “{seed}”, day, agent and note. The {count} lowest of {all} are drawn; anybody can do it again.</source>
        <extracomment>ui/review/views_work.py</extracomment>
        <translation>每条记录都有一个签：种子“{seed}”、日期、客服与记录的 SHA-256。{all} 个签中最小的 {count} 个被抽中，任何人都可以重算。</translation>
    </message>
    <message>
        <source>Earlier versions are kept by the CRM, which cannot be reached.</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>早期版本保存在 CRM 中，目前无法连接。</translation>
    </message>
    <message>
        <source>Elite</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>精英会员</translation>
    </message>
    <message>
        <source>Erased</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>删除</translation>
    </message>
    <message>
        <source>Every item of the scorecard has dots, and no other</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>评分表的每一项都要评分，且不能有其他项</translation>
    </message>
    <message>
        <source>Every view of a customer is logged</source>
        <extracomment>ui/gallery_review.py, ui/review/screen.py</extracomment>
        <translation>每次查看客户都会被记录</translation>
    </message>
    <message>
        <source>Everybody</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Everybody has files of their own here; your PIN opens yours alone.</source>
        <extracomment>ui/dialogs/people.py</extracomment>
        <translation>这里每个人都有自己的文件；您的 PIN 只能打开您的文件。</translation>
    </message>
    <message>
        <source>Everybody reaches where they go</source>
        <extracomment>ui/gate/recovery_list.py</extracomment>
        <translation>所有人都能到达</translation>
    </message>
    <message>
        <source>Everything about {name} is shown until {time}</source>
        <extracomment>ui/breaking_glass.py</extracomment>
        <translation>{name} 的全部信息显示至 {time}</translation>
    </message>
    <message>
        <source>Export</source>
        <extracomment>ui/keys/at_review.py, ui/review/top_bar.py</extracomment>
        <translation>导出</translation>
    </message>
    <message>
        <source>Exported</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>导出</translation>
    </message>
    <message>
        <source>Fetch</source>
        <extracomment>ui/review/export_strip.py</extracomment>
        <translation>取回</translation>
    </message>
    <message>
        <source>Figures as a table</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Figures of today</source>
        <extracomment>ui/review/tiles.py</extracomment>
        <translation>今日数据</translation>
    </message>
    <message>
        <source>File to write</source>
        <extracomment>ui/review/export_strip.py</extracomment>
        <translation>要写入的文件</translation>
    </message>
    <message>
        <source>File with certificates (PEM) to trust beside those the system trusts.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>除系统信任的证书外另行信任的证书文件（PEM）。</translation>
    </message>
    <message>
        <source>Files the hub made</source>
        <extracomment>ui/review/export_strip.py</extracomment>
        <translation>中心生成的文件</translation>
    </message>
    <message>
        <source>Fills in “{field}”</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>填写“{field}”</translation>
    </message>
    <message>
        <source>Finish</source>
        <extracomment>ui/panes/script.py</extracomment>
        <translation>完成</translation>
    </message>
    <message>
        <source>First note of this agent: {day}</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>该客服的第一条记录：{day}</translation>
    </message>
    <message>
        <source>Flags</source>
        <extracomment>ui/review/note_list.py</extracomment>
        <translation>标记</translation>
    </message>
    <message>
        <source>Flight</source>
        <extracomment>ui/review/list_pages.py, ui/words/at_gate.py</extracomment>
        <translation>航班</translation>
    </message>
    <message>
        <source>Flight cancelled</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>航班取消</translation>
    </message>
    <message>
        <source>Flight late</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>航班延误</translation>
    </message>
    <message>
        <source>Floor</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>现场</translation>
    </message>
    <message>
        <source>For</source>
        <comment>whom it is said to</comment>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>给</translation>
    </message>
    <message>
        <source>For example 12F</source>
        <extracomment>ui/gate/seat_card.py</extracomment>
        <translation>例如 12F</translation>
    </message>
    <message>
        <source>For the marked</source>
        <extracomment>ui/gate/recovery_pane.py</extracomment>
        <translation>对已标记的旅客</translation>
    </message>
    <message>
        <source>For the passengers of a late or cancelled flight; again for boarding.</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>为延误或取消航班的旅客；再按回到登机。</translation>
    </message>
    <message>
        <source>For who is on standby, or another one.</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>给候补旅客，或换一个座位。</translation>
    </message>
    <message>
        <source>Forget a view</source>
        <extracomment>ui/review/views_menu.py</extracomment>
        <translation>删除视图</translation>
    </message>
    <message>
        <source>Found by a saved search</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>由保存的搜索找到</translation>
    </message>
    <message>
        <source>Found by the saved search “{name}”</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>由保存的搜索“{name}”找到</translation>
    </message>
    <message>
        <source>Free</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>空闲</translation>
    </message>
    <message>
        <source>From the CRM</source>
        <extracomment>ui/other_file.py, ui/palette/finding.py</extracomment>
        <translation>来自 CRM</translation>
    </message>
    <message>
        <source>From the queue; again to show it.</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>不让排队者看到；再按显示。</translation>
    </message>
    <message>
        <source>Gate {gate}</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>登机口{gate}</translation>
    </message>
    <message>
        <source>Gave up</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Give dots or write something first.</source>
        <extracomment>ui/review/read_work.py</extracomment>
        <translation>请先评分或填写意见。</translation>
    </message>
    <message>
        <source>Give seat</source>
        <extracomment>ui/gate/seat_card.py</extracomment>
        <translation>分配座位</translation>
    </message>
    <message>
        <source>Give to</source>
        <extracomment>ui/keys/at_review.py, ui/review/list_pages.py</extracomment>
        <translation>交给</translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>ui/dialogs/people.py, ui/keys/table.py, ui/panes/script.py</extracomment>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on working</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>Goal, %</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>目标 %</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <extracomment>ui/gate/voucher_words.py</extracomment>
        <translation>心意</translation>
    </message>
    <message>
        <source>Got it</source>
        <extracomment>ui/keys/at_coaching.py, ui/panes/coaching.py</extracomment>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Guide me</source>
        <extracomment>ui/keys/table.py, ui/panes/do_next.py</extracomment>
        <translation>引导我</translation>
    </message>
    <message>
        <source>Half hour</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>半小时</translation>
    </message>
    <message>
        <source>Handle time</source>
        <extracomment>ui/review/floor_pages.py, ui/review/floor_words.py</extracomment>
        <translation>处理时长</translation>
    </message>
    <message>
        <source>Handle time, s</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>处理时长（秒）</translation>
    </message>
    <message>
        <source>Has and was told</source>
        <extracomment>ui/gate/recovery_list.py</extracomment>
        <translation>已得到与已告知</translation>
    </message>
    <message>
        <source>Has another flight now</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>已改乘其他航班</translation>
    </message>
    <message>
        <source>Has the customer&apos;s surname, as {people} customers do; looks: {views}, calls: {calls}</source>
        <extracomment>agent_console/desk/review/access.py</extracomment>
        <translation>与客户同姓（共 {people} 位客户）；查看 {views} 次，通话 {calls} 次</translation>
    </message>
    <message>
        <source>Has {way}</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>已改{way}</translation>
    </message>
    <message>
        <source>Have this program updated. Until then keep working; what you write is safe here.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请更新本程序。在此之前可继续工作；您写的内容在此是安全的。</translation>
    </message>
    <message>
        <source>Held back</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>已暂缓</translation>
    </message>
    <message>
        <source>Help</source>
        <extracomment>ui/help/pane.py, ui/keys/at_help.py, ui/panes/rail.py</extracomment>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Hide personal data</source>
        <extracomment>ui/gate/page.py, ui/keys/at_gate.py</extracomment>
        <translation>隐藏个人信息</translation>
    </message>
    <message>
        <source>Hold</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>保持</translation>
    </message>
    <message>
        <source>Hold seats</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>保留座位</translation>
    </message>
    <message numerus="yes">
        <source>Holds the seats for {count} minutes</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>
            <numerusform>保留座位 {count} 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>How everything is done, to read and to search in.</source>
        <extracomment>ui/keys/at_help.py</extracomment>
        <translation>所有操作方法，可阅读，也可搜索。</translation>
    </message>
    <message>
        <source>How it was drawn</source>
        <extracomment>ui/review/views_work.py</extracomment>
        <translation>抽样过程</translation>
    </message>
    <message>
        <source>I do not agree</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>我不同意</translation>
    </message>
    <message>
        <source>In time</source>
        <extracomment>ui/review/floor_pages.py, ui/review/floor_words.py, ui/review/staffing_words.py</extracomment>
        <translation>及时</translation>
    </message>
    <message>
        <source>In which form</source>
        <extracomment>ui/review/export_strip.py</extracomment>
        <translation>格式</translation>
    </message>
    <message>
        <source>Infant on a lap</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>怀抱婴儿</translation>
    </message>
    <message>
        <source>Into which one it is merged is needed</source>
        <extracomment>agent_console/hub/observing.py</extracomment>
        <translation>需要指明合并到哪一条</translation>
    </message>
    <message>
        <source>Is called like the customer; looks: {views}, calls: {calls}</source>
        <extracomment>agent_console/desk/review/access.py</extracomment>
        <translation>与客户同名；查看 {views} 次，通话 {calls} 次</translation>
    </message>
    <message>
        <source>It counts no more.</source>
        <extracomment>ui/words/at_gate.py</extracomment>
        <translation>不再有效。</translation>
    </message>
    <message>
        <source>It does not count; it stays, with the reason.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>不再计入；连同理由一起保留。</translation>
    </message>
    <message>
        <source>It is for another day.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>此牌为其他日期。</translation>
    </message>
    <message>
        <source>It is for another flight.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>此牌为其他航班。</translation>
    </message>
    <message>
        <source>It is for {day}.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>此牌日期为{day}。</translation>
    </message>
    <message>
        <source>It is for {flight}, gate {gate}.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>此牌为{flight}，登机口{gate}。</translation>
    </message>
    <message>
        <source>It is for {flight}.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>此牌为{flight}。</translation>
    </message>
    <message>
        <source>It is known everywhere, and for long.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>各处都会知道，并长期保留。</translation>
    </message>
    <message>
        <source>It is said.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>已说明。</translation>
    </message>
    <message>
        <source>It is scored anew</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>将重新评分</translation>
    </message>
    <message>
        <source>It is the program&apos;s mistake, not yours. Once the note is safe elsewhere, close the console and open it again.</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>这是程序的错误，不是您的错误。把记录另存后，请关闭控制台再重新打开。</translation>
    </message>
    <message>
        <source>It is the program&apos;s mistake, not yours. If the screen behaves strangely, start anew: your note comes along.</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>这是程序的错误，不是您的错误。如果屏幕显示异常，请重新启动：您的记录会保留。</translation>
    </message>
    <message>
        <source>A broken glass stays open for a minute to a day</source>
        <extracomment>agent_console/hub/policies.py</extracomment>
        <translation>打破的玻璃保持打开一分钟到一天</translation>
    </message>
    <message>
        <source>Discard it? If the CRM has it already, it stays there.</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>要丢弃吗？如果 CRM 已经收到，它会留在那里。</translation>
    </message>
    <message>
        <source>It names no customer; give it to support: {file}</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>其中不含任何客户信息；请交给技术支持：{file}</translation>
    </message>
    <message>
        <source>It says the same as the chosen one, and counts once.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>与所选的内容相同，只计一次。</translation>
    </message>
    <message>
        <source>It stands as it stood before</source>
        <extracomment>ui/review/noticed_work.py</extracomment>
        <translation>已恢复原状</translation>
    </message>
    <message>
        <source>It stands in the customer’s history at once; none is ever lost.</source>
        <extracomment>ui/review/noticed_page.py, ui/review/noticed_work.py</extracomment>
        <translation>立即记入客户的历史；绝不会丢失。</translation>
    </message>
    <message>
        <source>It was thrown away. Go on working; it is fetched again later.</source>
        <extracomment>agent_console/desk/updates/fetching.py</extracomment>
        <translation>已将其丢弃。请继续工作；稍后会重新获取。</translation>
    </message>
    <message>
        <source>Item</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>项目</translation>
    </message>
    <message>
        <source>Item by item</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>逐项</translation>
    </message>
    <message>
        <source>Join to {name}</source>
        <extracomment>ui/known_later.py</extracomment>
        <translation>归入 {name}</translation>
    </message>
    <message>
        <source>Judged</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>已评</translation>
    </message>
    <message>
        <source>Kept at {time}</source>
        <extracomment>ui/gate/counter.py</extracomment>
        <translation>已于{time}保存</translation>
    </message>
    <message>
        <source>Kept for everybody</source>
        <extracomment>ui/review/views_work.py</extracomment>
        <translation>对所有人生效</translation>
    </message>
    <message>
        <source>Keys of new versions</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>新版本的密钥</translation>
    </message>
    <message>
        <source>Lap</source>
        <comment>where an infant sits</comment>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>怀抱</translation>
    </message>
    <message>
        <source>Last call</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>最后召集</translation>
    </message>
    <message>
        <source>Last things that happened</source>
        <extracomment>ui/gate/passenger_card.py</extracomment>
        <translation>最近发生的事</translation>
    </message>
    <message>
        <source>Last week</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>上周</translation>
    </message>
    <message>
        <source>Leave</source>
        <extracomment>ui/panes/script.py</extracomment>
        <translation>退出</translation>
    </message>
    <message>
        <source>Leave the script</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>退出流程指引</translation>
    </message>
    <message>
        <source>Left out: {words}</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>不包括：{words}</translation>
    </message>
    <message>
        <source>Let go</source>
        <extracomment>ui/keys/table.py, ui/panes/ways.py</extracomment>
        <translation>释放</translation>
    </message>
    <message>
        <source>Live floor</source>
        <extracomment>ui/keys/at_review.py, ui/review/pages.py</extracomment>
        <translation>实时现场</translation>
    </message>
    <message>
        <source>Lock</source>
        <extracomment>ui/gate/page.py, ui/keys/at_gate.py</extracomment>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Locked</source>
        <extracomment>ui/gate/lock_card.py</extracomment>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Locked: unlock before you scan.</source>
        <extracomment>ui/gate/screen.py</extracomment>
        <translation>已锁定：请先解锁再扫描。</translation>
    </message>
    <message>
        <source>Longest</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>最长</translation>
    </message>
    <message>
        <source>Look again</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Looked</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>查看</translation>
    </message>
    <message>
        <source>Looked at a customer</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>查看客户</translation>
    </message>
    <message>
        <source>Looking for other ways…</source>
        <extracomment>ui/gate/recovery.py</extracomment>
        <translation>正在查找其他走法…</translation>
    </message>
    <message>
        <source>Loses</source>
        <extracomment>ui/gate/recovery_list.py</extracomment>
        <translation>受影响</translation>
    </message>
    <message>
        <source>Mark all</source>
        <extracomment>ui/gate/recovery_pane.py, ui/keys/at_gate.py, ui/keys/at_review.py</extracomment>
        <translation>全部标记</translation>
    </message>
    <message>
        <source>Mark or unmark</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>标记或取消</translation>
    </message>
    <message>
        <source>Mark passengers, then choose what to do for them.</source>
        <extracomment>ui/gate/recovery_pane.py</extracomment>
        <translation>先标记旅客，再选择要做的事。</translation>
    </message>
    <message>
        <source>Mark whom to call first.</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>请先标记要致电的客户。</translation>
    </message>
    <message>
        <source>May be one person</source>
        <extracomment>ui/panes/duplicate_lines.py</extracomment>
        <translation>可能是同一人</translation>
    </message>
    <message>
        <source>May change account and bookings</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>可修改账户和订座</translation>
    </message>
    <message>
        <source>May hear what is on file</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>可告知档案内容</translation>
    </message>
    <message>
        <source>May move money and points</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>可办理退款和积分转移</translation>
    </message>
    <message>
        <source>May say the same</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>可能说的是同一件事</translation>
    </message>
    <message>
        <source>Maybe</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>也许</translation>
    </message>
    <message>
        <source>Maybe one person</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>也许是同一人</translation>
    </message>
    <message>
        <source>Maybe somebody we know</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>也许是我们认识的客户</translation>
    </message>
    <message>
        <source>Me ({name})</source>
        <extracomment>ui/agreeing.py</extracomment>
        <translation>我（{name}）</translation>
    </message>
    <message>
        <source>Meal</source>
        <extracomment>ui/gate/recovery_words.py, ui/gate/voucher_words.py, ui/keys/at_gate.py, ui/words/names.py</extracomment>
        <translation>餐食</translation>
    </message>
    <message>
        <source>Means</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>含义</translation>
    </message>
    <message>
        <source>Medical case</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>病患旅客</translation>
    </message>
    <message>
        <source>Meet and assist</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>迎送协助</translation>
    </message>
    <message>
        <source>Meeting</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>会议</translation>
    </message>
    <message>
        <source>Member</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>会员</translation>
    </message>
    <message>
        <source>Member number</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>会员号</translation>
    </message>
    <message>
        <source>Membership number</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>会员号</translation>
    </message>
    <message>
        <source>Membership number?</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>会员号？</translation>
    </message>
    <message>
        <source>Merge</source>
        <extracomment>ui/keys/at_review.py, ui/keys/table.py, ui/panes/duplicates.py, ui/review/noticed_page.py</extracomment>
        <translation>合并</translation>
    </message>
    <message>
        <source>Merged</source>
        <extracomment>ui/duplicates_screen.py, ui/panes/duplicate_lines.py, ui/panes/duplicates.py, ui/review/noticed_page.py</extracomment>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Merged: it counts once</source>
        <extracomment>ui/review/noticed_work.py</extracomment>
        <translation>已合并：只计一次</translation>
    </message>
    <message>
        <source>Miami</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>迈阿密</translation>
    </message>
    <message>
        <source>Minneapolis</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>明尼阿波利斯</translation>
    </message>
    <message>
        <source>Misconnect</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>误机中转</translation>
    </message>
    <message>
        <source>Misses a connection</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>赶不上转机</translation>
    </message>
    <message>
        <source>Misses {flight}</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>赶不上{flight}</translation>
    </message>
    <message>
        <source>Misses {flight} {time}.</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>将错过 {flight} {time}。</translation>
    </message>
    <message>
        <source>More than {count} customers may be meant. Ask for the full name.</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>可能是 {count} 位以上的客户。请询问全名。</translation>
    </message>
    <message>
        <source>More than {count} notes found</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>找到 {count} 条以上记录</translation>
    </message>
    <message>
        <source>Most calls at {time}: {count}</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>通话最多的时段 {time}：{count}</translation>
    </message>
    <message>
        <source>Most growable</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>最具潜力</translation>
    </message>
    <message>
        <source>Most valuable</source>
        <extracomment>ui/review/note_words.py, ui/words/names.py</extracomment>
        <translation>最高价值</translation>
    </message>
    <message>
        <source>Moved to another flight</source>
        <extracomment>ui/words/at_gate.py</extracomment>
        <translation>已改至其他航班</translation>
    </message>
    <message>
        <source>Muslim meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>穆斯林餐</translation>
    </message>
    <message>
        <source>My team</source>
        <extracomment>ui/keys/at_review.py, ui/review/pages.py</extracomment>
        <translation>我的团队</translation>
    </message>
    <message>
        <source>NEAR stands between words and phrases only</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>NEAR 只能用在词和短语之间</translation>
    </message>
    <message>
        <source>NEAR/n takes a number from 1 to 50</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>NEAR/n 的数字为 1 到 50</translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name in its own script</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>本族文字姓名</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>视图名称</translation>
    </message>
    <message>
        <source>Name written a little differently</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>姓名写法略有不同</translation>
    </message>
    <message>
        <source>Name, telephone, e-mail, locator, ticket, member number, action, setting</source>
        <extracomment>ui/palette/screen.py</extracomment>
        <translation>姓名、电话、邮箱、订座编号、客票、会员号、操作、设置</translation>
    </message>
    <message>
        <source>Name, telephone, e-mail, member number</source>
        <extracomment>ui/other_file.py</extracomment>
        <translation>姓名、电话、邮箱、会员号</translation>
    </message>
    <message>
        <source>Names are shown</source>
        <extracomment>ui/gate/shutting.py</extracomment>
        <translation>显示姓名</translation>
    </message>
    <message>
        <source>Names the flight, booking, sum or day</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>写明航班、订座、金额或日期</translation>
    </message>
    <message>
        <source>Needs</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>需求</translation>
    </message>
    <message>
        <source>Needs assistance, developmental</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>智力障碍旅客，需协助</translation>
    </message>
    <message>
        <source>Needs help</source>
        <extracomment>ui/gate/topics.py</extracomment>
        <translation>需要帮助</translation>
    </message>
    <message>
        <source>Needs review</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>待查</translation>
    </message>
    <message>
        <source>Needs you</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>需要您</translation>
    </message>
    <message>
        <source>Needs you because</source>
        <extracomment>ui/gate/passenger_list.py</extracomment>
        <translation>需要您的原因</translation>
    </message>
    <message>
        <source>Nervous flyer</source>
        <extracomment>ui/gate/topics.py</extracomment>
        <translation>害怕飞行</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>新</translation>
    </message>
    <message>
        <source>New York JFK</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>纽约肯尼迪</translation>
    </message>
    <message>
        <source>New York LaGuardia</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>纽约拉瓜迪亚</translation>
    </message>
    <message>
        <source>New agent</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>新人</translation>
    </message>
    <message>
        <source>New agents</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>新客服</translation>
    </message>
    <message>
        <source>New booking</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>新订座</translation>
    </message>
    <message>
        <source>New gate</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>更换登机口</translation>
    </message>
    <message>
        <source>New versions</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>新版本</translation>
    </message>
    <message>
        <source>Newark</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>纽瓦克</translation>
    </message>
    <message>
        <source>Newest interactions shown at the ring.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>来电时显示的最近联络记录数。</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>ui/gate/passenger_list.py, ui/panes/ways.py</extracomment>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Next idea</source>
        <extracomment>ui/gate/say_card.py, ui/keys/at_gate.py</extracomment>
        <translation>下一个</translation>
    </message>
    <message>
        <source>Next in queue</source>
        <extracomment>ui/keys/at_review.py, ui/review/coach_card.py</extracomment>
        <translation>下一条</translation>
    </message>
    <message>
        <source>Next page</source>
        <extracomment>ui/keys/at_help.py</extracomment>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Next step</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>建议</translation>
    </message>
    <message>
        <source>Next step: {step}</source>
        <extracomment>ui/words/handing_over.py</extracomment>
        <translation>下一步：{step}</translation>
    </message>
    <message>
        <source>Next steps</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>建议</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>下一条建议</translation>
    </message>
    <message>
        <source>Next theme</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>切换主题</translation>
    </message>
    <message>
        <source>Next way</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>下一方案</translation>
    </message>
    <message>
        <source>No</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>否</translation>
    </message>
    <message>
        <source>No agent waits for an answer</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>没有客服等待答复</translation>
    </message>
    <message>
        <source>No call</source>
        <extracomment>ui/panes/call_bar.py, ui/panes/call_line.py</extracomment>
        <translation>无通话</translation>
    </message>
    <message>
        <source>No contact</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>未联系上</translation>
    </message>
    <message>
        <source>No customer is on the screen</source>
        <extracomment>ui/breaking_glass.py, ui/objecting.py</extracomment>
        <translation>屏幕上没有客户</translation>
    </message>
    <message>
        <source>No departures of this gate on this PC</source>
        <extracomment>ui/gate/flight_list.py</extracomment>
        <translation>此电脑上没有该登机口的航班</translation>
    </message>
    <message>
        <source>No duplicates are known</source>
        <extracomment>ui/panes/duplicates.py</extracomment>
        <translation>没有已知的重复档案</translation>
    </message>
    <message>
        <source>No filter</source>
        <extracomment>ui/review/views_menu.py</extracomment>
        <translation>不筛选</translation>
    </message>
    <message>
        <source>No flight has so many passengers</source>
        <extracomment>agent_console/hub/flight_lists.py</extracomment>
        <translation>没有航班有这么多旅客</translation>
    </message>
    <message>
        <source>No history yet</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>暂无历史</translation>
    </message>
    <message>
        <source>No more offers</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>不再推销</translation>
    </message>
    <message>
        <source>No more offers to {name}</source>
        <extracomment>ui/objecting.py</extracomment>
        <translation>不再向 {name} 推销</translation>
    </message>
    <message>
        <source>No note fits these filters.</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>没有符合筛选的记录。</translation>
    </message>
    <message>
        <source>No note says that.</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>没有这样的记录。</translation>
    </message>
    <message>
        <source>No other flight of this day has seats.</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>当日其他航班均无余座。</translation>
    </message>
    <message>
        <source>No queue had a call today</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>今天没有队列有来电</translation>
    </message>
    <message>
        <source>No recording</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>不录音</translation>
    </message>
    <message>
        <source>No script is called so.</source>
        <extracomment>ui/script_screen.py</extracomment>
        <translation>没有该名称的流程指引。</translation>
    </message>
    <message>
        <source>No seat is called that</source>
        <extracomment>ui/gate/seating.py</extracomment>
        <translation>没有这样的座位</translation>
    </message>
    <message>
        <source>No seat yet</source>
        <extracomment>ui/gate/passenger_words.py, ui/gate/verdict_words.py</extracomment>
        <translation>尚无座位</translation>
    </message>
    <message>
        <source>No two reviewers scored the same notes yet</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>还没有两位评审评过相同的记录</translation>
    </message>
    <message>
        <source>Nobody</source>
        <extracomment>ui/review/screen.py</extracomment>
        <translation>无人</translation>
    </message>
    <message>
        <source>Nobody answers a dispute of their own</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>没有人答复自己提出的异议</translation>
    </message>
    <message>
        <source>Nobody else noticed this</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>没有其他人注意到这一点</translation>
    </message>
    <message>
        <source>Nobody has done this</source>
        <extracomment>agent_console/hub/review/deciding.py</extracomment>
        <translation>没有人这样做过</translation>
    </message>
    <message>
        <source>Nobody has it to do now</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>现在无人负责</translation>
    </message>
    <message>
        <source>Nobody here</source>
        <extracomment>ui/gate/passenger_list.py, ui/gate/screen.py</extracomment>
        <translation>没有人</translation>
    </message>
    <message>
        <source>Nobody hit by a disruption waits for a call</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>没有受影响的客户在等电话</translation>
    </message>
    <message>
        <source>Nobody identified yet</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>尚未识别</translation>
    </message>
    <message>
        <source>Nobody is at a console</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>没有人在线</translation>
    </message>
    <message>
        <source>Nobody is on this team today</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>今天该团队没有人</translation>
    </message>
    <message>
        <source>Nobody of this name or seat on this flight</source>
        <extracomment>ui/gate/screen.py</extracomment>
        <translation>本航班没有此姓名或座位</translation>
    </message>
    <message>
        <source>Nobody scores a note of their own</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>不能给自己的记录评分</translation>
    </message>
    <message>
        <source>Nobody serves this queue</source>
        <extracomment>agent_console/hub/transfers.py</extracomment>
        <translation>该队列无人值守</translation>
    </message>
    <message>
        <source>Nobody signs in here</source>
        <extracomment>agent_console/hub/routes/sign_in.py</extracomment>
        <translation>此处不提供登录</translation>
    </message>
    <message>
        <source>Nobody stands here yet.</source>
        <extracomment>ui/gate/proposing.py, ui/gate/seating.py</extracomment>
        <translation>还没有旅客在这里。</translation>
    </message>
    <message>
        <source>Nobody this PC knows</source>
        <extracomment>ui/review/noticed_work.py</extracomment>
        <translation>本机不认识的人</translation>
    </message>
    <message>
        <source>Nobody with this sign-in works here</source>
        <extracomment>agent_console/hub/sign_in/people.py</extracomment>
        <translation>此登录在这里没有对应的坐席</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>挪威语</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>不允许</translation>
    </message>
    <message>
        <source>Not at a console</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>未在控制台</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>ui/keys/table.py, ui/panes/do_next.py, ui/review/floor_pages.py, ui/words/choices.py, ui/words/waiting.py</extracomment>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Not offered now</source>
        <extracomment>ui/key_sheet.py</extracomment>
        <translation>当前不可用</translation>
    </message>
    <message>
        <source>Not on board: {seat}</source>
        <extracomment>ui/gate/counter.py</extracomment>
        <translation>未登机：{seat}</translation>
    </message>
    <message>
        <source>Not on file here</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>此处无档案</translation>
    </message>
    <message>
        <source>Not on the list</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>不在名单上</translation>
    </message>
    <message>
        <source>Not solved</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>未解决</translation>
    </message>
    <message>
        <source>Not told yet</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>尚未告知</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>ui/keys/table.py, ui/review/note_list.py, ui/words/waiting.py</extracomment>
        <translation>备注</translation>
    </message>
    <message>
        <source>Noted: two persons</source>
        <extracomment>ui/duplicates_screen.py</extracomment>
        <translation>已记录：是两个人</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>ui/review/list_pages.py, ui/review/note_list.py</extracomment>
        <translation>记录</translation>
    </message>
    <message>
        <source>Nothing found for “{typed}”.</source>
        <extracomment>ui/help/pane.py, ui/palette/palette.py</extracomment>
        <translation>未找到“{typed}”。</translation>
    </message>
    <message>
        <source>Nothing goes today</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>今天没有航班</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <extracomment>ui/review/detail_card.py</extracomment>
        <translation>这里没有内容。</translation>
    </message>
    <message>
        <source>Nothing is asked for</source>
        <extracomment>agent_console/hub/holding.py</extracomment>
        <translation>请求中没有内容</translation>
    </message>
    <message>
        <source>Nothing is known of them so far.</source>
        <extracomment>ui/gate/passenger_card.py</extracomment>
        <translation>目前没有记录。</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>没有匹配项</translation>
    </message>
    <message>
        <source>Nothing more on file to ask.</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>档案中没有其他可核实的内容。</translation>
    </message>
    <message>
        <source>Nothing on the screen moves or blinks by itself.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>屏幕上的内容不会自行移动或闪烁。</translation>
    </message>
    <message>
        <source>Nothing proved yet</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>尚未核实</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <extracomment>ui/panes/follow_up_list.py, ui/panes/follow_ups.py</extracomment>
        <translation>没有待办</translation>
    </message>
    <message>
        <source>Nothing to learn from it</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>没有可借鉴之处</translation>
    </message>
    <message>
        <source>Nothing to propose. Listen, and note what you learn.</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>暂无建议。请倾听，并记录了解到的情况。</translation>
    </message>
    <message>
        <source>Nothing to propose. Wish them a good flight.</source>
        <extracomment>ui/gate/say_card.py</extracomment>
        <translation>没有建议。祝旅客旅途愉快。</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <extracomment>ui/gate/counter.py, ui/shell.py</extracomment>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <source>Nothing unusual was found</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>未发现异常</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <extracomment>ui/panes/outbox_entry.py, ui/panes/outbox_list.py</extracomment>
        <translation>没有等待项</translation>
    </message>
    <message>
        <source>Nothing waits for a look</source>
        <extracomment>ui/review/note_list.py</extracomment>
        <translation>没有待查的记录</translation>
    </message>
    <message>
        <source>Nothing waits for a look. Well done.</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>没有待查的记录。干得好。</translation>
    </message>
    <message>
        <source>Nothing waits here</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>这里没有待处理的内容</translation>
    </message>
    <message>
        <source>Nothing was changed. Have the policy of this computer name a folder on a local disk (profiles), or start with --profile on one.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>没有任何改动。请在这台电脑的规定中指定本地磁盘上的文件夹（profiles），或用 --profile 指定一个再启动。</translation>
    </message>
    <message>
        <source>Nothing was counted yet</source>
        <extracomment>ui/review/chart_card.py, ui/review/floor_words.py</extracomment>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>Nothing was lost. See that no other program holds the file and its folder is yours.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>没有丢失任何内容。请确认文件未被其他程序占用，且文件夹归您所有。</translation>
    </message>
    <message>
        <source>Nothing was proposed yet</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>还没有提出建议</translation>
    </message>
    <message>
        <source>Nothing was written down</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>没有记录</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <extracomment>ui/review/note_card.py</extracomment>
        <translation>没有写任何内容。</translation>
    </message>
    <message>
        <source>Noticed</source>
        <extracomment>ui/review/pages.py, ui/words/at_gate.py</extracomment>
        <translation>观察</translation>
    </message>
    <message>
        <source>Notices</source>
        <extracomment>ui/toasts.py</extracomment>
        <translation>通知</translation>
    </message>
    <message>
        <source>Notices on the desktop</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>桌面通知</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>ui/key_sheet.py, ui/palette/finding.py, ui/review/floor_pages.py</extracomment>
        <translation>现在</translation>
    </message>
    <message>
        <source>Number</source>
        <extracomment>ui/panes/notes_agree.py, ui/words/waiting.py</extracomment>
        <translation>号码</translation>
    </message>
    <message>
        <source>Number to call</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>回电号码</translation>
    </message>
    <message>
        <source>Number withheld</source>
        <extracomment>ui/panes/customer_card.py, ui/words/amounts.py, ui/words/calls.py</extracomment>
        <translation>号码未显示</translation>
    </message>
    <message>
        <source>Observation</source>
        <extracomment>ui/gate/topics.py, ui/words/at_gate.py</extracomment>
        <translation>观察</translation>
    </message>
    <message>
        <source>Observation {number}</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>观察{number}</translation>
    </message>
    <message>
        <source>Of the customer on the screen.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>当前客户的历史。</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>ui/settings_screen/editors.py, ui/words/settings_words.py</extracomment>
        <translation>关</translation>
    </message>
    <message>
        <source>Offer to call back at the number on file.</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>请提出拨打档案中的号码回电。</translation>
    </message>
    <message>
        <source>Offered</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>来电</translation>
    </message>
    <message>
        <source>Offers</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Offline since {time} – saved on this PC</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>{time} 起离线 – 已存本机</translation>
    </message>
    <message>
        <source>Offline {span} · {waiting}</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>离线{span} · {waiting}</translation>
    </message>
    <message>
        <source>Offline – saved on this PC</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>离线 – 已存本机</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>ui/settings_screen/editors.py, ui/words/settings_words.py</extracomment>
        <translation>开</translation>
    </message>
    <message>
        <source>On a call</source>
        <extracomment>ui/review/floor_words.py, ui/words/presences.py</extracomment>
        <translation>通话中</translation>
    </message>
    <message>
        <source>On board</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>机上</translation>
    </message>
    <message>
        <source>On board since {time}, at {place}.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>{time}已登机，{place}。</translation>
    </message>
    <message>
        <source>On board since {time}.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>{time}已登机。</translation>
    </message>
    <message>
        <source>On file: </source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>档案记录：</translation>
    </message>
    <message>
        <source>On hold</source>
        <extracomment>ui/shell.py</extracomment>
        <translation>保持中</translation>
    </message>
    <message>
        <source>On hold {time}</source>
        <extracomment>ui/words/calls.py</extracomment>
        <translation>保持 {time}</translation>
    </message>
    <message>
        <source>On standby. Give them a seat before they board.</source>
        <extracomment>ui/gate/counter.py, ui/gate/verdict_words.py</extracomment>
        <translation>候补旅客。请先给座位再登机。</translation>
    </message>
    <message>
        <source>One dot apart</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>相差一点以内</translation>
    </message>
    <message>
        <source>One of our most valuable customers</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>我们最有价值的客户之一</translation>
    </message>
    <message>
        <source>One of our most valuable customers; looks without a call: {views}</source>
        <extracomment>agent_console/desk/review/access.py</extracomment>
        <translation>最有价值的客户之一；没有通话却查看 {views} 次</translation>
    </message>
    <message>
        <source>One of them was merged with somebody meanwhile</source>
        <extracomment>agent_console/hub/merging.py</extracomment>
        <translation>其中一位客户已与他人合并</translation>
    </message>
    <message>
        <source>One person?</source>
        <extracomment>ui/panes/duplicates.py</extracomment>
        <translation>是同一人吗？</translation>
    </message>
    <message>
        <source>Only a caller nobody knew can be joined to a customer</source>
        <extracomment>agent_console/hub/joining.py</extracomment>
        <translation>只有未知来电者才能归入客户</translation>
    </message>
    <message>
        <source>Only a search can alert</source>
        <extracomment>agent_console/hub/review/views.py</extracomment>
        <translation>只有搜索可以提醒</translation>
    </message>
    <message>
        <source>Only notes two reviewers scored without seeing each other’s dots are compared. Kappa takes away what chance alone would agree on.</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>只比较两位评审在互不知情时评的记录。κ 系数扣除了偶然一致的部分。</translation>
    </message>
    <message>
        <source>Only the CRM can show more, and it is not reached</source>
        <extracomment>ui/breaking_glass.py</extracomment>
        <translation>只有 CRM 能显示更多，而目前无法连接</translation>
    </message>
    <message>
        <source>Only what is open</source>
        <extracomment>ui/panes/timeline_filter.py</extracomment>
        <translation>仅未结</translation>
    </message>
    <message>
        <source>Only what is open, of one agent or of one trip.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>只看未结、某位坐席或某次行程的记录。</translation>
    </message>
    <message>
        <source>Only whom this PC keeps: the CRM cannot be reached.</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>仅限本机保存的客户：无法连接 CRM。</translation>
    </message>
    <message>
        <source>Open</source>
        <extracomment>ui/panes/timeline_filter.py, ui/review/list_pages.py, ui/review/views_menu.py, ui/words/names.py</extracomment>
        <translation>未结</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>what Enter does</comment>
        <extracomment>ui/palette/palette.py</extracomment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open case</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>未结个案</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <extracomment>ui/keys/at_review.py, ui/keys/table.py</extracomment>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Open the customer and write another note.</source>
        <extracomment>ui/wrap_up_undo.py</extracomment>
        <translation>请打开该客户，另写一条备注。</translation>
    </message>
    <message>
        <source>Open the follow-ups to see them.</source>
        <extracomment>ui/follow_ups_screen.py</extracomment>
        <translation>请打开跟进事项查看。</translation>
    </message>
    <message>
        <source>Open the item in the outbox and correct it.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请在发件箱中打开该条目并更正。</translation>
    </message>
    <message>
        <source>Opened last</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Or Enter.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>或按回车。</translation>
    </message>
    <message>
        <source>Or say why you do not agree with a score.</source>
        <extracomment>ui/keys/at_coaching.py</extracomment>
        <translation>或说明您为何不同意评分。</translation>
    </message>
    <message>
        <source>Or scan your badge</source>
        <extracomment>ui/dialogs/people.py</extracomment>
        <translation>或扫描您的工牌</translation>
    </message>
    <message>
        <source>Oriental meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>东方餐</translation>
    </message>
    <message>
        <source>Oriental vegetarian meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>东方素食</translation>
    </message>
    <message>
        <source>Orlando</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>奥兰多</translation>
    </message>
    <message>
        <source>Other</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>其他</translation>
    </message>
    <message>
        <source>Other flights held</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>已保留其他航班</translation>
    </message>
    <message>
        <source>Other ways</source>
        <extracomment>ui/gate/page.py, ui/keys/at_gate.py, ui/panes/ways.py</extracomment>
        <translation>其他方案</translation>
    </message>
    <message>
        <source>Our aim</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>我方目标</translation>
    </message>
    <message>
        <source>Ours: {value}</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>我方：{value}</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>ui/keys/table.py, ui/panes/outbox_entry.py</extracomment>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Outbox entries sent in one request.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>一次请求发送的发件箱条目数。</translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>ui/keys/table.py, ui/words/waiting.py</extracomment>
        <translation>结果</translation>
    </message>
    <message>
        <source>Overdue</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Own certificate authorities</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>自有证书颁发机构</translation>
    </message>
    <message>
        <source>Own oxygen concentrator</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>自带制氧机</translation>
    </message>
    <message>
        <source>Oxygen on board</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>机上供氧</translation>
    </message>
    <message>
        <source>Page before</source>
        <extracomment>ui/keys/at_help.py</extracomment>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <extracomment>ui/help/pane.py</extracomment>
        <translation>帮助页面</translation>
    </message>
    <message>
        <source>Pages of the review</source>
        <extracomment>ui/review/top_bar.py</extracomment>
        <translation>检查页面</translation>
    </message>
    <message>
        <source>Pane</source>
        <extracomment>ui/inspector/report.py</extracomment>
        <translation>面板</translation>
    </message>
    <message>
        <source>Paris Charles de Gaulle</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>巴黎戴高乐</translation>
    </message>
    <message>
        <source>Part of the note</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>记录的一部分</translation>
    </message>
    <message>
        <source>Pass valid</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>登机牌有效</translation>
    </message>
    <message>
        <source>Pass valid, seq {number}</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>有效，序号{number}</translation>
    </message>
    <message>
        <source>Passenger</source>
        <extracomment>ui/gate/passenger_list.py, ui/gate/recovery_list.py, ui/words/at_gate.py</extracomment>
        <translation>旅客</translation>
    </message>
    <message>
        <source>Passengers</source>
        <extracomment>ui/gate/passenger_list.py, ui/gate/recovery_list.py, ui/keys/at_gate.py</extracomment>
        <translation>旅客</translation>
    </message>
    <message>
        <source>Patience at the ring</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>来电等待</translation>
    </message>
    <message>
        <source>Patience for a connection</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>连接等待</translation>
    </message>
    <message>
        <source>Patience for an answer</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>应答等待</translation>
    </message>
    <message>
        <source>Payment</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>支付</translation>
    </message>
    <message>
        <source>Peanut-free meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>无花生餐</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>ui/review/floor_pages.py, ui/review/staffing_words.py</extracomment>
        <translation>人数</translation>
    </message>
    <message>
        <source>People and what they make of it</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>人数及其效果</translation>
    </message>
    <message>
        <source>Persian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>波斯语</translation>
    </message>
    <message>
        <source>Personal data is hidden</source>
        <extracomment>ui/gate/shutting.py</extracomment>
        <translation>个人信息已隐藏</translation>
    </message>
    <message>
        <source>Personal data is hidden.</source>
        <extracomment>ui/gate/counter.py, ui/gate/passenger_words.py, ui/gate/proposing.py</extracomment>
        <translation>个人信息已隐藏。</translation>
    </message>
    <message>
        <source>Pet in cabin</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>客舱宠物</translation>
    </message>
    <message>
        <source>Philadelphia</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>费城</translation>
    </message>
    <message>
        <source>Phoenix</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>菲尼克斯</translation>
    </message>
    <message>
        <source>Phone</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>电话</translation>
    </message>
    <message>
        <source>Picked by you</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>由您选定</translation>
    </message>
    <message>
        <source>Picks up where {name} left off {ago}, {channel}: “{about}”</source>
        <extracomment>ui/panes/picks_up.py</extracomment>
        <translation>接续 {name} 的处理（{ago}，{channel}）：“{about}”</translation>
    </message>
    <message>
        <source>Points</source>
        <extracomment>ui/review/list_pages.py, ui/words/names.py</extracomment>
        <translation>积分</translation>
    </message>
    <message>
        <source>Policy: {policy}</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>规则：{policy}</translation>
    </message>
    <message>
        <source>Polish</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>波兰语</translation>
    </message>
    <message>
        <source>Popped in {count} ms from this PC</source>
        <extracomment>ui/panes/status_bar.py</extracomment>
        <translation>{count} 毫秒内由本机弹屏</translation>
    </message>
    <message>
        <source>Portland</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>波特兰</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>葡萄牙语</translation>
    </message>
    <message>
        <source>Praise</source>
        <extracomment>ui/review/coach_card.py, ui/review/floor_work.py, ui/words/at_coaching.py, ui/words/names.py</extracomment>
        <translation>表扬</translation>
    </message>
    <message>
        <source>Praise from {name}</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>{name} 的表扬</translation>
    </message>
    <message>
        <source>Praise or advice</source>
        <extracomment>ui/keys/at_review.py, ui/review/coach_card.py</extracomment>
        <translation>表扬或建议</translation>
    </message>
    <message>
        <source>Praised crew</source>
        <extracomment>ui/gate/topics.py</extracomment>
        <translation>表扬机组</translation>
    </message>
    <message>
        <source>Pre-boarding</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>优先登机</translation>
    </message>
    <message>
        <source>Presence</source>
        <extracomment>ui/keys/table.py, ui/presence_screen.py</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Presence not known</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>状态未知</translation>
    </message>
    <message>
        <source>Presence: {presence}</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>状态：{presence}</translation>
    </message>
    <message>
        <source>Press Esc in the field to see all again.</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>在输入框中按 Esc 可重新显示全部。</translation>
    </message>
    <message>
        <source>Press a key…</source>
        <extracomment>ui/settings_screen/key_row.py</extracomment>
        <translation>请按键…</translation>
    </message>
    <message>
        <source>Press hold at your telephone, too.</source>
        <extracomment>ui/words/telephone.py</extracomment>
        <translation>请在话机上同时按保持键。</translation>
    </message>
    <message>
        <source>Press the new key; Esc leaves it as it is.</source>
        <extracomment>ui/settings_screen/key_row.py</extracomment>
        <translation>请按新的按键；Esc 保持不变。</translation>
    </message>
    <message>
        <source>Program</source>
        <extracomment>ui/inspector/report.py, ui/keys/table.py</extracomment>
        <translation>程序</translation>
    </message>
    <message>
        <source>Promise</source>
        <extracomment>ui/keys/table.py, ui/words/dues.py, ui/words/waiting.py</extracomment>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Promise broken</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>承诺未兑现</translation>
    </message>
    <message>
        <source>Promise kept</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>承诺已兑现</translation>
    </message>
    <message>
        <source>Promise late</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>承诺逾期</translation>
    </message>
    <message>
        <source>Promise open</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>承诺未兑现</translation>
    </message>
    <message>
        <source>Promise open: {what}</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>承诺未兑现：{what}</translation>
    </message>
    <message>
        <source>Promise opened again</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>承诺已重新打开</translation>
    </message>
    <message>
        <source>Promise planned anew</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>承诺已重新安排</translation>
    </message>
    <message>
        <source>Promise withdrawn</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>承诺已撤回</translation>
    </message>
    <message>
        <source>Promised by {when}, and not kept in time</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>承诺于 {when} 前，未按时兑现</translation>
    </message>
    <message>
        <source>Promises</source>
        <extracomment>ui/keys/at_review.py, ui/review/detail_card.py, ui/review/floor_pages.py</extracomment>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Promises kept</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>兑现的承诺</translation>
    </message>
    <message>
        <source>Promises, call-backs and tasks that are yours; again for the calls.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>您的承诺、回电和任务；再按一次返回通话。</translation>
    </message>
    <message>
        <source>Promote</source>
        <extracomment>ui/keys/at_review.py, ui/review/noticed_page.py</extracomment>
        <translation>采纳</translation>
    </message>
    <message>
        <source>Promoted</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>已采纳</translation>
    </message>
    <message>
        <source>Promoted: it is known everywhere, and for long</source>
        <extracomment>ui/review/noticed_work.py</extracomment>
        <translation>已采纳：各处都会知道，并长期保留</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>人称代词</translation>
    </message>
    <message>
        <source>Proposed</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>提出</translation>
    </message>
    <message>
        <source>Proxy</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>代理</translation>
    </message>
    <message>
        <source>Public keys, with blanks between, whose releases of this program are taken.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>公钥，以空格分隔；只接受由其签名的本程序版本。</translation>
    </message>
    <message>
        <source>Punjabi</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>旁遮普语</translation>
    </message>
    <message>
        <source>Put it down</source>
        <extracomment>ui/keys/table.py, ui/panes/notes_agree.py</extracomment>
        <translation>记下</translation>
    </message>
    <message>
        <source>Put side by side by you</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>由您并排比较</translation>
    </message>
    <message>
        <source>Put the passenger away</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>收起旅客</translation>
    </message>
    <message>
        <source>Puts a line about the entry into the note.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>在备注中加入与该条记录有关的一行。</translation>
    </message>
    <message>
        <source>Puts down the promise: {what}, {due}</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>记下承诺：{what}，{due}</translation>
    </message>
    <message>
        <source>Puts the booking on these flights</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>将订单改到这些航班</translation>
    </message>
    <message>
        <source>Quality</source>
        <extracomment>ui/keys/at_review.py, ui/review/detail_card.py</extracomment>
        <translation>质量</translation>
    </message>
    <message>
        <source>Queries</source>
        <extracomment>ui/inspector/report.py</extracomment>
        <translation>查询</translation>
    </message>
    <message>
        <source>Question about a charge</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>扣款疑问</translation>
    </message>
    <message>
        <source>Queue</source>
        <extracomment>ui/keys/at_review.py, ui/review/floor_pages.py, ui/review/pages.py</extracomment>
        <translation>队列</translation>
    </message>
    <message>
        <source>Queue of notes</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>待查记录</translation>
    </message>
    <message>
        <source>Queue {name}</source>
        <extracomment>ui/agreeing.py, ui/follow_ups_screen.py</extracomment>
        <translation>队列 {name}</translation>
    </message>
    <message>
        <source>Queue · {count} serve it</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>队列 · {count} 人值守</translation>
    </message>
    <message>
        <source>Queue · {free} of {count} available</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>队列 · {count} 人中 {free} 人空闲</translation>
    </message>
    <message>
        <source>Queues</source>
        <extracomment>ui/review/floor_pages.py, ui/transfer_screen.py</extracomment>
        <translation>队列</translation>
    </message>
    <message>
        <source>Raw vegetarian meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>生食素餐</translation>
    </message>
    <message>
        <source>Read notes, coach, watch the floor; again for the calls.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>阅读记录、辅导、查看现场；再按一次回到通话。</translation>
    </message>
    <message>
        <source>Read this log</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>查看此日志</translation>
    </message>
    <message>
        <source>Reading and coaching</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>阅读与辅导</translation>
    </message>
    <message>
        <source>Reading the passengers…</source>
        <extracomment>ui/gate/screen.py</extracomment>
        <translation>正在读取旅客…</translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>正在读取队列…</translation>
    </message>
    <message>
        <source>Reading this is written down, too.</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>查看本页也会被记录。</translation>
    </message>
    <message>
        <source>Ready for service</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>服务就绪</translation>
    </message>
    <message>
        <source>Ready for the next call</source>
        <extracomment>ui/panes/empty_pane.py</extracomment>
        <translation>准备接听下一个来电</translation>
    </message>
    <message>
        <source>Ready to leave</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>准备离港</translation>
    </message>
    <message>
        <source>Ready to scan</source>
        <extracomment>ui/gate/passenger_card.py</extracomment>
        <translation>可以扫描</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>ui/keys/at_review.py, ui/keys/table.py, ui/review/floor_words.py, ui/review/list_pages.py, ui/review/noticed_page.py, ui/review/views_menu.py, ui/words/at_gate.py, ui/words/waiting.py</extracomment>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rebook</source>
        <extracomment>ui/gate/recovery_words.py, ui/keys/at_gate.py</extracomment>
        <translation>改签</translation>
    </message>
    <message>
        <source>Rebooked</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>已改签</translation>
    </message>
    <message>
        <source>Rebooking</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>改签</translation>
    </message>
    <message>
        <source>Record</source>
        <extracomment>ui/inspector/report.py</extracomment>
        <translation>记录</translation>
    </message>
    <message>
        <source>Record locator</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>订座记录编号</translation>
    </message>
    <message>
        <source>Recorded: {what}</source>
        <extracomment>ui/wrap_up_undo.py</extracomment>
        <translation>已记录：{what}</translation>
    </message>
    <message>
        <source>Recording</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>录音</translation>
    </message>
    <message>
        <source>Recording is announced</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>录音有语音告知</translation>
    </message>
    <message>
        <source>Recording not asked</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>未询问录音</translation>
    </message>
    <message>
        <source>Recording yes</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>同意录音</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>减少动画</translation>
    </message>
    <message>
        <source>Refund</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>退款</translation>
    </message>
    <message>
        <source>Reject</source>
        <extracomment>ui/keys/at_review.py, ui/review/noticed_page.py</extracomment>
        <translation>驳回</translation>
    </message>
    <message>
        <source>Rejected</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>已驳回</translation>
    </message>
    <message>
        <source>Rejected: it stays, with the reason</source>
        <extracomment>ui/review/noticed_work.py</extracomment>
        <translation>已驳回：连同理由一起保留</translation>
    </message>
    <message>
        <source>Relationship</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>客户关系</translation>
    </message>
    <message>
        <source>Relationship stage</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>关系阶段</translation>
    </message>
    <message>
        <source>Remember the layout</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>记住布局</translation>
    </message>
    <message>
        <source>Remember the window&apos;s place and the widths of its columns for each role.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>按角色记住窗口位置和各列宽度。</translation>
    </message>
    <message>
        <source>Remind of call-backs and tasks when they are due, never during a call.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>回电和任务到期时提醒，通话中绝不打扰。</translation>
    </message>
    <message>
        <source>Reminders</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Removed what was too old</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>清除过期内容</translation>
    </message>
    <message>
        <source>Repeat</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>重复</translation>
    </message>
    <message>
        <source>Repeat within 7 days</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>7 天内重复</translation>
    </message>
    <message>
        <source>Reset the layout</source>
        <extracomment>ui/keys/table.py, ui/settings_screen/pane.py</extracomment>
        <translation>重置布局</translation>
    </message>
    <message>
        <source>Reset “{setting}” to {value}</source>
        <extracomment>ui/settings_screen/key_row.py, ui/settings_screen/row.py</extracomment>
        <translation>将“{setting}”重置为 {value}</translation>
    </message>
    <message>
        <source>Review</source>
        <extracomment>ui/gallery_review.py, ui/keys/at_review.py, ui/review/top_bar.py, ui/review_door.py</extracomment>
        <translation>检查</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <extracomment>ui/keys/at_review.py, ui/review/deed_bar.py, ui/review/note_words.py, ui/review/views_menu.py</extracomment>
        <translation>已查</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>评审</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>评审</translation>
    </message>
    <message>
        <source>Right</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>正确</translation>
    </message>
    <message>
        <source>Right now</source>
        <extracomment>ui/keys/table.py, ui/words/names.py</extracomment>
        <translation>当前情境</translation>
    </message>
    <message>
        <source>Ringing</source>
        <extracomment>ui/words/calls.py</extracomment>
        <translation>响铃</translation>
    </message>
    <message>
        <source>Ringing {time}</source>
        <extracomment>ui/words/calls.py</extracomment>
        <translation>响铃 {time}</translation>
    </message>
    <message>
        <source>Romanian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>罗马尼亚语</translation>
    </message>
    <message>
        <source>Rostered</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>排班</translation>
    </message>
    <message>
        <source>Rows asked for in one page of the feed.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>同步时每页请求的行数。</translation>
    </message>
    <message>
        <source>Rows in one page</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>每页行数</translation>
    </message>
    <message>
        <source>Rules of note quality</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>记录质量规则</translation>
    </message>
    <message>
        <source>Rules, no marks: {key} switches each on or off.</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>只是规则，不打分：用 {key} 逐条开关。</translation>
    </message>
    <message>
        <source>Russian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>俄语</translation>
    </message>
    <message>
        <source>SMS</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>短信</translation>
    </message>
    <message>
        <source>Said</source>
        <extracomment>ui/panes/script.py</extracomment>
        <translation>已说明</translation>
    </message>
    <message>
        <source>Same date of birth</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>出生日期相同</translation>
    </message>
    <message>
        <source>Same e-mail address</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>电子邮箱相同</translation>
    </message>
    <message>
        <source>Same home</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>居住地相同</translation>
    </message>
    <message>
        <source>Same membership number</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>会员号相同</translation>
    </message>
    <message>
        <source>Same name</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>姓名相同</translation>
    </message>
    <message>
        <source>Same sign-in name</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>登录名相同</translation>
    </message>
    <message>
        <source>Same telephone number</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>电话号码相同</translation>
    </message>
    <message>
        <source>San Diego</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>圣迭戈</translation>
    </message>
    <message>
        <source>San Francisco</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>旧金山</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as a view</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>存为视图</translation>
    </message>
    <message>
        <source>Saved views</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>保存的视图</translation>
    </message>
    <message>
        <source>Saved views and filters</source>
        <extracomment>ui/review/page.py, ui/review/views_work.py</extracomment>
        <translation>保存的视图与筛选</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <extracomment>ui/review/views_work.py</extracomment>
        <translation>已保存：{name}</translation>
    </message>
    <message>
        <source>Say</source>
        <extracomment>ui/gate/say_card.py</extracomment>
        <translation>这样说</translation>
    </message>
    <message>
        <source>Say something to it</source>
        <extracomment>ui/keys/at_coaching.py</extracomment>
        <translation>回应一句</translation>
    </message>
    <message>
        <source>Say why you do not agree</source>
        <extracomment>agent_console/desk/review/own_coaching.py</extracomment>
        <translation>请说明您为何不同意</translation>
    </message>
    <message>
        <source>Say why, in a few words</source>
        <extracomment>agent_console/hub/routes/people.py, agent_console/hub/routes/rights.py</extracomment>
        <translation>请用几句话说明原因</translation>
    </message>
    <message>
        <source>Say why, in a few words.</source>
        <extracomment>ui/dialogs/glass.py, ui/review/noticed_work.py</extracomment>
        <translation>请用几个字说明理由。</translation>
    </message>
    <message>
        <source>Says</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>自述</translation>
    </message>
    <message>
        <source>Says the same</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>内容相同</translation>
    </message>
    <message>
        <source>Says what comes next, or that nothing is open</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>写明下一步，或已无待办</translation>
    </message>
    <message>
        <source>Says what the customer asked</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>写明客户的要求</translation>
    </message>
    <message>
        <source>Says what was done</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>写明做了什么</translation>
    </message>
    <message>
        <source>Scan a boarding pass, or choose a passenger.</source>
        <extracomment>ui/gate/passenger_card.py</extracomment>
        <translation>请扫描登机牌，或选择旅客。</translation>
    </message>
    <message>
        <source>Scan again</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>请重新扫描</translation>
    </message>
    <message>
        <source>Scan boarding pass, or type a name</source>
        <extracomment>ui/gate/scan_field.py</extracomment>
        <translation>扫描登机牌或输入姓名</translation>
    </message>
    <message>
        <source>Scan it again, or type the record locator.</source>
        <extracomment>agent_console/domain/pass_reading.py</extracomment>
        <translation>请重新扫描，或输入订座记录编号。</translation>
    </message>
    <message>
        <source>Scan or search</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>扫描或搜索</translation>
    </message>
    <message>
        <source>Scan your badge, or type your PIN</source>
        <extracomment>ui/gate/lock_card.py</extracomment>
        <translation>扫描工牌或输入PIN</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <extracomment>ui/keys/at_review.py, ui/review/coach_card.py, ui/review/score_rows.py, ui/words/at_coaching.py</extracomment>
        <translation>评分表</translation>
    </message>
    <message>
        <source>Scores</source>
        <extracomment>ui/keys/at_review.py, ui/review/detail_card.py</extracomment>
        <translation>评分</translation>
    </message>
    <message>
        <source>Screen</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>界面</translation>
    </message>
    <message>
        <source>Script</source>
        <extracomment>ui/keys/at_review.py, ui/keys/table.py, ui/panes/script.py, ui/review/detail_card.py</extracomment>
        <translation>流程指引</translation>
    </message>
    <message>
        <source>Script left</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>脚本中断</translation>
    </message>
    <message>
        <source>Seafood meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>海鲜餐</translation>
    </message>
    <message>
        <source>Search</source>
        <extracomment>ui/help/pane.py, ui/panes/customer_card.py, ui/settings_screen/pane.py</extracomment>
        <translation>查找</translation>
    </message>
    <message>
        <source>Search all notes</source>
        <extracomment>ui/keys/at_review.py, ui/review/top_bar.py</extracomment>
        <translation>搜索所有记录</translation>
    </message>
    <message>
        <source>Search all notes: refund promised NOT paid</source>
        <extracomment>ui/review/top_bar.py</extracomment>
        <translation>搜索所有记录：refund promised NOT paid</translation>
    </message>
    <message>
        <source>Search the help</source>
        <extracomment>ui/help/pane.py, ui/keys/at_help.py</extracomment>
        <translation>搜索帮助</translation>
    </message>
    <message>
        <source>Search the history</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>搜索历史</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <extracomment>ui/key_sheet.py</extracomment>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <extracomment>ui/keys/table.py, ui/settings_screen/pane.py</extracomment>
        <translation>搜索设置</translation>
    </message>
    <message>
        <source>Searched</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Searching …</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Seat</source>
        <extracomment>ui/gate/passenger_list.py, ui/gate/seat_card.py, ui/keys/at_gate.py, ui/panes/know_cards.py, ui/words/at_gate.py, ui/words/names.py</extracomment>
        <translation>座位</translation>
    </message>
    <message>
        <source>Seat given</source>
        <extracomment>ui/words/at_gate.py</extracomment>
        <translation>已给座位</translation>
    </message>
    <message>
        <source>Seat preference</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>座位偏好</translation>
    </message>
    <message>
        <source>Seat {seat}</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>座位{seat}</translation>
    </message>
    <message>
        <source>Seats</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>座位</translation>
    </message>
    <message>
        <source>Seattle–Tacoma</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>西雅图-塔科马</translation>
    </message>
    <message>
        <source>Seconds a ring waits for the hub before it shows what is here.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>来电时等待中心服务器的秒数，超时则显示本机内容。</translation>
    </message>
    <message>
        <source>Seconds before the first new try; doubles, with jitter.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>首次重试前的秒数；之后加倍并随机浮动。</translation>
    </message>
    <message>
        <source>Seconds between polls while the hub&apos;s stream is away.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>实时连接中断时轮询的间隔秒数。</translation>
    </message>
    <message>
        <source>Seconds in which a wrap-up or a finished follow-up can be undone before it is sent.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>发送前可撤销话后处理或已完成跟进的秒数。</translation>
    </message>
    <message>
        <source>Seconds to wait for a connection to the hub.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>等待连接中心服务器的秒数。</translation>
    </message>
    <message>
        <source>Seconds to wait for an answer of the hub.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>等待中心服务器应答的秒数。</translation>
    </message>
    <message>
        <source>See everything</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>See everything about {name}</source>
        <extracomment>ui/dialogs/glass.py</extracomment>
        <translation>查看 {name} 的全部信息</translation>
    </message>
    <message>
        <source>See that both programs are of the same version.</source>
        <extracomment>agent_console/cti/local_socket.py</extracomment>
        <translation>请确认两个程序的版本一致。</translation>
    </message>
    <message>
        <source>Send it so</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>按此发送</translation>
    </message>
    <message>
        <source>Send to agent</source>
        <extracomment>ui/keys/at_review.py, ui/review/coach_card.py</extracomment>
        <translation>发给客服</translation>
    </message>
    <message>
        <source>Sensitive</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>敏感</translation>
    </message>
    <message>
        <source>Sensitive data found</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>发现敏感数据</translation>
    </message>
    <message>
        <source>Sent at {at}: until then it can be undone</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>{at} 发送：在此之前可以撤销</translation>
    </message>
    <message>
        <source>Sent to {agent}</source>
        <extracomment>ui/review/read_work.py</extracomment>
        <translation>已发给 {agent}</translation>
    </message>
    <message>
        <source>Sent, not yet confirmed</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>已发送，尚未确认</translation>
    </message>
    <message>
        <source>Seoul Incheon</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>首尔仁川</translation>
    </message>
    <message>
        <source>Serbian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>塞尔维亚语</translation>
    </message>
    <message>
        <source>Service</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>服务</translation>
    </message>
    <message>
        <source>Service animal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>服务犬</translation>
    </message>
    <message>
        <source>Set passphrase</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>设置密码短语</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>ui/keys/table.py, ui/palette/finding.py, ui/panes/empty_pane.py, ui/settings_screen/pane.py</extracomment>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settles the promise</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>结清该承诺</translation>
    </message>
    <message>
        <source>Several are then done with at once; Space does it in the list.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>之后可一次处理多条；列表中用空格键。</translation>
    </message>
    <message>
        <source>Share</source>
        <extracomment>ui/review/coach_card.py</extracomment>
        <translation>分享</translation>
    </message>
    <message>
        <source>Share with the team</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>分享给团队</translation>
    </message>
    <message>
        <source>Shared with the team as “{name}”</source>
        <extracomment>ui/review/read_work.py</extracomment>
        <translation>已分享给团队：“{name}”</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>ui/follow_ups_screen.py</extracomment>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show a code</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>显示代码</translation>
    </message>
    <message>
        <source>Show all</source>
        <extracomment>ui/keys/table.py, ui/panes/duplicates.py</extracomment>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Show call {number}</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>显示通话 {number}</translation>
    </message>
    <message>
        <source>Show everything</source>
        <extracomment>ui/dialogs/glass.py</extracomment>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Show or mask personal data</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>显示或隐藏个人信息</translation>
    </message>
    <message>
        <source>Show personal data</source>
        <extracomment>ui/inspector/pane.py</extracomment>
        <translation>显示个人信息</translation>
    </message>
    <message>
        <source>Shows this trip in the history</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>在历史中显示该行程</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>ui/dialogs/sign_in.py, ui/keys/table.py</extracomment>
        <translation>登录</translation>
    </message>
    <message>
        <source>Sign in again to send what is waiting.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请重新登录，以发送等待中的内容。</translation>
    </message>
    <message>
        <source>Sign in as somebody who works here, or use another computer.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请用在此工作的人员身份登录，或换一台电脑。</translation>
    </message>
    <message>
        <source>Sign in with a code, in the browser of a telephone or another computer.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请在手机或另一台电脑的浏览器中用代码登录。</translation>
    </message>
    <message>
        <source>Sign in: nobody we trust has signed the token</source>
        <extracomment>agent_console/hub/sign_in/tokens.py</extracomment>
        <translation>请登录：令牌未由受信任方签名</translation>
    </message>
    <message>
        <source>Sign in: the token cannot be read</source>
        <extracomment>agent_console/hub/sign_in/tokens.py</extracomment>
        <translation>请登录：无法读取令牌</translation>
    </message>
    <message>
        <source>Sign in: the token has run out</source>
        <extracomment>agent_console/hub/sign_in/tokens.py</extracomment>
        <translation>请登录：令牌已过期</translation>
    </message>
    <message>
        <source>Sign in: the token is from another issuer</source>
        <extracomment>agent_console/hub/sign_in/tokens.py</extracomment>
        <translation>请登录：令牌来自另一个签发方</translation>
    </message>
    <message>
        <source>Sign in: the token is missing or not known</source>
        <extracomment>agent_console/hub/access.py</extracomment>
        <translation>请登录：令牌缺失或无法识别</translation>
    </message>
    <message>
        <source>Sign in: the token is not good yet; see that the clocks are right</source>
        <extracomment>agent_console/hub/sign_in/tokens.py</extracomment>
        <translation>请登录：令牌尚未生效；请检查时钟是否正确</translation>
    </message>
    <message>
        <source>Sign in: the token lacks what it must say</source>
        <extracomment>agent_console/hub/sign_in/tokens.py</extracomment>
        <translation>请登录：令牌缺少必要内容</translation>
    </message>
    <message>
        <source>Sign in: the token was made for somebody else</source>
        <extracomment>agent_console/hub/sign_in/tokens.py</extracomment>
        <translation>请登录：令牌是为其他对象签发的</translation>
    </message>
    <message>
        <source>Sign in: this sign-in was ended</source>
        <extracomment>agent_console/hub/sign_in/door.py</extracomment>
        <translation>请登录：此登录已被终止</translation>
    </message>
    <message>
        <source>Signed in or out</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>登录或退出</translation>
    </message>
    <message>
        <source>Signed out · {waiting}</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>已退出登录 · {waiting}</translation>
    </message>
    <message>
        <source>Signed out – your work stays on this PC</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>已退出登录 – 您的工作保留在本机</translation>
    </message>
    <message>
        <source>Since</source>
        <extracomment>ui/review/floor_pages.py, ui/review/list_pages.py, ui/review/views_menu.py</extracomment>
        <translation>自</translation>
    </message>
    <message>
        <source>Since then</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>之后</translation>
    </message>
    <message>
        <source>Singapore</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>新加坡</translation>
    </message>
    <message>
        <source>Size</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>大小</translation>
    </message>
    <message>
        <source>Size of everything on the screen in percent, 100 to 200.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>界面整体大小，100 到 200 百分比。</translation>
    </message>
    <message>
        <source>Slovak</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>斯洛伐克语</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>斯洛文尼亚语</translation>
    </message>
    <message>
        <source>Snippet</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>文本片段</translation>
    </message>
    <message>
        <source>Snippet for the team</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>团队文本片段</translation>
    </message>
    <message>
        <source>Snippet taken back</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>文本片段已撤回</translation>
    </message>
    <message>
        <source>Snippets</source>
        <extracomment>ui/keys/table.py, ui/panes/notes_snippets.py</extracomment>
        <translation>快捷短语</translation>
    </message>
    <message>
        <source>Social</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>社交媒体</translation>
    </message>
    <message>
        <source>Solved first time</source>
        <extracomment>ui/review/floor_pages.py, ui/review/floor_words.py</extracomment>
        <translation>一次解决</translation>
    </message>
    <message>
        <source>Solved on this call</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>当场解决</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <extracomment>ui/dialogs/people.py, ui/gate/lock_card.py</extracomment>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Somebody else changed the same. Choose what shall stand, field by field.</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>他人修改了同一内容。请逐项选择以哪个为准。</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile</source>
        <extracomment>agent_console/hub/review/now.py, agent_console/hub/review/views.py</extracomment>
        <translation>其间有人更改了它</translation>
    </message>
    <message>
        <source>Somebody else has scored it; you see that once you have.</source>
        <extracomment>ui/review/read_work.py</extracomment>
        <translation>已有他人评分；您评分后可见。</translation>
    </message>
    <message>
        <source>Somebody else signs in as this agent</source>
        <extracomment>agent_console/hub/sign_in/people.py</extracomment>
        <translation>该坐席已由他人登录使用</translation>
    </message>
    <message>
        <source>Somebody has to be able to set rights</source>
        <extracomment>agent_console/hub/policies.py</extracomment>
        <translation>必须有人能够设置权限</translation>
    </message>
    <message>
        <source>Somebody in this report was erased: make it anew</source>
        <extracomment>agent_console/hub/reports/kept.py</extracomment>
        <translation>报告中有人已被删除：请重新生成</translation>
    </message>
    <message>
        <source>Somebody of this merge is not known any more</source>
        <extracomment>agent_console/hub/merging.py</extracomment>
        <translation>本次合并涉及的客户已不存在</translation>
    </message>
    <message>
        <source>Somebody took them off this flight. {key} boards them all the same.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>已被取消本航班。按{key}仍可登机。</translation>
    </message>
    <message>
        <source>Something else has this id</source>
        <extracomment>agent_console/hub/applying.py, agent_console/hub/at_gate.py, agent_console/hub/coaching.py, agent_console/hub/scoring.py</extracomment>
        <translation>该编号已被占用</translation>
    </message>
    <message>
        <source>Something was changed before the caller was verified</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>核实来电者之前就做了更改</translation>
    </message>
    <message>
        <source>Something was typed that no note may hold</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>输入了记录中不允许的内容</translation>
    </message>
    <message>
        <source>Something went wrong here</source>
        <extracomment>ui/crashes.py, ui/dialogs/crash.py</extracomment>
        <translation>这里出了问题</translation>
    </message>
    <message>
        <source>Spanish</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>西班牙语</translation>
    </message>
    <message>
        <source>Speaks</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>语言</translation>
    </message>
    <message>
        <source>Special assistance</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>特殊协助</translation>
    </message>
    <message>
        <source>Special meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>特殊餐食</translation>
    </message>
    <message>
        <source>Special service</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>特殊服务</translation>
    </message>
    <message>
        <source>Special services</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>特殊服务</translation>
    </message>
    <message>
        <source>Speed of answer</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>平均应答时间</translation>
    </message>
    <message>
        <source>Spoke last</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>上次通话</translation>
    </message>
    <message>
        <source>Standby</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>候补</translation>
    </message>
    <message>
        <source>Start one with: agent-console desk.</source>
        <extracomment>agent_console/cti/local_socket.py</extracomment>
        <translation>请用以下命令启动：agent-console desk。</translation>
    </message>
    <message>
        <source>Start the console anew</source>
        <extracomment>ui/dialogs/crash.py, ui/keys/at_help.py</extracomment>
        <translation>重新启动控制台</translation>
    </message>
    <message>
        <source>State</source>
        <extracomment>ui/review/noticed_page.py, ui/review/views_menu.py</extracomment>
        <translation>状态</translation>
    </message>
    <message>
        <source>State of review</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>审核状态</translation>
    </message>
    <message>
        <source>Station</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>工位</translation>
    </message>
    <message>
        <source>Step back</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Story</source>
        <extracomment>ui/keys/at_review.py, ui/review/detail_card.py</extracomment>
        <translation>经过</translation>
    </message>
    <message>
        <source>Stretcher</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>担架旅客</translation>
    </message>
    <message>
        <source>Suggested</source>
        <extracomment>ui/keys/at_review.py, ui/review/detail_card.py</extracomment>
        <translation>建议</translation>
    </message>
    <message>
        <source>Suggested: {choice}. Enter takes it.</source>
        <extracomment>ui/panes/notes_choice.py</extracomment>
        <translation>建议：{choice}。按回车采用。</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>建议</translation>
    </message>
    <message>
        <source>Suggestion before</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>上一条建议</translation>
    </message>
    <message>
        <source>Suggestions shown</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>已显示的建议</translation>
    </message>
    <message>
        <source>Summary</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Sure</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>确定</translation>
    </message>
    <message>
        <source>Swedish</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>瑞典语</translation>
    </message>
    <message>
        <source>Sync</source>
        <extracomment>ui/inspector/report.py, ui/words/settings_words.py</extracomment>
        <translation>同步</translation>
    </message>
    <message>
        <source>Sync does not work on this computer</source>
        <extracomment>agent_console/sync/worker.py</extracomment>
        <translation>本机同步无法工作</translation>
    </message>
    <message>
        <source>Take</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>采用</translation>
    </message>
    <message>
        <source>Take it apart</source>
        <extracomment>ui/keys/table.py, ui/panes/duplicates.py</extracomment>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Take it back</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>取回</translation>
    </message>
    <message>
        <source>Take off</source>
        <extracomment>ui/gate/passenger_card.py</extracomment>
        <translation>取消登机</translation>
    </message>
    <message>
        <source>Take off the flight</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>取消登机</translation>
    </message>
    <message>
        <source>Take the call at your telephone, too.</source>
        <extracomment>ui/words/telephone.py</extracomment>
        <translation>请在话机上同时接听。</translation>
    </message>
    <message>
        <source>Take the call that rings.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>接听正在响铃的来电。</translation>
    </message>
    <message>
        <source>Take the caller back at your telephone, too.</source>
        <extracomment>ui/words/telephone.py</extracomment>
        <translation>请在话机上同时取回来电者。</translation>
    </message>
    <message>
        <source>Take the choice back</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>撤回选择</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>采用对方</translation>
    </message>
    <message>
        <source>Take this way</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>采用此方案</translation>
    </message>
    <message>
        <source>Taken apart</source>
        <extracomment>ui/duplicates_screen.py</extracomment>
        <translation>已拆分</translation>
    </message>
    <message>
        <source>Taken back</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>已取回</translation>
    </message>
    <message>
        <source>Taken off</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Taken off the flight</source>
        <extracomment>ui/words/at_gate.py</extracomment>
        <translation>已取消登机</translation>
    </message>
    <message>
        <source>Talking</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>通话中</translation>
    </message>
    <message>
        <source>Tamil</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>泰米尔语</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>ui/keys/table.py, ui/words/dues.py, ui/words/waiting.py</extracomment>
        <translation>任务</translation>
    </message>
    <message>
        <source>Team</source>
        <extracomment>ui/review/floor_pages.py, ui/review/views_menu.py</extracomment>
        <translation>团队</translation>
    </message>
    <message>
        <source>Telephone</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>电话</translation>
    </message>
    <message>
        <source>Tell of calls and news on the desktop while another window is used.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>使用其他窗口时，在桌面上提示来电和新消息。</translation>
    </message>
    <message>
        <source>Telugu</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>泰卢固语</translation>
    </message>
    <message>
        <source>Thai</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>泰语</translation>
    </message>
    <message>
        <source>That is no form of ours</source>
        <extracomment>agent_console/hub/routes/sign_in.py</extracomment>
        <translation>这不是我们的表单</translation>
    </message>
    <message>
        <source>That one does not count any more</source>
        <extracomment>agent_console/hub/observing.py</extracomment>
        <translation>那一条已不再有效</translation>
    </message>
    <message>
        <source>The CRM cannot be reached</source>
        <extracomment>ui/review/asking.py, ui/review/screen.py</extracomment>
        <translation>无法连接 CRM</translation>
    </message>
    <message>
        <source>The CRM cannot be reached. Searching finds the notes this PC holds.</source>
        <extracomment>ui/review/asking.py</extracomment>
        <translation>无法连接 CRM。搜索可找到本机保存的记录。</translation>
    </message>
    <message>
        <source>The CRM cannot be reached. They are as of {time}.</source>
        <extracomment>ui/review/screen.py</extracomment>
        <translation>无法连接 CRM。这是 {time} 的数据。</translation>
    </message>
    <message>
        <source>The CRM cannot take it as it is. Correct it and send it again, or discard it.</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>CRM 无法接受该内容。请更正后重新发送，或丢弃。</translation>
    </message>
    <message>
        <source>The CRM does not know this customer or matter. Try again later, or discard it.</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>CRM 没有该客户或事项。请稍后重试，或丢弃。</translation>
    </message>
    <message>
        <source>The CRM has a problem. Your work is safe; we will try again.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>CRM 出现故障。您的工作已保存，系统会自动重试。</translation>
    </message>
    <message>
        <source>The CRM is away: connect the caller at your telephone and tell {name} yourself. The words follow into the history.</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>CRM 不可用：请在话机上接通来电者，并亲自告知 {name}。说明会随后写入历史。</translation>
    </message>
    <message>
        <source>The CRM looks for them in the background.</source>
        <extracomment>ui/panes/duplicates.py</extracomment>
        <translation>CRM会在后台查找。</translation>
    </message>
    <message>
        <source>The CRM made a mistake with this</source>
        <extracomment>agent_console/hub/operations.py</extracomment>
        <translation>CRM 在处理这一条时出错</translation>
    </message>
    <message>
        <source>The agent does not agree: {words}</source>
        <extracomment>ui/review/score_words.py</extracomment>
        <translation>客服不同意：{words}</translation>
    </message>
    <message>
        <source>The agent is right</source>
        <extracomment>ui/keys/at_review.py, ui/review/coach_card.py</extracomment>
        <translation>客服有理</translation>
    </message>
    <message>
        <source>The agent was right</source>
        <extracomment>ui/review/score_words.py</extracomment>
        <translation>客服有理</translation>
    </message>
    <message>
        <source>The answer was right</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>回答正确</translation>
    </message>
    <message>
        <source>The answer was wrong</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>回答错误</translation>
    </message>
    <message>
        <source>The batch cannot be read</source>
        <extracomment>agent_console/hub/routes/desk.py</extracomment>
        <translation>无法读取该批数据</translation>
    </message>
    <message>
        <source>The beginning of a word has two letters at least</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>词首至少两个字母</translation>
    </message>
    <message>
        <source>The call has ended; finish your note</source>
        <extracomment>ui/shell.py</extracomment>
        <translation>通话已结束，请完成备注</translation>
    </message>
    <message>
        <source>The call was not made</source>
        <extracomment>ui/dialling_screen.py</extracomment>
        <translation>未能拨出电话</translation>
    </message>
    <message>
        <source>The card is made from the pass. {key} boards them all the same.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>资料取自登机牌。按{key}仍可登机。</translation>
    </message>
    <message>
        <source>The choice, or who came on board last.</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>所作选择，或最后登机的人。</translation>
    </message>
    <message>
        <source>The colleague speaks with the caller already</source>
        <extracomment>agent_console/hub/transfers.py</extracomment>
        <translation>同事已在与来电者通话</translation>
    </message>
    <message>
        <source>The console ended by itself the last time</source>
        <extracomment>ui/crashes.py, ui/dialogs/crash.py</extracomment>
        <translation>控制台上次意外退出</translation>
    </message>
    <message>
        <source>The copy on this computer is being fetched again. Keep working.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>正在重新获取本机副本，请继续工作。</translation>
    </message>
    <message>
        <source>The customer appears here as soon as it rings.</source>
        <extracomment>ui/panes/empty_pane.py</extracomment>
        <translation>来电时，客户会立即显示在这里。</translation>
    </message>
    <message>
        <source>The customer gave {stars} of 5 stars</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>客户给了 5 星中的 {stars} 星</translation>
    </message>
    <message>
        <source>The customer objects to offers; it counts at once and everywhere.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>客户拒绝推销；立即在各处生效。</translation>
    </message>
    <message>
        <source>The customer shares a {shared} with the agent&apos;s own file; looks: {views}, calls: {calls}</source>
        <extracomment>agent_console/desk/review/access.py</extracomment>
        <translation>客户与该客服本人的档案共用 {shared}；查看 {views} 次，通话 {calls} 次</translation>
    </message>
    <message>
        <source>The database cannot do it now</source>
        <extracomment>agent_console/hub/operations.py, agent_console/hub/problems.py, ui/gallery_outbox.py</extracomment>
        <translation>数据库暂时无法处理</translation>
    </message>
    <message>
        <source>The database is away</source>
        <extracomment>agent_console/hub/routes/standing.py</extracomment>
        <translation>数据库无法访问</translation>
    </message>
    <message>
        <source>The database is being brought to another shape</source>
        <extracomment>agent_console/hub/routes/standing.py</extracomment>
        <translation>数据库正在升级结构</translation>
    </message>
    <message>
        <source>The event cannot be taken</source>
        <extracomment>agent_console/hub/intake/events.py</extracomment>
        <translation>无法接收该事件</translation>
    </message>
    <message>
        <source>The events cannot be read</source>
        <extracomment>agent_console/hub/routes/contacts.py</extracomment>
        <translation>无法读取事件</translation>
    </message>
    <message>
        <source>The file is not encrypted. What your role may not see is masked in it.</source>
        <extracomment>ui/review/export_strip.py</extracomment>
        <translation>文件未加密。您的角色不可见的内容已遮盖。</translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever has it can read names and notes.</source>
        <extracomment>ui/panes/outbox_export.py</extracomment>
        <translation>该文件未加密：任何拿到它的人都能看到姓名和备注。</translation>
    </message>
    <message>
        <source>The file was left as it is. Start with another --profile, or move the file away.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>文件未作改动。请用其他 --profile 启动，或移走该文件。</translation>
    </message>
    <message>
        <source>The flight goes on; names come back with you.</source>
        <extracomment>ui/gate/lock_card.py</extracomment>
        <translation>航班继续显示；您回来后恢复姓名。</translation>
    </message>
    <message>
        <source>The flight stays, the names go; badge or PIN opens it.</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>保留航班，隐藏姓名；工牌或PIN解锁。</translation>
    </message>
    <message>
        <source>The hub itself</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>中心本身</translation>
    </message>
    <message>
        <source>The hub made a mistake</source>
        <extracomment>agent_console/hub/problems.py</extracomment>
        <translation>中心服务器出错</translation>
    </message>
    <message>
        <source>The hub makes it at six, of the day before.</source>
        <extracomment>ui/review/export_strip.py</extracomment>
        <translation>中心每天六点生成前一天的报告。</translation>
    </message>
    <message>
        <source>The hub makes it from {time} on</source>
        <extracomment>ui/review/export_work.py</extracomment>
        <translation>中心从 {time} 起生成</translation>
    </message>
    <message>
        <source>The issuer of this sign-in does not answer</source>
        <extracomment>agent_console/hub/sign_in/door.py</extracomment>
        <translation>此登录的签发方没有响应</translation>
    </message>
    <message>
        <source>The last choice, discarded entry or setting; in a text, the last words.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>上次的选择、丢弃的条目或设置；在文本中则为最后输入的文字。</translation>
    </message>
    <message>
        <source>The last day comes before the first</source>
        <extracomment>agent_console/hub/reports/spans.py</extracomment>
        <translation>结束日期早于开始日期</translation>
    </message>
    <message>
        <source>The link cannot be opened</source>
        <extracomment>ui/dialling_screen.py</extracomment>
        <translation>无法打开链接</translation>
    </message>
    <message>
        <source>The list</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>列表</translation>
    </message>
    <message>
        <source>The marked words become a snippet of everybody.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>选中的文字成为所有人的文本片段。</translation>
    </message>
    <message>
        <source>The note</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>记录</translation>
    </message>
    <message>
        <source>The note; choose words to speak about them</source>
        <extracomment>ui/review/note_card.py</extracomment>
        <translation>记录；选中文字以便评论</translation>
    </message>
    <message>
        <source>The one before</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>上一条</translation>
    </message>
    <message>
        <source>The operation cannot be understood</source>
        <extracomment>agent_console/hub/applying.py, agent_console/hub/operations.py</extracomment>
        <translation>无法识别该操作</translation>
    </message>
    <message>
        <source>The operation holds what no database can store</source>
        <extracomment>agent_console/hub/operations.py</extracomment>
        <translation>该操作含有无法存储的内容</translation>
    </message>
    <message>
        <source>The other one stays</source>
        <extracomment>ui/keys/table.py, ui/panes/duplicates.py</extracomment>
        <translation>保留另一位</translation>
    </message>
    <message>
        <source>The part of the note cannot be</source>
        <extracomment>agent_console/hub/coaching.py</extracomment>
        <translation>记录中没有这一部分</translation>
    </message>
    <message>
        <source>The parts of the operation name different customers</source>
        <extracomment>agent_console/hub/applying.py, agent_console/hub/transfers.py</extracomment>
        <translation>该操作的各部分涉及不同的客户</translation>
    </message>
    <message>
        <source>The pass could not be read. Scan it again, or type the name.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>登机牌无法读取。请重新扫描或输入姓名。</translation>
    </message>
    <message>
        <source>The passenger is on another flight</source>
        <extracomment>agent_console/hub/at_gate.py</extracomment>
        <translation>旅客在另一航班上</translation>
    </message>
    <message>
        <source>The path and the body name different views</source>
        <extracomment>agent_console/hub/routes/review.py</extracomment>
        <translation>路径与内容的视图不一致</translation>
    </message>
    <message>
        <source>The queue could not be read.</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>无法读取队列。</translation>
    </message>
    <message>
        <source>The request cannot be read</source>
        <extracomment>agent_console/hub/transfers.py</extracomment>
        <translation>无法读取该请求</translation>
    </message>
    <message>
        <source>The same</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>相同</translation>
    </message>
    <message>
        <source>The score stands</source>
        <extracomment>ui/keys/at_review.py, ui/review/coach_card.py, ui/review/score_words.py, ui/words/at_coaching.py</extracomment>
        <translation>评分有效</translation>
    </message>
    <message>
        <source>The scorecard has mistakes</source>
        <extracomment>agent_console/hub/scorecards.py</extracomment>
        <translation>评分表有错误</translation>
    </message>
    <message>
        <source>The script was left at “{step}”</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>脚本在“{step}”处中断</translation>
    </message>
    <message>
        <source>The search could not be done.</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>无法搜索。</translation>
    </message>
    <message>
        <source>The sign-in does not say which login this is</source>
        <extracomment>agent_console/hub/sign_in/people.py</extracomment>
        <translation>登录信息未说明是哪个登录名</translation>
    </message>
    <message>
        <source>The team does not see it any more.</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>团队不再看到它。</translation>
    </message>
    <message>
        <source>The telephone did not do it.</source>
        <extracomment>ui/telephone.py</extracomment>
        <translation>电话系统未执行。</translation>
    </message>
    <message>
        <source>The telephone takes no commands from here: dial it there.</source>
        <extracomment>ui/dialling_screen.py</extracomment>
        <translation>电话系统不接受此处的指令，请在话机上拨号。</translation>
    </message>
    <message>
        <source>The time is by the clock of the plan&apos;s time zone</source>
        <extracomment>agent_console/hub/reports/plans.py</extracomment>
        <translation>时间按计划的时区</translation>
    </message>
    <message>
        <source>The whole text</source>
        <extracomment>ui/panes/timeline_open.py</extracomment>
        <translation>全文</translation>
    </message>
    <message>
        <source>The window&apos;s size and its columns as shipped.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>窗口大小和各列恢复为出厂状态。</translation>
    </message>
    <message>
        <source>The words are on their screen when the call arrives. Wrap up your part.</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>来电转到时，说明会显示在对方屏幕上。请完成您的部分。</translation>
    </message>
    <message>
        <source>Theirs: {value}</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>对方：{value}</translation>
    </message>
    <message>
        <source>Theme</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>主题</translation>
    </message>
    <message>
        <source>Then 1 to 5, 0 where it does not apply, minus for no dots.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>然后按 1 到 5；不适用按 0，零点按减号。</translation>
    </message>
    <message>
        <source>There are more customers now than this desk keeps</source>
        <extracomment>agent_console/hub/feed.py</extracomment>
        <translation>客户数量已超过本工位的保存上限</translation>
    </message>
    <message>
        <source>There are more: search by name.</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>还有更多：请按姓名搜索。</translation>
    </message>
    <message>
        <source>There are not enough seats left</source>
        <extracomment>agent_console/hub/holding.py</extracomment>
        <translation>余座不足</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <extracomment>ui/outbox_screen.py</extracomment>
        <translation>同名文件已存在。</translation>
    </message>
    <message>
        <source>There is more in this report than you are shown</source>
        <extracomment>agent_console/hub/reports/kept.py</extracomment>
        <translation>报告内容超出您的查看权限</translation>
    </message>
    <message>
        <source>There is no PIN on this computer: names are hidden only.</source>
        <extracomment>ui/gate/shutting.py</extracomment>
        <translation>此电脑没有PIN：仅隐藏姓名。</translation>
    </message>
    <message>
        <source>There is no scorecard yet.</source>
        <extracomment>ui/review/coach_card.py</extracomment>
        <translation>还没有评分表。</translation>
    </message>
    <message>
        <source>There is no such hold</source>
        <extracomment>agent_console/hub/person_erasure.py</extracomment>
        <translation>没有这样的保留令</translation>
    </message>
    <message>
        <source>There is no such part of a release</source>
        <extracomment>agent_console/hub/routes/releases.py</extracomment>
        <translation>没有该版本的这一部分</translation>
    </message>
    <message>
        <source>There is no such plan</source>
        <extracomment>agent_console/hub/reports/plans.py</extracomment>
        <translation>没有这个计划</translation>
    </message>
    <message>
        <source>There is no such range</source>
        <extracomment>agent_console/hub/digests.py</extracomment>
        <translation>没有该范围</translation>
    </message>
    <message>
        <source>There is no such report</source>
        <extracomment>agent_console/hub/reports/kept.py</extracomment>
        <translation>没有这份报告</translation>
    </message>
    <message>
        <source>There is no such time zone</source>
        <extracomment>agent_console/hub/reports/spans.py, agent_console/hub/routes/floor.py</extracomment>
        <translation>没有这个时区</translation>
    </message>
    <message>
        <source>There is this version already, or a newer one</source>
        <extracomment>agent_console/hub/scorecards.py</extracomment>
        <translation>已有此版本或更新版本</translation>
    </message>
    <message>
        <source>There it is</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>当地</translation>
    </message>
    <message>
        <source>There was contact about the same earlier that day</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>当天早些时候已就同一事联系过</translation>
    </message>
    <message numerus="yes">
        <source>There was contact about the same {count} days before</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>
            <numerusform>{count} 天前已就同一事联系过</numerusform>
        </translation>
    </message>
    <message>
        <source>These are too many views for one person</source>
        <extracomment>agent_console/hub/review/views.py</extracomment>
        <translation>一人的视图过多</translation>
    </message>
    <message>
        <source>These figures are not live</source>
        <extracomment>ui/review/screen.py</extracomment>
        <translation>这些数字不是实时的</translation>
    </message>
    <message>
        <source>These numbers reach no goal.</source>
        <extracomment>ui/review/floor_work.py</extracomment>
        <translation>这些数字达不到目标。</translation>
    </message>
    <message>
        <source>They agree {how}</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>一致程度：{how}</translation>
    </message>
    <message>
        <source>They are about different people</source>
        <extracomment>agent_console/hub/observing.py</extracomment>
        <translation>它们涉及不同的人</translation>
    </message>
    <message>
        <source>They share this number. Ask for the full name, then pick one.</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>他们共用此号码。请询问全名，然后选择。</translation>
    </message>
    <message>
        <source>They sit in {seat} now. Say so.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>现在座位为{seat}。请告知旅客。</translation>
    </message>
    <message>
        <source>They were rebooked. Send them to the other flight.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>已改签。请引导至另一航班。</translation>
    </message>
    <message>
        <source>This CRM</source>
        <extracomment>ui/signing_in.py</extracomment>
        <translation>此 CRM</translation>
    </message>
    <message>
        <source>This badge opens nobody&apos;s files here. Scan again, or choose your name.</source>
        <extracomment>ui/dialogs/people.py</extracomment>
        <translation>此证件在这里打不开任何人的文件。请重新扫描，或选择您的姓名。</translation>
    </message>
    <message>
        <source>This belongs to somebody else</source>
        <extracomment>agent_console/hub/review/views.py</extracomment>
        <translation>这属于他人</translation>
    </message>
    <message>
        <source>This booking is not known</source>
        <extracomment>agent_console/hub/holding.py</extracomment>
        <translation>没有该订座记录</translation>
    </message>
    <message>
        <source>This booking was changed meanwhile</source>
        <extracomment>agent_console/hub/holding.py</extracomment>
        <translation>该订座记录期间已被修改</translation>
    </message>
    <message>
        <source>This bracket is not closed</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>括号没有闭合</translation>
    </message>
    <message>
        <source>This bracket was not opened</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>括号没有开头</translation>
    </message>
    <message>
        <source>This caller was joined to another customer meanwhile</source>
        <extracomment>agent_console/hub/joining.py</extracomment>
        <translation>该来电者已归入其他客户</translation>
    </message>
    <message>
        <source>This cannot be set so</source>
        <extracomment>agent_console/hub/review/now.py</extracomment>
        <translation>不能这样设置</translation>
    </message>
    <message>
        <source>This colleague is not known</source>
        <extracomment>agent_console/hub/review/deciding.py, agent_console/hub/transfers.py</extracomment>
        <translation>没有该同事的信息</translation>
    </message>
    <message>
        <source>This computer has no safe place for keys. The passphrase locks the copy of the CRM and your notes; it is asked for at each start and cannot be recovered.</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>本机没有安全存放密钥的地方。密码短语用于保护 CRM 副本和您的备注；每次启动都要输入，且无法找回。</translation>
    </message>
    <message>
        <source>This customer is not known</source>
        <extracomment>agent_console/hub/applying.py, agent_console/hub/customer_file.py, agent_console/hub/intake/identity.py, agent_console/hub/merging.py, agent_console/hub/operations.py, agent_console/hub/routes/people.py, agent_console/hub/shown_answers.py, ui/gallery_outbox.py</extracomment>
        <translation>没有该客户的资料</translation>
    </message>
    <message>
        <source>This customer is not on this PC.</source>
        <extracomment>ui/follow_ups_screen.py, ui/review_door.py</extracomment>
        <translation>本机没有该客户。</translation>
    </message>
    <message>
        <source>This customer is under a legal hold</source>
        <extracomment>agent_console/hub/person_erasure.py</extracomment>
        <translation>该客户受法律保留约束</translation>
    </message>
    <message>
        <source>This customer was erased</source>
        <extracomment>agent_console/hub/erasure.py</extracomment>
        <translation>该客户资料已被删除</translation>
    </message>
    <message>
        <source>This dispute is not known</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>没有这条异议</translation>
    </message>
    <message>
        <source>This dispute was answered meanwhile</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>该异议已被答复</translation>
    </message>
    <message>
        <source>This field cannot be changed so</source>
        <extracomment>agent_console/hub/applying.py</extracomment>
        <translation>该字段不能这样修改</translation>
    </message>
    <message>
        <source>This field cannot be chosen</source>
        <extracomment>agent_console/hub/merging.py</extracomment>
        <translation>不能选择该字段</translation>
    </message>
    <message>
        <source>This field has no value</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>该字段没有值</translation>
    </message>
    <message>
        <source>This field is not known: agent, team, reason, date, tier, flight, amount</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>未知字段；可用：agent、team、reason、date、tier、flight、amount</translation>
    </message>
    <message>
        <source>This flight is not known</source>
        <extracomment>agent_console/hub/at_gate.py, agent_console/hub/flight_lists.py</extracomment>
        <translation>没有这个航班</translation>
    </message>
    <message>
        <source>This flight is on time: nobody needs another way</source>
        <extracomment>ui/gate/recovery.py</extracomment>
        <translation>本航班准点：无人需要改走</translation>
    </message>
    <message>
        <source>This follow-up is not known</source>
        <extracomment>agent_console/hub/following_up.py</extracomment>
        <translation>没有该跟进事项</translation>
    </message>
    <message>
        <source>This follow-up was settled meanwhile</source>
        <extracomment>agent_console/hub/following_up.py</extracomment>
        <translation>该跟进事项已由他人处理</translation>
    </message>
    <message>
        <source>This follow-up was settled otherwise meanwhile</source>
        <extracomment>agent_console/hub/following_up.py</extracomment>
        <translation>该跟进事项已由他人另行处理</translation>
    </message>
    <message>
        <source>This is too long to search for</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>搜索内容过长</translation>
    </message>
    <message>
        <source>This is too much at once</source>
        <extracomment>agent_console/hub/review/deciding.py</extracomment>
        <translation>一次太多</translation>
    </message>
    <message>
        <source>This merge is not known</source>
        <extracomment>agent_console/hub/merging.py</extracomment>
        <translation>没有该合并记录</translation>
    </message>
    <message>
        <source>This needs the CRM, which cannot be reached</source>
        <extracomment>ui/duplicates_screen.py</extracomment>
        <translation>此操作需要CRM，但目前无法连接</translation>
    </message>
    <message>
        <source>This note is not known</source>
        <extracomment>agent_console/hub/review/reading.py, agent_console/hub/scoring.py</extracomment>
        <translation>没有这条记录</translation>
    </message>
    <message>
        <source>This note was not drawn by lot.</source>
        <extracomment>ui/review/views_work.py</extracomment>
        <translation>这条记录不是抽样抽中的。</translation>
    </message>
    <message>
        <source>This number is on no profile</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>该号码不在任何客户资料中</translation>
    </message>
    <message>
        <source>This observation is not known</source>
        <extracomment>agent_console/hub/observing.py</extracomment>
        <translation>没有这条观察</translation>
    </message>
    <message>
        <source>This pair was not found to be a duplicate</source>
        <extracomment>agent_console/hub/routes/duplicates.py</extracomment>
        <translation>这一对客户未被判定为重复</translation>
    </message>
    <message>
        <source>This pass came on board before.</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>此登机牌已登过机。</translation>
    </message>
    <message>
        <source>This pass is nobody&apos;s who is known here</source>
        <extracomment>ui/scanning.py</extracomment>
        <translation>该登机牌不属于任何已知客户</translation>
    </message>
    <message>
        <source>This person asked to be erased. Discard it: nothing about them may be kept.</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>此人已要求删除资料。请丢弃：不得保留任何相关内容。</translation>
    </message>
    <message>
        <source>This phrase has no closing quote</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>短语缺少后引号</translation>
    </message>
    <message>
        <source>This place in the feed is not known here any more</source>
        <extracomment>agent_console/hub/cursor.py</extracomment>
        <translation>同步位置已失效</translation>
    </message>
    <message>
        <source>This playbook has mistakes</source>
        <extracomment>agent_console/hub/playbooks.py</extracomment>
        <translation>该流程指引有错误</translation>
    </message>
    <message>
        <source>This playbook is not known</source>
        <extracomment>agent_console/hub/playbooks.py</extracomment>
        <translation>没有该流程指引</translation>
    </message>
    <message>
        <source>This process is about to stop</source>
        <extracomment>agent_console/hub/routes/standing.py</extracomment>
        <translation>此进程即将停止</translation>
    </message>
    <message>
        <source>This program is too old for the CRM</source>
        <extracomment>agent_console/hub/revisions.py</extracomment>
        <translation>本程序版本过旧，无法连接CRM</translation>
    </message>
    <message>
        <source>This promise is not known</source>
        <extracomment>agent_console/hub/following_up.py</extracomment>
        <translation>没有该承诺</translation>
    </message>
    <message>
        <source>This promise was settled meanwhile</source>
        <extracomment>agent_console/hub/following_up.py</extracomment>
        <translation>该承诺已由他人处理</translation>
    </message>
    <message>
        <source>This promise was settled otherwise meanwhile</source>
        <extracomment>agent_console/hub/following_up.py</extracomment>
        <translation>该承诺已由他人另行处理</translation>
    </message>
    <message>
        <source>This range ends before it begins</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>范围的结束早于开始</translation>
    </message>
    <message>
        <source>This remark is not known</source>
        <extracomment>agent_console/hub/coaching.py</extracomment>
        <translation>没有这条意见</translation>
    </message>
    <message>
        <source>This score is not known</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>没有这个评分</translation>
    </message>
    <message>
        <source>This score was disputed before</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>已对该评分提出过异议</translation>
    </message>
    <message>
        <source>This scorecard is not known</source>
        <extracomment>agent_console/hub/scorecards.py</extracomment>
        <translation>没有这个评分表</translation>
    </message>
    <message>
        <source>This search is not understood</source>
        <extracomment>agent_console/hub/review/refusing.py</extracomment>
        <translation>无法理解该搜索</translation>
    </message>
    <message>
        <source>This sign-in has no loyalty programme here</source>
        <extracomment>agent_console/hub/sign_in/people.py</extracomment>
        <translation>此登录在这里没有常旅客计划</translation>
    </message>
    <message>
        <source>This sign-in has no role here</source>
        <extracomment>agent_console/hub/sign_in/people.py</extracomment>
        <translation>此登录在这里没有角色</translation>
    </message>
    <message>
        <source>This snippet is not known</source>
        <extracomment>agent_console/hub/coaching.py</extracomment>
        <translation>没有这个文本片段</translation>
    </message>
    <message>
        <source>This version is out already: give the change a new number</source>
        <extracomment>agent_console/hub/playbooks.py</extracomment>
        <translation>该版本已发布：请为更改设定新的版本号</translation>
    </message>
    <message>
        <source>This voucher is not known</source>
        <extracomment>agent_console/hub/at_gate.py</extracomment>
        <translation>没有这张代金券</translation>
    </message>
    <message>
        <source>This working set is not known here any more</source>
        <extracomment>agent_console/hub/feed.py</extracomment>
        <translation>该工作数据集已失效</translation>
    </message>
    <message>
        <source>Those that may say the same</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>可能内容相同的记录</translation>
    </message>
    <message>
        <source>Three answers were wrong. Say nothing private.</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>三次回答错误，请勿透露任何私人信息。</translation>
    </message>
    <message>
        <source>Ticket</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>客票</translation>
    </message>
    <message>
        <source>Ticket number</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>客票号</translation>
    </message>
    <message>
        <source>Ticket number?</source>
        <extracomment>ui/words/identity.py</extracomment>
        <translation>客票号？</translation>
    </message>
    <message>
        <source>Tier</source>
        <extracomment>ui/gate/passenger_list.py, ui/panes/candidates.py, ui/review/list_pages.py, ui/review/views_menu.py, ui/words/names.py</extracomment>
        <translation>等级</translation>
    </message>
    <message>
        <source>Time between polls</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>轮询间隔</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>可撤销时间</translation>
    </message>
    <message>
        <source>Time zone</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>时区</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>ui/words/at_gate.py, ui/words/waiting.py</extracomment>
        <translation>转至</translation>
    </message>
    <message>
        <source>To a colleague or a queue, with what they have to know.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>转给同事或队列，并附上需要了解的内容。</translation>
    </message>
    <message>
        <source>To do</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>待办</translation>
    </message>
    <message>
        <source>To make sure that it is them; the answer shows once it is asked.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>用于核实身份；提问后才显示答案。</translation>
    </message>
    <message>
        <source>To the agent who served this customer last.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>转给上一位服务该客户的坐席。</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>ui/panes/follow_ups.py, ui/review/views_menu.py, ui/words/times.py</extracomment>
        <translation>今天</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>Together</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>累计</translation>
    </message>
    <message>
        <source>Tokyo Haneda</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>东京羽田</translation>
    </message>
    <message>
        <source>Tokyo Narita</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>东京成田</translation>
    </message>
    <message>
        <source>Told at {time} · {channel}: {what}</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>{time} 已告知 · {channel}：{what}</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <extracomment>ui/keys/table.py, ui/panes/follow_ups.py</extracomment>
        <translation>明天</translation>
    </message>
    <message>
        <source>Tomorrow {time}</source>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>明天 {time}</translation>
    </message>
    <message>
        <source>Tomorrow: {what}</source>
        <extracomment>ui/follow_ups_screen.py</extracomment>
        <translation>明天：{what}</translation>
    </message>
    <message>
        <source>Too late to undo: it is on its way.</source>
        <extracomment>ui/gate/proposing.py, ui/gate/recovery.py, ui/review/list_work.py</extracomment>
        <translation>来不及撤销：已经发出。</translation>
    </message>
    <message>
        <source>Too late to undo: {what}</source>
        <extracomment>ui/shell.py</extracomment>
        <translation>已无法撤销：{what}</translation>
    </message>
    <message>
        <source>Too many customers in one request</source>
        <extracomment>agent_console/hub/fetching.py</extracomment>
        <translation>一次请求的客户过多</translation>
    </message>
    <message>
        <source>Too many deeds in one report</source>
        <extracomment>agent_console/hub/routes/audit.py</extracomment>
        <translation>一次报告的操作过多</translation>
    </message>
    <message>
        <source>Too many operations in one batch</source>
        <extracomment>agent_console/hub/routes/desk.py</extracomment>
        <translation>一批中的操作过多</translation>
    </message>
    <message>
        <source>Too many requests</source>
        <extracomment>agent_console/hub/traffic.py</extracomment>
        <translation>请求过多</translation>
    </message>
    <message>
        <source>Too old for the CRM – saved on this PC</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>版本过旧，无法连接 CRM – 已保存在本机</translation>
    </message>
    <message>
        <source>Too short, or shouted</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>过短，或全是大写</translation>
    </message>
    <message>
        <source>Took a copy</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>取走副本</translation>
    </message>
    <message>
        <source>Topic</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>主题</translation>
    </message>
    <message>
        <source>Training</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>培训</translation>
    </message>
    <message>
        <source>Transferred</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>已转接</translation>
    </message>
    <message>
        <source>Transport</source>
        <extracomment>ui/gate/voucher_words.py</extracomment>
        <translation>交通</translation>
    </message>
    <message>
        <source>Travels with infant</source>
        <extracomment>ui/gate/topics.py</extracomment>
        <translation>带婴儿</translation>
    </message>
    <message numerus="yes">
        <source>Tried {count} times</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>
            <numerusform>已尝试 {count} 次</numerusform>
        </translation>
    </message>
    <message>
        <source>Trip</source>
        <extracomment>ui/panes/candidates.py, ui/panes/timeline_filter.py, ui/words/names.py</extracomment>
        <translation>行程</translation>
    </message>
    <message>
        <source>Trips</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>行程</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try again, or ask your supervisor. What you wrote stays on this computer.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请重试，或询问您的主管。您写的内容保留在此电脑上。</translation>
    </message>
    <message>
        <source>Try another word, or a key like F6.</source>
        <extracomment>ui/key_sheet.py</extracomment>
        <translation>请换个词，或输入 F6 之类的按键。</translation>
    </message>
    <message>
        <source>Try fewer letters, or the last four digits of a number.</source>
        <extracomment>ui/other_file.py, ui/palette/screen.py</extracomment>
        <translation>请减少字数，或输入号码后四位。</translation>
    </message>
    <message>
        <source>Try the beginning of a name, an extension or a queue.</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>请尝试姓名开头、分机号或队列。</translation>
    </message>
    <message>
        <source>Turkish</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>土耳其语</translation>
    </message>
    <message>
        <source>Two files of one person: merge them, or take a merge apart.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>同一人的两份档案：合并，或拆分已合并的。</translation>
    </message>
    <message>
        <source>Two persons</source>
        <extracomment>ui/keys/table.py, ui/panes/duplicates.py</extracomment>
        <translation>是两个人</translation>
    </message>
    <message>
        <source>Type an observation…</source>
        <extracomment>ui/gate/notice_card.py</extracomment>
        <translation>输入观察…</translation>
    </message>
    <message>
        <source>Type how many calls there are</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>请输入通话数量</translation>
    </message>
    <message>
        <source>Type numbers in every field.</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>请在每个字段输入数字。</translation>
    </message>
    <message>
        <source>Type the answer</source>
        <extracomment>ui/words/typed_answers.py</extracomment>
        <translation>输入回答</translation>
    </message>
    <message>
        <source>Type what to search for</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>请输入要搜索的内容</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>乌克兰语</translation>
    </message>
    <message>
        <source>Unaccompanied minor</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>无成人陪伴儿童</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>ui/gate/recovery_pane.py, ui/gate/say_card.py, ui/keys/at_gate.py, ui/keys/at_review.py, ui/keys/table.py, ui/review/deed_bar.py, ui/review/list_pages.py, ui/review/noticed_page.py, ui/wrap_up_undo.py</extracomment>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo the discarding</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>撤销丢弃</translation>
    </message>
    <message>
        <source>Undone</source>
        <extracomment>ui/gate/recovery.py</extracomment>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <extracomment>ui/shell.py</extracomment>
        <translation>已撤销：{what}</translation>
    </message>
    <message>
        <source>Unhappy</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>不满</translation>
    </message>
    <message>
        <source>Unknown caller</source>
        <extracomment>ui/panes/customer_card.py, ui/review/note_words.py</extracomment>
        <translation>未知来电者</translation>
    </message>
    <message>
        <source>Unlock</source>
        <extracomment>ui/dialogs/passphrase.py, ui/gate/lock_card.py</extracomment>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again; the files were left as they are.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请解锁密钥环后重试；文件未作改动。</translation>
    </message>
    <message>
        <source>Unlock this computer&apos;s copy</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>解锁本机副本</translation>
    </message>
    <message>
        <source>Unsolved</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>未解决</translation>
    </message>
    <message>
        <source>Until {time}</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>至 {time}</translation>
    </message>
    <message>
        <source>Unusual</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>异常</translation>
    </message>
    <message>
        <source>Unverified</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>未核实</translation>
    </message>
    <message>
        <source>Unverified change</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>未核实的更改</translation>
    </message>
    <message>
        <source>Update this program; nothing was changed.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请更新本程序；未作任何改动。</translation>
    </message>
    <message>
        <source>Upset</source>
        <extracomment>ui/gate/topics.py</extracomment>
        <translation>不满</translation>
    </message>
    <message>
        <source>Urdu</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>乌尔都语</translation>
    </message>
    <message>
        <source>Valid, new seat</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>有效，座位已换</translation>
    </message>
    <message>
        <source>Value</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>价值</translation>
    </message>
    <message>
        <source>Value class</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>价值等级</translation>
    </message>
    <message>
        <source>Vancouver</source>
        <extracomment>ui/words/places.py</extracomment>
        <translation>温哥华</translation>
    </message>
    <message>
        <source>Vegetarian meal</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>素食</translation>
    </message>
    <message>
        <source>Vegetarian meal, vegan</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>纯素食</translation>
    </message>
    <message>
        <source>Versions</source>
        <extracomment>ui/keys/at_review.py, ui/review/detail_card.py</extracomment>
        <translation>版本</translation>
    </message>
    <message>
        <source>Very likely one person</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>极可能是同一人</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <extracomment>ui/words/tongues.py</extracomment>
        <translation>越南语</translation>
    </message>
    <message>
        <source>Visit without a note</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>无备注的查阅</translation>
    </message>
    <message>
        <source>Voucher</source>
        <extracomment>ui/words/at_gate.py, ui/words/names.py</extracomment>
        <translation>代金券</translation>
    </message>
    <message>
        <source>Voucher taken back</source>
        <extracomment>ui/words/at_gate.py</extracomment>
        <translation>代金券已收回</translation>
    </message>
    <message>
        <source>Wait</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>等待</translation>
    </message>
    <message>
        <source>Wait so long; a new start of the program does not shorten it.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>请等待；重新启动程序不会缩短等待时间。</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>ui/review/floor_pages.py, ui/review/floor_words.py</extracomment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Waiting for its next try at {at} because the CRM was away</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>CRM 不可用，将于 {at} 重试</translation>
    </message>
    <message>
        <source>Waiting for its next try at {at} because: {why}</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>将于 {at} 重试，原因：{why}</translation>
    </message>
    <message>
        <source>Waiting for the CRM</source>
        <extracomment>ui/panes/outbox_list.py</extracomment>
        <translation>等待 CRM</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>等待发送</translation>
    </message>
    <message>
        <source>Waits until what is held before it is settled</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>等待之前被搁置的一条处理完</translation>
    </message>
    <message>
        <source>Was refused</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Was taken off</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>已被取消</translation>
    </message>
    <message>
        <source>We promised</source>
        <extracomment>ui/panes/promises_card.py, ui/words/waiting.py</extracomment>
        <translation>我们的承诺</translation>
    </message>
    <message>
        <source>We promised: {what}</source>
        <extracomment>ui/words/handing_over.py</extracomment>
        <translation>已承诺：{what}</translation>
    </message>
    <message>
        <source>Web</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>网站</translation>
    </message>
    <message>
        <source>Weighted</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>加权</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>ui/panes/notes_agree.py, ui/review/list_pages.py</extracomment>
        <translation>内容</translation>
    </message>
    <message>
        <source>What a coach said was read; what you typed goes along.</source>
        <extracomment>ui/keys/at_coaching.py</extracomment>
        <translation>表示已读；您输入的内容一并发送。</translation>
    </message>
    <message>
        <source>What belongs to the note</source>
        <extracomment>ui/review/detail_card.py</extracomment>
        <translation>记录的相关内容</translation>
    </message>
    <message>
        <source>What came of it.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>处理结果如何。</translation>
    </message>
    <message>
        <source>What counts most is missing, so there are no points.</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>缺少最关键的一项，因此不得分。</translation>
    </message>
    <message>
        <source>What did the customer ask?</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>客户要求什么？</translation>
    </message>
    <message>
        <source>What did you notice?</source>
        <extracomment>ui/gate/notice_card.py, ui/keys/at_gate.py</extracomment>
        <translation>您注意到了什么？</translation>
    </message>
    <message>
        <source>What do you do now?</source>
        <extracomment>ui/presence_screen.py</extracomment>
        <translation>您现在的状态？</translation>
    </message>
    <message>
        <source>What every key does, to search in.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>各按键的作用，可搜索。</translation>
    </message>
    <message>
        <source>What if</source>
        <extracomment>ui/keys/at_review.py, ui/review/floor_pages.py</extracomment>
        <translation>假设分析</translation>
    </message>
    <message>
        <source>What is listed, with its filters, as a file.</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>按当前筛选导出列表为文件。</translation>
    </message>
    <message>
        <source>What it is about, or a booking</source>
        <extracomment>ui/script_screen.py</extracomment>
        <translation>事由，或订座记录</translation>
    </message>
    <message>
        <source>What it would do</source>
        <extracomment>ui/gate/recovery_pane.py, ui/gate/recovery_words.py</extracomment>
        <translation>将会执行</translation>
    </message>
    <message>
        <source>What now?</source>
        <extracomment>ui/crashes.py</extracomment>
        <translation>怎么办？</translation>
    </message>
    <message>
        <source>What passed between us appears here.</source>
        <extracomment>ui/gate/counter.py, ui/gate/passenger_card.py</extracomment>
        <translation>我们之间的往来显示在这里。</translation>
    </message>
    <message>
        <source>What still has to reach the CRM; again for the calls.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>尚待送达 CRM 的内容；再按一次返回通话。</translation>
    </message>
    <message>
        <source>What the CRM will be told</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>将告知 CRM 的内容</translation>
    </message>
    <message>
        <source>What the agent says</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>客服的意见</translation>
    </message>
    <message>
        <source>What the program knows</source>
        <extracomment>ui/inspector/pane.py</extracomment>
        <translation>程序掌握的信息</translation>
    </message>
    <message>
        <source>What the program knows and does, for whoever helps you.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>程序掌握的信息和动作，供技术支持查看。</translation>
    </message>
    <message>
        <source>What they lose</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>受到的影响</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>已约定的事项</translation>
    </message>
    <message>
        <source>What was done about it?</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>为此做了什么？</translation>
    </message>
    <message>
        <source>What was done last</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>最近的操作</translation>
    </message>
    <message>
        <source>What was held is free again.</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>保留的座位已释放。</translation>
    </message>
    <message>
        <source>What was kept for an unknown caller moves to this customer.</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>为未知来电者保存的内容将归入该客户。</translation>
    </message>
    <message>
        <source>What was looked at, for all who are marked.</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>对所有已标记旅客执行所预览的操作。</translation>
    </message>
    <message>
        <source>What was noticed</source>
        <extracomment>ui/keys/at_review.py, ui/review/noticed_page.py</extracomment>
        <translation>注意到的情况</translation>
    </message>
    <message>
        <source>What was promised, by when, or is nothing open?</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>承诺了什么、何时兑现，还是已无待办？</translation>
    </message>
    <message>
        <source>What you do now; the telephone system and colleagues see it.</source>
        <extracomment>ui/panes/call_bar.py</extracomment>
        <translation>您当前的状态；电话系统和同事可以看到。</translation>
    </message>
    <message>
        <source>What you had written is here again.</source>
        <extracomment>ui/crashes.py</extracomment>
        <translation>您写过的内容都在这里。</translation>
    </message>
    <message>
        <source>What you have to do</source>
        <extracomment>ui/panes/follow_up_list.py</extracomment>
        <translation>您的待办</translation>
    </message>
    <message>
        <source>What you promise on a call stands here.</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>您在通话中承诺的事项会显示在这里。</translation>
    </message>
    <message>
        <source>What you say to it…</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>您的回应…</translation>
    </message>
    <message>
        <source>What you wrote is safe on this PC.</source>
        <extracomment>ui/crashes.py</extracomment>
        <translation>您写的内容已安全保存在这台电脑上。</translation>
    </message>
    <message>
        <source>What your role is not shown of this customer, for a reason supervisors see.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>显示您的角色看不到的该客户信息，理由会让主管看到。</translation>
    </message>
    <message>
        <source>What, in words the customer would use</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>内容，用客户的话表述</translation>
    </message>
    <message>
        <source>Wheelchair on board</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>机上轮椅</translation>
    </message>
    <message>
        <source>Wheelchair to the gate</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>轮椅到登机口</translation>
    </message>
    <message>
        <source>Wheelchair to the seat</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>轮椅到座位</translation>
    </message>
    <message>
        <source>Wheelchair up and down stairs</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>轮椅上下客梯</translation>
    </message>
    <message>
        <source>Wheelchair with dry-cell battery</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>干电池轮椅</translation>
    </message>
    <message>
        <source>Wheelchair with lithium battery</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>锂电池轮椅</translation>
    </message>
    <message>
        <source>Wheelchair with wet-cell battery</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>湿电池轮椅</translation>
    </message>
    <message>
        <source>Wheelchair, by hand</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>手动轮椅</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>ui/review/list_pages.py, ui/review/note_list.py, ui/review/noticed_page.py</extracomment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Where</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>地点</translation>
    </message>
    <message>
        <source>Where files lie</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>文件位置</translation>
    </message>
    <message>
        <source>Where there is no browser.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>在没有浏览器的地方。</translation>
    </message>
    <message>
        <source>Which flight, booking, sum or day?</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>哪个航班、订座、金额或日期？</translation>
    </message>
    <message>
        <source>Which notes to show</source>
        <extracomment>ui/review/page.py</extracomment>
        <translation>显示哪些记录</translation>
    </message>
    <message>
        <source>Which scorecard</source>
        <extracomment>ui/review/coach_card.py, ui/review/list_pages.py</extracomment>
        <translation>哪个评分表</translation>
    </message>
    <message>
        <source>Which team</source>
        <extracomment>ui/keys/at_review.py, ui/review/floor_pages.py</extracomment>
        <translation>哪个团队</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <extracomment>ui/dialogs/people.py</extracomment>
        <translation>您是谁？</translation>
    </message>
    <message>
        <source>Who calls</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>致电人</translation>
    </message>
    <message>
        <source>Who calls them?</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>由谁致电？</translation>
    </message>
    <message>
        <source>Who is on which call</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>谁在接哪个电话</translation>
    </message>
    <message>
        <source>Who looked at whom</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>谁查看了谁</translation>
    </message>
    <message>
        <source>Who looks at it?</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>由谁查看？</translation>
    </message>
    <message>
        <source>Who needs it most first</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>最需要的排在前</translation>
    </message>
    <message>
        <source>Who planned this report does not work here any more</source>
        <extracomment>agent_console/hub/reports/due.py</extracomment>
        <translation>安排此报告的人已离职</translation>
    </message>
    <message>
        <source>Who works here</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>谁在此工作</translation>
    </message>
    <message>
        <source>Whoever looks after this computer decided this. Nobody changes it here.</source>
        <extracomment>ui/settings_screen/pane.py</extracomment>
        <translation>这由负责这台电脑的人规定，在此无法更改。</translation>
    </message>
    <message>
        <source>Whom to show</source>
        <extracomment>ui/gate/page.py</extracomment>
        <translation>显示哪些人</translation>
    </message>
    <message>
        <source>Whose</source>
        <extracomment>ui/review/views_menu.py</extracomment>
        <translation>归属</translation>
    </message>
    <message>
        <source>Whose file is the other one?</source>
        <extracomment>ui/other_file.py</extracomment>
        <translation>另一份是谁的档案？</translation>
    </message>
    <message>
        <source>Why do you need it?</source>
        <extracomment>ui/dialogs/glass.py</extracomment>
        <translation>您为什么需要？</translation>
    </message>
    <message>
        <source>Why does it need no look?</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>为何不需要查看？</translation>
    </message>
    <message>
        <source>Why it is listed</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>列出原因</translation>
    </message>
    <message>
        <source>Why it was drawn</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>抽中的原因</translation>
    </message>
    <message>
        <source>Why not the others</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>为何不选其他</translation>
    </message>
    <message>
        <source>Why they call</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>来电原因</translation>
    </message>
    <message>
        <source>Why you do not agree…</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>您为何不同意…</translation>
    </message>
    <message>
        <source>Why? Needed to merge and to reject</source>
        <extracomment>ui/review/noticed_page.py</extracomment>
        <translation>为什么？合并和驳回时必填</translation>
    </message>
    <message>
        <source>Without a queue</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>无队列</translation>
    </message>
    <message>
        <source>Without a scan, or although it is not valid.</source>
        <extracomment>ui/keys/at_gate.py</extracomment>
        <translation>无扫描，或虽无效仍登机。</translation>
    </message>
    <message>
        <source>Words</source>
        <extracomment>ui/words/at_coaching.py</extracomment>
        <translation>文字</translation>
    </message>
    <message>
        <source>Words, &quot;phrases&quot;, AND, OR, NOT, NEAR/5, agent: team: reason: date: amount:</source>
        <extracomment>ui/keys/at_review.py</extracomment>
        <translation>词、&quot;短语&quot;、AND、OR、NOT、NEAR/5、agent: team: reason: date: amount:</translation>
    </message>
    <message>
        <source>Worth</source>
        <extracomment>ui/review/list_pages.py</extracomment>
        <translation>价值</translation>
    </message>
    <message>
        <source>Wrap-up</source>
        <extracomment>ui/review/floor_pages.py, ui/review/floor_words.py</extracomment>
        <translation>话后处理</translation>
    </message>
    <message>
        <source>Write a file for support</source>
        <extracomment>ui/dialogs/crash.py, ui/keys/at_help.py</extracomment>
        <translation>生成技术支持文件</translation>
    </message>
    <message>
        <source>Writes into the note: {what}</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>写入备注：{what}</translation>
    </message>
    <message>
        <source>Writing the file …</source>
        <extracomment>ui/dialogs/crash.py</extracomment>
        <translation>正在生成文件……</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <extracomment>ui/review/export_work.py</extracomment>
        <translation>已写入：{file}</translation>
    </message>
    <message>
        <source>Wrong date</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>日期不符</translation>
    </message>
    <message>
        <source>Wrong flight</source>
        <extracomment>ui/gate/verdict_words.py</extracomment>
        <translation>航班不符</translation>
    </message>
    <message>
        <source>Yes</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>是</translation>
    </message>
    <message>
        <source>You are shown everything about {name}</source>
        <extracomment>ui/breaking_glass.py</extracomment>
        <translation>您已能看到 {name} 的全部信息</translation>
    </message>
    <message>
        <source>You are signed in. You can close this page.</source>
        <extracomment>ui/signing_in.py</extracomment>
        <translation>您已登录。可以关闭此页面。</translation>
    </message>
    <message>
        <source>You go on in your browser. What you wrote stays on this computer.</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>接下来在浏览器中继续。您写的内容保留在此电脑上。</translation>
    </message>
    <message>
        <source>You have no right to change this</source>
        <extracomment>agent_console/hub/operations.py</extracomment>
        <translation>您无权更改此内容</translation>
    </message>
    <message>
        <source>You have no right to do this</source>
        <extracomment>agent_console/hub/operations.py, agent_console/hub/reports/making.py, agent_console/hub/routes/allowed.py</extracomment>
        <translation>您无权执行此操作</translation>
    </message>
    <message>
        <source>You have scored this note elsewhere meanwhile</source>
        <extracomment>agent_console/hub/scoring.py</extracomment>
        <translation>您已在别处给这条记录评分</translation>
    </message>
    <message>
        <source>You will be answered here.</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>答复会显示在这里。</translation>
    </message>
    <message>
        <source>You: {words}</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>您：{words}</translation>
    </message>
    <message>
        <source>Your company wants one on this computer. It locks the copy of the CRM and your notes; it is asked for at each start and cannot be recovered.</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>您的公司要求在此电脑上设置。它会锁定 CRM 副本和您的笔记；每次启动都会要求输入，且无法恢复。</translation>
    </message>
    <message>
        <source>Your note is NOT saved: copy it before you close this.</source>
        <extracomment>ui/crashes.py</extracomment>
        <translation>您的记录尚未保存：关闭前请先复制。</translation>
    </message>
    <message>
        <source>Your note is safe on this PC.</source>
        <extracomment>ui/crashes.py</extracomment>
        <translation>您的记录已安全保存在这台电脑上。</translation>
    </message>
    <message>
        <source>Your role is not shown everything. For {count} minutes you will be; that you looked, and why, is written down for supervisors.</source>
        <extracomment>ui/dialogs/glass.py</extracomment>
        <translation>您的角色看不到全部信息。在 {count} 分钟内可以看到；您查看过以及理由都会记录下来供主管查看。</translation>
    </message>
    <message>
        <source>Your role may not ask to see more</source>
        <extracomment>ui/breaking_glass.py</extracomment>
        <translation>您的角色无权请求查看更多</translation>
    </message>
    <message>
        <source>Your work is safe. Have whoever looks after this computer correct the file: agent-console doctor --policy says what and where.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>您的工作是安全的。请让负责这台电脑的人更正该文件：agent-console doctor --policy 会说明是什么、在哪里。</translation>
    </message>
    <message>
        <source>a badge needs at least {count} signs</source>
        <extracomment>agent_console/security/badge.py</extracomment>
        <translation>工牌至少需要{count}个字符</translation>
    </message>
    <message>
        <source>a call-back or task was put down</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>已登记回电或任务</translation>
    </message>
    <message>
        <source>a channel is a word in small letters, such as &quot;stable&quot; or &quot;early&quot;</source>
        <extracomment>agent_console/domain/release.py</extracomment>
        <translation>渠道是一个小写单词，例如 &quot;stable&quot; 或 &quot;early&quot;</translation>
    </message>
    <message>
        <source>a colleague</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>一位同事</translation>
    </message>
    <message>
        <source>a platform is written as linux-x86_64</source>
        <extracomment>agent_console/domain/release.py</extracomment>
        <translation>平台的写法如 linux-x86_64</translation>
    </message>
    <message>
        <source>a promise was put down</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>已登记承诺</translation>
    </message>
    <message>
        <source>a reason was chosen</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>已选择原因</translation>
    </message>
    <message>
        <source>a release holds one folder</source>
        <extracomment>agent_console/desk/updates/unpacking.py</extracomment>
        <translation>一个版本只包含一个文件夹</translation>
    </message>
    <message>
        <source>a version is written as 1.2 or 1.2.3</source>
        <extracomment>agent_console/domain/version.py</extracomment>
        <translation>版本号的写法如 1.2 或 1.2.3</translation>
    </message>
    <message>
        <source>about the passenger in {seat}</source>
        <extracomment>ui/gate/counter.py</extracomment>
        <translation>关于{seat}座旅客</translation>
    </message>
    <message>
        <source>about this passenger</source>
        <extracomment>ui/gate/counter.py</extracomment>
        <translation>关于这位旅客</translation>
    </message>
    <message>
        <source>about {flight}</source>
        <extracomment>ui/gate/counter.py</extracomment>
        <translation>关于{flight}</translation>
    </message>
    <message>
        <source>administrators</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>管理员</translation>
    </message>
    <message>
        <source>after-call work</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>话后处理</translation>
    </message>
    <message>
        <source>agents</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>坐席</translation>
    </message>
    <message>
        <source>alert</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>提醒</translation>
    </message>
    <message>
        <source>an unknown caller</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>未知来电者</translation>
    </message>
    <message>
        <source>an update arrived damaged</source>
        <extracomment>agent_console/desk/updates/fetching.py</extracomment>
        <translation>收到的更新已损坏</translation>
    </message>
    <message>
        <source>an update cannot be kept: {why}</source>
        <extracomment>agent_console/desk/updates/fetching.py</extracomment>
        <translation>无法保存更新：{why}</translation>
    </message>
    <message>
        <source>another person&apos;s work waits on this computer</source>
        <extracomment>agent_console/desk/session.py</extracomment>
        <translation>此电脑上有他人的工作等待发送</translation>
    </message>
    <message>
        <source>arrives with this flight</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>乘本航班可到达</translation>
    </message>
    <message>
        <source>as last week</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>与上周相同</translation>
    </message>
    <message>
        <source>as {name}</source>
        <extracomment>agent_console/cli/doctor_desk.py</extracomment>
        <translation>身份：{name}</translation>
    </message>
    <message>
        <source>asking the CRM …</source>
        <extracomment>ui/panes/duplicates.py</extracomment>
        <translation>正在询问CRM……</translation>
    </message>
    <message>
        <source>becomes part of the other</source>
        <extracomment>ui/panes/merge_fields.py</extracomment>
        <translation>并入另一位</translation>
    </message>
    <message>
        <source>begun</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>已开始</translation>
    </message>
    <message>
        <source>broken</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>已违背</translation>
    </message>
    <message>
        <source>by {name}</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>由 {name}</translation>
    </message>
    <message>
        <source>can take a call</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>可接听</translation>
    </message>
    <message>
        <source>changed since</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>此后有变化</translation>
    </message>
    <message>
        <source>critical</source>
        <extracomment>ui/review/score_rows.py</extracomment>
        <translation>关键</translation>
    </message>
    <message>
        <source>does not apply</source>
        <extracomment>ui/panes/coaching.py, ui/review/score_rows.py</extracomment>
        <translation>不适用</translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>完成</translation>
    </message>
    <message>
        <source>fairly</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>一般</translation>
    </message>
    <message>
        <source>followed to its end</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>全程执行</translation>
    </message>
    <message>
        <source>for everybody</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>所有人</translation>
    </message>
    <message>
        <source>gate agents</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>登机口坐席</translation>
    </message>
    <message>
        <source>group {group}</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>{group}组</translation>
    </message>
    <message>
        <source>has it already</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>已有</translation>
    </message>
    <message>
        <source>hub.proxy is not the address of a proxy</source>
        <extracomment>agent_console/crm/network.py</extracomment>
        <translation>hub.proxy 不是代理地址</translation>
    </message>
    <message numerus="yes">
        <source>in {count} days</source>
        <extracomment>ui/words/script_words.py</extracomment>
        <translation>
            <numerusform>{count} 天后</numerusform>
        </translation>
    </message>
    <message>
        <source>it must be a list of some of {roles}</source>
        <extracomment>agent_console/policy.py</extracomment>
        <translation>必须是以下若干项的列表：{roles}</translation>
    </message>
    <message>
        <source>it must be a whole number from 1 to {most}</source>
        <extracomment>agent_console/policy.py</extracomment>
        <translation>必须是 1 到 {most} 的整数</translation>
    </message>
    <message>
        <source>it must be a word in small letters, such as &quot;stable&quot;, &quot;early&quot; or &quot;off&quot;</source>
        <extracomment>agent_console/policy.py</extracomment>
        <translation>必须是小写单词，例如 &quot;stable&quot;、&quot;early&quot; 或 &quot;off&quot;</translation>
    </message>
    <message>
        <source>it must be text</source>
        <extracomment>agent_console/policy.py</extracomment>
        <translation>必须是文本</translation>
    </message>
    <message>
        <source>it must be the whole path of a folder</source>
        <extracomment>agent_console/policy.py</extracomment>
        <translation>必须是文件夹的完整路径</translation>
    </message>
    <message>
        <source>kept</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>已兑现</translation>
    </message>
    <message>
        <source>left before its end</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>中途停止</translation>
    </message>
    <message>
        <source>left here</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>在此停止</translation>
    </message>
    <message>
        <source>little</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>较低</translation>
    </message>
    <message>
        <source>longest {time}</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>最长 {time}</translation>
    </message>
    <message>
        <source>marked</source>
        <extracomment>ui/review/note_list.py, ui/review/table.py</extracomment>
        <translation>已标记</translation>
    </message>
    <message>
        <source>merged by {name}, {when}</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>由{name}合并，{when}</translation>
    </message>
    <message>
        <source>missing</source>
        <extracomment>ui/review/detail_card.py</extracomment>
        <translation>缺少</translation>
    </message>
    <message>
        <source>more than {count} profiles</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>{count} 份以上资料</translation>
    </message>
    <message>
        <source>nearly always</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>很高</translation>
    </message>
    <message>
        <source>no browser opens on this computer</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>此电脑上无法打开浏览器</translation>
    </message>
    <message>
        <source>no dots yet</source>
        <extracomment>ui/review/score_rows.py</extracomment>
        <translation>尚未评分</translation>
    </message>
    <message>
        <source>no points</source>
        <extracomment>ui/review/floor_work.py, ui/review/score_words.py</extracomment>
        <translation>无分数</translation>
    </message>
    <message>
        <source>no seat is left</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>已无座位</translation>
    </message>
    <message>
        <source>nobody is on the screen</source>
        <extracomment>ui/script_screen.py</extracomment>
        <translation>屏幕上没有客户</translation>
    </message>
    <message>
        <source>nobody signed in</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>无人登录</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>无人等待</translation>
    </message>
    <message>
        <source>not applicable</source>
        <extracomment>ui/review/score_rows.py</extracomment>
        <translation>不适用</translation>
    </message>
    <message>
        <source>not at all</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>没有</translation>
    </message>
    <message>
        <source>not by the program itself</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>不由程序自行更新</translation>
    </message>
    <message>
        <source>not read yet</source>
        <extracomment>ui/review/floor_work.py, ui/review/score_words.py</extracomment>
        <translation>未读</translation>
    </message>
    <message>
        <source>noticed</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>观察</translation>
    </message>
    <message>
        <source>noticed by {name}</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>{name}注意到</translation>
    </message>
    <message>
        <source>now {time}</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>现为{time}</translation>
    </message>
    <message>
        <source>number withheld</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>号码隐藏</translation>
    </message>
    <message>
        <source>of {issuer}, good until {day}</source>
        <extracomment>agent_console/cli/doctor_desk.py</extracomment>
        <translation>由 {issuer} 颁发，有效期至 {day}</translation>
    </message>
    <message>
        <source>on hold</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>保持中</translation>
    </message>
    <message>
        <source>only on this PC: the CRM cannot be reached</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>仅限本机：无法连接 CRM</translation>
    </message>
    <message>
        <source>open</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>未完成</translation>
    </message>
    <message>
        <source>read</source>
        <extracomment>ui/review/floor_work.py, ui/review/score_words.py</extracomment>
        <translation>已读</translation>
    </message>
    <message>
        <source>replaced</source>
        <extracomment>ui/review/score_words.py</extracomment>
        <translation>已替换</translation>
    </message>
    <message>
        <source>rings</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>振铃</translation>
    </message>
    <message>
        <source>sched {time}</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>计划{time}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <extracomment>ui/review/views_menu.py</extracomment>
        <translation>自 {day}</translation>
    </message>
    <message>
        <source>somebody else</source>
        <extracomment>ui/gate/seating.py</extracomment>
        <translation>其他人</translation>
    </message>
    <message>
        <source>somebody unknown here</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>此处未知的人</translation>
    </message>
    <message>
        <source>stays</source>
        <extracomment>ui/panes/merge_fields.py</extracomment>
        <translation>保留</translation>
    </message>
    <message>
        <source>step {number}</source>
        <extracomment>ui/panes/script.py</extracomment>
        <translation>第 {number} 步</translation>
    </message>
    <message>
        <source>stood {place}.</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>排在第 {place} 位。</translation>
    </message>
    <message>
        <source>supervisors</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>主管</translation>
    </message>
    <message>
        <source>taken apart by {name}, {when}</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>由{name}拆分，{when}</translation>
    </message>
    <message>
        <source>talks</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>通话</translation>
    </message>
    <message>
        <source>that is not the PIN or passphrase</source>
        <extracomment>agent_console/security/wrapped_key.py</extracomment>
        <translation>PIN 或密码短语不正确</translation>
    </message>
    <message>
        <source>the answer came from another issuer</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>回应来自另一个签发方</translation>
    </message>
    <message>
        <source>the answer was not one of an issuer</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>回应不是来自签发方</translation>
    </message>
    <message>
        <source>the call was closed as solved</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>通话以已解决结束</translation>
    </message>
    <message>
        <source>the certificates of hub.authorities cannot be read ({why})</source>
        <extracomment>agent_console/crm/network.py</extracomment>
        <translation>无法读取 hub.authorities 的证书（{why}）</translation>
    </message>
    <message>
        <source>the code&apos;s time is over</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>代码已过期</translation>
    </message>
    <message>
        <source>the console is open over the files that are to be moved: close it</source>
        <extracomment>agent_console/desk/moving.py</extracomment>
        <translation>控制台正打开着要迁移的文件：请先关闭它</translation>
    </message>
    <message>
        <source>the disk has no room for the archive</source>
        <extracomment>agent_console/desk/support/bundle.py</extracomment>
        <translation>磁盘空间不足，无法写入归档文件</translation>
    </message>
    <message>
        <source>the disk has no room for the report</source>
        <extracomment>agent_console/desk/review/reports.py</extracomment>
        <translation>磁盘空间不足，无法写入报告</translation>
    </message>
    <message>
        <source>the file cannot be written: {why}</source>
        <extracomment>agent_console/desk/own_file.py, agent_console/desk/support/bundle.py</extracomment>
        <translation>无法写入文件：{why}</translation>
    </message>
    <message>
        <source>the file for support could not be written</source>
        <extracomment>ui/crashes.py</extracomment>
        <translation>无法生成技术支持文件</translation>
    </message>
    <message>
        <source>the file with the key is damaged, or of a newer program</source>
        <extracomment>agent_console/security/wrapped_key.py</extracomment>
        <translation>密钥文件已损坏，或来自更新的程序</translation>
    </message>
    <message>
        <source>the files of this desk would lie in a network folder</source>
        <extracomment>agent_console/store/local_disk.py</extracomment>
        <translation>此工位的文件会位于网络文件夹中</translation>
    </message>
    <message>
        <source>the folder for the files of this desk is somebody else&apos;s</source>
        <extracomment>agent_console/store/local_disk.py</extracomment>
        <translation>此工位的文件夹属于他人</translation>
    </message>
    <message>
        <source>the issuer answered {status}</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>签发方返回 {status}</translation>
    </message>
    <message>
        <source>the issuer calls itself otherwise</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>签发方的名称不一致</translation>
    </message>
    <message>
        <source>the issuer gave no token</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>签发方未给出令牌</translation>
    </message>
    <message>
        <source>the issuer refused ({why})</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>签发方已拒绝（{why}）</translation>
    </message>
    <message>
        <source>the issuer&apos;s word of you does not hold; see that the clock is right</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>签发方对您的说明无效；请检查时钟是否正确</translation>
    </message>
    <message>
        <source>the release cannot be unpacked: {why}</source>
        <extracomment>agent_console/desk/updates/unpacking.py</extracomment>
        <translation>无法解压该版本：{why}</translation>
    </message>
    <message>
        <source>the rules give none</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>按规定没有</translation>
    </message>
    <message>
        <source>there is more in the release than it says</source>
        <extracomment>agent_console/desk/updates/unpacking.py</extracomment>
        <translation>该版本的内容超出其声明</translation>
    </message>
    <message>
        <source>these files have no PIN: a badge would be the only lock</source>
        <extracomment>agent_console/security/store_key.py</extracomment>
        <translation>这些文件没有PIN：工牌将成为唯一的锁</translation>
    </message>
    <message>
        <source>this computer is not for people who sign in as {role}</source>
        <extracomment>agent_console/bootstrap/desk.py</extracomment>
        <translation>这台电脑不供以 {role} 身份登录的人使用</translation>
    </message>
    <message>
        <source>this computer was without the CRM for too long</source>
        <extracomment>agent_console/desk/contact.py</extracomment>
        <translation>此电脑与 CRM 失去联系的时间过长</translation>
    </message>
    <message>
        <source>this computer works with the hub its policy names, and no other</source>
        <extracomment>agent_console/bootstrap/desk.py</extracomment>
        <translation>这台电脑只与其规定的中枢工作，不与其他中枢工作</translation>
    </message>
    <message>
        <source>this file is there already: choose another name</source>
        <extracomment>agent_console/desk/own_file.py</extracomment>
        <translation>文件已存在：请换个名称</translation>
    </message>
    <message>
        <source>this flight is no way any more: look at the other ways</source>
        <extracomment>ui/ways_screen.py</extracomment>
        <translation>该航班已不可用：请查看其他方案</translation>
    </message>
    <message>
        <source>this is no tar.xz file: {why}</source>
        <extracomment>agent_console/desk/updates/unpacking.py</extracomment>
        <translation>这不是 tar.xz 文件：{why}</translation>
    </message>
    <message>
        <source>this issuer lets nobody in by a code</source>
        <extracomment>agent_console/crm/sign_in.py</extracomment>
        <translation>此签发方不支持用代码登录</translation>
    </message>
    <message>
        <source>this note</source>
        <extracomment>ui/review/views_work.py</extracomment>
        <translation>这条记录</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <extracomment>ui/review/score_words.py</extracomment>
        <translation>等待答复</translation>
    </message>
    <message>
        <source>well</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>良好</translation>
    </message>
    <message>
        <source>with {count} more</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>以及另外 {count} 个</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>within, s</source>
        <extracomment>ui/review/floor_pages.py</extracomment>
        <translation>时限（秒）</translation>
    </message>
    <message>
        <source>wrong too often: wait {wait_s} seconds</source>
        <extracomment>agent_console/security/tries.py</extracomment>
        <translation>错误次数过多：请等待 {wait_s} 秒</translation>
    </message>
    <message>
        <source>your sign-in has ended</source>
        <extracomment>agent_console/crm/access_tokens.py, agent_console/crm/sign_in.py</extracomment>
        <translation>您的登录已结束</translation>
    </message>
    <message>
        <source>{act}: {people}</source>
        <extracomment>ui/gate/recovery.py, ui/gate/recovery_words.py</extracomment>
        <translation>{act}：{people}</translation>
    </message>
    <message>
        <source>{address}, by {proxy}</source>
        <extracomment>agent_console/cli/doctor_desk.py</extracomment>
        <translation>{address}，经 {proxy}</translation>
    </message>
    <message>
        <source>{agents} colleagues looked at this customer; of this one without a call: {views}</source>
        <extracomment>agent_console/desk/review/access.py</extracomment>
        <translation>{agents} 位同事查看过该客户；此人没有通话却查看 {views} 次</translation>
    </message>
    <message>
        <source>{agent} with {customer}</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>{agent} 与 {customer}</translation>
    </message>
    <message>
        <source>{bags} to {airport}</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>{bags}至{airport}</translation>
    </message>
    <message>
        <source>{calls} for {name}</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>{calls}交给 {name}</translation>
    </message>
    <message>
        <source>{channel} {time}: {words}</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>{channel} {time}：{words}</translation>
    </message>
    <message numerus="yes">
        <source>{count} are kept</source>
        <extracomment>ui/review/noticed_work.py</extracomment>
        <translation>
            <numerusform>保留了 {count} 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} assigned</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>
            <numerusform>已分派 {count} 条</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} at their console</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>{count} 人在线</translation>
    </message>
    <message numerus="yes">
        <source>{count} bags checked</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>
            <numerusform>托运{count}件行李</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} complaints</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>
            <numerusform>{count} 项投诉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} connecting</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>
            <numerusform>{count}人中转</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} connections at risk</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>
            <numerusform>{count}个中转可能赶不上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} customers had this record locator. Ask for the full name.</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>
            <numerusform>{count}位客户用过此订座记录编号。请询问全名。</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} customers may be meant. Ask for the full name.</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>可能是{count}位客户之一。请询问全名。</translation>
    </message>
    <message>
        <source>{count} deeds since {day} looked through. A pattern is a question, no accusation.</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>已检查 {day} 以来的 {count} 次操作。异常只是疑问，不是指控。</translation>
    </message>
    <message numerus="yes">
        <source>{count} dismissed</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>
            <numerusform>已忽略 {count} 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} earlier calls from this number were nobody&apos;s</source>
        <extracomment>ui/known_later.py</extracomment>
        <translation>
            <numerusform>此号码此前有 {count} 次来电未归入任何客户</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} items have no dots yet</source>
        <extracomment>agent_console/desk/review/scoring.py</extracomment>
        <translation>还有 {count} 项没有评分</translation>
    </message>
    <message>
        <source>{count} left out: changed meanwhile</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>跳过 {count} 条：其间已更改</translation>
    </message>
    <message numerus="yes">
        <source>{count} marked</source>
        <extracomment>ui/review/deed_bar.py</extracomment>
        <translation>
            <numerusform>已标记 {count} 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} notes are as before</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>
            <numerusform>{count} 条记录已恢复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} notes found</source>
        <extracomment>ui/review/note_words.py</extracomment>
        <translation>
            <numerusform>找到 {count} 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of 5 stars</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>5 星中的 {count} 星</translation>
    </message>
    <message numerus="yes">
        <source>{count} on the roster</source>
        <extracomment>ui/review/staffing_words.py</extracomment>
        <translation>
            <numerusform>排班 {count} 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} open again</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>
            <numerusform>重新打开 {count} 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} other scores: shown once you have scored</source>
        <extracomment>ui/review/score_words.py</extracomment>
        <translation>
            <numerusform>另有 {count} 个评分：您评分后可见</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} passengers</source>
        <extracomment>ui/gate/recovery.py, ui/gate/recovery_words.py</extracomment>
        <translation>
            <numerusform>{count}位旅客</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} passengers marked</source>
        <extracomment>ui/gate/recovery_pane.py</extracomment>
        <translation>
            <numerusform>已标记{count}位旅客</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} people needed</source>
        <extracomment>ui/review/staffing_words.py</extracomment>
        <translation>
            <numerusform>需要 {count} 人</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} people reach the goal</source>
        <extracomment>ui/review/staffing_words.py</extracomment>
        <translation>{count} 人可达到目标</translation>
    </message>
    <message numerus="yes">
        <source>{count} points</source>
        <extracomment>ui/review/score_words.py</extracomment>
        <translation>
            <numerusform>{count} 分</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} promises</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>
            <numerusform>{count} 项承诺</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} pts on last week</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>
            <numerusform>比上周 {count} 个百分点</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} reasons make half of all calls</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>{count} 个原因占全部来电的一半</translation>
    </message>
    <message numerus="yes">
        <source>{count} reviewed</source>
        <extracomment>ui/review/queue_work.py</extracomment>
        <translation>
            <numerusform>已查 {count} 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} speak it</source>
        <extracomment>ui/gate/recovery_pane.py</extracomment>
        <translation>
            <numerusform>{count}人使用</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} wait for a call</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>
            <numerusform>{count} 人等待致电</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} wait for a word</source>
        <extracomment>ui/review/noticed_work.py</extracomment>
        <translation>
            <numerusform>{count} 条待处理</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} waiting</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>{count}项待发</translation>
    </message>
    <message>
        <source>{count} were spoken to already</source>
        <extracomment>ui/review/list_work.py</extracomment>
        <translation>已与 {count} 人通话</translation>
    </message>
    <message>
        <source>{customers} customers in one day, calls: {calls}</source>
        <extracomment>agent_console/desk/review/access.py</extracomment>
        <translation>一天查看 {customers} 位客户，通话 {calls} 次</translation>
    </message>
    <message>
        <source>{days} at the most</source>
        <extracomment>ui/words/policy_words.py</extracomment>
        <translation>最多 {days}</translation>
    </message>
    <message>
        <source>{decided}</source>
        <extracomment>agent_console/cli/doctor_policy.py</extracomment>
        <translation>{decided}</translation>
    </message>
    <message>
        <source>{done} of {count}</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>{done}/{count}</translation>
    </message>
    <message>
        <source>{done} of {count} boarded</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>{done}/{count}已登机</translation>
    </message>
    <message>
        <source>{dots} of 5</source>
        <extracomment>ui/review/score_rows.py</extracomment>
        <translation>5 分中的 {dots} 分</translation>
    </message>
    <message>
        <source>{field}: {after}, before {before}</source>
        <extracomment>ui/panes/duplicates.py</extracomment>
        <translation>{field}：{after}，之前为{before}</translation>
    </message>
    <message>
        <source>{file} can be changed by others</source>
        <extracomment>agent_console/cli/doctor_policy.py</extracomment>
        <translation>{file} 可被他人更改</translation>
    </message>
    <message>
        <source>{file}, line {line}: {why}</source>
        <extracomment>agent_console/policy.py</extracomment>
        <translation>{file}，第 {line} 行：{why}</translation>
    </message>
    <message>
        <source>{flights} {leaves}, arrives {lands}</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>{flights} {leaves}，{lands}到达</translation>
    </message>
    <message>
        <source>{flights}: asked for, no answer yet</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>{flights}：已请求，尚无答复</translation>
    </message>
    <message>
        <source>{flights}: asked to hold, no answer yet</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>{flights}：已请求保留，尚无答复</translation>
    </message>
    <message>
        <source>{flights}: held until {time}</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>{flights}：保留至 {time}</translation>
    </message>
    <message>
        <source>{flights}: let go</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>{flights}：已释放</translation>
    </message>
    <message>
        <source>{flights}: no longer held</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>{flights}：不再保留</translation>
    </message>
    <message>
        <source>{flights}: taken</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>{flights}：已采用</translation>
    </message>
    <message>
        <source>{flights}: the hub says no. {why}</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>{flights}：中心服务器拒绝。{why}</translation>
    </message>
    <message>
        <source>{folder}, on a disk of this computer</source>
        <extracomment>agent_console/cli/doctor_computer.py</extracomment>
        <translation>{folder}，位于这台电脑的磁盘上</translation>
    </message>
    <message>
        <source>{gone} into {kept}</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>{gone}并入{kept}</translation>
    </message>
    <message>
        <source>{key} does it: they are marked there.</source>
        <extracomment>ui/gate/proposing.py</extracomment>
        <translation>按{key}办理：那里已选中该旅客。</translation>
    </message>
    <message>
        <source>{missing} of {count} lines lack the chance with which they were shown: no lift can be claimed from such a log</source>
        <extracomment>agent_console/nba/evaluation.py</extracomment>
        <translation>{count} 行中有 {missing} 行缺少展示概率：无法据此日志计算提升</translation>
    </message>
    <message>
        <source>{money} expected in 12 months</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>未来 12 个月预计 {money}</translation>
    </message>
    <message>
        <source>{names}: scan a pass in any field</source>
        <extracomment>agent_console/cli/doctor_computer.py</extracomment>
        <translation>{names}：在任意字段扫描登机牌</translation>
    </message>
    <message>
        <source>{name} gets no offers already</source>
        <extracomment>ui/objecting.py</extracomment>
        <translation>{name} 已不再收到推销</translation>
    </message>
    <message>
        <source>{name} keeps it</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>由 {name} 兑现</translation>
    </message>
    <message>
        <source>{name} speaks with the caller</source>
        <extracomment>ui/shell.py</extracomment>
        <translation>{name} 正在与来电者通话</translation>
    </message>
    <message>
        <source>{name} stays</source>
        <extracomment>ui/panes/merge_fields.py</extracomment>
        <translation>保留{name}</translation>
    </message>
    <message>
        <source>{number} %</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <extracomment>ui/words/duplicates.py</extracomment>
        <translation>{one}和{other}</translation>
    </message>
    <message>
        <source>{place}{what}</source>
        <extracomment>agent_console/cli/doctor_policy.py</extracomment>
        <translation>{place}{what}</translation>
    </message>
    <message>
        <source>{points} of 100 for a note of yours</source>
        <extracomment>ui/panes/coaching.py</extracomment>
        <translation>您的一条记录得 {points} 分（满分 100）</translation>
    </message>
    <message>
        <source>{points} points</source>
        <extracomment>ui/gallery_review.py</extracomment>
        <translation>{points} 分</translation>
    </message>
    <message>
        <source>{points}: a critical item failed</source>
        <extracomment>ui/review/read_work.py</extracomment>
        <translation>{points}：关键项不合格</translation>
    </message>
    <message>
        <source>{praise} times praise, {advice} times advice · {mean} points on average of {count}</source>
        <extracomment>ui/review/floor_work.py</extracomment>
        <translation>表扬 {praise} 次，建议 {advice} 次 · {count} 次评分平均 {mean} 分</translation>
    </message>
    <message>
        <source>{problem}: column {column}{near}</source>
        <extracomment>ui/review/query_words.py</extracomment>
        <translation>{problem}：第 {column} 列{near}</translation>
    </message>
    <message>
        <source>{ready} of {count} passengers ready</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>{ready}/{count}位旅客资料就绪</translation>
    </message>
    <message>
        <source>{seat} is taken: {name}</source>
        <extracomment>ui/gate/seating.py</extracomment>
        <translation>{seat}已有人：{name}</translation>
    </message>
    <message>
        <source>{setting} is decided for this computer</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>{setting} 已为这台电脑规定</translation>
    </message>
    <message>
        <source>{share} in time</source>
        <extracomment>ui/review/staffing_words.py</extracomment>
        <translation>{share} 及时</translation>
    </message>
    <message>
        <source>{span} late</source>
        <extracomment>ui/gate/flight_words.py</extracomment>
        <translation>延误{span}</translation>
    </message>
    <message>
        <source>{tier} since {year}</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>{year}年起{tier}</translation>
    </message>
    <message>
        <source>{time} on last week</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>比上周 {time}</translation>
    </message>
    <message>
        <source>{value} stands, not {other}</source>
        <extracomment>ui/panes/merge_fields.py</extracomment>
        <translation>采用{value}，而非{other}</translation>
    </message>
    <message>
        <source>{what}: {sum}</source>
        <extracomment>ui/gate/passenger_words.py</extracomment>
        <translation>{what}：{sum}</translation>
    </message>
    <message>
        <source>{why}</source>
        <extracomment>agent_console/cli/finding.py</extracomment>
        <translation>{why}</translation>
    </message>
    <message>
        <source>{words} (assumed)</source>
        <extracomment>ui/panes/ways.py</extracomment>
        <translation>{words}（假定）</translation>
    </message>
    <message>
        <source>{words} (older than the status)</source>
        <extracomment>ui/gate/recovery_words.py</extracomment>
        <translation>{words}（早于当前状态）</translation>
    </message>
    <message>
        <source>“{field}” cannot be filled in with this</source>
        <extracomment>agent_console/desk/script_run.py</extracomment>
        <translation>无法用此内容填写“{field}”</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <extracomment>ui/review/reading_words.py</extracomment>
        <translation>“{words}”</translation>
    </message>
    <message>
        <source>Where several people share the number.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>多人共用同一号码时。</translation>
    </message>
    <message>
        <source>A day, as {day}</source>
        <extracomment>ui/words/typed_answers.py</extracomment>
        <translation>日期，例如{day}</translation>
    </message>
    <message>
        <source>A sum, as {sum}</source>
        <extracomment>ui/words/typed_answers.py</extracomment>
        <translation>金额，例如{sum}</translation>
    </message>
    <message>
        <source>Close the console</source>
        <extracomment>ui/away_too_long.py, ui/dialogs/wiped.py</extracomment>
        <translation>关闭控制台</translation>
    </message>
    <message>
        <source>Sign in: the token is from an issuer not trusted here</source>
        <extracomment>agent_console/hub/sign_in/door.py</extracomment>
        <translation>请登录：此处不信任令牌的签发方</translation>
    </message>
    <message>
        <source>Where there are several at once.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>同时有多个时。</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>ui/panes/notes_agree.py, ui/review/list_pages.py, ui/review/noticed_page.py</extracomment>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Who does it</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>由谁处理</translation>
    </message>
    <message>
        <source>Who does it from now on?</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>从现在起由谁负责？</translation>
    </message>
    <message>
        <source>Who is calling?</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>来电者是谁？</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>是哪位？</translation>
    </message>
    <message>
        <source>Whom</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Whom to ask for</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>找哪位接听</translation>
    </message>
    <message>
        <source>Why they called.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>来电原因。</translation>
    </message>
    <message>
        <source>Why this one</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>推荐理由</translation>
    </message>
    <message>
        <source>Will accept</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>接受概率</translation>
    </message>
    <message>
        <source>Words that are needed often; or type / where a word begins.</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>常用语；也可在词首输入 /。</translation>
    </message>
    <message>
        <source>Work</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>工作</translation>
    </message>
    <message>
        <source>Worth to both</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>双方价值</translation>
    </message>
    <message>
        <source>Wrap up</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>完成处理</translation>
    </message>
    <message>
        <source>Wrap-up {time}</source>
        <extracomment>ui/words/calls.py</extracomment>
        <translation>话后处理 {time}</translation>
    </message>
    <message>
        <source>Write the file</source>
        <extracomment>ui/keys/table.py, ui/review/export_strip.py</extracomment>
        <translation>写入文件</translation>
    </message>
    <message>
        <source>Write the note</source>
        <extracomment>ui/keys/table.py</extracomment>
        <translation>填写备注</translation>
    </message>
    <message>
        <source>Written a little differently</source>
        <extracomment>ui/palette/finding.py</extracomment>
        <translation>写法略有不同</translation>
    </message>
    <message>
        <source>Written to {name} – not encrypted</source>
        <extracomment>ui/panes/outbox.py</extracomment>
        <translation>已写入 {name} – 未加密</translation>
    </message>
    <message>
        <source>Wrong</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>错误</translation>
    </message>
    <message>
        <source>Wrong number</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>打错电话</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>昨天</translation>
    </message>
    <message>
        <source>You</source>
        <extracomment>ui/panes/served_by.py</extracomment>
        <translation>您</translation>
    </message>
    <message>
        <source>You are offline. Your work is safe on this computer.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>当前离线。您的工作已安全保存在本机。</translation>
    </message>
    <message>
        <source>You can undo this for ten seconds.</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>十秒内可以撤销。</translation>
    </message>
    <message>
        <source>You saw: {value}</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>您当时看到：{value}</translation>
    </message>
    <message>
        <source>Your company ordered it. Sign in again to begin anew, or ask your supervisor.</source>
        <extracomment>ui/dialogs/wiped.py</extracomment>
        <translation>这是贵公司的指令。请重新登录以重新开始，或询问您的主管。</translation>
    </message>
    <message>
        <source>Your files were removed from this computer</source>
        <extracomment>ui/dialogs/wiped.py</extracomment>
        <translation>您的文件已从此电脑移除</translation>
    </message>
    <message>
        <source>Your note becomes the first entry.</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>您的备注将成为第一条记录。</translation>
    </message>
    <message>
        <source>Your telephone rings first.</source>
        <extracomment>ui/dialling_screen.py, ui/keys/table.py</extracomment>
        <translation>您的话机会先响铃。</translation>
    </message>
    <message>
        <source>Your work is safe on this computer and nothing was sent. Check the address and this computer&apos;s date, or ask for the certificate of your company to be installed.</source>
        <extracomment>agent_console/errors.py</extracomment>
        <translation>您的工作已安全保存在本机，未发送任何内容。请检查地址和本机日期，或请管理员安装公司证书。</translation>
    </message>
    <message>
        <source>`after` is not from an earlier answer</source>
        <extracomment>agent_console/hub/fetching.py</extracomment>
        <translation>`after` 不是来自之前的应答</translation>
    </message>
    <message>
        <source>`before` is not from an earlier page</source>
        <extracomment>agent_console/hub/customer_file.py</extracomment>
        <translation>`before` 不是来自之前的页面</translation>
    </message>
    <message>
        <source>a number</source>
        <extracomment>ui/settings_screen/editors.py</extracomment>
        <translation>数字</translation>
    </message>
    <message>
        <source>a passphrase has at least one character</source>
        <extracomment>agent_console/security/wrapped_key.py</extracomment>
        <translation>密码短语至少要有一个字符</translation>
    </message>
    <message>
        <source>a whole number</source>
        <extracomment>ui/gallery_shell.py, ui/settings_screen/editors.py</extracomment>
        <translation>整数</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more</source>
        <extracomment>ui/gate/recovery_words.py, ui/panes/do_next.py, ui/panes/picks_up.py, ui/panes/promises_card.py, ui/panes/right_now.py</extracomment>
        <translation>
            <numerusform>以及另外 {count} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>ask for {name}</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>请找 {name}</translation>
    </message>
    <message>
        <source>boarding</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>正在登机</translation>
    </message>
    <message>
        <source>cancelled</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>取消</translation>
    </message>
    <message>
        <source>copied</source>
        <extracomment>ui/inspector/pane.py</extracomment>
        <translation>已复制</translation>
    </message>
    <message>
        <source>customer not on this PC</source>
        <extracomment>ui/panes/follow_ups.py, ui/panes/outbox.py</extracomment>
        <translation>本机没有该客户</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>pattern of a date</comment>
        <extracomment>ui/words/times.py</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>pattern of a date</comment>
        <extracomment>ui/words/times.py</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>pattern of a date</comment>
        <extracomment>ui/words/times.py</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>pattern of a date</comment>
        <extracomment>ui/words/times.py</extracomment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <comment>pattern of a date</comment>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>M月d日 ddd</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>pattern of a date</comment>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>delayed</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>延误</translation>
    </message>
    <message>
        <source>diverted</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>备降</translation>
    </message>
    <message>
        <source>due in {count} days</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>{count} 天后到期</translation>
    </message>
    <message>
        <source>due today {time}</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>今天 {time} 到期</translation>
    </message>
    <message>
        <source>due tomorrow</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>明天到期</translation>
    </message>
    <message>
        <source>due yesterday</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>昨天到期</translation>
    </message>
    <message>
        <source>due {count} days ago</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>已逾期 {count} 天</translation>
    </message>
    <message>
        <source>due {day}</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>{day}到期</translation>
    </message>
    <message>
        <source>due {time}</source>
        <extracomment>ui/panes/notes_agree.py</extracomment>
        <translation>{time}到期</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>ui/settings_screen/row.py</extracomment>
        <translation>空</translation>
    </message>
    <message>
        <source>ended {day}</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>已于{day}结束</translation>
    </message>
    <message>
        <source>extension {number}</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>分机 {number}</translation>
    </message>
    <message>
        <source>gate {gate}</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>登机口 {gate}</translation>
    </message>
    <message>
        <source>handed over</source>
        <extracomment>ui/words/calls.py</extracomment>
        <translation>已转接</translation>
    </message>
    <message>
        <source>handed over by {name}</source>
        <extracomment>ui/words/calls.py</extracomment>
        <translation>由 {name} 转来</translation>
    </message>
    <message>
        <source>he</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>他</translation>
    </message>
    <message>
        <source>in all</source>
        <extracomment>ui/inspector/report.py</extracomment>
        <translation>合计</translation>
    </message>
    <message>
        <source>in the air</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>飞行中</translation>
    </message>
    <message>
        <source>just now</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>刚刚</translation>
    </message>
    <message>
        <source>kept as /{name}</source>
        <extracomment>ui/agreeing.py</extracomment>
        <translation>已保存为 /{name}</translation>
    </message>
    <message>
        <source>landed</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>已到达</translation>
    </message>
    <message>
        <source>left open: {what}</source>
        <extracomment>ui/panes/picks_up.py</extracomment>
        <translation>尚未处理：{what}</translation>
    </message>
    <message>
        <source>light, dark, contrast or system.</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>light、dark、contrast 或 system。</translation>
    </message>
    <message>
        <source>links of this kind do not belong to the console</source>
        <extracomment>agent_console/desk/dialling.py</extracomment>
        <translation>此类链接不属于本控制台</translation>
    </message>
    <message>
        <source>macOS registers links with an application bundle only</source>
        <extracomment>agent_console/cti/desktop_links.py</extracomment>
        <translation>macOS 只能随应用程序包注册链接</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>否</translation>
    </message>
    <message>
        <source>no console is running over these files</source>
        <extracomment>agent_console/cti/local_socket.py</extracomment>
        <translation>没有控制台正在使用这些文件</translation>
    </message>
    <message>
        <source>no note</source>
        <extracomment>ui/wrap_up_undo.py</extracomment>
        <translation>无备注</translation>
    </message>
    <message>
        <source>no passphrase was given</source>
        <extracomment>agent_console/security/store_key.py</extracomment>
        <translation>未提供密码短语</translation>
    </message>
    <message>
        <source>no such place</source>
        <extracomment>ui/outbox_screen.py</extracomment>
        <translation>没有该位置</translation>
    </message>
    <message>
        <source>not saved</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>未保存</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>ui/inspector/report.py, ui/words/waiting.py</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>ui/presence_screen.py</extracomment>
        <translation>当前</translation>
    </message>
    <message>
        <source>on time</source>
        <extracomment>ui/words/names.py</extracomment>
        <translation>准点</translation>
    </message>
    <message>
        <source>one entry was saved from it</source>
        <extracomment>agent_console/store/salvage.py</extracomment>
        <translation>已从中恢复一条记录</translation>
    </message>
    <message>
        <source>ours stands</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>以我方为准</translation>
    </message>
    <message>
        <source>overdue</source>
        <extracomment>ui/panes/follow_up_list.py, ui/review/reading_words.py</extracomment>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <extracomment>ui/panes/promises_card.py</extracomment>
        <translation>自{day}起逾期</translation>
    </message>
    <message>
        <source>personal data masked</source>
        <extracomment>ui/inspector/pane.py</extracomment>
        <translation>个人信息已隐藏</translation>
    </message>
    <message>
        <source>prefers {languages}</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>首选{languages}</translation>
    </message>
    <message>
        <source>queue {name}</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>队列 {name}</translation>
    </message>
    <message>
        <source>right</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>正确</translation>
    </message>
    <message>
        <source>satisfied {score} of 5</source>
        <extracomment>ui/panes/timeline_entry.py</extracomment>
        <translation>满意度 {score}/5</translation>
    </message>
    <message>
        <source>saved on this PC · {time}</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>已存本机 · {time}</translation>
    </message>
    <message>
        <source>seat {seat}</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>座位 {seat}</translation>
    </message>
    <message>
        <source>she</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>她</translation>
    </message>
    <message>
        <source>something else answers in the console&apos;s place</source>
        <extracomment>agent_console/cti/local_socket.py</extracomment>
        <translation>应答的不是控制台</translation>
    </message>
    <message>
        <source>status {age}</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>状态更新于{age}</translation>
    </message>
    <message>
        <source>the answer was not one of a hub</source>
        <extracomment>agent_console/crm/hub_errors.py</extracomment>
        <translation>应答方不是中心服务器</translation>
    </message>
    <message>
        <source>the console did not take it</source>
        <extracomment>agent_console/cti/local_socket.py</extracomment>
        <translation>控制台未接受该请求</translation>
    </message>
    <message>
        <source>the hub answered {status}</source>
        <extracomment>agent_console/crm/hub_errors.py</extracomment>
        <translation>中心服务器返回 {status}</translation>
    </message>
    <message>
        <source>the hub cannot be reached ({why})</source>
        <extracomment>agent_console/crm/hub.py, agent_console/crm/hub_errors.py</extracomment>
        <translation>无法连接中心服务器（{why}）</translation>
    </message>
    <message>
        <source>the hub is away</source>
        <extracomment>agent_console/desk/dialling.py</extracomment>
        <translation>中心服务器不可用</translation>
    </message>
    <message>
        <source>the hub&apos;s address is not a web address</source>
        <extracomment>agent_console/crm/hub_errors.py</extracomment>
        <translation>中心服务器地址不是有效的网址</translation>
    </message>
    <message>
        <source>the hub&apos;s certificate is not trusted ({why})</source>
        <extracomment>agent_console/crm/hub_errors.py</extracomment>
        <translation>中心服务器的证书不受信任（{why}）</translation>
    </message>
    <message>
        <source>the key of this computer&apos;s files is not in the keyring, or it is locked</source>
        <extracomment>agent_console/security/store_key.py</extracomment>
        <translation>本机文件的密钥不在密钥环中，或密钥环已锁定</translation>
    </message>
    <message>
        <source>the keyring did not answer ({why})</source>
        <extracomment>agent_console/security/store_key.py</extracomment>
        <translation>密钥环没有响应（{why}）</translation>
    </message>
    <message>
        <source>the keyring does not keep what it is given</source>
        <extracomment>agent_console/security/store_key.py</extracomment>
        <translation>密钥环未能保存内容</translation>
    </message>
    <message>
        <source>the link asks for something the console does not know</source>
        <extracomment>agent_console/desk/dialling.py</extracomment>
        <translation>控制台不认识该链接的请求</translation>
    </message>
    <message>
        <source>the log is empty</source>
        <extracomment>agent_console/nba/evaluation.py</extracomment>
        <translation>日志为空</translation>
    </message>
    <message>
        <source>the note</source>
        <extracomment>ui/wrap_up_undo.py</extracomment>
        <translation>备注</translation>
    </message>
    <message>
        <source>the profile&apos;s folder cannot be used ({why})</source>
        <extracomment>agent_console/desk/moving.py, agent_console/security/store_key.py, agent_console/store/local_disk.py</extracomment>
        <translation>无法使用配置文件夹（{why}）</translation>
    </message>
    <message>
        <source>the program lies in a folder whose name no desktop entry can hold</source>
        <extracomment>agent_console/cti/desktop_links.py</extracomment>
        <translation>程序所在文件夹的名称无法写入桌面项</translation>
    </message>
    <message>
        <source>the token holds signs that no token has</source>
        <extracomment>agent_console/crm/hub_errors.py</extracomment>
        <translation>令牌中含有无效字符</translation>
    </message>
    <message>
        <source>theirs stands</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>以对方为准</translation>
    </message>
    <message>
        <source>there is no keyring on this computer</source>
        <extracomment>agent_console/security/store_key.py</extracomment>
        <translation>本机没有密钥环</translation>
    </message>
    <message>
        <source>there is no keyring on this computer and no passphrase was chosen</source>
        <extracomment>agent_console/security/store_key.py</extracomment>
        <translation>本机没有密钥环，也未设置密码短语</translation>
    </message>
    <message>
        <source>there is no number in the link</source>
        <extracomment>agent_console/desk/dialling.py</extracomment>
        <translation>链接中没有号码</translation>
    </message>
    <message>
        <source>they</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>客户</translation>
    </message>
    <message>
        <source>this is no Windows</source>
        <extracomment>agent_console/cti/desktop_links.py</extracomment>
        <translation>当前系统不是 Windows</translation>
    </message>
    <message>
        <source>this is no link</source>
        <extracomment>agent_console/desk/dialling.py</extracomment>
        <translation>这不是有效的链接</translation>
    </message>
    <message>
        <source>this program was built without encryption</source>
        <extracomment>agent_console/store/encrypted.py</extracomment>
        <translation>本程序的构建不含加密功能</translation>
    </message>
    <message>
        <source>today</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>今天</translation>
    </message>
    <message>
        <source>today {time}</source>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>今天 {time}</translation>
    </message>
    <message>
        <source>tomorrow {time}</source>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>明天 {time}</translation>
    </message>
    <message>
        <source>unknown caller</source>
        <extracomment>ui/panes/outbox.py</extracomment>
        <translation>未知来电者</translation>
    </message>
    <message>
        <source>waited {time}</source>
        <extracomment>ui/words/calls.py</extracomment>
        <translation>等待 {time}</translation>
    </message>
    <message>
        <source>with personal data</source>
        <extracomment>ui/inspector/pane.py</extracomment>
        <translation>含个人信息</translation>
    </message>
    <message>
        <source>wrong</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>错误</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>是</translation>
    </message>
    <message>
        <source>yesterday</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>昨天</translation>
    </message>
    <message>
        <source>{ago} {who} {did} · {channel}</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>{ago}，{who}：{did} · {channel}</translation>
    </message>
    <message>
        <source>{ago}, {channel}: {what}</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>{ago}，{channel}：{what}</translation>
    </message>
    <message>
        <source>{by}, likely: ask the name</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>{by}，可能匹配：请询问姓名</translation>
    </message>
    <message>
        <source>{choice} ↵</source>
        <extracomment>ui/panes/notes_choice.py</extracomment>
        <translation>{choice} ↵</translation>
    </message>
    <message>
        <source>{choice}: {what}</source>
        <extracomment>ui/shell.py</extracomment>
        <translation>{choice}：{what}</translation>
    </message>
    <message numerus="yes">
        <source>{count} calls</source>
        <extracomment>ui/panes/call_strip.py, ui/review/list_work.py</extracomment>
        <translation>
            <numerusform>{count} 个通话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes</source>
        <extracomment>ui/panes/outbox.py</extracomment>
        <translation>
            <numerusform>{count} 项更改</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes need you</source>
        <extracomment>ui/outbox_screen.py, ui/words/standing.py</extracomment>
        <translation>
            <numerusform>{count} 项更改需要处理</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} changes waiting</source>
        <extracomment>ui/words/standing.py</extracomment>
        <translation>
            <numerusform>{count} 项更改等待中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} customers share this number. Ask for the full name.</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>
            <numerusform>{count} 位客户共用此号码。请询问全名。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days left</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>
            <numerusform>还剩 {count} 天</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} earlier</source>
        <extracomment>ui/panes/timeline_entry.py</extracomment>
        <translation>更早 {count} 条</translation>
    </message>
    <message numerus="yes">
        <source>{count} earlier entries</source>
        <extracomment>ui/panes/timeline_entry.py</extracomment>
        <translation>
            <numerusform>更早的 {count} 条记录</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} entries were saved from it</source>
        <extracomment>agent_console/store/salvage.py</extracomment>
        <translation>已从中恢复 {count} 条记录</translation>
    </message>
    <message numerus="yes">
        <source>{count} follow-ups are due</source>
        <extracomment>ui/follow_ups_screen.py</extracomment>
        <translation>
            <numerusform>{count} 项跟进到期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} follow-ups are overdue</source>
        <extracomment>ui/follow_ups_screen.py</extracomment>
        <translation>
            <numerusform>{count} 项跟进已逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} found</source>
        <extracomment>ui/palette/palette.py</extracomment>
        <translation>
            <numerusform>找到 {count} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} h ago</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>{count} 小时前</translation>
    </message>
    <message>
        <source>{count} held</source>
        <extracomment>ui/panes/outbox.py</extracomment>
        <translation>{count} 项已扣留</translation>
    </message>
    <message>
        <source>{count} min ago</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>{count} 分钟前</translation>
    </message>
    <message numerus="yes">
        <source>{count} more</source>
        <extracomment>ui/gate/recovery_words.py, ui/panes/right_now.py</extracomment>
        <translation>
            <numerusform>另有 {count} 项</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} new</source>
        <extracomment>ui/panes/timeline_ground.py, ui/panes/timeline_view.py</extracomment>
        <translation>{count} 条新记录</translation>
    </message>
    <message numerus="yes">
        <source>{count} open</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>
            <numerusform>{count} 项未结</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} other ways there today:</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>
            <numerusform>今天另有 {count} 个方案：</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} overdue</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>{count} 项逾期</translation>
    </message>
    <message numerus="yes">
        <source>{count} profiles</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>
            <numerusform>{count} 份资料</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} s</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>{count} 秒</translation>
    </message>
    <message>
        <source>{count} s ago</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>{count} 秒前</translation>
    </message>
    <message numerus="yes">
        <source>{count} seats</source>
        <extracomment>ui/panes/right_now.py, ui/panes/ways.py</extracomment>
        <translation>
            <numerusform>{count} 个座位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} tries left</source>
        <extracomment>ui/panes/identity_card.py</extracomment>
        <translation>
            <numerusform>还可尝试 {count} 次</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} — “{what}”</source>
        <extracomment>ui/panes/served_by.py</extracomment>
        <translation>{day} — “{what}”</translation>
    </message>
    <message>
        <source>{decade}s</source>
        <extracomment>ui/panes/candidates.py</extracomment>
        <translation>{decade} 年代</translation>
    </message>
    <message>
        <source>{field}: ours is {ours}, theirs is {theirs}. Which shall stand?</source>
        <extracomment>ui/panes/outbox_entry.py</extracomment>
        <translation>{field}：我方为 {ours}，对方为 {theirs}。以哪个为准？</translation>
    </message>
    <message>
        <source>{file} cannot be read with this computer&apos;s key</source>
        <extracomment>agent_console/store/encrypted.py</extracomment>
        <translation>无法用本机密钥读取 {file}</translation>
    </message>
    <message>
        <source>{file} cannot be used now ({why})</source>
        <extracomment>agent_console/store/encrypted.py</extracomment>
        <translation>暂时无法使用 {file}（{why}）</translation>
    </message>
    <message>
        <source>{file} is damaged</source>
        <extracomment>agent_console/security/badge.py, agent_console/security/store_key.py, agent_console/store/first_page.py</extracomment>
        <translation>{file} 已损坏</translation>
    </message>
    <message>
        <source>{file} is in use by another program and cannot be brought up</source>
        <extracomment>agent_console/store/encrypted.py</extracomment>
        <translation>{file} 正被其他程序使用，无法升级</translation>
    </message>
    <message>
        <source>{file} is not encrypted, so this program did not write it</source>
        <extracomment>agent_console/store/encrypted.py</extracomment>
        <translation>{file} 未加密，不是由本程序写入的</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of this program</source>
        <extracomment>agent_console/store/encrypted.py</extracomment>
        <translation>{file} 由本程序的更新版本写入</translation>
    </message>
    <message>
        <source>{file}: [{heading}] needs a text</source>
        <extracomment>agent_console/desk/snippets.py</extracomment>
        <translation>{file}：[{heading}] 缺少文本</translation>
    </message>
    <message>
        <source>{file}: the disk did not take it</source>
        <extracomment>agent_console/store/encrypted.py</extracomment>
        <translation>{file}：磁盘未能写入</translation>
    </message>
    <message>
        <source>{file}: there is no group of settings [{group}]</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{file}：没有设置分组 [{group}]</translation>
    </message>
    <message>
        <source>{file}: there is no setting {setting}</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{file}：没有设置项 {setting}</translation>
    </message>
    <message>
        <source>{file}: this program was built without encryption</source>
        <extracomment>agent_console/store/encrypted.py</extracomment>
        <translation>{file}：本程序的构建不含加密功能</translation>
    </message>
    <message>
        <source>{file}: {action} cannot be {key}</source>
        <extracomment>ui/keys/chosen.py</extracomment>
        <translation>{file}：{action} 不能设为 {key}</translation>
    </message>
    <message>
        <source>{file}: {why}</source>
        <extracomment>agent_console/desk/snippets.py, agent_console/settings.py, ui/keys/chosen.py</extracomment>
        <translation>{file}：{why}</translation>
    </message>
    <message>
        <source>{flight} · {late} late</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>{flight} · 延误 {late}</translation>
    </message>
    <message>
        <source>{hint} Extension {number}.</source>
        <extracomment>ui/transfer_screen.py</extracomment>
        <translation>{hint}分机 {number}。</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>{hours} 小时</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>{hours} 小时 {minutes} 分钟</translation>
    </message>
    <message>
        <source>{key} belongs to every program.</source>
        <extracomment>ui/keys/chosen.py</extracomment>
        <translation>{key} 是所有程序通用的按键。</translation>
    </message>
    <message>
        <source>{key} is taken by “{action}”.</source>
        <extracomment>ui/gallery_shell.py, ui/keys/chosen.py</extracomment>
        <translation>{key} 已用于“{action}”。</translation>
    </message>
    <message>
        <source>{low}–{high} %</source>
        <extracomment>ui/review/floor_words.py</extracomment>
        <translation>{low}–{high} %</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>{minutes} 分钟</translation>
    </message>
    <message>
        <source>{name}, {flight}. Search by name.</source>
        <extracomment>ui/scanning.py</extracomment>
        <translation>{name}，{flight}。请按姓名查找。</translation>
    </message>
    <message>
        <source>{now}, then {next}</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>{now}，随后{next}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <extracomment>ui/gate/say_card.py, ui/panes/do_next.py, ui/panes/ways.py, ui/review/note_list.py</extracomment>
        <translation>{place} / {count}</translation>
    </message>
    <message>
        <source>{points} of {wanted} to {tier}</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>{tier}：{points} / {wanted}</translation>
    </message>
    <message>
        <source>{presence} · {span}</source>
        <extracomment>ui/words/presences.py</extracomment>
        <translation>{presence} · {span}</translation>
    </message>
    <message>
        <source>{recording} · no offers</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>{recording} · 不接受推荐</translation>
    </message>
    <message>
        <source>{recording} · offers by {channels} only</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>{recording} · 仅限{channels}推荐</translation>
    </message>
    <message>
        <source>{recording} · offers welcome</source>
        <extracomment>ui/panes/know_cards.py</extracomment>
        <translation>{recording} · 接受推荐</translation>
    </message>
    <message>
        <source>{saved}, and some may be missing</source>
        <extracomment>agent_console/store/salvage.py</extracomment>
        <translation>{saved}，可能仍有缺失</translation>
    </message>
    <message>
        <source>{saved}, {count} could not be read</source>
        <extracomment>agent_console/store/salvage.py</extracomment>
        <translation>{saved}，{count} 条无法读取</translation>
    </message>
    <message>
        <source>{setting} must be a number</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{setting} 必须是数字</translation>
    </message>
    <message>
        <source>{setting} must be a whole number</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{setting} 必须是整数</translation>
    </message>
    <message>
        <source>{setting} must be at least {least:g}</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{setting} 不得小于 {least:g}</translation>
    </message>
    <message>
        <source>{setting} must be at most {most:g}</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{setting} 不得大于 {most:g}</translation>
    </message>
    <message>
        <source>{setting} must be one of {choices}</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{setting} 必须是以下之一：{choices}</translation>
    </message>
    <message>
        <source>{setting} must be text</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{setting} 必须是文本</translation>
    </message>
    <message>
        <source>{setting} must be true or false</source>
        <extracomment>agent_console/settings.py</extracomment>
        <translation>{setting} 必须是 true 或 false</translation>
    </message>
    <message>
        <source>{share} %</source>
        <extracomment>ui/words/settings_words.py</extracomment>
        <translation>{share}%</translation>
    </message>
    <message>
        <source>{span} old</source>
        <extracomment>ui/words/times.py</extracomment>
        <translation>{span}前</translation>
    </message>
    <message>
        <source>{tier} until {day}</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>{tier}，有效期至{day}</translation>
    </message>
    <message>
        <source>{tier} · since {year}</source>
        <extracomment>ui/panes/customer_card.py</extracomment>
        <translation>{tier} · {year} 年起</translation>
    </message>
    <message>
        <source>{time} here · their time zone is not known</source>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>本地 {time} · 客户时区未知</translation>
    </message>
    <message>
        <source>{time} here · {theirs} in {place}</source>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>本地 {time} · {place} {theirs}</translation>
    </message>
    <message>
        <source>{time} in {place}</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>{place} {time}</translation>
    </message>
    <message>
        <source>{time}, the same there</source>
        <extracomment>ui/words/dues.py</extracomment>
        <translation>{time}，当地相同</translation>
    </message>
    <message>
        <source>{wanted} (was: {seen})</source>
        <extracomment>ui/words/waiting.py</extracomment>
        <translation>{wanted}（原为：{seen}）</translation>
    </message>
    <message>
        <source>{who} · note begun</source>
        <extracomment>ui/panes/call_strip.py</extracomment>
        <translation>{who} · 已开始备注</translation>
    </message>
    <message>
        <source>{why}. It was kept as {file}; a new one was begun</source>
        <extracomment>agent_console/bootstrap/opening.py</extracomment>
        <translation>{why}。原文件已保存为 {file}，并已新建一个</translation>
    </message>
    <message>
        <source>{why}. It was kept as {file}; {saved}</source>
        <extracomment>agent_console/store/salvage.py</extracomment>
        <translation>{why}。原文件已保存为 {file}；{saved}</translation>
    </message>
    <message>
        <source>{words} · {more} in the last hour</source>
        <extracomment>ui/panes/right_now.py</extracomment>
        <translation>{words} · 最近一小时{more}</translation>
    </message>
</context>
<context>
    <name>CorrectionCard</name>
    <message>
        <source>Correct the note</source>
        <extracomment>ui/panes/correction.py</extracomment>
        <translation>更正备注</translation>
    </message>
    <message>
        <source>Corrected note</source>
        <extracomment>ui/panes/correction.py</extracomment>
        <translation>更正后的备注</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <extracomment>ui/panes/correction.py</extracomment>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>ui/panes/correction.py</extracomment>
        <translation>结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>ui/panes/correction.py</extracomment>
        <translation>原因</translation>
    </message>
    <message>
        <source>Send it so</source>
        <extracomment>ui/panes/correction.py</extracomment>
        <translation>按此发送</translation>
    </message>
</context>
<context>
    <name>DoNextPane</name>
    <message>
        <source>Accepted</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Declined</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>ui/panes/do_next.py</extracomment>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Cancel</source>
        <extracomment>ui/dialogs/entry.py</extracomment>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>ExportStrip</name>
    <message>
        <source>Do not</source>
        <extracomment>ui/panes/outbox_export.py</extracomment>
        <translation>取消</translation>
    </message>
    <message>
        <source>File to write the outbox to</source>
        <extracomment>ui/panes/outbox_export.py</extracomment>
        <translation>发件箱导出文件</translation>
    </message>
    <message>
        <source>Write the file</source>
        <extracomment>ui/panes/outbox_export.py</extracomment>
        <translation>写入文件</translation>
    </message>
</context>
<context>
    <name>FollowUpsPane</name>
    <message>
        <source>Done</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>完成</translation>
    </message>
    <message>
        <source>Follow-ups</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>跟进事项</translation>
    </message>
    <message>
        <source>Give it</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>转交</translation>
    </message>
    <message>
        <source>Give to…</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>转交给…</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>明天</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>ui/panes/follow_ups.py</extracomment>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Agent console</source>
        <extracomment>ui/main_window.py</extracomment>
        <translation>坐席控制台</translation>
    </message>
    <message>
        <source>Pan the call bar</source>
        <extracomment>ui/main_window.py</extracomment>
        <translation>平移通话栏</translation>
    </message>
    <message>
        <source>Pan the columns</source>
        <extracomment>ui/main_window.py</extracomment>
        <translation>平移各列</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Call-back</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>回电</translation>
    </message>
    <message>
        <source>Note about this call</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>本次通话备注</translation>
    </message>
    <message>
        <source>Notes</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>备注</translation>
    </message>
    <message>
        <source>Outcome</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>结果</translation>
    </message>
    <message>
        <source>Promise</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>承诺</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>原因</translation>
    </message>
    <message>
        <source>Task</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>任务</translation>
    </message>
    <message>
        <source>What should the next agent know?</source>
        <extracomment>ui/panes/notes.py</extracomment>
        <translation>下一位坐席需要了解什么？</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Put away</source>
        <extracomment>ui/panes/notice_bar.py</extracomment>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>OutboxActions</name>
    <message>
        <source>Correct</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>更正</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Discard for good</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>确认丢弃</translation>
    </message>
    <message>
        <source>Keep it</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep ours</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>保留我方</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>采用对方</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>ui/panes/outbox_actions.py</extracomment>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>OutboxPane</name>
    <message>
        <source>Export…</source>
        <extracomment>ui/panes/outbox.py</extracomment>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>ui/panes/outbox.py</extracomment>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>ui/panes/outbox.py</extracomment>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Once more</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>再次输入</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>Take at least {count} characters.</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>至少需要 {count} 个字符。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <extracomment>ui/dialogs/passphrase.py</extracomment>
        <translation>请输入密码短语。</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Calls</source>
        <extracomment>ui/panes/rail.py</extracomment>
        <translation>通话</translation>
    </message>
    <message>
        <source>Outbox</source>
        <extracomment>ui/panes/rail.py</extracomment>
        <translation>发件箱</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>ui/panes/rail.py</extracomment>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>SignInDialog</name>
    <message>
        <source>Address of the CRM</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>CRM 地址</translation>
    </message>
    <message>
        <source>Asking the CRM how to sign in …</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>正在询问 CRM 如何登录…</translation>
    </message>
    <message>
        <source>Go on in your browser, then come back here.</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>请在浏览器中继续，然后回到这里。</translation>
    </message>
    <message>
        <source>No browser here: show a code</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>此处没有浏览器：显示代码</translation>
    </message>
    <message>
        <source>Open {address} on a telephone or another computer, and type this code:</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>请在手机或另一台电脑上打开 {address}，并输入此代码：</translation>
    </message>
    <message>
        <source>Sign in with</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>登录方式</translation>
    </message>
    <message>
        <source>The address begins with https://</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>地址以 https:// 开头</translation>
    </message>
    <message>
        <source>Token</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>令牌</translation>
    </message>
    <message>
        <source>only if you were given one</source>
        <extracomment>ui/dialogs/sign_in.py</extracomment>
        <translation>仅在您收到令牌时填写</translation>
    </message>
</context>
<context>
    <name>SigningIn</name>
    <message>
        <source>Choose where you sign in.</source>
        <extracomment>ui/signing_in.py</extracomment>
        <translation>请选择登录的地方。</translation>
    </message>
    <message>
        <source>This CRM lets you in with a token. Type it.</source>
        <extracomment>ui/signing_in.py</extracomment>
        <translation>此 CRM 使用令牌登录。请输入令牌。</translation>
    </message>
</context>
<context>
    <name>Starting</name>
    <message>
        <source>Nobody is signed in</source>
        <extracomment>ui/starting.py</extracomment>
        <translation>尚未登录</translation>
    </message>
    <message>
        <source>Sign in</source>
        <extracomment>ui/starting.py</extracomment>
        <translation>登录</translation>
    </message>
    <message>
        <source>Starting the hub of this machine …</source>
        <extracomment>ui/starting.py</extracomment>
        <translation>正在启动本机的中心服务器…</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>ui/starting.py</extracomment>
        <translation>重试</translation>
    </message>
    <message>
        <source>You work with what is on this computer.</source>
        <extracomment>ui/starting.py</extracomment>
        <translation>您正在使用本机上的数据。</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Channels</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Find</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>查找</translation>
    </message>
    <message>
        <source>Find in the history</source>
        <extracomment>ui/panes/timeline.py</extracomment>
        <translation>在历史中查找</translation>
    </message>
</context>
<context>
    <name>TransferPane</name>
    <message>
        <source>Hand it over</source>
        <extracomment>ui/panes/transfer.py</extracomment>
        <translation>立即转接</translation>
    </message>
    <message>
        <source>Keep the call</source>
        <extracomment>ui/panes/transfer.py</extracomment>
        <translation>不转接</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <extracomment>ui/panes/transfer.py</extracomment>
        <translation>其他人</translation>
    </message>
    <message>
        <source>What the colleague has to know</source>
        <extracomment>ui/panes/transfer.py</extracomment>
        <translation>同事需要了解的内容</translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message>
        <source>It begins when you next start the console.</source>
        <extracomment>ui/updating.py</extracomment>
        <translation>下次启动控制台时生效。</translation>
    </message>
    <message>
        <source>Version {version} did not start</source>
        <extracomment>ui/updating.py</extracomment>
        <translation>版本 {version} 未能启动</translation>
    </message>
    <message>
        <source>Version {version} is ready</source>
        <extracomment>ui/updating.py</extracomment>
        <translation>版本 {version} 已就绪</translation>
    </message>
    <message>
        <source>You work with the one before. Tell your help desk.</source>
        <extracomment>ui/updating.py</extracomment>
        <translation>您正在使用上一版本。请告知服务台。</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Sign in</source>
        <extracomment>ui/wiring.py</extracomment>
        <translation>登录</translation>
    </message>
</context>
</TS>
