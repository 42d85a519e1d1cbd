package org.curlew.lab.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An experiment of the library, as shown in a list.
 *
 * @param version the newest, from 1
 * @param startHere whether newcomers should open it first
 * @param identity of the experiment, SHA-256 in hex
 * @param parts names of architecture, task and rules
 */
public record Entry(
        String id,
        String title,
        String question,
        String notes,
        List<String> tags,
        int version,
        Instant created,
        Instant changed,
        boolean startHere,
        String identity,
        List<String> parts,
        Optional<LastRun> lastRun) {

    public EntryText text() {
        return new EntryText(title, question, notes, tags);
    }
}
