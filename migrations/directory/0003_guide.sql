-- The guide: topics, their articles in each language, and the facts of countries that stand in them.
CREATE TABLE topic (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  code TEXT,
  sort BIGINT,
  sensitive BIGINT,
  every_language BIGINT
);
CREATE TABLE topic_category (
  owner_id TEXT NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (owner_id, position)
);
CREATE TABLE topic_slot (
  owner_id TEXT NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner_id, position)
);
CREATE TABLE topic_fact (
  owner_id TEXT NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner_id, position)
);
CREATE TABLE topic_help (
  owner_id TEXT NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner_id, position)
);
CREATE TABLE topic_source (
  id TEXT PRIMARY KEY,
  topic_id TEXT NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  position BIGINT NOT NULL,
  title TEXT NOT NULL,
  url TEXT,
  date TEXT
);
CREATE TABLE topic_recording (
  id TEXT PRIMARY KEY,
  topic_id TEXT NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  language TEXT NOT NULL,
  address TEXT NOT NULL
);
CREATE TABLE article (
  id TEXT PRIMARY KEY,
  topic_id TEXT NOT NULL REFERENCES topic (id) DEFERRABLE INITIALLY DEFERRED,
  language TEXT NOT NULL,
  title TEXT NOT NULL,
  neutral TEXT,
  summary TEXT NOT NULL,
  reviewed TEXT NOT NULL,
  translated_from TEXT,
  checked BIGINT,
  body TEXT NOT NULL
);
CREATE TABLE fact (
  id TEXT PRIMARY KEY,
  area TEXT NOT NULL,
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  value TEXT,
  unit TEXT,
  currency TEXT,
  per TEXT,
  whom TEXT,
  opens TEXT,
  closes TEXT,
  url TEXT,
  source TEXT NOT NULL,
  source_date TEXT NOT NULL,
  confidence TEXT NOT NULL,
  valid_until TEXT,
  conflict_value TEXT,
  conflict_source TEXT,
  conflict_source_date TEXT
);
