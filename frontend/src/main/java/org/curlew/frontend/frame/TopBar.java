package org.curlew.frontend.frame;

import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The bar on top: where one is, the search over everything, the work under way, light or dark. */
final class TopBar extends Header {

    private static final long serialVersionUID = 1;

    private final transient Search search;
    private final Where where = new Where();
    private final JobsLink jobs = new JobsLink();
    private final Element field = new Element("curlew-search");

    TopBar(Search search) {
        this.search = search;
        addClassName("topbar");
        field.addEventListener("curlew-search", this::find)
                .addEventData("event.detail.text")
                .addEventData("event.detail.turn");
        add(where);
        getElement().appendChild(field, jobs.getElement(), new Element("curlew-theme"));
    }

    void show(Optional<Page> page, String title) {
        where.show(page, title);
    }

    void show(Optional<Jobs> now) {
        jobs.show(now);
    }

    private void find(DomEvent typed) {
        JsonNode detail = typed.getEventData();
        List<Map<String, String>> hits = search
                .find(detail.get("event.detail.text").asString(""))
                .stream()
                .map(h -> Map.of("group", h.group(), "title", h.title(), "detail", h.detail(), "path", h.path()))
                .toList();
        field.setPropertyMap(
                "answer", Map.of("turn", detail.get("event.detail.turn").asInt(0), "hits", hits));
    }
}
