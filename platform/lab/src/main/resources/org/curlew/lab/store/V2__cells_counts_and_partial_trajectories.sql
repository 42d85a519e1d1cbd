-- A unit also has a cell: the grid point of a sweep, 0 for a plain experiment.
ALTER TABLE run_unit ADD cell INT DEFAULT 0 NOT NULL;
ALTER TABLE run_unit DROP PRIMARY KEY;
ALTER TABLE run_unit ADD PRIMARY KEY (run_id, cell, arm, seed);
CREATE INDEX run_unit_by_state ON run_unit (run_id, state);
-- How many units a run has and how they fared, kept with the run so that no question about it needs all its units.
ALTER TABLE run ADD units INT DEFAULT 0 NOT NULL;
ALTER TABLE run ADD done INT DEFAULT 0 NOT NULL;
ALTER TABLE run ADD failed INT DEFAULT 0 NOT NULL;
ALTER TABLE run ADD reused INT DEFAULT 0 NOT NULL;
UPDATE run r SET
  units = (SELECT COUNT(*) FROM run_unit u WHERE u.run_id = r.id),
  done = (SELECT COUNT(*) FROM run_unit u WHERE u.run_id = r.id AND u.state = 'DONE'),
  failed = (SELECT COUNT(*) FROM run_unit u WHERE u.run_id = r.id AND u.state = 'FAILED'),
  reused = (SELECT COUNT(*) FROM run_unit u WHERE u.run_id = r.id AND u.state = 'DONE' AND u.reused);
-- What a unit had recorded when it was cancelled or failed; replaced when it is computed after all.
CREATE TABLE partial_trajectory (
  run_id VARCHAR(36) NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  cell INT NOT NULL,
  arm INT NOT NULL,
  seed BIGINT NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (run_id, cell, arm, seed)
);
