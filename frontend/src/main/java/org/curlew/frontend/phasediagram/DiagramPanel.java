package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curlew.lab.sweeps.Note;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The map in the browser: told everything once, then only cells and notes that became different. */
final class DiagramPanel extends Div {

    private static final long serialVersionUID = 1;

    /** Put into a queue, so that nothing is lost while the element is not there yet, and nothing overtakes. */
    private static final String SEND = "(this.queue ??= []).push($0); this.drain?.();";

    private final Element map = new Element("curlew-phase-diagram");
    private transient Optional<CellColumns> sent = Optional.empty();
    private transient List<Note> notes = List.of();
    private String key = "";

    /** Told what a reader does on the map. */
    interface Reader {

        /** @param cell -1 where it points beside them */
        void pointed(int cell);

        void pinned(int cell);

        void selected(Optional<Region> region);

        void looks(Look look);
    }

    DiagramPanel(Reader reader) {
        map.setProperty("group", "sweeps");
        getElement().appendChild(map);
        map.addEventListener("curlew-cell", event -> cell(event, reader))
                .addEventData("event.detail.cell")
                .addEventData("event.detail.pinned");
        map.addEventListener("curlew-region", event -> reader.selected(region(event)))
                .addEventData("event.detail.left")
                .addEventData("event.detail.right")
                .addEventData("event.detail.bottom")
                .addEventData("event.detail.top");
        map.addEventListener("curlew-look", event -> reader.looks(look(event)))
                .addEventData("event.detail.log")
                .addEventData("event.detail.low")
                .addEventData("event.detail.high")
                .addEventData("event.detail.map")
                .addEventData("event.detail.theory");
    }

    void show(DiagramFigure figure, CellColumns cells) {
        if (sent.isEmpty() || !figure.key().equals(key)) {
            key = figure.key();
            send(Map.of("diagram", figure.json(cells)));
        } else {
            if (!figure.notes().equals(notes)) {
                send(Map.of("notes", figure.placedNotes()));
            }
            int[] changed = cells.changedSince(sent.get());
            if (changed.length > 0) {
                send(Map.of("change", change(cells, changed)));
            }
        }
        sent = Optional.of(cells);
        notes = figure.notes();
    }

    /** The next time everything is told again. */
    void forget() {
        sent = Optional.empty();
    }

    /** Whether its title stands above it: where there are two. */
    void titled(boolean shown) {
        map.setProperty("titled", shown);
    }

    /** @param id of the curlew-cell-head that says what cell is pinned or pointed at */
    void headed(String id) {
        map.setProperty("head", id);
    }

    void pin(int cell) {
        send(Map.of("pinned", cell));
    }

    private Map<String, Object> change(CellColumns cells, int[] changed) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("key", key);
        change.put("at", java.util.Arrays.stream(changed).boxed().toList());
        change.put("cells", cells.json(changed));
        return change;
    }

    private void send(Map<String, Object> piece) {
        map.executeJs(SEND, JsonMapper.shared().<JsonNode>valueToTree(piece));
    }

    private static void cell(DomEvent event, Reader reader) {
        int cell = event.getEventData().get("event.detail.cell").asInt(-1);
        if (event.getEventData().get("event.detail.pinned").asBoolean(false)) {
            reader.pinned(cell);
        } else {
            reader.pointed(cell);
        }
    }

    private static Optional<Region> region(DomEvent event) {
        List<Integer> ends = List.of("left", "right", "bottom", "top").stream()
                .map(end -> event.getEventData().get("event.detail." + end).asInt(-1))
                .toList();
        return ends.contains(-1)
                ? Optional.empty()
                : Optional.of(new Region(ends.get(0), ends.get(1), ends.get(2), ends.get(3)));
    }

    private static Look look(DomEvent event) {
        JsonNode data = event.getEventData();
        return new Look(
                data.get("event.detail.log").asBoolean(false),
                end(data.get("event.detail.low")),
                end(data.get("event.detail.high")),
                data.get("event.detail.map").asString("cividis"),
                data.get("event.detail.theory").asBoolean(true));
    }

    private static OptionalDouble end(JsonNode node) {
        return node != null && node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
    }
}
