/**
 * 55 zones whose whole history is in the main files of the tz database. (Of zones that are linked to another one today,
 * builds differ: some take their years before 1970 from `backzone`, some do not.)
 */
export const TZIF_ZONES: readonly string[] = [
  ...['UTC', 'Asia/Kolkata', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'Africa/Cairo'],
  ...['America/Santiago', 'America/Sao_Paulo', 'Atlantic/Azores', 'America/St_Johns', 'Antarctica/Troll', 'Asia/Tokyo'],
  ...['Asia/Kathmandu', 'Africa/Monrovia', 'Pacific/Apia', 'Pacific/Kwajalein', 'America/Juneau', 'America/Recife'],
  ...['Asia/Pyongyang', 'America/Caracas', 'Pacific/Kiritimati', 'Etc/GMT+12', 'Pacific/Pago_Pago', 'Pacific/Niue'],
  ...['Pacific/Honolulu', 'Pacific/Marquesas', 'America/Anchorage', 'America/Los_Angeles', 'America/Tijuana'],
  ...['America/Phoenix', 'America/Mexico_City', 'America/Havana', 'America/Asuncion', 'America/Nuuk'],
  ...['America/Argentina/Buenos_Aires', 'Europe/Dublin', 'Europe/Lisbon', 'Europe/Paris', 'Europe/Berlin'],
  ...['Europe/Moscow', 'Europe/Istanbul', 'Europe/Chisinau', 'Africa/Casablanca', 'Africa/Johannesburg'],
  ...['Africa/Windhoek', 'Asia/Tehran', 'Asia/Jerusalem', 'Asia/Gaza', 'Asia/Shanghai', 'Asia/Singapore'],
  ...['Australia/Sydney', 'Australia/Adelaide', 'Pacific/Auckland', 'Pacific/Chatham', 'Pacific/Easter'],
];
