import type { engagement, hub } from 'premium-support';

/** Things to read, watch and learn, made up for the log's categories. */
export const resources: readonly hub.Resource[] = [
  resource('article', 'Category 26', 'dropbox', 310),
  resource('article', 'Category 46', 'sign', 540),
  resource('video', 'Category 42', 'dropbox', 120),
  resource('video', 'Category 53', 'sign', 80),
  resource('course', 'Category 32', 'dropbox', 45),
  resource('article', 'Category 20', 'sign', 260),
  resource('course', 'Category 9', 'dropbox', 900),
];

/** How much the team uses of what it has, made up. */
export const usage: readonly engagement.FeatureUsage[] = [
  { feature: 'file_requests', activeMembers: 0, eligibleMembers: 40, lastUsedAt: null },
  { feature: 'watermarks', activeMembers: 0, eligibleMembers: 40, lastUsedAt: '2015-11-02T01:00:00.000Z' },
  { feature: 'transfer', activeMembers: 3, eligibleMembers: 40, lastUsedAt: '2016-03-01T01:00:00.000Z' },
  { feature: 'viewer_history', activeMembers: 9, eligibleMembers: 40, lastUsedAt: '2016-03-10T01:00:00.000Z' },
  { feature: 'shared_links', activeMembers: 38, eligibleMembers: 40, lastUsedAt: '2016-03-17T01:00:00.000Z' },
];

export const sent: readonly engagement.SentEmail[] = [{ quarter: '2015-Q4', features: ['watermarks'] }];

function resource(kind: hub.Resource['kind'], issueType: string, product: string, popularity: number): hub.Resource {
  const id = `${kind}-${issueType.toLowerCase().replace(' ', '-')}`;
  return { id, kind, title: `All about ${issueType}`, issueTypes: [issueType], products: [product], popularity };
}
