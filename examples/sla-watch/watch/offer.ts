import { premiumSupport } from 'premium-support';

/**
 * The promises of the desk whose log is replayed, by the log's own priorities: a first reply, and a resolution on which the
 * clock rests while the requester is asked.
 */
export const desk = premiumSupport({
  id: 'incident_desk',
  channels: { phone: {}, email: {}, self_service: {} },
  severities: ['critical', 'high', 'moderate', 'low'],
  hours: { office: { zone: 'Europe/London', weekly: weekdays(['08:00-18:00']) } },
  tiers: {
    care: {
      targets: {
        reply: { within: 'PT4H', hours: 'office', severity: ['critical', 'high', 'moderate', 'low'] },
        critical_fix: { metric: 'resolution', within: 'PT8H', severity: 'critical' },
        high_fix: { metric: 'resolution', within: 'PT20H', hours: 'office', severity: 'high' },
        moderate_fix: { metric: 'resolution', within: 'PT40H', hours: 'office', severity: 'moderate' },
        low_fix: { metric: 'resolution', within: 'PT80H', hours: 'office', severity: 'low' },
      },
      benefits: { phone: {}, email: {}, self_service: {} },
    },
  },
});

function weekdays(windows: readonly string[]) {
  return { mon: windows, tue: windows, wed: windows, thu: windows, fri: windows };
}

/** Who asks: one company, whose people all hold the same. */
export function holder(at: Date, requesterId = 'caller') {
  return desk.entitlements.of({
    account: { id: 'company', kind: 'team', addOn: { tier: 'care' } },
    person: { id: requesterId, status: 'active', roles: [] },
    at,
  });
}
