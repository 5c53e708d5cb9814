-- Alerts: what changed or is about to, for whom and until when; an update or a cancel names what it replaces.
CREATE TABLE alert (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  message TEXT NOT NULL,
  replaces_id TEXT REFERENCES alert (id) DEFERRABLE INITIALLY DEFERRED,
  category TEXT NOT NULL,
  severity TEXT NOT NULL,
  urgency TEXT NOT NULL,
  certainty TEXT NOT NULL,
  sent TEXT NOT NULL,
  begins TEXT,
  ends TEXT NOT NULL,
  url TEXT,
  source TEXT NOT NULL,
  source_date TEXT NOT NULL,
  confidence TEXT NOT NULL
);
CREATE TABLE alert_country (
  owner_id TEXT NOT NULL REFERENCES alert (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL REFERENCES country (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (owner_id, position)
);
CREATE TABLE alert_place (
  owner_id TEXT NOT NULL REFERENCES alert (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (owner_id, position)
);
CREATE TABLE alert_topic (
  owner_id TEXT NOT NULL REFERENCES alert (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (owner_id, position)
);
