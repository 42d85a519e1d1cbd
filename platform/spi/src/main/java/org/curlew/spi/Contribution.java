package org.curlew.spi;

import java.util.List;
import org.pf4j.ExtensionPoint;

/** A named part that a plugin offers: forms, JSON Schema, help pages and error messages follow from what is declared here. */
public interface Contribution extends ExtensionPoint {

    /** Identifier in files and on screen, lower case with hyphens, such as {@code gradient-descent}. */
    String name();

    /** Name for people, such as "Gradient descent". */
    String title();

    /** What it is, in one sentence. */
    String summary();

    /** The equation it computes, in LaTeX; empty where there is none. */
    default String equation() {
        return "";
    }

    /** Where it is defined: a citation. */
    default String reference() {
        return "";
    }

    default List<Parameter> parameters() {
        return List.of();
    }
}
