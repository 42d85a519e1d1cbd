package org.curlew.lab.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.curlew.engine.experiment.Experiment;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.spi.InvalidInput;
import tools.jackson.databind.JsonNode;

/** Trajectories of an imported file, each checked against the experiment: its arm and seed, its epochs, one number or null an epoch. */
final class ImportedTrajectories {

    private static final int MOST_TEXT = 2_000;

    private final Experiment experiment;
    private final Set<String> seriesNames;
    private final long[] schedule;

    ImportedTrajectories(Experiment experiment, List<String> seriesNames) {
        this.experiment = experiment;
        this.seriesNames = Set.copyOf(seriesNames);
        schedule = experiment.recording().recordedEpochs();
    }

    /** By arm; empty where the file has no run. */
    Map<Integer, List<Trajectory>> read(JsonNode run) {
        Map<Integer, List<Trajectory>> byArm = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        JsonNode all = run.path("trajectories");
        for (int i = 0; i < all.size(); i++) {
            String path = "/run/trajectories/" + i;
            JsonNode given = all.get(i);
            int arm = given.path("arm").asInt(-1);
            long seed = given.path("seed").asLong(-1);
            long first = experiment.seeds().first();
            demand(arm >= 0 && arm < experiment.arms().size(), path + "/arm", "there is no arm " + arm);
            demand(
                    seed >= first && seed < first + experiment.seeds().count(),
                    path + "/seed",
                    "seed " + seed + " is not one of the experiment's");
            demand(seen.add(arm + "/" + seed), path, "arm " + arm + " and seed " + seed + " are there twice");
            byArm.computeIfAbsent(arm, a -> new ArrayList<>()).add(trajectory(path, given, arm, seed));
        }
        return byArm;
    }

    private Trajectory trajectory(String path, JsonNode given, int arm, long seed) {
        JsonNode epochs = given.path("epochs");
        int n = epochs.size();
        long[] recorded = new long[n];
        for (int i = 0; i < n; i++) {
            recorded[i] = epochs.get(i).asLong(-1);
        }
        demand(
                n > 0 && n <= schedule.length && Arrays.equals(recorded, Arrays.copyOf(schedule, n)),
                path + "/epochs",
                "epochs must be those that the experiment records");
        Map<String, double[]> series = new LinkedHashMap<>();
        given.path("series").properties().forEach(s -> {
            String at = path + "/series/" + s.getKey();
            demand(s.getValue().size() == n, at, "a series must have " + n + " values");
            series.put(s.getKey(), values(at, s.getValue()));
        });
        demand(series.keySet().equals(seriesNames), path + "/series", "series must be " + seriesNames);
        Outcome.Kind kind = kind(path, given);
        demand(kind != Outcome.Kind.COMPLETED || n == schedule.length, path + "/outcome", "epochs are missing");
        long end = given.path("endEpoch").asLong(-1);
        demand(
                end >= recorded[n - 1] && end <= experiment.recording().epochs(),
                path + "/endEpoch",
                "endEpoch must not come before the last recorded epoch, nor after the experiment's last");
        Outcome outcome = new Outcome(kind, end, text(path, given, "advice"));
        String name = experiment.arms().get(arm).name();
        return new Trajectory(name, seed, recorded, series, outcome, List.of(), text(path, given, "kernel"));
    }

    private static double[] values(String path, JsonNode numbers) {
        double[] values = new double[numbers.size()];
        for (int i = 0; i < values.length; i++) {
            JsonNode value = numbers.get(i);
            demand(value.isNull() || value.isNumber(), path + "/" + i, "a value must be a number or null");
            values[i] = value.isNull() ? Double.NaN : value.asDouble();
            demand(!Double.isInfinite(values[i]), path + "/" + i, "a value must be finite");
        }
        return values;
    }

    private static Outcome.Kind kind(String path, JsonNode given) {
        String name = given.path("outcome").asString("");
        for (Outcome.Kind kind : Outcome.Kind.values()) {
            if (kind != Outcome.Kind.CANCELLED && kind.name().equals(name)) {
                return kind;
            }
        }
        throw new InvalidInput(path + "/outcome", "outcome must be COMPLETED, DIVERGED or STALLED; got " + name);
    }

    private static String text(String path, JsonNode given, String field) {
        String text = given.path(field).asString("");
        demand(text.length() <= MOST_TEXT, path + "/" + field, field + " is too long");
        return text;
    }

    private static void demand(boolean holds, String path, String message) {
        if (!holds) {
            throw new InvalidInput(path, message);
        }
    }
}
