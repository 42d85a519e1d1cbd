-- Sweeps: an experiment with axes, and its units, one a cell, arm and seed. A finished unit keeps its few numbers, so that a picture needs no trajectory.
CREATE TABLE sweep (
  id VARCHAR(36) PRIMARY KEY,
  title VARCHAR(300) NOT NULL,
  figure VARCHAR(60),
  definition CLOB NOT NULL,
  identity CHAR(64) NOT NULL,
  state VARCHAR(10) NOT NULL,
  created TIMESTAMP WITH TIME ZONE NOT NULL,
  started TIMESTAMP WITH TIME ZONE,
  finished TIMESTAMP WITH TIME ZONE,
  units INT NOT NULL,
  done INT NOT NULL,
  failed INT NOT NULL,
  reused INT NOT NULL,
  seconds DOUBLE PRECISION NOT NULL
);
CREATE INDEX sweep_by_time ON sweep (created DESC);
CREATE INDEX sweep_by_state ON sweep (state);
CREATE TABLE sweep_unit (
  sweep_id VARCHAR(36) NOT NULL REFERENCES sweep (id) ON DELETE CASCADE,
  cell INT NOT NULL,
  arm INT NOT NULL,
  seed BIGINT NOT NULL,
  unit_key CHAR(64) NOT NULL,
  state VARCHAR(10) NOT NULL,
  reused BOOLEAN NOT NULL,
  error CLOB,
  summary VARBINARY(100000),
  PRIMARY KEY (sweep_id, cell, arm, seed)
);
CREATE INDEX sweep_unit_by_key ON sweep_unit (unit_key);
-- What people wrote on a sweep's picture, at a place along its axes.
CREATE TABLE sweep_note (
  id VARCHAR(36) PRIMARY KEY,
  sweep_id VARCHAR(36) NOT NULL REFERENCES sweep (id) ON DELETE CASCADE,
  x DOUBLE PRECISION NOT NULL,
  y DOUBLE PRECISION NOT NULL,
  text VARCHAR(2000) NOT NULL,
  created TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX sweep_note_by_sweep ON sweep_note (sweep_id, created);
