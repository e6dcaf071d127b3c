// The rules that the product page of the Premium Support add-on states, R1 to R55, one sentence each in English and
// Japanese. Decisions cite these ids.
export const pageRules = {
  R1: {
    en: 'Team accounts can take the add-on whatever their plan, and an individual account is turned down.',
    ja: 'アドオンはプランを問わずチームアカウントが対象で、個人アカウントでは受け付けません。',
  },
  R2: {
    en: 'The languages of support are English and, where it is available, Japanese.',
    ja: 'サポートは英語で、対応可能な場合は日本語でも提供されます。',
  },
  R3: {
    en: 'Premium entitlements last only as long as the add-on is held.',
    ja: 'プレミアムの特典は、アドオンを保有している間だけ有効です。',
  },
  R4: {
    en: 'By default, the add-on is bought through the sales executive or the sales contact form.',
    ja: 'アドオンの既定の購入経路は、セールス担当役員またはセールスへの問い合わせフォームです。',
  },
  R5: {
    en: 'A team lacking a dedicated sales executive may add or remove Essentials in the admin console, but Enhanced always needs sales.',
    ja: '専任のセールス担当役員がいないチームは管理コンソールでEssentialsを追加・削除できますが、Enhancedは常にセールス経由です。',
  },
  R6: {
    en: 'Whoever acts must be an admin and must have signed in.',
    ja: '操作する人は、管理者としてサインインしている必要があります。',
  },
  R7: {
    en: 'The steps are Admin console > Billing > Available add-ons > Premium Support > Add or Remove > Confirm.',
    ja: '手順は「管理コンソール > お支払い > 利用可能なアドオン > プレミアム サポート > 追加または削除 > 確認」です。',
  },
  R8: {
    en: 'Billing is open to some kinds of admin and to nobody else.',
    ja: '「お支払い」を開けるのは、一部の種類の管理者だけです。',
  },
  R9: {
    en: 'The add-on can be added only when it is absent and removed only when it is present.',
    ja: '追加できるのはアドオンがないときだけ、削除できるのはアドオンがあるときだけです。',
  },
  R10: {
    en: 'Until Confirm is chosen, nothing takes place.',
    ja: '「確認」を選ぶまでは、何も実行されません。',
  },
  R11: {
    en: 'Buying the add-on costs a daily prorated amount for its days of use in the current billing period.',
    ja: '購入すると、現在の請求期間のうち利用する日数分の日割り額が請求されます。',
  },
  R12: {
    en: 'Starting with the next billing period, the price of the plan contains the regular price of the add-on.',
    ja: '次の請求期間からは、アドオンの通常価格がプランの料金に含まれます。',
  },
  R13: {
    en: 'The renewal date is when a removal becomes effective.',
    ja: 'アドオンの削除は、更新日に有効になります。',
  },
  R14: {
    en: 'Every active member of the team gets the entitlements that are added.',
    ja: '追加された特典は、チームのアクティブなメンバー全員に適用されます。',
  },
  R15: {
    en: 'Essentials and Enhanced are the two tiers of the add-on.',
    ja: 'アドオンには、EssentialsとEnhancedの2つのレベルがあります。',
  },
  R16: {
    en: 'On both tiers, team admins get what R17 to R23 describe.',
    ja: 'どちらのレベルでも、チーム管理者にはR17からR23までの内容が提供されます。',
  },
  R17: {
    en: 'Support can be reached by phone, e-mail or chat at any time of day or night.',
    ja: 'サポートは、電話、メール、またはチャットで24時間受けられます。',
  },
  R18: {
    en: 'Phone, e-mail and chat support in Japanese runs from 09:00 to 17:00 Japan Standard Time, Monday to Friday.',
    ja: '日本語サポートは、月曜日から金曜日の9:00～17:00（日本標準時）に電話、メール、チャットで提供されます。',
  },
  R19: {
    en: 'During Japanese support hours, an e-mail in Japanese gets its answer in at most one hour.',
    ja: '日本語サポートの営業時間内は、日本語のメールに1時間以内に返信があります。',
  },
  R20: {
    en: 'A request that comes in outside Japanese support hours is handled in English and never turned away.',
    ja: '日本語サポートの営業時間外の問い合わせは、断られることなく英語で対応されます。',
  },
  R21: {
    en: 'Every quarter, one e-mail presents three features that the team leaves unused or uses too little.',
    ja: '四半期に1回、チームが使っていない、または十分に使っていない3つの機能がメールで案内されます。',
  },
  R22: {
    en: 'There is one implementation consultation session, and it lasts one hour.',
    ja: '1時間の導入コンサルティング セッションを1回受けられます。',
  },
  R23: {
    en: 'The Premium Support Hub can be used.',
    ja: 'プレミアム サポート ハブを利用できます。',
  },
  R24: {
    en: 'On Essentials, a support ticket gets its answer in at most four hours.',
    ja: 'Essentialsでは、サポートチケットに4時間以内に返信があります。',
  },
  R25: {
    en: 'On Enhanced, a support ticket gets its answer in at most one hour.',
    ja: 'Enhancedでは、サポートチケットに1時間以内に返信があります。',
  },
  R26: {
    en: 'Enhanced alone brings a root cause analysis meeting, held every quarter to go over support trends.',
    ja: 'サポートの傾向を振り返る四半期ごとの根本原因分析会議は、Enhancedだけで行われます。',
  },
  R27: {
    en: 'For power users holding the add-on, the terms are changed as R28 to R32 describe.',
    ja: 'アドオンを保有する上級ユーザーの条件は、R28からR32までのとおりに変更されます。',
  },
  R28: {
    en: 'What a power user is entitled to belongs to that person only and does not extend to the team.',
    ja: '上級ユーザーの特典は本人だけのもので、チームには適用されません。',
  },
  R29: {
    en: 'A ticket from a Grand power user gets its answer in at most four hours.',
    ja: 'グランド上級ユーザーのチケットには、4時間以内に返信があります。',
  },
  R30: {
    en: 'A ticket from an Epic power user gets its answer in at most one hour.',
    ja: 'エピック上級ユーザーのチケットには、1時間以内に返信があります。',
  },
  R31: {
    en: 'Among power users, only those who are team admins can open the Hub.',
    ja: '上級ユーザーのうち、ハブを開けるのはチーム管理者だけです。',
  },
  R32: {
    en: 'The quarterly feature e-mail is not sent to power users.',
    ja: '四半期ごとの機能メールは、上級ユーザーには送られません。',
  },
  R33: {
    en: 'Sign in and open the support page to get in touch with support.',
    ja: 'サポートに問い合わせるには、サインインしてサポートページに移動します。',
  },
  R34: {
    en: 'In the Hub, admins of any kind can create, review and track tickets.',
    ja: 'ハブでは、どの種類の管理者もチケットの追跡、確認、作成ができます。',
  },
  R35: {
    en: 'Customers without the add-on cannot use the Hub.',
    ja: 'ハブを利用できるのは、アドオンを保有しているお客様だけです。',
  },
  R36: {
    en: 'The Hub is found under Admin console > Premium Support.',
    ja: 'ハブは「管理コンソール > プレミアム サポート」から開きます。',
  },
  R37: {
    en: 'The Hub has recent tickets, issue trends, a filter for newly created tickets, search, status and submission.',
    ja: 'ハブでは、最近のチケットと問題の傾向の表示、最近作成されたチケットへの絞り込み、検索、ステータスの確認、新規チケットの送信ができます。',
  },
  R38: {
    en: 'Support can be contacted in three ways and no other: Chat now, Submit a ticket and Request a call.',
    ja: 'サポートへの問い合わせ方法は、「今すぐチャット」「チケットを送信」「電話をリクエスト」の3つだけです。',
  },
  R39: {
    en: 'Chat now opens a live conversation with an agent.',
    ja: '「今すぐチャット」を選ぶと、担当者にリアルタイムでつながります。',
  },
  R40: {
    en: 'The answer to a submitted ticket comes within the response time that applies to the requester.',
    ja: '送信したチケットには、依頼者に適用される応答時間内に返信があります。',
  },
  R41: {
    en: 'Request a call opens Phone on the Help page of the admin console.',
    ja: '「電話をリクエスト」を選ぶと、管理コンソールのヘルプページの「電話」に移動します。',
  },
  R42: {
    en: 'For a call, a direct phone number is required.',
    ja: '通話には、直通の電話番号が必要です。',
  },
  R43: {
    en: 'The call is returned as soon as an agent is free, with no exact time promised.',
    ja: '担当者の手が空き次第、折り返しの電話がありますが、時刻の約束はありません。',
  },
  R44: {
    en: 'When a problem is urgent, calling is what is recommended.',
    ja: '緊急の問題の場合は、電話での問い合わせが推奨されます。',
  },
  R45: {
    en: 'Tickets are opened from the list called Recent.',
    ja: 'チケットは「最近」の一覧から開きます。',
  },
  R46: {
    en: 'A reply is composed inside the ticket and sent from there.',
    ja: '返信は、チケットから作成して送信します。',
  },
  R47: {
    en: 'A ticket can be viewed and replied to only while it is unresolved.',
    ja: '表示と返信ができるのは、未解決のチケットだけです。',
  },
  R48: {
    en: 'Nobody, team admins included, is shown the tickets of other team members.',
    ja: 'ほかのチームメンバーのチケットは、チーム管理者にも表示されません。',
  },
  R49: {
    en: 'Recommended lists help articles, videos and courses picked on the basis of the past tickets of the person.',
    ja: '「おすすめ」には、本人の過去のチケットから選ばれたヘルプ記事、動画、コースが表示されます。',
  },
  R50: {
    en: 'Each submission of a ticket renews the recommendations.',
    ja: 'おすすめの内容は、チケットを送信するたびに更新されます。',
  },
  R51: {
    en: 'A person who has no ticket yet sees the resources that are most popular.',
    ja: 'まだチケットがない場合は、最も人気のあるリソースが表示されます。',
  },
  R52: {
    en: 'Insights covers tickets still unresolved and the trends and patterns of issues.',
    ja: '「インサイト」には、未解決のチケットと、問題の傾向およびパターンが表示されます。',
  },
  R53: {
    en: 'The four figures are all unresolved tickets, all tickets, the issue-type pattern and the product pattern.',
    ja: '指標は、未解決チケットの総数、チケットの総数、問題の種類パターン、製品パターンの4つです。',
  },
  R54: {
    en: 'The issue-type pattern lists frequent issue types, starting with the most frequent.',
    ja: '問題の種類パターンには、よく発生する問題の種類が多い順に並びます。',
  },
  R55: {
    en: 'On plans with two or more products, the product pattern gives the tickets submitted for each.',
    ja: '製品パターンは、製品が2つ以上あるプランで、送信されたチケットを製品ごとに示します。',
  },
} as const;
