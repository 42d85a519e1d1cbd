package org.curlew.frontend.library;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Kind;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.library.Entry;
import org.curlew.spi.Contribution;

/** What a row of the library says. */
final class EntryWords {

    private EntryWords() {}

    /** The parts by their titles, one that is not installed by its name; then when it was changed. */
    static String parts(Entry entry, Catalogue catalogue) {
        return entry.parts().stream().map(name -> title(name, catalogue)).collect(Collectors.joining(" · ")) + " · "
                + Words.when(entry.changed());
    }

    private static String title(String name, Catalogue catalogue) {
        return Arrays.stream(Kind.values())
                .flatMap(kind -> catalogue.all(kind).stream())
                .filter(c -> c.name().equals(name))
                .map(Contribution::title)
                .findFirst()
                .orElse(name + " (not installed)");
    }

    /** How many there are, or how many of them match. */
    static String count(int matching, int all, boolean searched) {
        String experiments = all == 1 ? "1 experiment" : Words.large(all) + " experiments";
        return searched
                ? Words.large(matching) + " of " + experiments + " match."
                : experiments + ", newest first. Drop an exported file anywhere to import it.";
    }

    /** Words to try, from the tags of what there is. */
    static List<String> suggestions(List<Entry> some) {
        return some.stream().flatMap(e -> e.tags().stream()).distinct().limit(8).toList();
    }
}
