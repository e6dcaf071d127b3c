// What the product page of the Premium Support add-on says, R1 to R55, in our own words: one or two sentences each in
// English and Japanese. Decisions cite these ids.
export const pageRules = {
  R1: {
    en: 'The add-on is for team accounts of any plan. An individual account cannot take it.',
    ja: 'アドオンは、プランを問わずチーム アカウントで利用できます。個人アカウントでは利用できません。',
  },
  R2: {
    en: 'Support speaks English, and Japanese where it is available.',
    ja: 'サポートの言語は英語です。対応可能な場合は、日本語でも受けられます。',
  },
  R3: {
    en: 'Premium entitlements last only as long as the add-on is held.',
    ja: 'プレミアム サポートの権限は、アドオンを保有している間だけ有効です。',
  },
  R4: {
    en: 'Buy the add-on through the sales executive. Those who have no sales executive use the contact form of the sales team.',
    ja: 'アドオンは、セールス担当役員を通じて購入します。セールス担当役員がいない場合は、セールス チームのお問い合わせフォームから購入します。',
  },
  R5: {
    en: 'A team without a dedicated sales executive can add or remove Essentials itself, in the admin console. Enhanced always needs sales.',
    ja: '専任のセールス担当役員がいないチームは、管理コンソールで Essentials を自分で追加または削除できます。Enhanced の手続きは、常にセールス チームを通じて行います。',
  },
  R6: {
    en: 'Whoever acts has to be signed in as an admin.',
    ja: '操作するには、管理者としてログインしている必要があります。',
  },
  R7: {
    en: 'The path is Admin console > Billing > Available add-ons > Premium Support > Add or Remove > Confirm.',
    ja: '手順は「管理コンソール > お支払い > 利用可能なアドオン機能 > プレミアム サポート > 追加 / 削除 > 確認」です。',
  },
  R8: {
    en: 'Only some kinds of admin can open the Payment information page.',
    ja: '「お支払い情報」ページを開けるのは、一部の種類の管理者だけです。',
  },
  R9: {
    en: 'Add works only while there is no add-on, and Remove only while there is one.',
    ja: '「追加」はアドオンがないときだけ、「削除」はアドオンがあるときだけ選べます。',
  },
  R10: {
    en: 'Nothing changes until Confirm is chosen.',
    ja: '「確認」を選ぶまで、何も変更されません。',
  },
  R11: {
    en: 'A purchase is charged by the day: a prorated amount for the days of use in the current billing period.',
    ja: '購入すると、現在の請求期間のうち利用する日数分の日割り額が請求されます。',
  },
  R12: {
    en: 'From the next billing period on, the price of the plan includes the regular price of the add-on.',
    ja: '次の請求期間から、アドオンの通常価格がプランの料金に含まれます。',
  },
  R13: {
    en: 'A removal becomes effective on the renewal date.',
    ja: 'アドオンの削除は、更新日に有効になります。',
  },
  R14: {
    en: 'Every active member of the team also gets the entitlements listed below.',
    ja: 'チームのアクティブなメンバー全員にも、次の権限が付与されます。',
  },
  R15: {
    en: 'The add-on has two tiers, Essentials and Enhanced.',
    ja: 'アドオンには、Essentials と Enhanced の 2 つのレベルがあります。',
  },
  R16: {
    en: 'On either tier, team admins get what R17 to R23 say.',
    ja: 'どちらのレベルでも、チーム管理者には R17 から R23 までの権限が付与されます。',
  },
  R17: {
    en: 'Support can be reached by phone, e-mail or chat at any time of day or night.',
    ja: 'サポートは、電話、メール、チャットで 24 時間受けられます。',
  },
  R18: {
    en: 'Phone, e-mail and chat support in Japanese is open from 09:00 to 17:00 Japan Standard Time, Monday to Friday.',
    ja: '日本語サポートは、月曜日から金曜日の 9:00～17:00（日本標準時）に、電話、メール、チャットで受けられます。',
  },
  R19: {
    en: 'During the hours of Japanese support, an e-mail in Japanese is answered within one hour.',
    ja: '日本語サポートの営業時間内は、日本語のメールに 1 時間以内に返信があります。',
  },
  R20: {
    en: 'A request outside the hours of Japanese support is served in English. It is never refused.',
    ja: '日本語サポートの営業時間外のお問い合わせには、英語で対応します。お断りすることはありません。',
  },
  R21: {
    en: 'Every quarter, one e-mail shows three features that the team leaves unused or uses too little.',
    ja: '四半期に 1 回、チームが使っていない、またはあまり使っていない 3 つの機能をメールで案内します。',
  },
  R22: {
    en: 'An implementation consultation session is included. It lasts one hour.',
    ja: '1 時間の導入コンサルティング セッションを受けられます。',
  },
  R23: {
    en: 'Access to the Premium Support Hub is included.',
    ja: 'プレミアム サポート ハブを利用できます。',
  },
  R24: {
    en: 'On Essentials, the reply to a support ticket reaches team admins within four hours.',
    ja: 'Essentials では、サポート チケットへの返信が 4 時間以内にチーム管理者に届きます。',
  },
  R25: {
    en: 'On Enhanced, the reply to a support ticket reaches team admins within one hour.',
    ja: 'Enhanced では、サポート チケットへの返信が 1 時間以内にチーム管理者に届きます。',
  },
  R26: {
    en: 'Only Enhanced includes a root cause analysis meeting. It reviews the trends of support every quarter.',
    ja: '根本原因分析会議は、Enhanced だけに含まれます。四半期ごとに、サポートの傾向を確認します。',
  },
  R27: {
    en: 'Power users who hold the add-on have terms that differ as R28 to R32 say.',
    ja: 'アドオンを保有する上級ユーザーの条件は、R28 から R32 までのとおりに変わります。',
  },
  R28: {
    en: 'The entitlements of a power user belong to that person alone. The team does not share them.',
    ja: '上級ユーザーの権限は本人だけのもので、チームには適用されません。',
  },
  R29: {
    en: 'A ticket of a Grand power user is answered within four hours.',
    ja: 'グランド上級ユーザーのチケットには、4 時間以内に返信があります。',
  },
  R30: {
    en: 'A ticket of an Epic power user is answered within one hour.',
    ja: 'エピック上級ユーザーのチケットには、1 時間以内に返信があります。',
  },
  R31: {
    en: 'A power user who is a team admin can open the Hub. Other power users cannot.',
    ja: 'チーム管理者である上級ユーザーは、ハブを開けます。それ以外の上級ユーザーは開けません。',
  },
  R32: {
    en: 'Power users do not get the quarterly feature e-mail.',
    ja: '上級ユーザーには、四半期ごとの機能メールは届きません。',
  },
  R33: {
    en: 'To contact support, sign in to the account and open dropbox.com/support.',
    ja: 'サポートに問い合わせるには、アカウントにログインして dropbox.com/support を開きます。',
  },
  R34: {
    en: 'Admins of every kind can track, review and create tickets in the Hub.',
    ja: 'どの種類の管理者も、ハブでチケットの追跡、確認、作成ができます。',
  },
  R35: {
    en: 'The Hub is reserved for customers who hold the add-on.',
    ja: 'ハブを利用できるのは、アドオンを保有しているお客様だけです。',
  },
  R36: {
    en: 'The path to the Hub is Admin console > Premium Support.',
    ja: 'ハブは「管理コンソール > プレミアム サポート」から開きます。',
  },
  R37: {
    en: 'The Hub shows recent tickets with their status, and the trends of issues. It can narrow the list to newly created tickets, search, and submit new tickets.',
    ja: 'ハブには、最近のチケットとそのステータス、問題の傾向が表示されます。最近作成されたチケットへの絞り込み、検索、新しいチケットの送信もできます。',
  },
  R38: {
    en: 'Admin console > Premium Support > Contact support offers three ways only: Chat now, Submit a ticket and Request a call.',
    ja: '「管理コンソール > プレミアム サポート > サポートへのお問い合わせ」で選べる方法は、「今すぐチャット」、「チケットを送信」、「電話をリクエスト」の 3 つだけです。',
  },
  R39: {
    en: 'Chat now opens a live conversation with an agent.',
    ja: '「今すぐチャット」を選ぶと、カスタマー サポート担当者にリアルタイムでつながります。',
  },
  R40: {
    en: 'Fill in the form and choose Submit. An agent answers within the response time that applies to the requester.',
    ja: 'フォームに入力して「送信」を選びます。お問い合わせをした人に適用される応答時間内に、カスタマー サポート担当者が返信します。',
  },
  R41: {
    en: 'Request a call leads to Phone on the Help page of the admin console. Enter the number there and press Request a call.',
    ja: '「電話をリクエスト」を選ぶと、管理コンソールのヘルプ ページにある「電話」に移動します。電話番号を入力し、「電話をリクエスト」を押します。',
  },
  R42: {
    en: 'Calls need a direct phone number.',
    ja: '電話でのサポートには、直通でつながる電話番号が必要です。',
  },
  R43: {
    en: 'The call comes as soon as an agent is free. No time is promised for it.',
    ja: '手の空いたカスタマー サポート担当者から、折り返し電話があります。時刻の約束はありません。',
  },
  R44: {
    en: 'When a problem is urgent, a call is the recommended way.',
    ja: '緊急の問題には、電話でのお問い合わせを推奨します。',
  },
  R45: {
    en: 'Tickets are opened from the list named Recent.',
    ja: 'チケットは「最近」の一覧から開きます。',
  },
  R46: {
    en: 'Write a reply in the ticket and choose Send.',
    ja: '返信は、チケットに入力して「送信」を選びます。',
  },
  R47: {
    en: 'A ticket can be viewed and replied to only while it is unresolved.',
    ja: '表示と返信ができるのは、未解決のチケットだけです。',
  },
  R48: {
    en: 'The tickets of other team members are not shown. This holds for team admins too.',
    ja: 'ほかのチーム メンバーのチケットは表示されません。チーム管理者にも表示されません。',
  },
  R49: {
    en: 'Recommended lists Help center articles and Dropbox Learn videos and courses that suit the past tickets of the person.',
    ja: '「おすすめ」には、本人の過去のチケットに合わせて、ヘルプ センターの記事と、「Dropbox について学ぶ」の動画やコースが表示されます。',
  },
  R50: {
    en: 'Each submission of a ticket renews the recommendations.',
    ja: 'おすすめの内容は、チケットを送信するたびに更新されます。',
  },
  R51: {
    en: 'A person who has not submitted a ticket yet sees the most popular resources.',
    ja: 'まだチケットがない場合は、最も人気のあるリソースが表示されます。',
  },
  R52: {
    en: 'Insights shows unresolved tickets and the trends and patterns of issues.',
    ja: '「インサイト」には、未解決のチケットと、問題の傾向やパターンが表示されます。',
  },
  R53: {
    en: 'There are four figures: open tickets, total tickets, the issue-type pattern and the product pattern.',
    ja: '表示される数値は、未解決のチケット合計、チケット合計、問題の種類パターン、製品パターンの 4 つです。',
  },
  R54: {
    en: 'The issue-type pattern lists frequent issue types, the most frequent one first.',
    ja: '問題の種類パターンには、よく発生する問題の種類が多い順に並びます。',
  },
  R55: {
    en: 'On plans with two or more products, the product pattern counts the submitted tickets of each product.',
    ja: '製品が 2 つ以上あるプランでは、製品パターンに、送信されたチケットの件数が製品ごとに表示されます。',
  },
} as const;
