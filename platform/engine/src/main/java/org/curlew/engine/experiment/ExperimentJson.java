package org.curlew.engine.experiment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.curlew.spi.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Experiments as JSON: read with every check, written in one canonical form whose SHA-256 is the experiment's identity. */
public final class ExperimentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    private static final JsonMapper PRETTY =
            MAPPER.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Catalogue catalogue;

    public ExperimentJson(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /** @throws InvalidInput with every violation, each with its JSON pointer */
    public Experiment read(String json) {
        return read(tree(json));
    }

    /** Any JSON text as a tree. @throws InvalidInput where it is not JSON, with the place */
    public static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException malformed) {
            throw malformed(malformed);
        }
    }

    /** What a user is told whose text is not JSON, wherever it came in. */
    public static InvalidInput malformed(JacksonException malformed) {
        String place = malformed.getLocation() == null
                ? ""
                : " at line " + malformed.getLocation().getLineNr() + ", column "
                        + malformed.getLocation().getColumnNr();
        return new InvalidInput(
                "",
                "this is not JSON" + place + ": "
                        + malformed.getOriginalMessage().lines().findFirst().orElse(""));
    }

    public Experiment read(JsonNode document) {
        ExperimentReader reader = new ExperimentReader(catalogue);
        Optional<Experiment> experiment = reader.read(document);
        if (experiment.isEmpty()) {
            throw new InvalidInput(reader.violations());
        }
        new ExperimentCheck(catalogue).check(experiment.get());
        return experiment.get();
    }

    /**
     * An experiment that differs from another one in a few fields and was checked when it was written down: the others are taken over as they are.
     *
     * @param changed names of the fields that may differ, such as {@code task}
     */
    public Experiment readChecked(JsonNode document, Experiment like, Set<String> changed) {
        ExperimentReader reader = new ExperimentReader(catalogue);
        return reader.read(document, like, changed).orElseThrow(() -> new InvalidInput(reader.violations()));
    }

    /** Defaults filled in, keys sorted, no white space. */
    public String canonical(Experiment experiment) {
        return MAPPER.writeValueAsString(document(experiment));
    }

    public String pretty(Experiment experiment) {
        return PRETTY.writeValueAsString(document(experiment));
    }

    /** SHA-256 of the canonical form, in hex. */
    public String identity(Experiment experiment) {
        return sha256(canonical(experiment));
    }

    /** SHA-256 of all that determines one trajectory: not the other arms and seeds, not names, not the goal. */
    public String unitIdentity(Experiment experiment, int arm, long seed) {
        return unitIdentities(experiment, arm).apply(seed);
    }

    /** The same by seed, for an arm of which many are asked for. */
    public LongFunction<String> unitIdentities(Experiment experiment, int arm) {
        Map<String, Object> all = document(experiment);
        all.keySet().removeAll(Set.of("arms", "goal", "seeds"));
        Map<String, Object> chosen = new TreeMap<>(arm(experiment.arms().get(arm)));
        chosen.remove("name");
        all.put("arm", chosen);
        return seed -> {
            Map<String, Object> unit = new TreeMap<>(all);
            unit.put("seed", seed);
            return sha256(MAPPER.writeValueAsString(unit));
        };
    }

    private static Map<String, Object> document(Experiment e) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schemaVersion", Experiment.SCHEMA_VERSION);
        document.put("architecture", part(e.architecture()));
        document.put("task", part(e.task()));
        document.put("integrator", part(e.integrator()));
        document.put("arms", e.arms().stream().map(ExperimentJson::arm).toList());
        document.put(
                "seeds", Map.of("first", e.seeds().first(), "count", e.seeds().count()));
        document.put(
                "observables",
                e.observables().stream().map(ExperimentJson::part).toList());
        document.put(
                "recording",
                Map.of(
                        "epochs", e.recording().epochs(),
                        "points", e.recording().points(),
                        "weights", e.recording().weights()));
        e.goal().ifPresent(g -> document.put("goal", Map.of("observable", g.observable(), "threshold", g.threshold())));
        return document;
    }

    private static Map<String, Object> part(Part part) {
        Map<String, Object> parameters = new TreeMap<>();
        part.values().asMap().forEach((name, value) -> parameters.put(name, JsonValues.plain(value)));
        return Map.of("name", part.name(), "parameters", parameters);
    }

    private static Map<String, Object> arm(Arm arm) {
        RuleFlips flips = arm.flips();
        Map<String, Object> written = new TreeMap<>();
        written.put("side", ArmReader.label(flips.side()));
        written.put("selection", ArmReader.label(flips.selection()));
        if (flips.selection() == FlipSelection.LISTED) {
            written.put("hiddenFlipped", List.copyOf(flips.hiddenFlipped()));
            written.put("readoutFlipped", List.copyOf(flips.readoutFlipped()));
        } else {
            written.put("hiddenFlippedFraction", flips.hiddenFlippedFraction());
            written.put("readoutFlippedFraction", flips.readoutFlippedFraction());
        }
        if (!flips.layerFlippedFractions().isEmpty()) {
            written.put("layerFlippedFractions", flips.layerFlippedFractions());
        }
        return Map.of("name", arm.name(), "rule", part(arm.rule()), "flips", written);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
