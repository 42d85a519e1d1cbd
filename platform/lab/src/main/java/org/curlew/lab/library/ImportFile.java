package org.curlew.lab.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.experiment.ExperimentJson;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.runs.LocalRuns;
import org.curlew.lab.runs.Provenance;
import org.curlew.spi.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A file that somebody sent: an export or a plain experiment. Nothing in it is believed before it was checked; the experiment passes every check of one that is typed. */
final class ImportFile {

    private static final int MOST_CHARACTERS = 128 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final List<String> FIELDS =
            List.of("format", "title", "question", "notes", "tags", "experiment", "run");

    private final EntryText text;
    private final Experiment experiment;
    private final Map<Integer, List<Trajectory>> trajectories;
    private final Provenance provenance;

    /** @param seriesNames the series that an experiment records */
    ImportFile(ExperimentJson experiments, Function<Experiment, List<String>> seriesNames, String json) {
        JsonNode document = parse(json);
        boolean plain = document.has("architecture") && !document.has("format");
        if (plain) {
            experiment = experiments.read(document);
            text = new EntryText("Imported experiment", "", "", List.of());
            trajectories = Map.of();
            provenance = null;
        } else {
            checkFields(document);
            experiment = under("/experiment", () -> experiments.read(document.path("experiment")));
            text = new EntryText(
                    string(document, "title"), string(document, "question"), string(document, "notes"), tags(document));
            trajectories =
                    new ImportedTrajectories(experiment, seriesNames.apply(experiment)).read(document.path("run"));
            provenance = provenance(document.path("run").path("provenance"));
        }
    }

    EntryText text() {
        return text;
    }

    Experiment experiment() {
        return experiment;
    }

    void keepRun(Entry entry, LocalRuns runs) {
        if (!trajectories.isEmpty()) {
            runs.keepImported(entry.id(), entry.title(), experiment, provenance, trajectories);
        }
    }

    private static JsonNode parse(String json) {
        if (json.length() > MOST_CHARACTERS) {
            throw new InvalidInput("", "the file is larger than 128 MB");
        }
        try {
            JsonNode document = MAPPER.readTree(json);
            if (document == null || !document.isObject()) {
                throw new InvalidInput("", "the file must hold an experiment: a JSON object");
            }
            return document;
        } catch (JacksonException malformed) {
            throw new InvalidInput(
                    "",
                    "the file is not JSON: "
                            + malformed.getOriginalMessage().lines().findFirst().orElse(""));
        }
    }

    private static void checkFields(JsonNode document) {
        String format = document.path("format").asString("");
        if (!format.equals(ExportFile.FORMAT)) {
            throw new InvalidInput(
                    "/format",
                    "format must be " + ExportFile.FORMAT + "; got " + (format.isBlank() ? "nothing" : format));
        }
        for (String field : document.propertyNames()) {
            if (!FIELDS.contains(field)) {
                throw new InvalidInput(
                        "/" + field, "there is no field " + field + "; known: " + String.join(", ", FIELDS));
            }
        }
    }

    private static String string(JsonNode document, String field) {
        JsonNode value = document.path(field);
        if (!value.isMissingNode() && !value.isString()) {
            throw new InvalidInput("/" + field, field + " must be text");
        }
        return value.asString("");
    }

    private static List<String> tags(JsonNode document) {
        List<String> tags = new ArrayList<>();
        for (JsonNode tag : document.path("tags")) {
            if (!tag.isString() || tag.asString().contains("\n")) {
                throw new InvalidInput("/tags", "tags must be texts of one line");
            }
            tags.add(tag.asString());
        }
        return tags;
    }

    private static Provenance provenance(JsonNode given) {
        Map<String, String> plugins = new TreeMap<>();
        given.path("plugins")
                .properties()
                .forEach(p -> plugins.put(p.getKey(), p.getValue().asString("")));
        return new Provenance(
                given.path("curlew").asString(""),
                plugins,
                given.path("machine").asString(""),
                given.path("jvm").asString(""),
                given.path("kernel").asString(""),
                given.path("workers").asInt(0));
    }

    private static Experiment under(String parent, java.util.function.Supplier<Experiment> reading) {
        try {
            return reading.get();
        } catch (InvalidInput mistake) {
            throw mistake.under(parent);
        }
    }
}
