// The readings that the library takes by default where the product page leaves room, A1 to A42, in English and Japanese.
// Decisions cite these ids.
export const readings = {
  A1: {
    en: 'The hour for a Japanese e-mail runs in the business hours of the desk: an e-mail of Friday 16:30 JST is due on Monday at 09:30. With the option `elapsed` it is due on Friday at 17:30.',
    ja: '日本語のメールへの 1 時間は、窓口の営業時間で数えます。金曜日 16:30（日本標準時）のメールの期限は、月曜日 9:30 です。オプション `elapsed` では、金曜日 17:30 です。',
  },
  A2: {
    en: 'The promise of four hours and the promise of one hour in Japanese both hold, and the earlier due time binds. On Essentials, for Friday 16:30, a reply in any language is due on Friday at 20:30 and a reply in Japanese on Monday at 09:30.',
    ja: '24 時間対応の 4 時間以内と、日本語の 1 時間以内は、別々の約束です。先に来る期限が優先されます。Essentials で金曜日 16:30 に送信した場合、言語を問わない返信の期限は金曜日 20:30、日本語の返信の期限は月曜日 9:30 です。',
  },
  A3: {
    en: 'The desk is open from 09:00:00 up to, but not at, 17:00:00. A due time can fall on 17:00:00, and a reply exactly at the due time is in time.',
    ja: '営業時間は 9:00:00 に始まり、17:00:00 ちょうどは含みません。期限が 17:00:00 になることはあります。期限ちょうどの返信は、期限内です。',
  },
  A4: {
    en: 'The page does not mention Japanese holidays, so the desk is open on them. The caller may pass a list of closures. It is empty by default.',
    ja: '日本の祝日についてページに記載がないため、祝日も営業日とします。休業日は、一覧で指定できます。指定がなければ、休業日はありません。',
  },
  A5: {
    en: 'Every role of an admin counts for the Hub, the channels and the reply time. The consultation, the feature e-mail, the root cause analysis meeting and R31 are for team admins only.',
    ja: 'ハブ、お問い合わせの方法、応答時間は、どの種類の管理者にも適用されます。導入コンサルティング セッション、四半期ごとの機能メール、根本原因分析会議、R31 は、チーム管理者だけに適用されます。',
  },
  A6: {
    en: 'An active member without an admin role has e-mail at the reply time of the tier, and neither chat, phone, the Hub nor meetings.',
    ja: '管理者ではないアクティブなメンバーは、レベルの応答時間でメールを利用できます。チャット、電話、ハブ、会議は利用できません。',
  },
  A7: {
    en: 'A request in another language is served in English and told so. It is never refused. The desk is available during its hours, unless the caller says that it is closed (`deskClosed`).',
    ja: 'ほかの言語のお問い合わせには、代わりに英語で対応すると伝えたうえで、英語で対応します。お断りすることはありません。窓口は、休止の指定（`deskClosed`）がない限り、営業時間内に対応します。',
  },
  A8: {
    en: 'A member is active with the status `active`. Members who are invited, suspended or removed are not.',
    ja: 'アクティブなメンバーとは、ステータスがアクティブのメンバーです。招待中、停止中、削除済みのメンバーは含みません。',
  },
  A9: {
    en: 'For a power user in a team with a tier of its own, the terms of the person replace those of the team. With the option `most_favourable` both hold.',
    ja: 'レベルを保有するチームに上級ユーザーが属する場合、チームの条件に代わって本人の条件が適用されます。オプション `most_favourable` では、両方が適用されます。',
  },
  A10: {
    en: 'A power user keeps everything that R28 to R32 leave unchanged: all channels round the clock, support in Japanese and the consultation. The root cause analysis meeting is not included.',
    ja: '上級ユーザーは、R28 から R32 までで変わらない権限（24 時間のサポート、日本語サポート、導入コンサルティング セッション）をすべて利用できます。根本原因分析会議は含まれません。',
  },
  A11: {
    en: 'Recent shows the unresolved tickets of the person alone, the newest first. The caller sets how many and from which time.',
    ja: '「最近」には、本人の未解決のチケットが新しい順に表示されます。件数の上限と期間は、指定できます。',
  },
  A12: {
    en: 'After a removal, the entitlements last until 00:00 of the renewal date in the billing zone. That instant is not included, and nothing is refunded.',
    ja: 'アドオンを削除しても、権限は更新日の 0:00（請求のタイム ゾーン）の直前まで有効です。返金はありません。',
  },
  A13: {
    en: 'There is one consultation of 60 minutes in each subscription of the add-on. The count can be configured.',
    ja: '導入コンサルティング セッションは、アドオンの契約ごとに 1 回（60 分）です。回数は設定で変更できます。',
  },
  A14: {
    en: 'There is one e-mail in each calendar quarter of the billing zone. It lists at most three features, or fewer where there are fewer: unused ones before underused ones, the least used first, and in the order of their keys where the use is equal.',
    ja: '請求のタイム ゾーンの暦の四半期ごとに、メールを 1 通送ります。案内する機能は最大 3 つで、候補が少なければある分だけです。使っていない機能、あまり使っていない機能の順に、使用の少ないものから並べ、同じ場合はキーの順に並べます。',
  },
  A15: {
    en: 'Recommendations come from the tickets of the person alone, resolved ones included.',
    ja: 'おすすめの内容は、解決済みを含む本人のチケットだけに基づきます。',
  },
  A16: {
    en: 'Insights counts the tickets of the team without showing what they say. For a power user it counts those of the person.',
    ja: '「インサイト」では、チケットの内容を表示せずに、チームのチケットを集計します。上級ユーザーの場合は、本人のチケットを集計します。',
  },
  A17: {
    en: 'On a plan with one product, the product pattern is absent (`null`), unless a ticket is about another product (A40).',
    ja: '製品が 1 つのプランでは、製品パターンは表示されません。ただし、ほかの製品のチケットがある場合は表示されます（A40）。',
  },
  A18: {
    en: 'Proration counts the actual days of the billing period, with the day of the purchase and without the renewal date. Half a minor unit of the currency is rounded up. The price is per seat, for the licences of the plan, and the add-on renews with the plan.',
    ja: '日割り額は請求期間の実日数で計算し、購入日を含み、更新日を含みません。通貨の最小単位に四捨五入します。料金はライセンスごとで、数量はプランのライセンス数です。更新日はプランに合わせます。',
  },
  A19: {
    en: 'Team admins and billing admins can open billing. This can be configured.',
    ja: '「お支払い」を開けるのは、チーム管理者と請求管理者です。設定で変更できます。',
  },
  A20: {
    en: 'Adding is refused while the add-on is held. While a removal is pending, adding undoes the removal and is not charged again.',
    ja: 'アドオンを保有している間の追加は、受け付けません。削除が有効になるまでの間に追加すると、削除が取り消されます。再度の請求はありません。',
  },
  A21: {
    en: 'Removing Enhanced and changing the tier go through sales, and the console refuses them. An upgrade made by sales credits the unused days of the old tier and charges those of the new one.',
    ja: 'Enhanced の削除とレベルの変更は、セールス チームを通じて行います。管理コンソールでは受け付けません。セールス チームがアップグレードすると、元のレベルの未使用日数分を差し引き、新しいレベルの日数分を請求します。',
  },
  A22: {
    en: 'The promises of a ticket are fixed at its submission. A later change of the tier does not touch them.',
    ja: '応答の約束は、チケットの送信時に決まります。その後にレベルが変わっても、約束は変わりません。',
  },
  A23: {
    en: 'The first reply of a human agent counts, and an automatic acknowledgement does not. An offer may promise later replies as well (`next_reply`).',
    ja: '約束の対象は、カスタマー サポート担当者による最初の返信です。自動の受付通知は含みません。2 回目以降の返信（`next_reply`）も約束に含めることができます。',
  },
  A24: {
    en: 'No reply time is promised for chat and phone. A ticket from the Hub counts as an e-mail.',
    ja: 'チャットと電話に、応答時間の約束はありません。ハブのチケットは、メールとして扱います。',
  },
  A25: {
    en: 'A team without a sales executive may serve itself, unless `selfServe: false` says otherwise.',
    ja: 'セールス担当役員がいないチームは、管理コンソールで自分で手続きできます。`selfServe: false` を指定すると、手続きできません。',
  },
  A26: {
    en: 'The plans of teams are Standard, Advanced, Business, Business Plus, Enterprise and Education. Those of individuals are Basic, Plus, Professional, Essentials and Family. The plan Essentials differs from the tier Essentials.',
    ja: 'チーム アカウントのプランは、Standard、Advanced、Business、Business Plus、Enterprise、Education です。個人アカウントのプランは、Basic、Plus、Professional、Essentials、Family です。プランの Essentials は、レベルの Essentials とは別のものです。',
  },
  A27: {
    en: 'Round the clock means 24 hours on each of the seven days of the week.',
    ja: '24 時間対応とは、週 7 日、毎日 24 時間の対応です。',
  },
  A28: {
    en: 'A follow-up to a Japanese ticket keeps the route of the ticket, outside business hours too.',
    ja: '日本語のチケットへの追加の連絡は、営業時間外でも、そのチケットと同じ窓口が対応します。',
  },
  A29: {
    en: 'The caller says whether a problem is urgent. Only custom catalogues have severities.',
    ja: '緊急かどうかは、お問い合わせの際に指定します。重大度は、独自のカタログだけにあります。',
  },
  A30: {
    en: 'A ticket is unresolved in every status but `resolved` and `closed`.',
    ja: '未解決とは、解決済みと終了を除くすべてのステータスです。',
  },
  A31: {
    en: 'A power user is a person with an add-on of their own, Grand or Epic. The person may belong to a team account and need not be an admin of it.',
    ja: '上級ユーザーとは、グランドまたはエピックのアドオンを個人で保有する人です。チーム アカウントに属していても、その管理者でなくてもかまいません。',
  },
  A32: {
    en: 'The built-in catalogue leaves out the support that a plan includes. A custom catalogue may state it, and then the earliest due time binds.',
    ja: 'プランに含まれる基本のサポートは、組み込みのカタログにはありません。独自のカタログでは定義でき、その場合は最も早い期限が優先されます。',
  },
  A33: {
    en: "`dueAt` alone decides: a reply on Saturday is late for what was due on Friday at 17:00. With the option `lateness: 'elapsed'` it is late only once more business time than the promised time has run.",
    ja: "遅延かどうかは、期限だけで決まります。期限が金曜日 17:00 なら、土曜日の返信は遅延です。オプション `lateness: 'elapsed'` では、約束より長い営業時間が経過した場合だけ遅延です。",
  },
  A34: {
    en: 'A promise in days (`P1D`) is due at the last close of the n-th open date after the date of the request, in the zone of the hours. With a `day` of the hours, a day is that length of open time.',
    ja: '日数の約束（`P1D`）の期限は、お問い合わせの日より後の n 番目の営業日で、最後に営業を終える時刻です。営業時間に 1 日の長さ（`day`）を指定すると、1 日をその長さの営業時間として数えます。',
  },
  A35: {
    en: 'The clock of a reply rests while the ticket waits for the requester or is on hold. A target may name other statuses (`rests`).',
    ja: 'チケットがお客様の返信待ちの間と保留の間、返信までの時間は進みません。時間を止めるステータスは、約束ごとに指定できます（`rests`）。',
  },
  A36: {
    en: 'A reopening does not restart the promise of a first reply. What the requester writes after an answer asks for a next reply (`next_reply`). The built-in offer does not promise it, and `catalog.withFollowUps` adds the same time for it.',
    ja: 'チケットを再開しても、最初の返信の約束はやり直しになりません。返信の後のお客様の連絡には、次の返信（`next_reply`）で応えます。組み込みのカタログに、次の返信の約束はありません。`catalog.withFollowUps` で、同じ時間の約束を追加できます。',
  },
  A37: {
    en: 'An English answer does not keep the promise of a Japanese reply: a promise for a language is kept by an answer in that language. An answer that names no language has the one in which the ticket is served.',
    ja: '英語の返信では、日本語の返信の約束を果たしたことになりません。言語を定めた約束は、その言語の返信で果たされます。返信の言語は、指定がなければ、チケットに対応する言語です。',
  },
  A38: {
    en: 'When a ticket is resolved or closed without an answer, the clock of the reply is cancelled. It counts as neither met nor missed, unless it was late already.',
    ja: '返信のないまま解決または終了したチケットでは、返信の約束が取り消されます。すでに遅れていた場合を除き、達成にも未達成にも数えません。',
  },
  A39: {
    en: 'Chats and calls are tickets too. They stand in Recent and count in the totals, and only their promise differs (A24).',
    ja: 'チャットと電話も、チケットです。「最近」に表示され、合計に数えられます。異なるのは、応答時間の約束だけです（A24）。',
  },
  A40: {
    en: 'The product pattern has a row for a product without a ticket, with 0, and a row for a product that has left the plan, with its count.',
    ja: '製品パターンには、チケットのない製品も 0 件として表示されます。プランから外れた製品も、その件数が表示されます。',
  },
  A41: {
    en: "R24 and R25 name team admins, but the time is promised to everybody who may use the channel (A5, A6). A target with `for: 'team_admin'` follows the page to the letter.",
    ja: "R24 と R25 にはチーム管理者とありますが、応答時間は、その方法で問い合わせできるすべての人に約束されます（A5、A6）。`for: 'team_admin'` を指定すると、チーム管理者だけに約束されます。",
  },
  A42: {
    en: 'Three conclusions drawn from the page count as rules: Add needs the absence of the add-on and Remove its presence (R9), a power user who is not a team admin cannot open the Hub (R31), and there is one consultation (R22, A13).',
    ja: 'ページから読み取れる次の 3 点も、規則とします。追加はアドオンがないとき、削除はあるときに限ること（R9）。チーム管理者ではない上級ユーザーはハブを開けないこと（R31）。導入コンサルティング セッションは 1 回であること（R22、A13）。',
  },
} as const;
