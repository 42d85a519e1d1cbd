package org.curlew.frontend.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Where one is: the page of the rail, then what is open on it. */
final class Where extends Nav {

    private static final long serialVersionUID = 1;

    Where() {
        addClassName("where");
        getElement().setAttribute("aria-label", "Where you are");
    }

    void show(Optional<Page> page, String title) {
        removeAll();
        String open = opened(page.map(Page::name).orElse(""), title);
        page.ifPresent(p -> {
            Anchor link = new Anchor(p.link(), p.name());
            link.getElement().setAttribute("router-link", true);
            add(link);
        });
        if (!open.isEmpty()) {
            Span divider = new Span("/");
            divider.getElement().setAttribute("aria-hidden", "true");
            Span words = new Span(open);
            words.addClassName("opened");
            words.setTitle(open);
            if (page.isPresent()) {
                add(divider);
            }
            add(words);
        }
    }

    /** What a browser's title says besides the page and the program. */
    static String opened(String page, String title) {
        String words =
                title.endsWith(Titles.ENDING) ? title.substring(0, title.length() - Titles.ENDING.length()) : title;
        return words.equals(page) || words.equals(Titles.PROGRAM) ? "" : words;
    }
}
