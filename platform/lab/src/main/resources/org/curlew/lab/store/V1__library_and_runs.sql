-- The library: entries with their versions. An experiment is kept as its canonical JSON; search_text holds title, question, tags and parts in lower case.
CREATE TABLE entry (
  id VARCHAR(36) PRIMARY KEY,
  version INT NOT NULL,
  created TIMESTAMP WITH TIME ZONE NOT NULL,
  changed TIMESTAMP WITH TIME ZONE NOT NULL,
  start_here BOOLEAN NOT NULL,
  place INT NOT NULL,
  search_text VARCHAR(10000) NOT NULL
);
CREATE INDEX entry_by_time ON entry (start_here DESC, changed DESC, place);
CREATE TABLE entry_version (
  entry_id VARCHAR(36) NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  version INT NOT NULL,
  title VARCHAR(300) NOT NULL,
  question VARCHAR(1000) NOT NULL,
  notes CLOB NOT NULL,
  tags VARCHAR(2000) NOT NULL,
  parts VARCHAR(4000) NOT NULL,
  experiment CLOB NOT NULL,
  identity CHAR(64) NOT NULL,
  saved TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (entry_id, version)
);
-- What is typed and not yet saved.
CREATE TABLE draft (
  id VARCHAR(100) PRIMARY KEY,
  text CLOB NOT NULL,
  changed TIMESTAMP WITH TIME ZONE NOT NULL
);
-- Runs and their units: one unit an arm and seed.
CREATE TABLE run (
  id VARCHAR(36) PRIMARY KEY,
  entry_id VARCHAR(36),
  entry_version INT NOT NULL,
  title VARCHAR(300) NOT NULL,
  experiment CLOB NOT NULL,
  identity CHAR(64) NOT NULL,
  provenance CLOB NOT NULL,
  imported BOOLEAN NOT NULL,
  state VARCHAR(10) NOT NULL,
  created TIMESTAMP WITH TIME ZONE NOT NULL,
  started TIMESTAMP WITH TIME ZONE,
  finished TIMESTAMP WITH TIME ZONE,
  sentence CLOB NOT NULL,
  thumbnail CLOB NOT NULL
);
CREATE INDEX run_by_time ON run (created DESC);
CREATE INDEX run_by_entry ON run (entry_id, created DESC);
CREATE INDEX run_by_state ON run (state);
CREATE TABLE run_unit (
  run_id VARCHAR(36) NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  arm INT NOT NULL,
  seed BIGINT NOT NULL,
  unit_key CHAR(64) NOT NULL,
  state VARCHAR(10) NOT NULL,
  reused BOOLEAN NOT NULL,
  error CLOB,
  PRIMARY KEY (run_id, arm, seed)
);
CREATE INDEX run_unit_by_key ON run_unit (unit_key);
-- Finished trajectories, written once; the key is the hash of all that determines them.
CREATE TABLE trajectory (
  unit_key CHAR(64) PRIMARY KEY,
  content BLOB NOT NULL,
  finished TIMESTAMP WITH TIME ZONE NOT NULL
);
-- What the lab remembers about itself, such as this machine's measured speed.
CREATE TABLE setting (
  name VARCHAR(100) PRIMARY KEY,
  text VARCHAR(1000) NOT NULL
);
