// The readings that the library takes by default where the product page leaves room, A1 to A33, one sentence each in
// English and Japanese. Decisions cite these ids.
export const readings = {
  A1: {
    en: 'On the business clock of the desk, a Japanese e-mail of Friday 16:30 JST is due Monday 09:30 (option `elapsed`: Friday 17:30).',
    ja: '日本語メールの1時間は窓口の営業時間で数え、金曜16:30（JST）のメールの期限は月曜9:30です（オプション`elapsed`では金曜17:30）。',
  },
  A2: {
    en: 'The four-hour and the one-hour Japanese promise both stand and the earliest due binds: Essentials, Friday 16:30, gives Friday 20:30 for any language and Monday 09:30 for Japanese.',
    ja: '24時間対応の4時間と日本語の1時間は別個の約束で最も早い期限が優先され、Essentialsで金曜16:30の場合、言語不問の返信は金曜20:30、日本語の返信は月曜9:30が期限です。',
  },
  A3: {
    en: 'The window is [09:00, 17:00), so 17:00:00 is outside it; a deadline may fall there, and a reply exactly at a deadline is in time.',
    ja: '営業時間は[09:00, 17:00)で17:00:00を含みませんが、期限が17:00:00になることはあり、期限ちょうどの返信は期限内です。',
  },
  A4: {
    en: 'The page is silent on Japanese holidays, so the desk opens; closures are an input list, empty by default.',
    ja: '日本の祝日はページに記載がないため営業日とし、休業日は入力の一覧（既定は空）で指定します。',
  },
  A5: {
    en: 'Any admin role serves for the Hub, channels and reply time; the consultation, feature e-mail, root cause analysis meeting and R31 take `team_admin` alone.',
    ja: 'ハブ、チャネル、応答時間はすべての管理者ロールが対象で、コンサルティング、機能メール、根本原因分析会議、R31は`team_admin`だけが対象です。',
  },
  A6: {
    en: 'An active member who is not an admin has e-mail at the tier reply time, but no chat, phone, Hub or meetings.',
    ja: '管理者でないアクティブなメンバーはレベルの応答時間でメールを使えますが、チャット、電話、ハブ、会議は使えません。',
  },
  A7: {
    en: 'Another language is answered in English, saying that it is a fallback, and not refused; the desk is available in its window, subject to an optional `deskClosed`.',
    ja: 'ほかの言語の依頼は断らず、代替であると明示して英語で対応し、窓口の対応可否は営業時間と任意の`deskClosed`で決まります。',
  },
  A8: {
    en: 'Active means the member status `active`, which leaves out `invited`, `suspended` and `removed`.',
    ja: 'アクティブとはメンバーのステータスが`active`であることで、`invited`、`suspended`、`removed`は含みません。',
  },
  A9: {
    en: 'A power user in a team with its own tier has the individual terms, not those of the team (option `most_favourable`).',
    ja: '独自のレベルを持つチームに属する上級ユーザーには、チームの条件に代えて個人の条件が適用されます（オプション：`most_favourable`）。',
  },
  A10: {
    en: 'A power user keeps all that R28 to R32 leave alone, namely 24-hour channels, the Japanese desk and the consultation, but has no root cause analysis meeting.',
    ja: '上級ユーザーは、R28からR32までで変更されないもの（24時間対応のチャネル、日本語窓口、コンサルティング）をすべて利用できますが、根本原因分析会議はありません。',
  },
  A11: {
    en: 'Recent shows unresolved tickets of the person alone, newest first; the caller sets the limit and window.',
    ja: '「最近」は本人の未解決チケットを新しい順に示し、件数の上限と期間は呼び出し側が決めます。',
  },
  A12: {
    en: 'A removal ends entitlements at 00:00 of the renewal date in the billing zone (half-open), without refund.',
    ja: '削除後も特典は請求タイムゾーンの更新日0:00まで（0:00は含まない）続き、返金はありません。',
  },
  A13: {
    en: 'Each add-on subscription has one consultation of 60 minutes, and the count can be configured.',
    ja: 'コンサルティングはアドオンの契約ごとに1回（60分）で、回数は設定できます。',
  },
  A14: {
    en: 'Each calendar quarter in the billing zone brings one e-mail with as many features as there are, up to three: unused before underused, then least used, then by key.',
    ja: '請求タイムゾーンの暦四半期ごとにメールを1通送り、機能は候補のある分だけ（最大3つ）、未使用を使用不足より先に、使用の少ない順、同順位はキー順に並べます。',
  },
  A15: {
    en: 'Recommendations come from the tickets of the person alone, counting resolved ones too.',
    ja: 'おすすめは、解決済みを含む本人のチケットだけに基づきます。',
  },
  A16: {
    en: 'Insights shows aggregates of the team without content, and for a power user those of the individual.',
    ja: '「インサイト」が示すのは、内容を含まないチームの集計で、上級ユーザーの場合は本人の集計です。',
  },
  A17: {
    en: 'A plan with one product has no product pattern (`null`).',
    ja: '製品が1つのプランには、製品パターンがありません（`null`）。',
  },
  A18: {
    en: 'Proration takes the actual days of the period, the purchase day counted and the renewal day not, rounds half up to the minor unit of the currency, and is per seat for the licences of the plan, co-termed with it.',
    ja: '日割りは請求期間の実日数（購入日を含み更新日を含まない）で計算して通貨の最小単位に四捨五入し、席単位で数量はプランのライセンス数、期間はプランの期間に合わせます。',
  },
  A19: {
    en: 'Billing opens for `team_admin` and `billing_admin`, and this can be configured.',
    ja: '「お支払い」を開けるのは`team_admin`と`billing_admin`で、設定で変更できます。',
  },
  A20: {
    en: 'Adding is refused while the add-on is held, but undoes a pending removal with no second charge.',
    ja: '保有中の追加は拒否されますが、削除の反映待ちの間の追加は、再度の請求なしで削除を取り消します。',
  },
  A21: {
    en: 'The console refuses to remove Enhanced or change the tier, which sales does; an upgrade by sales credits the unused days of the old tier and charges those of the new one.',
    ja: 'Enhancedの削除とレベルの変更は管理コンソールでは拒否されセールスを通して行い、セールスによるアップグレードでは旧レベルの未使用日数分を差し引き、新レベルの日数分を請求します。',
  },
  A22: {
    en: 'The promises are fixed as they stand at submission, so a tier change afterwards does not alter them.',
    ja: '応答の約束は送信時点の内容で固定され、その後にレベルが変わっても変更されません。',
  },
  A23: {
    en: 'The first reply by a human agent counts, and an automatic acknowledgement does not (option `next_reply`).',
    ja: '対象となる返信は人間の担当者による最初の返信で、自動の受付通知は含みません（オプション：`next_reply`）。',
  },
  A24: {
    en: 'No reply time is promised for chat and phone, and a Hub ticket counts as the e-mail channel.',
    ja: 'チャットと電話の応答時間に約束はなく、ハブのチケットはメールのチャネルとして扱います。',
  },
  A25: {
    en: 'Having no sales executive is enough for self-service, unless `selfServe: false` overrides it.',
    ja: 'セールス担当役員がいなければセルフサービスを使えますが、`selfServe: false`で上書きすると使えません。',
  },
  A26: {
    en: 'Standard, Advanced, Business, Business Plus, Enterprise and Education are team plans; Basic, Plus, Professional, Essentials (the plan, not the tier) and Family are individual.',
    ja: 'チームアカウントのプランはStandard、Advanced、Business、Business Plus、Enterprise、Education、個人のプランはBasic、Plus、Professional、Essentials（同名のレベルとは別のプラン）、Familyです。',
  },
  A27: {
    en: 'Round the clock means 24 hours on all seven days of the week.',
    ja: '24時間対応とは、週7日、毎日24時間の対応です。',
  },
  A28: {
    en: 'Following up on a Japanese ticket out of hours does not change the route of the ticket.',
    ja: '日本語チケットへの営業時間外の追加連絡は、そのチケットの経路のまま扱われます。',
  },
  A29: {
    en: 'The caller says whether a problem is urgent, and only custom catalogues have severities.',
    ja: '緊急かどうかは呼び出し側が指定し、重大度はカスタムカタログにだけあります。',
  },
  A30: {
    en: 'Unresolved means any status other than `resolved` or `closed`.',
    ja: '未解決とは、`resolved`と`closed`以外のすべてのステータスです。',
  },
  A31: {
    en: 'A power user has a personal `grand` or `epic` add-on, whether or not in a team account or an admin of one.',
    ja: '上級ユーザーとは個人で`grand`または`epic`のアドオンを持つ人で、チームアカウントに属するか、その管理者であるかは問いません。',
  },
  A32: {
    en: 'The built-in catalogue has no base support of plans; a custom one may state it, and the earliest due binds.',
    ja: 'プラン自体の基本サポートは組み込みカタログになく、カスタムカタログで定義でき、最も早い期限が優先されます。',
  },
  A33: {
    en: "A Saturday reply to what was due Friday 17:00 is late, as `dueAt` alone decides; with `lateness: 'elapsed'`, a reply is late only when the business time run exceeds the promise.",
    ja: "`dueAt`だけで判定するため、期限が金曜17:00なら土曜の返信は遅延となり、オプション`lateness: 'elapsed'`では経過した営業時間が約束を超えた場合だけ遅延となります。",
  },
} as const;
