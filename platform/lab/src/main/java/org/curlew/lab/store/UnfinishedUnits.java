package org.curlew.lab.store;

import org.jdbi.v3.core.Jdbi;

/** Whether a unit of some run or sweep is still to be computed. */
public record UnfinishedUnits(Jdbi jdbi) {

    public boolean contains(String key) {
        return jdbi.withHandle(h ->
                        h.createQuery("""
                        SELECT (SELECT COUNT(*) FROM run_unit WHERE unit_key = :key AND state <> 'DONE')
                             + (SELECT COUNT(*) FROM sweep_unit WHERE unit_key = :key AND state <> 'DONE')
                        """).bind("key", key).mapTo(Long.class).one())
                > 0;
    }
}
