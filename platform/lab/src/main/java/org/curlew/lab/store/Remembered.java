package org.curlew.lab.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What the lab remembers about itself: texts by name. */
public final class Remembered {

    private final Jdbi jdbi;

    public Remembered(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<String> text(String name) {
        return jdbi.withHandle(h -> h.createQuery("SELECT text FROM setting WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    public void remember(String name, String text) {
        jdbi.useHandle(h -> h.createUpdate("MERGE INTO setting (name, text) KEY (name) VALUES (:name, :text)")
                .bind("name", name)
                .bind("text", text)
                .execute());
    }

    /** All texts whose names begin so. */
    public List<String> all(String prefix) {
        return jdbi.withHandle(h -> h.createQuery("SELECT text FROM setting WHERE LEFT(name, :n) = :prefix")
                .bind("n", prefix.length())
                .bind("prefix", prefix)
                .mapTo(String.class)
                .list());
    }

    public void forget(String prefix) {
        jdbi.useHandle(h -> h.execute("DELETE FROM setting WHERE LEFT(name, ?) = ?", prefix.length(), prefix));
    }
}
