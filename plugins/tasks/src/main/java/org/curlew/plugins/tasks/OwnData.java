package org.curlew.plugins.tasks;

import java.util.List;
import java.util.Optional;
import org.curlew.spi.Examples;
import org.curlew.spi.InvalidInput;
import org.curlew.spi.Matrix;
import org.curlew.spi.Network;
import org.curlew.spi.Parameter;
import org.curlew.spi.Randomness;
import org.curlew.spi.Task;
import org.curlew.spi.TaskData;
import org.curlew.spi.TaskSetting;
import org.curlew.spi.Values;
import org.pf4j.Extension;

/**
 * Data of one's own: samples with or without targets, as read from a file, split into a training and a test set.
 *
 * <p>Inputs: samples x M; targets: samples x K. Scale and mean, where wanted, are those of the training samples.
 */
@Extension
public final class OwnData implements Task {

    @Override
    public String name() {
        return "own-data";
    }

    @Override
    public String title() {
        return "Data of your own";
    }

    @Override
    public String summary() {
        return "Inputs and targets that you bring along, split into training and test samples.";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.matrix("inputs").symbol("X").meaning("Inputs, samples x M; required"),
                Parameter.matrix("targets")
                        .symbol("Y")
                        .meaning("Targets, samples x K; not given for rules that learn from activity alone"),
                Parameter.fraction("testShare", 0.2).meaning("Share of the samples kept for testing, at least one"),
                Parameter.choice("split", List.of("random", "last-rows"))
                        .meaning("Test samples are drawn anew for each seed, or are the last rows"),
                Parameter.choice("scaling", List.of("as-given", "common", "each"))
                        .meaning(
                                "Inputs as they are; or centred and brought to size by one factor, or each by its own"),
                Parameter.number("inputDeviation", Math.sqrt(0.5))
                        .symbol("\\sigma")
                        .meaning("Standard deviation of scaled inputs")
                        .positiveUpTo(1e6)
                        .logarithmicScale(),
                RandomStudent.range(),
                RandomStudent.distribution());
    }

    @Override
    public int samples(Values values) {
        return Math.max(1, rows(values) - testSamples(values));
    }

    @Override
    public int testSamples(Values values) {
        int n = rows(values);
        return Math.clamp(Math.round(values.number("testShare") * n), 1, Math.max(1, n - 1));
    }

    @Override
    public boolean hasTargets(Values values) {
        return values.has("targets");
    }

    @Override
    public void check(Values values, Network network) {
        if (!values.has("inputs")) {
            throw new InvalidInput("/inputs", "own-data: inputs is missing; read it from a file or give it row by row");
        }
        int n = rows(values);
        if (n < 2) {
            throw new InvalidInput("/inputs", "own-data: inputs must hold at least 2 samples; got " + n);
        }
        shape(values, "inputs", n, network.inputs(), "M");
        shape(values, "targets", n, network.outputs(), "K");
    }

    @Override
    public TaskData create(Values values, TaskSetting setting) {
        check(values, setting.network());
        int n = rows(values);
        Split split = values.choice("split").equals("random")
                ? Split.drawn(n, samples(values), testSamples(values), setting.randomness().stream(Randomness.DATA))
                : Split.inOrder(n, samples(values), testSamples(values));
        Matrix training = rows(values.matrix("inputs"), split.training());
        Matrix test = rows(values.matrix("inputs"), split.test());
        double deviation = values.number("inputDeviation");
        Optional<Scaling> scaling = switch (values.choice("scaling")) {
            case "common" -> Optional.of(Scaling.common(training, deviation));
            case "each" -> Optional.of(Scaling.each(training, deviation));
            default -> Optional.empty();
        };
        return new TaskData(
                examples(
                        scaling.map(s -> s.of(training)).orElse(training), values, split.training(), setting.network()),
                examples(scaling.map(s -> s.of(test)).orElse(test), values, split.test(), setting.network()),
                RandomStudent.draw(values, setting),
                Optional.empty(),
                Optional.empty());
    }

    private static Examples examples(Matrix inputs, Values values, int[] places, Network network) {
        return values.has("targets")
                ? new Examples(inputs, rows(values.matrix("targets"), places))
                : Examples.withoutTargets(inputs, network.outputs());
    }

    private static int rows(Values values) {
        return values.has("inputs") ? values.matrix("inputs").rows() : 2;
    }

    private static Matrix rows(Matrix all, int[] places) {
        int n = all.columns();
        Matrix chosen = new Matrix(places.length, n);
        for (int p = 0; p < places.length; p++) {
            System.arraycopy(all.data(), places[p] * n, chosen.data(), p * n, n);
        }
        return chosen;
    }

    private static void shape(Values values, String name, int rows, int columns, String symbol) {
        if (!values.has(name)) {
            return;
        }
        Matrix given = values.matrix(name);
        if (given.rows() != rows || given.columns() != columns) {
            throw new InvalidInput(
                    "/" + name,
                    "own-data: " + name + " must be a " + rows + " x " + columns + " matrix, one row a sample, "
                            + symbol + " columns; got a " + given);
        }
        for (double entry : given.data()) {
            if (!Double.isFinite(entry)) {
                throw new InvalidInput("/" + name, "own-data: " + name + " must be numbers throughout; got " + entry);
            }
        }
    }
}
