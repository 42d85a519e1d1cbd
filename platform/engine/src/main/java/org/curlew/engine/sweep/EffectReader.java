package org.curlew.engine.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.JsonFields;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Violation;
import tools.jackson.databind.JsonNode;

/** Reads the effects of a figure. */
public final class EffectReader {

    private static final String[] FIELDS = {
        "name", "kind", "side", "x", "y", "limit", "other", "series", "reduction", "threshold", "outcome", "arm", "over"
    };

    private EffectReader() {}

    /** @param effects an array @throws InvalidInput with every violation */
    public static List<Effect> read(JsonNode effects, Experiment experiment) {
        List<Violation> violations = new ArrayList<>();
        List<Effect> read = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            JsonFields fields = new JsonFields("effects", effects.get(i), "/" + i, violations, FIELDS);
            PictureReader.quantity(fields, experiment).ifPresent(q -> read.add(effect(fields, q, experiment)));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        return read;
    }

    private static Effect effect(JsonFields fields, Quantity quantity, Experiment experiment) {
        return new Effect(
                fields.text("name", null),
                fields.word("kind", Effect.Kind.MEDIAN, Effect.Kind.class, EffectReader::word),
                quantity,
                fields.word("side", Effect.Side.ALL, Effect.Side.class, EffectReader::word),
                number(fields, "x"),
                number(fields, "y"),
                number(fields, "limit").orElse(Double.NaN),
                (int) fields.whole("other", 0L, 0, experiment.arms().size() - 1));
    }

    private static Optional<Double> number(JsonFields fields, String name) {
        return fields.present(name, false).map(node -> fields.number(name, null, -Double.MAX_VALUE, Double.MAX_VALUE));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
