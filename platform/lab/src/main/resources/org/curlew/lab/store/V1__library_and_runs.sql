-- The library: entries with their versions. An experiment is kept as its canonical JSON.
CREATE TABLE entry (
  id VARCHAR(36) PRIMARY KEY,
  created TIMESTAMP WITH TIME ZONE NOT NULL,
  start_here BOOLEAN NOT NULL,
  place INT NOT NULL
);
CREATE TABLE entry_version (
  entry_id VARCHAR(36) NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  version INT NOT NULL,
  title VARCHAR(300) NOT NULL,
  question VARCHAR(1000) NOT NULL,
  notes CLOB NOT NULL,
  tags VARCHAR(1000) NOT NULL,
  parts VARCHAR(2000) NOT NULL,
  experiment CLOB NOT NULL,
  identity CHAR(64) NOT NULL,
  saved TIMESTAMP WITH TIME ZONE NOT NULL,
  PRIMARY KEY (entry_id, version)
);
-- What is typed and not yet saved.
CREATE TABLE draft (
  id VARCHAR(36) PRIMARY KEY,
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
  plugins VARCHAR(4000) NOT NULL,
  state VARCHAR(10) NOT NULL,
  created TIMESTAMP WITH TIME ZONE NOT NULL,
  started TIMESTAMP WITH TIME ZONE,
  finished TIMESTAMP WITH TIME ZONE
);
CREATE INDEX run_by_time ON run (created DESC);
CREATE TABLE run_unit (
  run_id VARCHAR(36) NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  arm INT NOT NULL,
  seed BIGINT NOT NULL,
  unit_key CHAR(64) NOT NULL,
  state VARCHAR(10) NOT NULL,
  attempts INT NOT NULL,
  reused BOOLEAN NOT NULL,
  error CLOB,
  PRIMARY KEY (run_id, arm, seed)
);
CREATE INDEX run_unit_by_state ON run_unit (state);
-- Finished trajectories, written once; the key is the hash of all that determines them.
CREATE TABLE trajectory (
  unit_key CHAR(64) PRIMARY KEY,
  content BLOB NOT NULL,
  finished TIMESTAMP WITH TIME ZONE NOT NULL
);
