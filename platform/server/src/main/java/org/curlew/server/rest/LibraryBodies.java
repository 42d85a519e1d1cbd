package org.curlew.server.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.curlew.lab.library.Entry;
import org.curlew.lab.library.LastRun;
import org.curlew.lab.library.Version;
import tools.jackson.databind.JsonNode;

/** What the library's routes take and give; the schemas in the OpenAPI document follow from these declarations. */
final class LibraryBodies {

    private LibraryBodies() {}

    record NewEntry(
            String title,
            Optional<String> question,
            Optional<String> notes,
            Optional<List<String>> tags,
            JsonNode experiment) {}

    record Found(int count, List<EntrySummary> entries) {}

    record EntrySummary(
            String id,
            String title,
            String question,
            List<String> tags,
            int version,
            String identity,
            Instant changed,
            List<String> parts,
            Optional<String> lastRun) {

        static EntrySummary of(Entry e) {
            return new EntrySummary(
                    e.id(),
                    e.title(),
                    e.question(),
                    e.tags(),
                    e.version(),
                    e.identity(),
                    e.changed(),
                    e.parts(),
                    e.lastRun().map(LastRun::runId));
        }
    }

    record EntryDocument(@JsonUnwrapped EntrySummary entry, String notes, JsonNode experiment) {}

    record EntryVersion(int version, String identity, Instant saved, String title) {

        static EntryVersion of(Version v) {
            return new EntryVersion(v.version(), v.identity(), v.saved(), v.title());
        }
    }
}
