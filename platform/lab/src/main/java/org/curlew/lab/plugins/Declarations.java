package org.curlew.lab.plugins;

import org.curlew.spi.Contribution;
import org.curlew.spi.Parameter;
import org.curlew.spi.Values;

/** What a contribution must declare to be offered: names that can stand in files, and defaults that pass their own check. */
final class Declarations {

    private Declarations() {}

    /** @throws RuntimeException that says what is wrong */
    static void check(Contribution contribution) {
        String name = contribution.name();
        if (name == null || !name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || name.length() > 60) {
            throw new IllegalArgumentException("a name must be lower case with hyphens; got " + name);
        }
        if (contribution.title() == null || contribution.summary() == null || contribution.equation() == null) {
            throw new IllegalArgumentException(
                    name + " must give a title, a summary and an equation (or an empty one)");
        }
        for (Parameter p : contribution.parameters()) {
            if (!p.name().matches("[A-Za-z][A-Za-z0-9]*")) {
                throw new IllegalArgumentException(name + ": a parameter's name must be a word; got " + p.name());
            }
        }
        Values.of(name, contribution.parameters(), java.util.Map.of());
    }
}
