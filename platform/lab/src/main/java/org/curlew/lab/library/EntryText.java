package org.curlew.lab.library;

import java.util.ArrayList;
import java.util.List;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Violation;

/** What people write about an experiment. Checked: a title there must be; lengths are bounded. */
public record EntryText(String title, String question, String notes, List<String> tags) {

    public EntryText {
        title = title == null ? "" : title.strip();
        question = question == null ? "" : question.strip();
        notes = notes == null ? "" : notes.strip();
        tags = tags == null
                ? List.of()
                : tags.stream()
                        .map(String::strip)
                        .filter(t -> !t.isEmpty())
                        .distinct()
                        .toList();
        List<Violation> violations = new ArrayList<>();
        if (title.isEmpty()) {
            violations.add(new Violation("/title", "title must not be empty"));
        }
        bounded(violations, "title", title, 200);
        bounded(violations, "question", question, 1_000);
        bounded(violations, "notes", notes, 20_000);
        bounded(violations, "tags", String.join(" ", tags), 1_000);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void bounded(List<Violation> violations, String field, String text, int most) {
        if (text.length() > most) {
            violations.add(new Violation(
                    "/" + field, field + " must have at most " + most + " characters; got " + text.length()));
        }
    }
}
