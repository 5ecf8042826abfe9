/** The facts that rules need, each with what gives it. */
export const factSources = {
  links: 'tracking links',
  coupons: 'coupons',
  clients: 'requests of tracking links',
  advertisements: 'requests of tracking links',
  referrers: 'requests of tracking links',
  checkouts: 'the pixel',
  creator_kinds: 'creators',
  email_hashes: 'orders and creators',
  email_domains: 'orders and creators',
  customers: 'orders',
  cards: 'orders',
  delivery_addresses: 'orders',
  payout_methods: 'payout methods',
  network_addresses: 'orders and sign-ins of creators',
  devices: 'tracking links and sign-ins of creators',
} as const satisfies Record<string, string>;
export type FactName = keyof typeof factSources;
