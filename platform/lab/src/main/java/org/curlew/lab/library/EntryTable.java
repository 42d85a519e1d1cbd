package org.curlew.lab.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.curlew.lab.runs.RunState;
import org.curlew.lab.store.Times;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Entries and their versions in the database. */
final class EntryTable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String SELECT = """
            SELECT e.id, e.version, e.created, e.changed, e.start_here, v.title, v.question, v.notes, v.tags, v.parts, v.identity,
              r.id run_id, r.state, r.sentence, r.finished, r.thumbnail
            FROM entry e JOIN entry_version v ON v.entry_id = e.id AND v.version = e.version
            LEFT JOIN run r ON r.id = (SELECT l.id FROM run l WHERE l.entry_id = e.id ORDER BY l.created DESC FETCH FIRST ROW ONLY)
            """;

    /** A state of an entry that is to be written. */
    record State(EntryText text, String parts, String searched, String experiment, String identity) {}

    private final Jdbi jdbi;

    EntryTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Entry> search(List<String> patterns, int offset, int limit) {
        String sql = SELECT + where(patterns)
                + " ORDER BY e.start_here DESC, e.changed DESC, e.place, e.id OFFSET :offset ROWS FETCH NEXT :limit ROWS ONLY";
        return jdbi.withHandle(h -> bound(h.createQuery(sql), patterns)
                .bind("offset", offset)
                .bind("limit", limit)
                .map((row, context) -> entry(row))
                .list());
    }

    int count(List<String> patterns) {
        return jdbi.withHandle(h -> bound(h.createQuery("SELECT COUNT(*) FROM entry e" + where(patterns)), patterns)
                .mapTo(Integer.class)
                .one());
    }

    Optional<Entry> find(String id) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + " WHERE e.id = :id")
                .bind("id", id)
                .map((row, context) -> entry(row))
                .findOne());
    }

    List<Version> versions(String id) {
        return jdbi.withHandle(h -> h.createQuery(
                        "SELECT version, identity, saved, title FROM entry_version WHERE entry_id = :id ORDER BY version DESC")
                .bind("id", id)
                .map((row, context) -> new Version(
                        row.getInt("version"),
                        row.getString("identity"),
                        Times.instant(row, "saved"),
                        row.getString("title")))
                .list());
    }

    Optional<String> experiment(String id, int version) {
        return jdbi.withHandle(
                h -> h.createQuery("SELECT experiment FROM entry_version WHERE entry_id = :id AND version = :version")
                        .bind("id", id)
                        .bind("version", version)
                        .mapTo(String.class)
                        .findOne());
    }

    void insert(String id, boolean startHere, int place, Instant now, State state) {
        jdbi.useTransaction(h -> {
            h.createUpdate("""
                            INSERT INTO entry (id, version, created, changed, start_here, place, search_text)
                            VALUES (:id, 1, :now, :now, :start, :place, :searched)
                            """)
                    .bind("id", id)
                    .bind("now", Times.column(now))
                    .bind("start", startHere)
                    .bind("place", place)
                    .bind("searched", state.searched())
                    .execute();
            version(h, id, 1, now, state);
        });
    }

    void addVersion(String id, Instant now, State state) {
        jdbi.useTransaction(h -> {
            int version = h.createQuery("SELECT version FROM entry WHERE id = :id FOR UPDATE")
                            .bind("id", id)
                            .mapTo(Integer.class)
                            .one()
                    + 1;
            version(h, id, version, now, state);
            h.createUpdate(
                            "UPDATE entry SET version = :version, changed = :now, search_text = :searched WHERE id = :id")
                    .bind("id", id)
                    .bind("version", version)
                    .bind("now", Times.column(now))
                    .bind("searched", state.searched())
                    .execute();
        });
    }

    void delete(String id) {
        jdbi.useTransaction(h -> {
            h.execute("UPDATE run SET entry_id = NULL WHERE entry_id = ?", id);
            h.execute("DELETE FROM entry WHERE id = ?", id);
        });
    }

    private static void version(Handle h, String id, int version, Instant now, State state) {
        h.createUpdate("""
                        INSERT INTO entry_version (entry_id, version, title, question, notes, tags, parts, experiment, identity, saved)
                        VALUES (:id, :version, :title, :question, :notes, :tags, :parts, :experiment, :identity, :now)
                        """)
                .bind("id", id)
                .bind("version", version)
                .bind("title", state.text().title())
                .bind("question", state.text().question())
                .bind("notes", state.text().notes())
                .bind("tags", String.join("\n", state.text().tags()))
                .bind("parts", state.parts())
                .bind("experiment", state.experiment())
                .bind("identity", state.identity())
                .bind("now", Times.column(now))
                .execute();
    }

    private static String where(List<String> patterns) {
        StringBuilder sql = new StringBuilder();
        for (int i = 0; i < patterns.size(); i++) {
            sql.append(i == 0 ? " WHERE " : " AND ")
                    .append("e.search_text LIKE :p")
                    .append(i)
                    .append(" ESCAPE '!'");
        }
        return sql.toString();
    }

    private static Query bound(Query query, List<String> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            query.bind("p" + i, patterns.get(i));
        }
        return query;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("id"),
                row.getString("title"),
                row.getString("question"),
                row.getString("notes"),
                lines(row.getString("tags")),
                row.getInt("version"),
                Times.instant(row, "created"),
                Times.instant(row, "changed"),
                row.getBoolean("start_here"),
                row.getString("identity"),
                lines(row.getString("parts")),
                lastRun(row));
    }

    private static Optional<LastRun> lastRun(ResultSet row) throws SQLException {
        String run = row.getString("run_id");
        if (run == null) {
            return Optional.empty();
        }
        List<Curve> thumbnail = MAPPER.readValue(row.getString("thumbnail"), new TypeReference<List<Curve>>() {});
        return Optional.of(new LastRun(
                run,
                RunState.valueOf(row.getString("state")),
                row.getString("sentence"),
                Times.optional(row, "finished").orElse(null),
                thumbnail));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }
}
