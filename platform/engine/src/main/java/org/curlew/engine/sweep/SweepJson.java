package org.curlew.engine.sweep;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.spi.InvalidInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Sweeps as JSON: read with every check, written in one canonical form whose SHA-256 is the sweep's identity. */
public final class SweepJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final JsonMapper PRETTY =
            MAPPER.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final ExperimentJson experiments;

    public SweepJson(ExperimentJson experiments) {
        this.experiments = experiments;
    }

    public ExperimentJson experiments() {
        return experiments;
    }

    /** Whether a document is meant as a sweep: it has axes. */
    public static boolean isSweep(JsonNode document) {
        return document.isObject() && document.has("axes");
    }

    /** @throws InvalidInput with every violation, each with its JSON pointer */
    public Sweep read(String json) {
        return read(ExperimentJson.tree(json));
    }

    public Sweep read(JsonNode document) {
        Sweep sweep = new SweepReader(experiments).read(document);
        new SweepCheck(experiments).check(sweep);
        return sweep;
    }

    /** A sweep that was checked when it was written down: its cells are not checked again. */
    public Sweep readChecked(String json) {
        return new SweepReader(experiments).read(ExperimentJson.tree(json));
    }

    /** Defaults filled in, keys sorted, no white space. */
    public String canonical(Sweep sweep) {
        return MAPPER.writeValueAsString(document(sweep));
    }

    public String pretty(Sweep sweep) {
        return PRETTY.writeValueAsString(document(sweep));
    }

    /** SHA-256 of the canonical form, in hex. */
    public String identity(Sweep sweep) {
        try {
            byte[] text = canonical(sweep).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private Map<String, Object> document(Sweep sweep) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schemaVersion", Sweep.SCHEMA_VERSION);
        document.put("experiment", MAPPER.readTree(experiments.canonical(sweep.experiment())));
        document.put("axes", sweep.axes().stream().map(SweepJson::axis).toList());
        if (!sweep.ties().isEmpty()) {
            List<Map<String, String>> ties = sweep.ties().stream()
                    .map(t -> Map.of("set", t.pointer(), "to", t.to()))
                    .toList();
            document.put("ties", ties);
        }
        sweep.picture().ifPresent(p -> document.put("picture", picture(p)));
        return document;
    }

    private static Map<String, Object> axis(Axis axis) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (axis.target()) {
            case AxisTarget.Parameters p -> fields.put("set", p.pointers());
            case AxisTarget.CompressionRatio c -> {
                fields.put("derived", "compression-ratio");
                fields.put("neurons", c.neurons());
            }
            case AxisTarget.SamplesPerInput s -> fields.put("derived", "samples-per-input");
        }
        fields.put("values", values(axis.values()));
        if (!axis.label().isEmpty()) {
            fields.put("label", axis.label());
        }
        return fields;
    }

    private static Map<String, Object> values(AxisValues values) {
        return switch (values) {
            case AxisValues.Spaced s ->
                Map.of(
                        "spacing", s.logarithmic() ? "logarithmic" : "linear",
                        "from", s.from(),
                        "to", s.to(),
                        "count", s.number());
            case AxisValues.Listed l -> Map.of("spacing", "listed", "list", l.values(), "logarithmic", l.logarithmic());
        };
    }

    static Map<String, Object> picture(Picture p) {
        Map<String, Object> fields = new LinkedHashMap<>(quantity(p.quantity()));
        fields.put("logarithmic", p.logarithmic());
        p.low().ifPresent(low -> fields.put("low", low));
        p.high().ifPresent(high -> fields.put("high", high));
        p.decision().ifPresent(decision -> fields.put("decision", decision));
        return fields;
    }

    /** A quantity's fields, as they stand in a picture or an effect. */
    public static Map<String, Object> quantity(Quantity q) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("reduction", q.reduction().label());
        fields.put("arm", q.arm());
        q.over().ifPresent(other -> fields.put("over", other));
        if (q.reduction() == Reduction.OUTCOME) {
            fields.put("outcome", q.outcome().name().toLowerCase(Locale.ROOT));
        } else {
            fields.put("series", q.series());
        }
        if (q.reduction() == Reduction.TIME_TO_THRESHOLD) {
            fields.put("threshold", q.threshold());
        }
        return fields;
    }
}
