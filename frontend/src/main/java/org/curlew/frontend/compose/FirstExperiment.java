package org.curlew.frontend.compose;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.experiment.Kind;
import org.curlew.lab.Lab;
import org.curlew.lab.library.Entry;
import org.curlew.spi.Contribution;
import org.curlew.spi.InvalidInput;
import tools.jackson.databind.node.ObjectNode;

/** What a new experiment begins with: the library's first one with its first arm, else the first parts that go together. */
final class FirstExperiment {

    private FirstExperiment() {}

    static Optional<Experiment> of(Lab lab) {
        Optional<Entry> first = lab.library().search("", 0, 1).stream().findFirst();
        Optional<Experiment> known = first.flatMap(e -> read(lab, e.id()));
        return known.map(e -> new Experiment(
                        e.architecture(),
                        e.task(),
                        e.integrator(),
                        List.of(e.arms().getFirst()),
                        e.seeds(),
                        e.observables(),
                        e.recording(),
                        e.goal()))
                .or(() -> anyThatFits(lab.catalogue(), lab.experiments()));
    }

    private static Optional<Experiment> read(Lab lab, String entry) {
        try {
            return Optional.of(lab.library().experiment(entry));
        } catch (InvalidInput pluginGone) {
            return Optional.empty();
        }
    }

    static Optional<Experiment> anyThatFits(Catalogue catalogue, ExperimentJson experiments) {
        Stream<ObjectNode> all = catalogue.all(Kind.ARCHITECTURE).stream()
                .flatMap(a -> catalogue.all(Kind.TASK).stream()
                        .flatMap(t -> catalogue.all(Kind.INTEGRATOR).stream()
                                .flatMap(i -> catalogue.all(Kind.RULE).stream()
                                        .flatMap(r -> catalogue.all(Kind.OBSERVABLE).stream()
                                                .map(o -> document(a, t, i, r, o))))));
        return all.flatMap(json -> {
                    try {
                        return Stream.of(experiments.read(json));
                    } catch (InvalidInput doNotGoTogether) {
                        return Stream.empty();
                    }
                })
                .findFirst();
    }

    private static ObjectNode document(
            Contribution architecture,
            Contribution task,
            Contribution integrator,
            Contribution rule,
            Contribution observable) {
        ObjectNode document = Document.MAPPER.createObjectNode();
        document.put("schemaVersion", Experiment.SCHEMA_VERSION);
        document.set("architecture", part(architecture));
        document.set("task", part(task));
        document.set("integrator", part(integrator));
        ObjectNode arm = document.putArray("arms").addObject();
        arm.put("name", rule.title());
        arm.set("rule", part(rule));
        document.putObject("seeds").put("first", 1).put("count", 4);
        document.putArray("observables").add(part(observable));
        document.putObject("recording").put("epochs", 1000).put("points", 60);
        return document;
    }

    private static ObjectNode part(Contribution contribution) {
        ObjectNode part = Document.MAPPER.createObjectNode();
        part.put("name", contribution.name());
        part.set("parameters", Document.defaults(contribution));
        return part;
    }
}
