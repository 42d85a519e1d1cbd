package org.curlew.lab.sweeps;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.curlew.lab.store.Times;
import org.jdbi.v3.core.Jdbi;

/** Notes on sweeps in the database. */
final class NoteTable {

    private final Jdbi jdbi;

    NoteTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Note> of(String sweep) {
        return jdbi.withHandle(h -> h.createQuery("SELECT * FROM sweep_note WHERE sweep_id = :sweep ORDER BY created")
                .bind("sweep", sweep)
                .map((row, context) -> new Note(
                        row.getString("id"),
                        row.getDouble("x"),
                        row.getDouble("y"),
                        row.getString("text"),
                        Times.instant(row, "created")))
                .list());
    }

    Note add(String sweep, double x, double y, String text) {
        Note note = new Note(UUID.randomUUID().toString(), x, y, text, Instant.now());
        jdbi.useHandle(h -> h.execute(
                "INSERT INTO sweep_note (id, sweep_id, x, y, text, created) VALUES (?, ?, ?, ?, ?, ?)",
                note.id(),
                sweep,
                x,
                y,
                text,
                Times.column(note.created())));
        return note;
    }

    void remove(String sweep, String note) {
        jdbi.useHandle(h -> h.execute("DELETE FROM sweep_note WHERE sweep_id = ? AND id = ?", sweep, note));
    }
}
