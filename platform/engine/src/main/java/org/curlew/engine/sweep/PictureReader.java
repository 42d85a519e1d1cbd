package org.curlew.engine.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.JsonFields;
import org.curlew.engine.simulation.Outcome;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Violation;
import tools.jackson.databind.JsonNode;

/** Reads pictures and their quantities. */
public final class PictureReader {

    static final String[] FIELDS = {
        "series", "reduction", "threshold", "outcome", "arm", "over", "logarithmic", "low", "high", "decision"
    };

    private PictureReader() {}

    /** A picture for an experiment. @throws InvalidInput with every violation */
    public static Picture read(JsonNode node, Experiment experiment) {
        List<Violation> violations = new ArrayList<>();
        Optional<Picture> picture = picture(new JsonFields("picture", node, "", violations, FIELDS), experiment);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return picture.orElseThrow();
    }

    static Optional<Picture> picture(JsonFields fields, Experiment experiment) {
        return quantity(fields, experiment)
                .map(q -> new Picture(
                        q,
                        fields.flag("logarithmic", q.reduction() != Reduction.OUTCOME),
                        SweepReader.optional(fields, "low"),
                        SweepReader.optional(fields, "high"),
                        SweepReader.optional(fields, "decision")));
    }

    static Optional<Quantity> quantity(JsonFields fields, Experiment experiment) {
        Reduction reduction = fields.word("reduction", Reduction.FINAL, Reduction.class, Reduction::label);
        Outcome.Kind outcome = fields.word(
                "outcome",
                Outcome.Kind.COMPLETED,
                Outcome.Kind.class,
                k -> k.name().toLowerCase(Locale.ROOT));
        int last = experiment.arms().size() - 1;
        int arm = (int) fields.whole("arm", 0L, 0, last);
        Optional<Integer> over = fields.present("over", false).map(n -> (int) fields.whole("over", null, 0, last));
        String series = reduction == Reduction.OUTCOME ? "" : fields.text("series", null);
        double threshold = reduction == Reduction.TIME_TO_THRESHOLD
                ? fields.number("threshold", null, Double.MIN_VALUE, Double.MAX_VALUE)
                : 0;
        if (series == null) {
            return Optional.empty();
        }
        String observable = series.split("/")[0];
        if (!series.isEmpty()
                && experiment.observables().stream().noneMatch(o -> o.name().equals(observable))) {
            fields.violate(
                    "series",
                    "must be a series of the experiment's observables ("
                            + String.join(
                                    ", ",
                                    experiment.observables().stream()
                                            .map(o -> o.name())
                                            .toList())
                            + "); got " + series);
        }
        return Optional.of(new Quantity(series, reduction, threshold, outcome, arm, over));
    }
}
