-- What people say for a need, by language: search understands queries by it.
CREATE TABLE expression (
  id TEXT PRIMARY KEY,
  language TEXT NOT NULL,
  meaning TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL
);
