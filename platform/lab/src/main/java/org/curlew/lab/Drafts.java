package org.curlew.lab;

import java.time.Instant;
import java.util.Optional;
import org.curlew.lab.store.Times;
import org.jdbi.v3.core.Jdbi;

/** What is typed and not yet saved, by a name that the screen chooses; survives a restart. */
public final class Drafts {

    private final Jdbi jdbi;

    Drafts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<String> text(String name) {
        return jdbi.withHandle(h -> h.createQuery("SELECT text FROM draft WHERE id = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    public void keep(String name, String text) {
        jdbi.useHandle(h -> h.createUpdate("MERGE INTO draft (id, text, changed) KEY (id) VALUES (:name, :text, :now)")
                .bind("name", name)
                .bind("text", text)
                .bind("now", Times.column(Instant.now()))
                .execute());
    }

    public void discard(String name) {
        jdbi.useHandle(h -> h.execute("DELETE FROM draft WHERE id = ?", name));
    }
}
