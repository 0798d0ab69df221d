-- Where an order of another house came from, so that what becomes of it is told there. Leaves with a matter that goes
-- under seal, unlike the number in open.external, by which it comes in once.
CREATE TABLE open.order_origin (
  stream      uuid PRIMARY KEY,
  source      text NOT NULL,
  external_id text NOT NULL
);
GRANT SELECT, INSERT ON open.order_origin TO sunlit_app;
GRANT SELECT ON open.order_origin TO sunlit_vault;
GRANT SELECT, DELETE ON open.order_origin TO sunlit_sealed;
