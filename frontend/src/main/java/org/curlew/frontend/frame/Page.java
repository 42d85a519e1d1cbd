package org.curlew.frontend.frame;

import java.util.List;
import java.util.Optional;

/**
 * A page of the rail.
 *
 * @param path first segment of its address; empty for the first page
 * @param icon a drawing of curlew-icon
 * @param under first segments of the addresses that belong to it
 */
public record Page(String path, String name, String icon, List<String> under) {

    /** In the order of the rail. */
    public static final List<Page> ALL = List.of(
            new Page("", "Library", "library", List.of()),
            new Page("compose", "Compose", "compose", List.of()),
            new Page("runs", "Runs", "runs", List.of("run")),
            new Page("phase-diagrams", "Phase diagrams", "phases", List.of("phase-diagram", "new-sweep")),
            new Page("explore", "Explore", "explore", List.of()),
            new Page("theory", "Theory", "theory", List.of()),
            new Page("gallery", "Gallery", "gallery", List.of()),
            new Page("plugins", "Plugins", "plugins", List.of()));

    /** The page to which an address belongs, by its first segment. */
    public static Optional<Page> of(String segment) {
        return ALL.stream()
                .filter(p -> p.path().equals(segment) || p.under().contains(segment))
                .findFirst();
    }

    /** Its address relative to the base of the pages. */
    public String link() {
        return path.isEmpty() ? "." : path;
    }
}
