package org.curlew.frontend.frame;

import com.vaadin.flow.component.html.Anchor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.curlew.engine.experiment.Kind;

/** Addresses of the pages of what plugins contribute: plugins/KIND/NAME. */
public final class PartLink {

    private PartLink() {}

    public static String path(Kind kind, String name) {
        return "plugins/" + segment(kind) + "/" + name;
    }

    public static Anchor of(Kind kind, String name, String words) {
        Anchor link = new Anchor(path(kind, name), words);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** The kind as it stands in an address, such as plasticity-rule. */
    public static String segment(Kind kind) {
        return kind.label().toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    public static Optional<Kind> kind(String segment) {
        return Arrays.stream(Kind.values())
                .filter(k -> segment(k).equals(segment))
                .findFirst();
    }
}
