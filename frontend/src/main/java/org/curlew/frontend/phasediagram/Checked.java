package org.curlew.frontend.phasediagram;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.curlew.engine.sweep.Sweep;
import org.curlew.engine.sweep.SweepJson;
import org.curlew.lab.sweeps.SweepEstimate;
import org.curlew.lab.sweeps.Sweeps;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Violation;

/**
 * What became of the document of a new sweep: a sweep with its cost, or what is wrong. Every cell is looked at, so that it takes a while where there are many.
 *
 * @param estimate empty where nothing was estimated
 */
record Checked(Optional<Sweep> sweep, Optional<SweepEstimate> estimate, List<Violation> violations) {

    static Checked of(SweepJson json, String document) {
        try {
            return new Checked(Optional.of(json.read(document)), Optional.empty(), List.of());
        } catch (InvalidInput mistake) {
            return new Checked(Optional.empty(), Optional.empty(), mistake.violations());
        }
    }

    /** With what it will take. */
    static Checked of(Sweeps sweeps, String document) {
        Checked checked = of(sweeps.json(), document);
        return new Checked(checked.sweep, checked.sweep.map(sweeps.sizing()::estimate), checked.violations);
    }

    /** Whether it can be started. */
    boolean allowed() {
        return estimate.filter(SweepEstimate::allowed).isPresent();
    }

    /** Messages by the name of the field, such as from, of one axis. */
    Map<String, String> ofAxis(int place) {
        return under("/axes/" + place + "/");
    }

    /** The same of the picture: series, decision. */
    Map<String, String> ofPicture() {
        return under("/picture/");
    }

    private Map<String, String> under(String path) {
        Map<String, String> messages = new TreeMap<>();
        violations.stream()
                .filter(v -> v.path().startsWith(path))
                .forEach(v -> messages.putIfAbsent(v.path().substring(v.path().lastIndexOf('/') + 1), v.message()));
        return messages;
    }
}
