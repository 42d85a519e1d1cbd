package org.curlew.frontend.compose;

import java.util.Arrays;
import java.util.List;
import org.curlew.lab.library.EntryText;

/** What people write about an experiment, as it is typed: not checked before it is saved. */
record Texts(String title, String question, String notes, List<String> tags) {

    static final Texts NONE = new Texts("", "", "", List.of());

    static Texts of(EntryText text) {
        return new Texts(text.title(), text.question(), text.notes(), text.tags());
    }

    /** @throws org.curlew.spi.InvalidInput where a title is missing or something is too long */
    EntryText checked() {
        return new EntryText(title, question, notes, tags);
    }

    static List<String> tags(String typed) {
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
