/** The facts that rules need, each with what gives it. Null: nothing does yet, and rules that need it find nothing. */
export const factSources = {
  links: 'tracking links',
  coupons: 'coupons',
  clients: null,
  advertisements: 'requests of tracking links',
  referrers: 'requests of tracking links',
  checkouts: null,
  click_sources: null,
  email_hashes: 'orders and creators',
  email_domains: null,
  customers: null,
  addresses: null,
  payout_methods: null,
} as const satisfies Record<string, string | null>;
export type FactName = keyof typeof factSources;
