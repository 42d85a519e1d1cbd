package org.curlew.lab.sweeps;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepJson;
import org.jdbi.v3.core.Jdbi;

/** Keeps what is asked for, with all its units, before anything is computed. */
record NewSweeps(Jdbi jdbi, SweepJson json, UnitRows rows, SweepSizing sizing) {

    private static final int LONGEST_TITLE = 200;

    /** @return its id @throws org.curlew.spi.InvalidInput above the lab's limit */
    String keep(String title, Optional<String> figure, Sweep given) {
        Sweep sweep = json.read(json.canonical(given));
        sizing.allow(sizing.estimate(sweep));
        List<SweepUnitRow> all = rows.of(sweep);
        String id = UUID.randomUUID().toString();
        SweepRow row = SweepRow.queued(
                id,
                title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title,
                figure,
                json.canonical(sweep),
                json.identity(sweep),
                Instant.now());
        jdbi.useTransaction(h -> {
            SweepTable.insert(h, row);
            SweepUnitTable.insert(h, id, all);
            SweepUnitTable.count(h, id);
        });
        return id;
    }
}
