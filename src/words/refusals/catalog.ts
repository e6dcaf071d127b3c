// Why a catalogue says no, and the reason in words.
export const catalogReasons = {
  no_version_in_effect: {
    because: [],
    en: 'No version of the offer is in effect on this date. Choose a date that one of them covers.',
    ja: 'この日に有効なバージョンはありません。いずれかのバージョンの期間内の日付を指定してください。',
  },
} as const;
