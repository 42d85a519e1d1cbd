package org.curlew.frontend.phasediagram;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curlew.engine.sweep.PhaseDiagram;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.sweeps.Note;
import org.curlew.spi.Parameter;

/**
 * A phase diagram as curlew-phase-diagram takes it.
 *
 * @param id of the sweep, for the files
 * @param declared what can vary in its experiment, by JSON pointer
 * @param boundary the theory's line
 */
record DiagramFigure(
        String id,
        String title,
        PhaseDiagram diagram,
        Viewpoint viewpoint,
        Map<String, Parameter> declared,
        Optional<Map<String, Object>> boundary,
        List<Note> notes) {

    private static final List<Map<String, Object>> SIDES = List.of(
            Map.of("value", -1, "text", "stable, against theory"),
            Map.of("value", 0, "text", "agrees with theory"),
            Map.of("value", 1, "text", "unstable, against theory"));

    /** Another key is another picture. */
    String key() {
        Sweep sweep = diagram.sweep();
        return id + "/" + viewpoint.quantity() + "/" + viewpoint.residual() + "/" + sweep.columns() + "x"
                + sweep.rows();
    }

    Map<String, Object> json(CellColumns cells) {
        Sweep sweep = diagram.sweep();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", key());
        json.put("title", title);
        json.put("x", new AxisWords(sweep.axes().getFirst(), declared).json());
        if (sweep.axes().size() > 1) {
            json.put("y", new AxisWords(sweep.axes().get(1), declared).json());
        }
        json.put("quantity", quantity());
        json.put("cells", cells.json(cells.all()));
        if (diagram.theories().stream().anyMatch(theory -> theory.isPresent())) {
            json.put("margin", CellColumns.margins(diagram));
            json.put("lines", boundary.stream().toList());
        }
        json.put("look", viewpoint.look().json());
        json.put("notes", placedNotes());
        json.put("files", files());
        json.put("python", python());
        return json;
    }

    private Map<String, Object> quantity() {
        Map<String, Object> quantity = new LinkedHashMap<>();
        if (viewpoint.residual()) {
            quantity.put("title", "measured against theory");
            quantity.put("short", "outcome");
            quantity.put("signed", true);
            quantity.put("words", SIDES);
            quantity.put("missing", "not judged: a finite network may lie on either side here");
        } else {
            quantity.put(
                    "title",
                    QuantityWords.of(
                            viewpoint.quantity(), diagram.sweep().experiment().arms()));
            quantity.put("short", QuantityWords.what(viewpoint.quantity()));
        }
        return quantity;
    }

    /** Notes where the map takes them. */
    List<Map<String, Object>> placedNotes() {
        return notes.stream()
                .map(note -> Map.<String, Object>of("x", note.x(), "y", note.y(), "text", note.text()))
                .toList();
    }

    private List<Map<String, String>> files() {
        double decision = diagram.decision();
        SweepFiles files = new SweepFiles(id, viewpoint, decision);
        return List.of(
                Map.of("name", "PDF", "href", files.picture("pdf")),
                Map.of("name", "NPZ", "href", files.numbers("npz")));
    }

    private String python() {
        Sweep sweep = diagram.sweep();
        AxisWords x = new AxisWords(sweep.axes().getFirst(), declared);
        String y = sweep.axes().size() > 1 ? new AxisWords(sweep.axes().get(1), declared).title() : "one row";
        String what = QuantityWords.of(viewpoint.quantity(), sweep.experiment().arms());
        return new PythonSnippet(title, x.title(), y, what).text();
    }
}
