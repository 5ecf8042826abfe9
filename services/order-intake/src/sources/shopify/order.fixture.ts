/** An order as Shopify writes it, with the parts that we read; times and ids are fixed. */

export const clickId = 'c_0123456789abcdefghjkmnpqrstvwxyz';

export const shopifyLine = (more: Record<string, unknown> = {}) => ({
  id: 13_000_000_000_001,
  product_id: 7_900_000_000_001,
  variant_id: 44_000_000_000_001,
  title: 'Desk lamp',
  quantity: 2,
  current_quantity: 2,
  price: '26.00',
  total_discount: '0.00',
  gift_card: false,
  tax_lines: [{ title: 'VAT', rate: 0.2, price: '7.80' }],
  discount_allocations: [{ amount: '5.20', discount_application_index: 0 }],
  ...more,
});

export const shopifyOrder = (more: Record<string, unknown> = {}) => ({
  id: 5_500_000_000_001,
  admin_graphql_api_id: 'gid://shopify/Order/5500000000001',
  name: '#1001',
  test: false,
  currency: 'GBP',
  created_at: '2026-03-01T12:00:05+00:00',
  processed_at: '2026-03-01T12:00:00+00:00',
  updated_at: '2026-03-01T12:00:06+00:00',
  cancelled_at: null,
  email: ' Jo@Example.com ',
  contact_email: 'jo@example.com',
  customer: { id: 6_100_000_000_001, email: 'jo@example.com', first_name: 'Jo' },
  shipping_address: {
    first_name: 'Jo',
    address1: '12 High Street',
    address2: null,
    zip: 'E1 6AN',
    city: 'London',
    country_code: 'GB',
  },
  payment_details: {
    credit_card_company: 'Visa',
    credit_card_bin: '424242',
    credit_card_number: '•••• •••• •••• 4242',
  },
  note: 'ring 0000000000000000000 twice',
  note_attributes: [
    { name: 'gift', value: 'yes' },
    { name: 'crl_click', value: clickId },
  ],
  landing_site: `/products/lamp?utm_source=x&crl_click=${clickId}`,
  checkout_token: 'checkout-token-1',
  cart_token: 'cart-token-1',
  taxes_included: true,
  discount_codes: [{ code: 'ADA10', amount: '5.20', type: 'percentage' }],
  discount_applications: [{ type: 'discount_code', code: 'ADA10', value: '10.0', value_type: 'percentage' }],
  line_items: [shopifyLine()],
  fulfillments: [],
  refunds: [],
  ...more,
});
