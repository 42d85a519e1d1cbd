package org.curlew.frontend.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.curlew.frontend.Bundle;

/** The narrow rail of pages; a bar at the bottom of a small screen. */
final class Rail extends Nav {

    private static final long serialVersionUID = 1;

    private final transient Map<Page, Anchor> links = new LinkedHashMap<>();

    Rail() {
        addClassName("rail");
        getElement().setAttribute("aria-label", "Pages");
        Anchor brand = new Anchor(".", new Image(Bundle.icon(), ""), new Span("Curlew"));
        brand.addClassName("brand");
        brand.getElement().setAttribute("router-link", true);
        add(brand);
        for (Page page : Page.ALL) {
            Anchor link = new Anchor(page.link(), new Span(page.name()));
            link.getElement().insertChild(0, new Element("curlew-icon").setAttribute("name", page.icon()));
            link.getElement().setAttribute("router-link", true);
            links.put(page, link);
            add(link);
        }
    }

    void show(Optional<Page> here) {
        links.forEach((page, link) -> {
            if (here.filter(page::equals).isPresent()) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
