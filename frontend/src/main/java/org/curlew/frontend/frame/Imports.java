package org.curlew.frontend.frame;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import org.curlew.lab.library.Entry;
import org.curlew.lab.library.LastRun;
import org.curlew.lab.library.Library;
import tools.jackson.databind.JsonNode;

/** Import by dropping a file anywhere: what came in is opened, its result first. */
final class Imports {

    private static final int TIME_TO_READ = 12_000;

    private final Library library;

    Imports(Library library) {
        this.library = library;
    }

    Element element() {
        Element zone = new Element("curlew-dropzone");
        zone.addEventListener("curlew-imported", this::imported)
                .addEventData("event.detail.id")
                .addEventData("event.detail.name")
                .addEventData("event.detail.error");
        return zone;
    }

    private void imported(DomEvent event) {
        JsonNode detail = event.getEventData();
        JsonNode error = detail.get("event.detail.error");
        if (error != null && error.isString()) {
            Notification.show(
                    detail.get("event.detail.name").asString("The file") + " was not imported: " + error.stringValue(),
                    TIME_TO_READ,
                    Notification.Position.BOTTOM_START);
            return;
        }
        Entry entry = library.entry(detail.get("event.detail.id").asString(""));
        Go.to(entry.lastRun().map(LastRun::runId).map("run/"::concat).orElse("compose/" + entry.id()));
        Notification.show("Imported “" + entry.title() + "”.");
    }
}
