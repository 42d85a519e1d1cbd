package org.curlew.lab.sweeps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curlew.lab.store.Times;
import org.curlew.spi.InvalidInput;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Sweeps in the database. */
final class SweepTable {

    private final Jdbi jdbi;

    SweepTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    static void insert(Handle h, SweepRow row) {
        h.createUpdate("""
                        INSERT INTO sweep (id, title, figure, definition, identity, state, created, units, done, failed, reused, seconds)
                        VALUES (:id, :title, :figure, :definition, :identity, :state, :created, 0, 0, 0, 0, 0)
                        """)
                .bind("id", row.id())
                .bind("title", row.title())
                .bind("figure", row.figure().orElse(null))
                .bind("definition", row.definition())
                .bind("identity", row.identity())
                .bind("state", row.state().name())
                .bind("created", Times.column(row.created()))
                .execute();
    }

    static void define(Handle h, String id, String definition, String identity) {
        h.execute("UPDATE sweep SET definition = ?, identity = ? WHERE id = ?", definition, identity, id);
    }

    Optional<SweepRow> find(String id) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM sweep WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> sweep(row))
                .findOne());
    }

    /** @throws InvalidInput where there is none */
    SweepRow row(String id) {
        return find(id).orElseThrow(() -> new InvalidInput("/sweep", "there is no sweep " + id));
    }

    List<SweepRow> list(int offset, int limit) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT * FROM sweep ORDER BY created DESC, id OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY")
                .bind("offset", offset)
                .bind("limit", limit)
                .map((row, context) -> sweep(row))
                .list());
    }

    List<SweepRow> active() {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT * FROM sweep WHERE state IN ('QUEUED', 'RUNNING') ORDER BY created")
                        .map((row, context) -> sweep(row))
                        .list());
    }

    int count() {
        return jdbi.withHandle(h ->
                h.createQuery("SELECT COUNT(*) FROM sweep").mapTo(Integer.class).one());
    }

    void started(String id) {
        jdbi.useHandle(h -> h.execute(
                "UPDATE sweep SET state = 'RUNNING', started = COALESCE(started, ?) WHERE id = ? AND state = 'QUEUED'",
                Times.column(Instant.now()),
                id));
    }

    void state(String id, SweepState state) {
        jdbi.useHandle(h -> h.execute(
                "UPDATE sweep SET state = ?, finished = ? WHERE id = ?",
                state.name(),
                Times.column(finished(state)),
                id));
    }

    /** From one of these states into another, in one step. @return whether it was in one of them */
    boolean turn(String id, SweepState to, SweepState... from) {
        return jdbi.inTransaction(h -> h.createUpdate("""
                        UPDATE sweep SET state = :to, finished = :finished WHERE id = :id AND state IN (<from>)
                        """)
                        .bind("to", to.name())
                        .bind("finished", Times.column(finished(to)))
                        .bind("id", id)
                        .bindList("from", Stream.of(from).map(SweepState::name).toList())
                        .execute()
                > 0);
    }

    private static Instant finished(SweepState state) {
        return state == SweepState.DONE || state == SweepState.CANCELLED ? Instant.now() : null;
    }

    /** The sweep, its units, and trajectories that nothing else uses. */
    void delete(String id) {
        jdbi.useTransaction(h -> {
            h.execute("DELETE FROM sweep WHERE id = ?", id);
            h.execute("""
                    DELETE FROM trajectory t WHERE NOT EXISTS (SELECT 1 FROM run_unit u WHERE u.unit_key = t.unit_key)
                      AND NOT EXISTS (SELECT 1 FROM sweep_unit s WHERE s.unit_key = t.unit_key)
                    """);
        });
    }

    private static SweepRow sweep(ResultSet row) throws SQLException {
        return new SweepRow(
                row.getString("id"),
                row.getString("title"),
                Optional.ofNullable(row.getString("figure")),
                row.getString("definition"),
                row.getString("identity"),
                SweepState.valueOf(row.getString("state")),
                Times.instant(row, "created"),
                Times.optional(row, "started"),
                Times.optional(row, "finished"),
                row.getInt("units"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getInt("reused"),
                row.getDouble("seconds"));
    }
}
