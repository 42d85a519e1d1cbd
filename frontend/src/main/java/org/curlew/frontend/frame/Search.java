package org.curlew.frontend.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The search over everything: pages, and whatever sources there are, a few of each. */
public final class Search {

    /** Things that can be found. */
    public interface Source {

        /** The best ones for a text that is not blank. */
        List<Hit> find(String text, int most);
    }

    private static final int MOST = 6;

    private final List<Source> sources;

    public Search(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    public List<Hit> find(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        Stream<Hit> pages =
                Page.ALL.stream().filter(p -> holds(text, p.name())).map(p -> new Hit("Pages", p.name(), "", p.link()));
        return Stream.concat(sources.stream().flatMap(s -> s.find(text, MOST).stream()), pages)
                .toList();
    }

    /** Whether every word of the text is in one of the others, whatever its case. */
    public static boolean holds(String text, String... others) {
        String all = String.join(" ", others).toLowerCase(Locale.ROOT);
        return Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(all::contains);
    }
}
