-- The directory as it stands today. docs/data-model.md maps every table to HSDS 3.1.
-- Ids are UUIDs as text; truth is 0 or 1; dates are 'YYYY-MM-DD', 'YYYY-MM' or 'YYYY'; NULL means "not known".
-- References are checked at the commit, so that rows may be written in any order. Columns that may name a record of several
-- tables (owner_id, service_place.value) have no REFERENCES: the importer and `bluedot check` hold them.

CREATE TABLE log_head (n BIGINT NOT NULL);
INSERT INTO log_head (n) VALUES (0);

CREATE TABLE change_log (
  n BIGINT PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  table_name TEXT NOT NULL,
  record_id TEXT NOT NULL,
  slug TEXT NOT NULL,
  what TEXT NOT NULL,
  before TEXT,
  after TEXT
);
CREATE INDEX change_log_record ON change_log (record_id, n);

-- Every text in a reader's language, of every table: field is the column's name, state 'reviewed' once a native speaker has
-- read it, else 'unread'.
CREATE TABLE localised_text (
  owner_id TEXT NOT NULL,
  table_name TEXT NOT NULL,
  field TEXT NOT NULL,
  language TEXT NOT NULL,
  value TEXT NOT NULL,
  state TEXT NOT NULL,
  PRIMARY KEY (owner_id, field, language)
);
CREATE INDEX localised_text_table ON localised_text (table_name, owner_id);

CREATE TABLE country (
  id TEXT PRIMARY KEY,
  country TEXT NOT NULL UNIQUE,
  zone TEXT NOT NULL,
  dial TEXT,
  emergency TEXT,
  official_url TEXT,
  source TEXT,
  source_date TEXT,
  confidence TEXT
);

CREATE TABLE place (
  id TEXT PRIMARY KEY,
  geonames BIGINT NOT NULL UNIQUE,
  country TEXT NOT NULL,
  name TEXT NOT NULL,
  lat DOUBLE PRECISION NOT NULL,
  lon DOUBLE PRECISION NOT NULL,
  population BIGINT,
  rank BIGINT
);

CREATE TABLE organisation (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name TEXT,
  kind TEXT,
  country TEXT,
  website TEXT,
  email TEXT,
  source TEXT,
  source_date TEXT,
  confidence TEXT
);

CREATE TABLE category (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  parent_id TEXT REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
  code TEXT UNIQUE,
  package TEXT,
  sensitive BIGINT,
  sort BIGINT,
  sector TEXT
);

CREATE TABLE hub (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE,
  country TEXT NOT NULL,
  place_id TEXT REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
  place_type TEXT NOT NULL,
  lat DOUBLE PRECISION,
  lon DOUBLE PRECISION,
  precision_m BIGINT,
  address TEXT,
  postal_code TEXT,
  owner_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  opened TEXT,
  paused_from TEXT,
  closed TEXT,
  moved_to_id TEXT REFERENCES hub (id) DEFERRABLE INITIALLY DEFERRED,
  successor_id TEXT REFERENCES hub (id) DEFERRABLE INITIALLY DEFERRED,
  existence_source TEXT,
  existence_date TEXT,
  existence_confidence TEXT,
  place_source TEXT,
  place_date TEXT,
  place_confidence TEXT,
  hours_source TEXT,
  hours_date TEXT,
  hours_confidence TEXT,
  existence_confirmed_on TEXT,
  place_confirmed_on TEXT,
  hours_confirmed_on TEXT,
  confirmed_by TEXT,
  note TEXT
);

CREATE TABLE location (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  country TEXT NOT NULL,
  place_id TEXT REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  lat DOUBLE PRECISION,
  lon DOUBLE PRECISION,
  precision_m BIGINT,
  address TEXT,
  postal_code TEXT,
  source TEXT,
  source_date TEXT,
  confidence TEXT,
  confirmed_on TEXT,
  confirmed_by TEXT,
  -- A confidential place has no point and no address here: what is not stored cannot be found out.
  CHECK (kind <> 'confidential' OR (lat IS NULL AND lon IS NULL AND address IS NULL AND postal_code IS NULL AND place_id IS NULL))
);

CREATE TABLE service (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  country TEXT,
  status TEXT NOT NULL,
  min_age BIGINT,
  max_age BIGINT,
  appointment TEXT,
  capacity BIGINT,
  website TEXT,
  email TEXT,
  starts TEXT,
  ends TEXT,
  source TEXT,
  source_date TEXT,
  confidence TEXT,
  confirmed_on TEXT,
  confirmed_by TEXT
);

CREATE TABLE phone (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL,
  number TEXT NOT NULL,
  country TEXT,
  kind TEXT NOT NULL,
  foreign_sim BIGINT,
  ordinary TEXT,
  cost TEXT,
  hours TEXT,
  for_deaf BIGINT,
  source TEXT,
  source_date TEXT,
  confidence TEXT,
  confirmed_on TEXT,
  confirmed_by TEXT
);
CREATE INDEX phone_owner ON phone (owner_id);

-- A topic that a country lacks has a row without a number.
CREATE TABLE helpline (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  country TEXT NOT NULL,
  topic TEXT NOT NULL,
  category_id TEXT REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
  organisation_id TEXT REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  number TEXT,
  kind TEXT,
  foreign_sim BIGINT,
  ordinary TEXT,
  cost TEXT,
  hours TEXT,
  for_deaf BIGINT,
  source TEXT,
  source_date TEXT,
  confidence TEXT,
  confirmed_on TEXT,
  confirmed_by TEXT
);

-- One interval of opening of a hub, location, service, phone or help line, on the wall clock of its place.
CREATE TABLE schedule (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL,
  days TEXT,
  nth BIGINT,
  opens TEXT,
  closes TEXT,
  valid_from TEXT,
  valid_to TEXT,
  dated BIGINT,
  holidays TEXT,
  sessions_id TEXT REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX schedule_owner ON schedule (owner_id);

CREATE TABLE holiday (
  id TEXT PRIMARY KEY,
  country TEXT NOT NULL,
  date TEXT NOT NULL,
  name TEXT NOT NULL,
  source TEXT
);

-- Lists, in the order of the file. All have one form: whose, where in the list, what.
CREATE TABLE hub_partner (
  owner_id TEXT NOT NULL REFERENCES hub (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (owner_id, position)
);
CREATE TABLE hub_area (
  owner_id TEXT NOT NULL REFERENCES hub (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (owner_id, position)
);
CREATE TABLE hub_spoken (
  owner_id TEXT NOT NULL REFERENCES hub (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner_id, position)
);
CREATE TABLE hub_access (
  owner_id TEXT NOT NULL REFERENCES hub (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner_id, position)
);
CREATE TABLE location_area (
  owner_id TEXT NOT NULL REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL REFERENCES place (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (owner_id, position)
);
CREATE TABLE location_access (
  owner_id TEXT NOT NULL REFERENCES location (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner_id, position)
);
CREATE TABLE service_category (
  owner_id TEXT NOT NULL REFERENCES service (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (owner_id, position)
);
-- Service at location: value is a hub's or a location's id.
CREATE TABLE service_place (
  owner_id TEXT NOT NULL REFERENCES service (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner_id, position)
);
CREATE INDEX service_place_value ON service_place (value);
CREATE TABLE service_audience (
  owner_id TEXT NOT NULL REFERENCES service (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner_id, position)
);
CREATE TABLE service_spoken (
  owner_id TEXT NOT NULL REFERENCES service (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner_id, position)
);
CREATE TABLE phone_spoken (
  owner_id TEXT NOT NULL REFERENCES phone (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner_id, position)
);
CREATE TABLE helpline_spoken (
  owner_id TEXT NOT NULL REFERENCES helpline (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner_id, position)
);
