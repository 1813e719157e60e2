/** Which supplier is meant, asked of those who act for several. */
export const actingFor = {
  kind: 'id',
  says: { sv: 'Leverantör, om du företräder flera', en: 'Supplier, when you act for several' },
  optional: true,
} as const;
