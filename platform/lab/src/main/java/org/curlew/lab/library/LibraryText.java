package org.curlew.lab.library;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.curlew.engine.experiment.Experiment;

/** What a search looks at. */
final class LibraryText {

    private static final int MOST = 9_999;

    private LibraryText() {}

    /** Names of architecture, task and rules. */
    static List<String> parts(Experiment e) {
        return Stream.concat(
                        Stream.of(e.architecture().name(), e.task().name()),
                        e.arms().stream().map(a -> a.rule().name()))
                .distinct()
                .toList();
    }

    static String searched(EntryText text, Experiment experiment) {
        String all = String.join(
                        " ",
                        text.title(),
                        text.question(),
                        String.join(" ", text.tags()),
                        String.join(" ", parts(experiment)))
                .toLowerCase(Locale.ROOT);
        return all.length() > MOST ? all.substring(0, MOST) : all;
    }

    /** A LIKE pattern a word; the escape sign is !. */
    static List<String> patterns(String text) {
        return Stream.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(w -> !w.isEmpty())
                .limit(20)
                .map(w -> "%" + w.replaceAll("([!%_])", "!$1") + "%")
                .toList();
    }
}
